/** What an import brings and what it may find wrong: rows of a sheet, the part of the tree they speak of, changes, faults. */
import type { LocalDate } from '../time/local-date.ts';
import type { Person, PostId, Unit, UnitId } from './organisation.ts';

export type Sheet = 'units' | 'people';

/** A row's own columns; a column that the sheet lacks is absent and stays as it is, an empty cell clears. */
export type UnitValues = { code: UnitId } & {
  [K in Exclude<keyof Unit, 'code' | 'former'>]?: Unit[K] | null;
};
export type PersonValues = { code: PostId } & { [K in Exclude<keyof Person, 'code'>]?: Person[K] | null } & {
  /** Whether the post has an account; a new post has one unless it says no. */
  account?: boolean | null;
};
/** `row`: as a spreadsheet counts, the headings being row 1. */
export interface UnitRow {
  row: number;
  values: UnitValues;
}
export interface PersonRow {
  row: number;
  values: PersonValues;
}

export type KnownUnit = Unit & { path: string };
export type KnownPerson = Person & { hasAccount: boolean };

/** What is stored of all that the rows speak of; nothing else of the tree is needed. */
export interface Known {
  /** Units of the rows, their superiors, and everybody above those. */
  units: Map<UnitId, KnownUnit>;
  people: Map<PostId, KnownPerson>;
  /** Lower-case address to the post that has it. */
  addresses: Map<string, PostId>;
  root: UnitId | null;
  /** Direct subordinates of the rows' units that still exist or end later: code and last day. */
  subordinates: Map<UnitId, { code: UnitId; validTo: LocalDate | null }[]>;
}

export interface ImportScope {
  /** Path of the branch that the administrator keeps; `/` for everything. */
  branch: string;
  today: LocalDate;
}

export type FaultCode =
  | 'MISSING_VALUE'
  | 'CODE_TWICE'
  | 'UNKNOWN_PARENT'
  | 'UNKNOWN_UNIT'
  | 'CIRCLE'
  | 'SECOND_ROOT'
  | 'ROOT_NEEDS_NO_PARENT'
  | 'ENDS_BEFORE_START'
  | 'TERM_ENDS_BEFORE_START'
  | 'OUTLIVES_PARENT'
  | 'HAS_SUBORDINATES'
  | 'ADDRESS_TAKEN'
  | 'OUTSIDE_BRANCH';
export interface Fault {
  sheet: Sheet;
  row: number;
  /** Field of the row; null for the row as a whole. */
  field: string | null;
  code: FaultCode;
  detail?: string | undefined;
}

/** `end`: an existing unit gets its last day, or a post loses its account. */
export type ChangeKind = 'add' | 'change' | 'move' | 'end';
export interface Change {
  sheet: Sheet;
  row: number;
  code: string;
  name: string;
  kinds: ChangeKind[];
  /** Empty for an addition. */
  fields: { field: string; from: string; to: string }[];
}

/** A unit as it will stand. */
export interface UnitToWrite {
  unit: Unit;
  path: string;
  /** What it was until yesterday, when name, kind, superior or marks change. */
  was: Omit<NonNullable<Unit['former']>[number], 'until'> | null;
  isNew: boolean;
  moved: boolean;
}
export interface ImportPlan {
  faults: Fault[];
  changes: Change[];
  /** Rows that say what is so already. */
  unchanged: number;
  units: UnitToWrite[];
  people: Person[];
  /** Posts that get an account, and posts whose account is closed. */
  open: Person[];
  close: PostId[];
}
