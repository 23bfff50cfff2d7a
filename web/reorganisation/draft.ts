/** What stands in the form, and the request that it makes. */
import type { ReorganisationBody } from '../../contracts/http/index.ts';

export type Kind = ReorganisationBody['kind'];
type Begins = NonNullable<NonNullable<ReorganisationBody['heirs']>[number]['begins']>;
export interface HeirDraft {
  isNew: boolean;
  code: string;
  name: string;
  kind: Begins['kind'];
  parent: string;
  mailbox: string;
}
export interface Draft {
  kind: Kind;
  units: string[];
  heirs: HeirDraft[];
  defaultHeir: string;
  name: string;
  parent: string;
  on: string;
  reason: string;
  paperNumber: string;
  paperDate: string;
  subordinates: Record<string, string>;
  people: Record<string, string | null>;
  /** `directive step` → heir. */
  steps: Record<string, string>;
}

export const newHeir = (): HeirDraft => ({
  isNew: true,
  code: '',
  name: '',
  kind: 'cell',
  parent: '',
  mailbox: '',
});
const HEIRS: Record<Kind, number> = { merge: 1, split: 2, rename: 0, move: 0, dissolve: 0 };
export const hasHeirs = (kind: Kind): boolean => HEIRS[kind] > 0;

/** Another kind keeps the day and the reason: what is done with which units is said anew. */
export const draftOf = (
  kind: Kind,
  before: Pick<Draft, 'on' | 'reason' | 'paperNumber' | 'paperDate'>,
): Draft => ({
  ...before,
  kind,
  units: [],
  heirs: Array.from({ length: HEIRS[kind] }, newHeir),
  defaultHeir: '',
  name: '',
  parent: '',
  subordinates: {},
  people: {},
  steps: {},
});

export const requestOf = (draft: Draft): ReorganisationBody => {
  const { kind, units, heirs, defaultHeir, name, parent, on, reason, paperNumber, paperDate } = draft;
  return {
    kind,
    units,
    heirs: heirs.map(({ isNew, code, ...begins }) => (isNew ? { code, begins } : { code })),
    ...(kind === 'split' && defaultHeir ? { defaultHeir } : {}),
    ...(kind === 'rename' ? { name: name.trim() } : {}),
    ...(kind === 'move' && parent ? { parent } : {}),
    on,
    reason: reason.trim(),
    ...(paperNumber.trim() ? { paper: { number: paperNumber.trim(), date: paperDate } } : {}),
    subordinates: draft.subordinates,
    people: draft.people,
    steps: Object.entries(draft.steps).map(([key, to]) => {
      const at = key.indexOf(' ');
      return { directive: key.slice(0, at), step: key.slice(at + 1), to };
    }),
  };
};
