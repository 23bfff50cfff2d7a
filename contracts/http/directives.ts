/** A directive: in the list, on its page, before it is issued. */
import { z } from 'zod';
import { PHASE_STATES } from '../../domain/deadline/phase-span.ts';
import { OBLIGATION_KINDS } from '../../domain/directive/directive.ts';
import { ROLLOUT_ACT_NAMES } from '../../domain/rollout/commands.ts';
import { instant, localDate, named, paper, signCounts, sourceView } from './base.ts';
import { referenceView } from './references.ts';

export const directiveStatus = z.enum(['draft', 'issued', 'closed']);

export const directiveRow = z.object({
  id: z.string(),
  number: z.string().nullable(),
  kind: z.string(),
  title: z.string(),
  issuer: named,
  issuedOn: localDate.nullable(),
  status: directiveStatus,
  lettersHeld: z.boolean(),
  /** Of the units of the reader's branch. */
  units: z.int(),
  lateUnits: z.int(),
  signs: signCounts,
  nextDeadline: localDate.nullable(),
});
export type DirectiveRow = z.infer<typeof directiveRow>;
export const directivesQuery = z.object({ archived: z.literal('yes').optional() });
export const directiveList = z
  .object({ today: localDate, directives: z.array(directiveRow) })
  .meta({ id: 'DirectiveList' });
export type DirectiveList = z.infer<typeof directiveList>;

export const occurrenceView = z.object({
  occurrence: z.int(),
  /** Null when withdrawn. */
  on: localDate.nullable(),
  /** Units it concerns; empty for all. */
  units: z.array(named),
  document: paper.nullable(),
  reason: z.string().nullable(),
  recordedAt: instant,
});
export const eventView = z.object({
  code: z.string(),
  name: z.string(),
  /** As the office expects it now. */
  expected: localDate.nullable(),
  /** Each correction of the expected day, in order. */
  changes: z.array(z.object({ on: localDate, reason: z.string().nullable(), recordedAt: instant })),
  recurring: z.boolean(),
  /** The office announces it: a future day may be recorded, because something must be done before it. */
  ahead: z.boolean(),
  occurrences: z.array(occurrenceView),
  /** Obligations whose clocks it starts or stops. */
  obligations: z.array(z.string()),
});
export type EventView = z.infer<typeof eventView>;

export const obligationView = z.object({
  id: z.string(),
  kind: z.enum(OBLIGATION_KINDS),
  title: z.string(),
  /** "Các chi bộ trực thuộc" as counted: how many units owe it. */
  units: z.int(),
  /** Units that coordinate, and how many of their parts are late: apart from `units` and `signs`. */
  coordinating: z.int(),
  partsLate: z.int(),
  due: z.string(),
  /** Came without a period; the office may state one. */
  periodic: z.boolean(),
  mayOpenAdHoc: z.boolean(),
  closes: z.enum(['recorded', 'reviewed']),
  to: named.nullable(),
  via: named.nullable(),
  evidence: z.string().nullable(),
  source: z.array(sourceView),
  addedByOffice: z.string().nullable(),
  signs: signCounts,
});
export type ObligationView = z.infer<typeof obligationView>;

export const phaseSpanView = z.object({
  code: z.string(),
  name: z.string(),
  /** Null while the event at that end neither has occurred nor is expected. */
  from: localDate.nullable(),
  to: localDate.nullable(),
  /** An end rests on an expected day. */
  provisional: z.boolean(),
});
export type PhaseSpanView = z.infer<typeof phaseSpanView>;
export const phaseView = phaseSpanView.extend({
  /** The phase around it. */
  inside: z.string().nullable(),
  state: z.enum(PHASE_STATES),
  /** What is asked in it, and in the phases inside it. */
  obligations: z.array(z.string()),
  /** Of these, for the reader's branch. */
  signs: signCounts,
  partsLate: z.int(),
});
export type PhaseView = z.infer<typeof phaseView>;
export const phasesView = z.object({ today: localDate, phases: z.array(phaseView) }).meta({ id: 'Phases' });
export type PhasesView = z.infer<typeof phasesView>;

export const auditSummary = z.object({ at: instant, ok: z.boolean() });

export const directiveDetail = z
  .object({
    id: z.string(),
    number: z.string().nullable(),
    kind: z.string(),
    title: z.string(),
    issuer: named,
    issuerName: z.string(),
    issuedOn: localDate.nullable(),
    place: z.string().nullable(),
    signer: z.object({ authority: z.string(), position: z.string(), name: z.string().nullable() }),
    bases: z.array(z.object({ number: z.string(), date: localDate, title: z.string() })),
    recipients: z.array(z.string()),
    term: z.object({ from: localDate, to: localDate }),
    followedBy: named.nullable(),
    status: directiveStatus,
    /** Read only, until the office takes it out of the archive. */
    archived: z.boolean(),
    /** The reader sees all of it, not a branch alone. */
    whole: z.boolean(),
    lettersHeld: z.boolean(),
    clockOffsetMs: z.number(),
    issuedAt: instant.nullable(),
    today: localDate,
    events: z.array(eventView),
    obligations: z.array(obligationView),
    /** In the order of the document; the last one, under the code of none, is what is asked in none. Empty without phases. */
    phases: z.array(phaseView),
    /** Suspensions, oldest first. `running`: the office may let clocks run again. */
    suspensions: z.array(
      z.object({
        number: z.int(),
        unit: named,
        branch: z.boolean(),
        whole: z.boolean(),
        from: localDate,
        until: localDate.nullable(),
        reason: z.string(),
        paper: paper.nullable(),
        running: z.boolean(),
      }),
    ),
    /** Lines that are context; `ticked`: done, says the office, by which paper. */
    leftOut: z.array(
      z.object({
        label: z.string(),
        reason: z.string(),
        source: z.array(sourceView),
        ticked: paper.nullable(),
      }),
    ),
    addedByOffice: z.array(z.string()),
    /** Lines that point at the tasks of other documents, each with what was picked from it. */
    references: z.array(referenceView),
    /** Of the reader's branch. */
    coverage: z.object({ units: z.int(), steps: z.int(), lateUnits: z.int(), signs: signCounts }),
    /** Units of the reader's branch that the directive has come to, and those that know of it. */
    receipts: z.object({ units: z.int(), received: z.int() }),
    audit: auditSummary.nullable(),
    /** Acts on the directive that this person may try now; `issue` while it is a draft. */
    acts: z.array(z.enum([...ROLLOUT_ACT_NAMES, 'issue'])),
  })
  .meta({ id: 'Directive' });
export type DirectiveDetail = z.infer<typeof directiveDetail>;

/** A directive file as `docs` describe it; checked whole, every problem listed with its path. */
export const createDirective = z.record(z.string(), z.unknown());
export const created = z.object({ id: z.string() });

export const issueDirective = z.object({
  /** Needed when the draft has none yet. */
  number: z.string().max(100).optional(),
  issuedOn: localDate.optional(),
  /** Start with letters held; the office releases them later. */
  lettersHeld: z.boolean().optional(),
  /** Why it goes out with what is still missing; kept with the issue. */
  reason: z.string().trim().min(1).max(600).optional(),
});
export type IssueDirective = z.infer<typeof issueDirective>;
export const issued = z.object({ workflowId: z.string() });

/** The effect of issuing, in numbers, by rehearsing the whole term with nobody doing anything. */
export const preview = z
  .object({
    units: z.int(),
    steps: z.int(),
    stepsWithDate: z.int(),
    stepsWaiting: z.int(),
    stepsUndated: z.int(),
    /** Letters if nobody ever does anything; what one desk is due on one morning is one letter. */
    lettersAtMost: z.int(),
    /** Desks that would get one. */
    recipients: z.int(),
    firstDeadline: localDate.nullable(),
    lastDeadline: localDate.nullable(),
    months: z.array(z.object({ month: z.string(), deadlines: z.int(), letters: z.int() })),
    /** Whom each obligation names in the tree of the day of issue; the first names of a long list. */
    matches: z.array(
      z.object({ obligation: z.string(), title: z.string(), units: z.int(), named: z.array(named) }),
    ),
    /** What collides if all events occur as expected, in order of day; the first names of a long list. */
    conflicts: z.array(
      z.object({
        type: z.enum(['meetingsOnOneDay', 'dueOnDayOff', 'crowdedWeek', 'reportNotBefore']),
        sentence: z.string(),
        units: z.int(),
        named: z.array(named),
      }),
    ),
    rehearsedMs: z.number(),
  })
  .meta({ id: 'Preview' });
export type Preview = z.infer<typeof preview>;
