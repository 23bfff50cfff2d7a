/** A deadline as somebody types it or writes it in a table's cell: read by the same grammar as the plan's own words. */
import { deadlinesIn } from '../deadline/find.ts';
import type { DeadlineReading, Field } from '../draft.ts';
import { collapse } from '../text/fold.ts';
import { passageOf } from '../text/passage.ts';
import { deadlineField } from './deadline-field.ts';

/**
 * @param year of the document, for words without one
 * @returns the reading, which stands nowhere in the document; null when no phrase is known
 */
export const readTyped = (words: string, year: number | null): Field<DeadlineReading> | null => {
  const text = collapse(words.normalize('NFC'));
  const found = deadlinesIn(text, { year }, true);
  return found.length === 0 ? null : { ...deadlineField(passageOf(text, 0), found), spans: [] };
};
