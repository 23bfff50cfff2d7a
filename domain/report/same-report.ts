/** Which obligations of a directive make one report together: asked on the same form, for the same period or event. */
import type { Directive, Obligation } from '../directive/directive.ts';
import { codesOf, type DueRule, type EventSet } from '../directive/due-rule.ts';
import { periodFrom } from '../time/periods.ts';
import { isAddedUp } from './form.ts';

/** What each member of a unit reports for himself is added to nothing: his unit reports the same work. */
const joins = ({ kind, perMember }: Obligation): boolean => isAddedUp(kind) && perMember !== true;

const formKey = ({ kind, form }: Obligation): string => form ?? kind;

const eventsKey = (events: EventSet): string =>
  `${'allOf' in events ? 'all' : 'any'} ${[...codesOf(events)].sort().join(' ')}`;

/** Of what comes once or by an event: what it rests on, whatever its own days. Null where nothing can be told to be the same. */
const occasionOf = (due: DueRule): string | null => {
  switch (due.type) {
    case 'afterEvent':
    case 'immediatelyAfter':
      return `after ${eventsKey(due.events)}`;
    case 'beforeEvent':
      return `before ${eventsKey(due.events)}`;
    case 'eachEvent':
      return `after each ${due.event}`;
    case 'beforeEach':
      return `before each ${due.event}`;
    case 'endOf':
      return `${due.period} ${due.year} ${due.index}`;
    case 'within':
      return `phase ${due.phase}`;
    default:
      return null;
  }
};

/** What the report is about; null for one that is a report of its own: on a day of its own, or opened by hand. */
const subjectOf = ({ due }: Obligation, occurrence: string): string | null => {
  if (periodFrom(occurrence) !== null) return 'period';
  return occurrence === 'once' || isByEvent(occurrence) ? occasionOf(due) : null;
};

/** "e2": of the second time that an event occurred, which has one number for all units. */
const isByEvent = (occurrence: string): boolean => /^e\d+$/.test(occurrence);

/** Opened by hand, and counted by each unit for itself: the first of one is not the first of another. */
export const isByHand = (occurrence: string): boolean => /^x\d+$/.test(occurrence);

/**
 * Cells report to their superior and that one to the committee: two obligations, one report. So it is with what comes by
 * the same event; a report on a day of its own or opened by hand has nothing to share.
 */
export const reportedWith = (
  { obligations }: Pick<Directive, 'obligations'>,
  id: string,
  occurrence: string,
): string[] => {
  const mine = obligations.find((one) => one.id === id);
  if (!mine || !isAddedUp(mine.kind)) return [];
  const subject = subjectOf(mine, occurrence);
  if (subject === null || !joins(mine)) return [id];
  return obligations
    .filter((one) => joins(one) && formKey(one) === formKey(mine) && subjectOf(one, occurrence) === subject)
    .map((one) => one.id);
};
