/** A corrected deadline's cell: read by the grammar, refused with the way out when it has no one reading. */
import type { DeadlineReading, Field } from '../draft.ts';
import { NO_DEADLINE } from '../reading/deadline-field.ts';
import { field } from '../reading/field.ts';
import { readTyped } from '../reading/typed-deadline.ts';

/** @param year of the document; @returns the reading, or the sentence that says what is wrong */
export const readDeadlineCell = (
  words: string,
  year: number | null,
): { due: Field<DeadlineReading> } | { fault: string } => {
  if (words === '') return { due: field(NO_DEADLINE, 'sure') };
  const due = readTyped(words, year);
  if (!due)
    return {
      fault: `Chưa hiểu “${words}”; hãy ghi như “trước ngày 30/6/2026”, “hằng quý”, “quý II/2026”, “thường xuyên”, hoặc để trống nếu không có hạn.`,
    };
  return due.question ? { fault: `${due.question} Hãy ghi rõ hơn.` } : { due };
};
