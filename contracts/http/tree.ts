/** The tree of a directive and the year of one unit. */
import { z } from 'zod';
import { OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { localDate, named, sign, signCounts, signView } from './base.ts';
import { phaseSpanView } from './directives.ts';
import { deadlineView } from './step.ts';

export const treeRow = named.extend({
  kind: z.enum(UNIT_KINDS),
  /** Null, or outside the reader's branch, for the top row. */
  parent: z.string().nullable(),
  level: z.int(),
  /** Whether something hangs below it, sent or not. */
  hasSubordinates: z.boolean(),
  signs: signCounts,
  /** Overdue steps of the unit itself, and of the branch below it. */
  late: z.int(),
  lateBelow: z.int(),
  /** Late parts of what others lead: counted apart, they make no lead late. */
  partsLate: z.int(),
  partsLateBelow: z.int(),
  /** The worst sign below; null without units below or steps there. */
  worstBelow: sign.nullable(),
  nextDeadline: z.object({ date: localDate, title: z.string() }).nullable(),
  /** Title of the post answerable. */
  answerable: z.string().nullable(),
  /** Title of who stands in for that post today; null as of a past day. */
  substitute: z.string().nullable(),
  /** Opened by one of its people or an officer named; null where the directive has not come, or as of a past day. */
  received: z.boolean().nullable(),
  /** What an operator must look at; null when all is well. */
  trouble: z.string().nullable(),
});
export type TreeRow = z.infer<typeof treeRow>;
/** Of a branch: all of it where it fits on a page, else its top and the direct subordinates, a page at a time. */
export const tree = z
  .object({
    today: localDate,
    /** How many units the branch has. */
    units: z.int(),
    /** Every unit of the branch is among the rows. */
    whole: z.boolean(),
    /** In tree order: a unit, then what hangs below it. */
    rows: z.array(treeRow),
    next: z.string().nullable(),
  })
  .meta({ id: 'Tree' });
export type Tree = z.infer<typeof tree>;
/** Units that a filter finds at any depth, with all those above them in the branch; a later page may name these again. */
export const foundInTree = z
  .object({ rows: z.array(treeRow), next: z.string().nullable() })
  .meta({ id: 'FoundInTree' });
export type FoundInTree = z.infer<typeof foundInTree>;

export const yearStep = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(OBLIGATION_KINDS),
  period: z.string().nullable(),
  opensOn: localDate.nullable(),
  deadline: deadlineView.nullable(),
  closedOn: localDate.nullable(),
  sign: signView,
  /** Dates the deadline stood on before, oldest first. */
  previously: z.array(localDate),
});
export type YearStep = z.infer<typeof yearStep>;

export const year = z
  .object({
    directive: named,
    unit: named,
    term: z.object({ from: localDate, to: localDate }),
    today: localDate,
    /** Weekdays off, and Saturdays or Sundays worked; other weekends are off. */
    calendar: z.object({ off: z.array(localDate), work: z.array(localDate) }),
    events: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        on: localDate,
        /** Only expected. */ provisional: z.boolean(),
      }),
    ),
    /** Bands from one event to another, in the order of the document. */
    phases: z.array(phaseSpanView),
    /** With a deadline first, by date; the others after. */
    steps: z.array(yearStep),
  })
  .meta({ id: 'Year' });
export type Year = z.infer<typeof year>;
