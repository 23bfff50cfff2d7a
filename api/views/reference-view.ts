/** Lines that point at the tasks of other documents, and obligations of a draft whose words do. */
import type { DraftView } from '../../contracts/http/drafts.ts';
import type { ReferenceView } from '../../contracts/http/references.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { pointsAt } from '../../importer/grammar/points-at.ts';

const pickedOf = ({ obligations }: Directive, reference: string): ReferenceView['picked'] =>
  obligations.flatMap(({ id, title, pickedFrom }) =>
    pickedFrom?.reference === reference ? [{ obligation: id, title }] : [],
  );
export const referenceViews = (document: Directive): ReferenceView[] =>
  (document.references ?? []).map(({ id, title, number, date, source }) => ({
    id,
    title,
    number,
    date: date ?? null,
    source: source ?? [],
    picked: pickedOf(document, id),
  }));

/** Obligations of a draft whose words point at another document. */
export const pointing = ({ obligations }: Directive): DraftView['pointing'] =>
  obligations.flatMap(({ id, title, source, pickedFrom }) => {
    const words = [title, ...(source ?? []).map(({ quote, restored }) => restored ?? quote)].join(' ');
    const number = pickedFrom ? null : pointsAt(words);
    return number ? [{ obligation: id, title, number }] : [];
  });
