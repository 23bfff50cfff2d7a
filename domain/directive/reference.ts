/**
 * A line that points at the tasks of another document ("thực hiện các nhiệm vụ được giao trong Kế hoạch số 15-KH/TU"):
 * kept as it stands, until the office picks which of those tasks become obligations of its own directive.
 */
import type { Selector, UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Directive, Obligation, SourceSpan } from './directive.ts';
import type { DueRule } from './due-rule.ts';

export interface Reference {
  id: string;
  title: string;
  /** The other document. */
  number: string;
  date?: LocalDate | undefined;
  /** Whom the line names. */
  lead: Selector;
  source?: SourceSpan[] | undefined;
  addedByOffice?: string | undefined;
}

/** Of an obligation that was picked from a reference: which, and its id in the other document where that is known. */
export interface PickedFrom {
  reference: string;
  task?: string | undefined;
}

/** An obligation of a draft that only points elsewhere; null where the draft has none of that id. */
export const asReference = (
  directive: Directive,
  id: string,
  document: { number: string; date?: LocalDate | undefined },
): Directive | null => {
  const found = directive.obligations.find((one) => one.id === id);
  if (!found) return null;
  const { title, lead, source, addedByOffice } = found;
  const reference: Reference = {
    id,
    title,
    ...document,
    lead,
    ...(source ? { source } : {}),
    ...(addedByOffice ? { addedByOffice } : {}),
  };
  return {
    ...directive,
    obligations: directive.obligations.filter((one) => one !== found),
    references: [...(directive.references ?? []), reference],
  };
};

/** What rests on nothing but the calendar means the same in another document; the rest the office dates anew. */
export const ownRule = (due: DueRule): DueRule => {
  if (due.type === 'on' || due.type === 'endOf' || due.type === 'every') return due;
  return due.type === 'ongoing' ? { type: 'ongoing' } : { type: 'none' };
};

/** A task that the office picks: one that the other document has, or one that it types. */
export interface Pick {
  task?: string | undefined;
  title: string;
  kind?: Obligation['kind'] | undefined;
  due: DueRule;
  evidence?: string | undefined;
  /** Whom the reference names, when absent. */
  lead?: UnitId[] | undefined;
}

const nextId = ({ obligations, dropped = [] }: Directive, reference: string, taken: string[]): string => {
  const used = new Set([...obligations, ...dropped].map(({ id }) => id).concat(taken));
  for (let n = 1; ; n++) if (!used.has(`${reference}.${n}`)) return `${reference}.${n}`;
};

/** The obligations that the picks become. @param addedByOffice why they stand here, in the words of the product */
export const picked = (
  directive: Directive,
  reference: Reference,
  picks: Pick[],
  addedByOffice: string,
): Obligation[] => {
  const made: Obligation[] = [];
  for (const { task, title, kind = 'task', due, evidence, lead } of picks)
    made.push({
      id: nextId(
        directive,
        reference.id,
        made.map(({ id }) => id),
      ),
      kind,
      title,
      lead: lead ? { units: lead } : reference.lead,
      due,
      ...(evidence ? { evidence } : {}),
      addedByOffice,
      pickedFrom: { reference: reference.id, ...(task ? { task } : {}) },
    });
  return made;
};

/** Tasks of the other document that are obligations here already. */
export const alreadyPicked = ({ obligations }: Directive, reference: string): Set<string> =>
  new Set(
    obligations.flatMap(({ pickedFrom }) =>
      pickedFrom?.reference === reference && pickedFrom.task ? [pickedFrom.task] : [],
    ),
  );
