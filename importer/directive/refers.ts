/** A line of a plan that only sends its reader to the tasks of another document: a reference, until the office picks from it. */
import { parseDocumentNumber } from '../../domain/directive/document-number.ts';
import type { DraftTask } from '../draft.ts';
import { pointsAt } from '../grammar/points-at.ts';

export interface Refers {
  number: string;
  /** What is proposed: with a deadline of its own, or as anything but a task, it may be an obligation all the same. */
  kept: boolean;
}

export const refersTo = ({ sourceText, kind, deadline, proposedAs }: DraftTask): Refers | null => {
  const number = proposedAs === 'step' ? pointsAt(sourceText) : null;
  // A number that no file may hold is left for the office to write.
  if (!number || typeof parseDocumentNumber(number)?.number !== 'number') return null;
  const open = deadline.value.kind === 'none' || deadline.value.kind === 'ongoing';
  return { number, kept: kind.value === 'task' && open };
};
