/** The year of one unit: its steps on their deadlines, days off, events. */
import type { Year } from '../../contracts/http/tree.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { type AnchorEventDef, momentsOf } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { directiveEvents, type ExpectedDay, expectedDays } from '../../prisma/repositories/read-directive.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { eventsUntil, formerDeadlines, unitSteps, unitStream } from '../../prisma/repositories/read-unit.ts';
import { type OpenUnit, openUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { phaseSpanViews } from '../views/phase-view.ts';
import { byDeadline, deadlineView, signView } from '../views/step-view.ts';
import { checkedAsOf, documentOn, endOf, stateAfter } from './as-of.ts';

type Recorded = { code: string; occurrence: number; on: LocalDate | null; recordedAt: string };

/** What occurred, and what is expected of the events that have not. */
const eventMarks = (
  events: AnchorEventDef[],
  recorded: Recorded[],
  corrected: ExpectedDay[],
): Year['events'] =>
  momentsOf(events).flatMap(({ code, name, expected: first }): Year['events'] => {
    const dates = recorded.flatMap((one) => (one.code === code && one.on ? [one.on] : []));
    if (dates.length > 0) return dates.map((on) => ({ code, name, on, provisional: false }));
    const expected = corrected.findLast((one) => one.code === code)?.on ?? first;
    return expected ? [{ code, name, on: expected, provisional: true }] : [];
  });

type Then = { steps: Step[]; clock: Pick<UnitBrief, 'calendar' | 'stops'> };

/** The steps as of a day, now when null, and by what their clocks ran. */
const asOf = async (
  { db }: Deps,
  { record, unit, today }: OpenUnit,
  day: LocalDate | null,
): Promise<Then> => {
  const { calendar } = record;
  if (day === null) {
    const stream = await unitStream(db, record.id, unit.code, today);
    return { steps: await unitSteps(db, record.id, unit.code), clock: stream?.brief ?? { calendar } };
  }
  const [past] = await eventsUntil(db, record.id, { unit: unit.code }, endOf(day));
  const { steps, stops } = stateAfter(past?.events ?? []);
  return { steps: Object.values(steps), clock: { calendar, stops } };
};

export const yearPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  query: { unit?: string | undefined; asOf?: LocalDate | undefined },
): Promise<Year> => {
  const open = await openUnit(deps, principal, id, query.unit ?? principal.top.code);
  const { record, unit } = open;
  const day = checkedAsOf(query.asOf, open.today);
  const today = day ?? open.today;
  const { steps, clock } = await asOf(deps, open, day);
  const document = await documentOn(deps, record, day);
  const former = await formerDeadlines(deps.db, id, unit.code);
  const recorded = await directiveEvents(deps.db, id);
  const names = namesFrom(
    record.document,
    await readNames(deps.db, { posts: steps.flatMap((s) => s.post ?? []) }),
  );
  const by = (one: { recordedAt: string }) => day === null || one.recordedAt <= endOf(day);
  const concerns = ({ units }: { units: string[] }) => units.length === 0 || units.includes(unit.code);
  const known = recorded.filter(by);
  const corrected = (await expectedDays(deps.db, id)).filter(by);
  return {
    directive: { code: id, name: record.document.title },
    unit: { code: unit.code, name: unit.name },
    term: document.term,
    today,
    calendar: { off: record.calendar.off, work: record.calendar.work },
    events: eventMarks(document.events, known, corrected),
    phases: phaseSpanViews(document, { occurred: known.filter(concerns), expected: corrected }, today),
    steps: steps.sort(byDeadline).map((step) => ({
      id: step.id,
      title: step.title ?? names.obligation(step.obligation),
      kind: step.kind,
      period: sayPeriod(step.occurrence),
      opensOn: step.opensOn,
      deadline: deadlineView(step, names),
      closedOn: step.closedOn,
      sign: signView(step, today, clock),
      previously: [
        ...new Set(
          former
            .filter(
              (one) => one.step === step.id && one.version < step.version && one.date !== step.deadline?.date,
            )
            .map((one) => one.date),
        ),
      ],
    })),
  };
};
