/** The read model of a unit: step rows folded by the domain's own `evolveStep`, so the two cannot drift. */
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { waitsFor } from '../../domain/lifecycle/asks.ts';
import { changesBrief } from '../../domain/lifecycle/brief-now.ts';
import type { Entry, UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolveStep } from '../../domain/lifecycle/evolve.ts';
import { isOwed, type Step, stepFrom } from '../../domain/lifecycle/step.ts';
import { reviewDeadline } from '../../domain/lifecycle/wakes.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Tx } from '../client.ts';

interface Where {
  workflowId: string;
  directive: string;
  unit: string | null;
}
type StepEvent = UnitEvent & { fact: Extract<UnitEvent['fact'], { step: string }> };
const isStepEvent = (event: UnitEvent): event is StepEvent => 'step' in event.fact;

const planned = (events: UnitEvent[]): Step[] =>
  events.flatMap(({ fact }) => {
    if (fact.type === 'TakenOver') return fact.steps;
    return fact.type === 'StepsPlanned' ? fact.steps.map(stepFrom) : [];
  });

const stored = async (tx: Tx, where: Where, ids: string[]): Promise<Step[]> => {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<{ data: Step }[]>`
    select "data" from "Step" where "directiveId" = ${where.directive} and "unitCode" = ${where.unit} and "stepId" = any(${ids})`;
  return rows.map((row) => row.data);
};

/** Steps that wait for somebody above. */
const waitingAbove = async (tx: Tx, where: Where): Promise<Step[]> => {
  const rows = await tx.$queryRaw<{ data: Step }[]>`
    select "data" from "Step" where "directiveId" = ${where.directive} and "unitCode" = ${where.unit} 
      and ("status" = 'submitted' or "extensionTo" is not null or "difficultyTo" is not null or "disclaimTo" is not null)`;
  return rows.map((row) => row.data);
};

/** Columns that lists ask for; all of them follow from the step itself. */
export const stepRow = (step: Step, brief: UnitBrief) => ({
  stepId: step.id,
  obligation: step.obligation,
  kind: step.kind,
  occurrence: step.occurrence,
  post: step.post,
  status: step.status,
  opensOn: step.opensOn,
  deadline: step.deadline?.date ?? null,
  version: step.version,
  reviewer: step.status === 'submitted' ? (step.reviewers[step.stage] ?? null) : null,
  reviewDue: step.status === 'submitted' ? reviewDeadline(brief, step) : null,
  submittedOn: step.submission?.on ?? null,
  onTime: step.onTime,
  closedOn: step.closedOn,
  returns: step.returns,
  extensionTo: step.extension?.asked && isOwed(step) ? (brief.ancestors[0] ?? null) : null,
  difficultyTo: waitsFor('difficulty', step, brief),
  disclaimTo: waitsFor('disclaim', step, brief),
  data: step,
});

const writeSteps = async (tx: Tx, where: Where, steps: Step[], brief: UnitBrief) => {
  if (steps.length === 0) return;
  const rows = JSON.stringify(steps.map((step) => stepRow(step, brief)));
  await tx.$executeRaw`
    insert into "Step" ("directiveId", "unitCode", "stepId", "obligation", "kind", "occurrence", "post", "status", "opensOn",
      "deadline", "version", "reviewer", "reviewDue", "submittedOn", "onTime", "closedOn", "returns", "extensionTo",
      "difficultyTo", "disclaimTo", "data")
    select ${where.directive}, ${where.unit}, s.* from jsonb_to_recordset(${rows}::jsonb) as s("stepId" text, "obligation" text,
      "kind" text, "occurrence" text, "post" text, "status" text, "opensOn" text, "deadline" text, "version" int, "reviewer" text,
      "reviewDue" text, "submittedOn" text, "onTime" boolean, "closedOn" text, "returns" int, "extensionTo" text,
      "difficultyTo" text, "disclaimTo" text, "data" jsonb)
    on conflict ("directiveId", "unitCode", "stepId") do update set "status" = excluded."status", "opensOn" = excluded."opensOn",
      "deadline" = excluded."deadline", "version" = excluded."version", "reviewer" = excluded."reviewer",
      "reviewDue" = excluded."reviewDue", "submittedOn" = excluded."submittedOn", "onTime" = excluded."onTime",
      "closedOn" = excluded."closedOn", "returns" = excluded."returns", "extensionTo" = excluded."extensionTo",
      "difficultyTo" = excluded."difficultyTo", "disclaimTo" = excluded."disclaimTo", "data" = excluded."data"`;
};

const entryOf = ({ fact }: StepEvent): Entry | null => ('entry' in fact ? fact.entry : null);

/** @param due of each event, by number: the deadline that its step had then */
const writeSubmissions = async (
  tx: Tx,
  where: Where,
  events: StepEvent[],
  due: Map<number, LocalDate | null>,
) => {
  const rows = events.flatMap((event) => {
    const entry = entryOf(event);
    if (!entry || !where.unit) return [];
    const { fact } = event;
    return [
      {
        workflowId: where.workflowId,
        seq: event.seq,
        directiveId: where.directive,
        unitCode: where.unit,
        stepId: fact.step,
        type: fact.type,
        attempt: 'attempt' in fact ? fact.attempt : 1,
        on: entry.on,
        due: due.get(event.seq) ?? null,
        at: event.at,
        by: JSON.parse(JSON.stringify(event.by)),
        ...(entry.paper ? { paper: { ...entry.paper } } : {}),
        contentId: entry.content?.id ?? null,
        data: JSON.parse(JSON.stringify(fact)),
      },
    ];
  });
  if (rows.length > 0) await tx.submission.createMany({ data: rows });
};

const writeSuspensions = async (tx: Tx, where: Where, events: UnitEvent[]) => {
  for (const { fact } of events)
    if (where.unit && (fact.type === 'ClocksStopped' || fact.type === 'ClocksResumed')) {
      const key = { directiveId: where.directive, unitCode: where.unit, number: fact.suspension };
      if (fact.type === 'ClocksStopped')
        await tx.suspension.create({ data: { ...key, from: fact.from, until: fact.until } });
      else
        await tx.suspension.update({
          where: { directiveId_unitCode_number: key },
          data: { until: fact.until },
        });
    }
};

const writeInspections = async (tx: Tx, where: Where, events: UnitEvent[]) => {
  for (const { fact } of events)
    if (where.unit && (fact.type === 'InspectionPlanned' || fact.type === 'UnitInspected')) {
      const key = { directiveId: where.directive, unitCode: where.unit, number: fact.number };
      const known =
        fact.type === 'InspectionPlanned'
          ? { planned: fact.on }
          : { held: fact.on, findings: fact.findings.length };
      await tx.inspection.upsert({
        where: { directiveId_unitCode_number: key },
        create: { ...key, findings: 0, ...known },
        update: known,
      });
    }
};

const writeOfficer = async (tx: Tx, where: Where, events: UnitEvent[]) => {
  const officer = events.reduce<string | null | undefined>((known, { fact }) => {
    if (fact.type === 'OfficerNamed') return fact.officer;
    return fact.type === 'PostHandedOver' && fact.officer ? fact.to : known;
  }, undefined);
  if (!where.unit || officer === undefined) return;
  const key = { directiveId: where.directive, unitCode: where.unit };
  await tx.receipt.upsert({
    where: { directiveId_unitCode: key },
    create: { ...key, officer },
    update: { officer },
  });
};

/** Folds new events into step rows. Returns every step touched, as it now is. */
export const projectUnit = async (
  tx: Tx,
  where: Where,
  events: UnitEvent[],
  brief: UnitBrief,
): Promise<Map<string, Step>> => {
  const steps = new Map(planned(events).map((step) => [step.id, step]));
  const stepEvents = events.filter(isStepEvent);
  const missing = [...new Set(stepEvents.map(({ fact }) => fact.step))].filter((id) => !steps.has(id));
  for (const step of await stored(tx, where, missing)) steps.set(step.id, step);
  // Who decides, and by when, follows from calendar, suspensions and the place in the tree, without an event of the step's own.
  if (events.some(changesBrief))
    for (const step of await waitingAbove(tx, where)) if (!steps.has(step.id)) steps.set(step.id, step);
  const due = new Map<number, LocalDate | null>();
  for (const event of stepEvents) {
    const step = steps.get(event.fact.step);
    if (!step)
      throw new Error(`${where.workflowId}: event ${event.seq} speaks of an unknown step ${event.fact.step}`);
    due.set(event.seq, step.deadline?.date ?? null);
    steps.set(step.id, evolveStep(step, event));
  }
  await writeSteps(tx, where, [...steps.values()], brief);
  await writeSubmissions(tx, where, stepEvents, due);
  await writeSuspensions(tx, where, events);
  await writeInspections(tx, where, events);
  await writeOfficer(tx, where, events);
  return steps;
};
