/** The months through which random lives run: over a New Year and a Tết. */
export const FROM = '2025-11-13';
export const LAST = '2026-02-25';
