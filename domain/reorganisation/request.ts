/** What the office asks for when units merge, split, are renamed, move or end, and what of the tree it speaks of. */
import type { Paper } from '../lifecycle/step.ts';
import type { KnownUnit } from '../organisation/import-rows.ts';
import type { PostId, Unit, UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';

export const REQUEST_KINDS = ['merge', 'split', 'rename', 'move', 'dissolve'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** A unit that goes on with the work: one that exists, or one that begins with the change. */
export interface Heir {
  code: UnitId;
  begins?: Pick<
    Unit,
    'name' | 'kind' | 'tags' | 'mailbox' | 'committeeMailbox' | 'tier' | 'validTo' | 'committeeTerm'
  > & {
    parent: UnitId;
  };
}

export interface ReorganisationRequest {
  kind: RequestKind;
  /** Those that merge, the one that splits or is renamed, those that move or are dissolved. */
  units: UnitId[];
  /** Merge: one, which may be one of `units`; split: two or more, of which none is the old unit. */
  heirs: Heir[];
  /** Of a split: takes what is not assigned. */
  defaultHeir?: UnitId | undefined;
  /** The new name, of a rename. */
  name?: string | undefined;
  /** The new superior, of a move. */
  parent?: UnitId | undefined;
  /** The first day of the new tree. */
  on: LocalDate;
  reason: string;
  paper?: Paper | undefined;
  /** New superiors of direct subordinates of units that end; absent ones go below the only or default heir. */
  subordinates: Record<UnitId, UnitId>;
  /** Which open step of a unit that splits goes to which heir. */
  steps: { directive: string; step: string; to: UnitId }[];
  /** Posts of units that end: where they go; null stays. Absent ones go to the only or default heir. */
  people: Record<PostId, UnitId | null>;
}

export interface KnownPost {
  code: PostId;
  title: string;
  unit: UnitId;
}
/** A running directive and who of the units in question is under it. */
export interface KnownDirective {
  id: string;
  /** Number, or title where it has none. */
  name: string;
  issuer: UnitId;
  /** Bodies that look at papers or follow the directive. */
  bodies: UnitId[];
  /** Units in question that have been opened under it. */
  under: UnitId[];
  /** Steps of units that may end or move out that are not closed and whose period has begun by the day, or waits for an event. */
  steps: { unit: UnitId; step: string }[];
}

/** What is stored of all that a request speaks of; nothing else of the tree. */
export interface KnownTree {
  /** Units of the request, direct subordinates of those that may end or move, and everybody above. */
  units: Map<UnitId, KnownUnit>;
  /** Those within the branch of who asks: the others are there for nobody who asks. */
  within: Set<UnitId>;
  /** Direct subordinates that exist on the day. */
  subordinates: Map<UnitId, UnitId[]>;
  people: KnownPost[];
  /** First day of the latest change of each unit that has had one. */
  changedOn: Map<UnitId, LocalDate>;
  /** Units of requests that wait for their day. */
  waiting: Set<UnitId>;
  directives: KnownDirective[];
}

/** Units that end: all that take part but the one that goes on. */
export const endingUnitsOf = ({ kind, units, heirs }: ReorganisationRequest): UnitId[] => {
  if (kind === 'merge') return units.filter((unit) => heirs.every(({ code }) => code !== unit));
  return kind === 'split' || kind === 'dissolve' ? units : [];
};

/** Units that may leave a directive: those that end, and those that move. */
export const leavingOf = (request: ReorganisationRequest): UnitId[] =>
  request.kind === 'move' ? request.units : endingUnitsOf(request);

/** Who takes what nobody was named for; null when that must be said. */
export const restHeir = ({ kind, heirs, defaultHeir }: ReorganisationRequest): UnitId | null => {
  if (kind === 'merge') return heirs[0]?.code ?? null;
  return kind === 'split' ? (defaultHeir ?? null) : null;
};

/** Every unit of a request by its code: what has to be known of the tree. */
export const mentionedIn = (request: ReorganisationRequest): UnitId[] => [
  ...new Set(
    [
      ...request.units,
      ...request.heirs.flatMap(({ code, begins }) => (begins ? [code, begins.parent] : [code])),
      request.parent ?? '',
      ...Object.keys(request.subordinates),
      ...Object.values(request.subordinates),
      ...Object.values(request.people).map((unit) => unit ?? ''),
    ].filter(Boolean),
  ),
];
