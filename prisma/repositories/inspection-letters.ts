/**
 * Letters about inspections, written in the transaction of the events they follow from. A planned day has its own ladder: the
 * letters lie ready with their mornings, and each is sent only if the inspection is then still planned for that day and not
 * held. Nothing wakes for it, and no history holds it.
 */
import { addWorkingDays, workingDayFrom } from '../../domain/calendar/calendar.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import type { Policy } from '../../domain/evaluation/policy.ts';
import { type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { dayOfMonth, type Instant, instantAt, type LocalDate, yearOf } from '../../domain/time/local-date.ts';
import type { Tx } from '../client.ts';
import type { Letter, LetterItem, Where } from './outbox.ts';

/** Working days from the planned day. From the last one on the issuer's office is told too. */
const RUNGS = [-7, -1, 0, 2, 6] as const;
const TO_OFFICE = 6;

type Note = Required<Pick<Letter, 'to' | 'at' | 'item'>>;

const inspector = ({ unit, role, onBehalfOf }: Actor): Recipient =>
  role === 'office' && !onBehalfOf
    ? { unit, role: 'office' }
    : { unit: onBehalfOf ?? unit, role: 'reviewer' };
const issuersOffice = ({ unit, ancestors }: UnitBrief): Recipient => ({
  unit: ancestors.at(-1) ?? unit,
  role: 'office',
});

const rungDay = ({ calendar }: UnitBrief, on: LocalDate, rung: number): LocalDate =>
  rung === 0 ? workingDayFrom(calendar, on) : addWorkingDays(calendar, on, rung);

const plannedNotes = (events: UnitEvent[], brief: UnitBrief, now: Instant): Note[] =>
  events.flatMap(({ fact, by }) => {
    if (fact.type !== 'InspectionPlanned') return [];
    const { number, on } = fact;
    return RUNGS.flatMap((rung) => {
      const at = instantAt(rungDay(brief, on, rung), brief.defaults.morning);
      if (at <= now) return [];
      const item: LetterItem = { type: 'inspectionDue', unit: brief.unit, number, on, rung };
      const to = [inspector(by), ...(rung >= TO_OFFICE ? [issuersOffice(brief)] : [])];
      return [...new Map(to.map((one) => [recipientKey(one), one])).values()].map((one) => ({
        to: one,
        at,
        item,
      }));
    });
  });

/** The unit's review of that year, as long as nobody has decided it. */
const reviewOf = async (tx: Tx, { directive }: Where, unit: string, year: number) => {
  const [from, to] = [dayOfMonth(year, 1, 1), dayOfMonth(year, 12, 31)];
  return tx.step.findFirst({
    where: {
      directiveId: directive,
      unitCode: unit,
      kind: 'yearEndReview',
      status: { in: ['open', 'returned', 'submitted'] },
      deadline: { gte: from, lte: to },
    },
    select: { stepId: true, deadline: true },
  });
};

const asksInspection = async (tx: Tx, policy: { code: string; version: number }): Promise<boolean> => {
  const { code, version } = policy;
  const row = await tx.evaluationPolicy.findUnique({ where: { code_version: { code, version } } });
  return (row?.document as unknown as Policy | undefined)?.inspectedBefore === true;
};

const heldIn = async (tx: Tx, { directive }: Where, unit: string, year: number): Promise<boolean> =>
  (await tx.inspection.count({
    where: {
      directiveId: directive,
      unitCode: unit,
      held: { gte: dayOfMonth(year, 1, 1), lte: dayOfMonth(year, 12, 31) },
    },
  })) > 0;

/** "Inspected before it is classified" will not hold: planned after the review is due, or handed in without an inspection. */
const uninspectedNotes = async (
  tx: Tx,
  where: Where,
  events: UnitEvent[],
  brief: UnitBrief,
): Promise<Note[]> => {
  const { unit } = brief;
  const notes: Note[] = [];
  const tell = (step: string, year: number, on: LocalDate | null) =>
    notes.push({
      to: issuersOffice(brief),
      at: where.now,
      item: { type: 'uninspected', unit, step, year, on },
    });
  for (const { fact } of events) {
    if (fact.type === 'InspectionPlanned') {
      const year = yearOf(fact.on);
      const review = await reviewOf(tx, where, unit, year);
      if (review?.deadline && fact.on > review.deadline && !(await heldIn(tx, where, unit, year)))
        tell(review.stepId, year, fact.on);
    }
    if (fact.type === 'YearSelfAssessed') {
      const { year, policy } = fact.reckoned;
      if ((await asksInspection(tx, policy)) && !(await heldIn(tx, where, unit, year)))
        tell(fact.step, year, null);
    }
  }
  return notes;
};

export const inspectionLetters = async (
  tx: Tx,
  where: Where,
  events: UnitEvent[],
  brief: UnitBrief,
): Promise<Letter[]> => [
  ...plannedNotes(events, brief, where.now),
  ...(await uninspectedNotes(tx, where, events, brief)),
];
