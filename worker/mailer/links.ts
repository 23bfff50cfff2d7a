/** The pages that letters point to. */

export interface Links {
  unit(directive: string, unit: string): string;
  evaluation(directive: string): string;
  /** What waits for the reader's decision. */
  reviews: string;
}
export const linksAt = (publicUrl: string): Links => ({
  unit: (directive, unit) => `${publicUrl}/chi-dao/${directive}/don-vi/${encodeURIComponent(unit)}`,
  evaluation: (directive) => `${publicUrl}/chi-dao/${directive}?xem=xep-loai`,
  reviews: `${publicUrl}/cho-duyet`,
});
