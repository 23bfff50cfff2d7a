/** A cell that a spreadsheet would run as a formula gets an apostrophe before it; reading takes it off again. */
export const neutral = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
