/** The page of one unit under one directive. */
import { z } from 'zod';
import { UNIT_KINDS } from '../../domain/organisation/organisation.ts';
import { assignmentView } from './assignments.ts';
import { kinship, localDate, named } from './base.ts';
import { letterPage } from './letters.ts';
import { historyPage, stepView } from './step.ts';

export const unitPage = z
  .object({
    directive: z.object({
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      lettersHeld: z.boolean(),
    }),
    unit: named.extend({ kind: z.enum(UNIT_KINDS) }),
    /** From the top of the reader's branch down to the unit. */
    path: z.array(named),
    answerable: z
      .object({
        code: z.string(),
        title: z.string(),
        /** It answers only because the unit has no officer: it is its head. */
        asHead: z.boolean(),
        /** Who stands in for it today, up to and including which day. */
        substitute: z.object({ title: z.string(), until: localDate }).nullable(),
      })
      .nullable(),
    today: localDate,
    /** Set when the page was asked "as of" a day. */
    asOf: localDate.nullable(),
    /** Late and open ones, least time left first. */
    owed: z.array(stepView),
    inReview: z.array(stepView),
    /** Period not begun, or waiting for an event. */
    coming: z.array(stepView),
    done: z.array(stepView),
    /** Phases in which the unit owes something, in the order of the document, each with what it asks itself. */
    phases: z.array(z.object({ code: z.string(), name: z.string(), obligations: z.array(z.string()) })),
    /** Obligations of which one more occurrence may be opened by hand. */
    adHoc: z.array(z.object({ obligation: z.string(), title: z.string() })),
    /** Set when the reader may name the unit's officer for the directive: who is named, and the posts to choose from. */
    naming: z
      .object({
        named: z.string().nullable(),
        officers: z.array(z.object({ code: z.string(), title: z.string() })),
      })
      .nullable(),
    /** Set with `naming`: every post of the unit, to hand over from one to another. */
    posts: z.array(z.object({ code: z.string(), title: z.string() })),
    /** Posts that attend and follow the unit on the day of the page. */
    followers: z.array(assignmentView),
    /** Units with whom a meeting may be joint, where one may. */
    partners: z.array(named),
    letters: letterPage,
    history: historyPage,
    /** The suspension in which the day of the page lies; null while clocks run. */
    suspended: z.object({ from: localDate, until: localDate.nullable() }).nullable(),
    ...kinship,
    /** Its own last day, where that comes before the directive's: it gets no step after it. */
    lastDay: localDate.nullable(),
    /** The first day without it, where the tree has changed. */
    endedOn: localDate.nullable(),
    /**
     * A change of the tree is on its way: the unit has still to hand over what it owes (no act is taken meanwhile), or the
     * work of one that ended is still to arrive. Null when all is where it belongs, and as of a past day.
     */
    passing: z.enum(['ending', 'receiving']).nullable(),
    trouble: z.string().nullable(),
    closed: z.boolean(),
  })
  .meta({ id: 'UnitPage' });
export type UnitPage = z.infer<typeof unitPage>;
