/** What is typed in the forms of evaluation, as numbers and bodies. */

/** "8,5" or "8.5"; null for what is no score of at most `max`. */
export const parseScore = (text: string, max: number): number | null => {
  const trimmed = text.trim().replace(',', '.');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(trimmed)) return null;
  const score = Number(trimmed);
  return score <= max ? score : null;
};

interface Scored {
  code: string;
  max: number;
}
/** All scores, or the first criterion whose score is none. */
export const parseScores = (
  criteria: readonly Scored[],
  typed: Record<string, string>,
): { scores: Record<string, number> } | { wrong: string } => {
  const scores: Record<string, number> = {};
  for (const { code, max } of criteria) {
    const score = parseScore(typed[code] ?? '', max);
    if (score === null) return { wrong: code };
    scores[code] = score;
  }
  return { scores };
};
