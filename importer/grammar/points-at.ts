/** Words that send the reader to the tasks of another document, as in "nhiệm vụ nêu tại Kế hoạch 8-KH/TU". */
const NUMBER = /\p{L}*\s*số\s+(\d+\s*-\s*[\p{Lu}\d]+(?:\/[\p{Lu}\d.-]+)+)/iu;
const POINTS = /nhiệm vụ[^.;]{0,40}(?:giao|nêu|quy định)[^.;]{0,20}(?:trong|tại|ở)/iu;
/** The number of the document whose tasks these words point at; null where they point at none. */
export const pointsAt = (words: string): string | null =>
  POINTS.test(words) ? (NUMBER.exec(words)?.[1]?.replace(/\s+/g, '') ?? null) : null;
