/** Templates of report terms that an office copies into its directive; their windows as literals. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportTermProblems } from '../contracts/check-phases.ts';
import { reportTermSchema } from '../contracts/due-rule-file.ts';
import { inReportTerm } from '../domain/deadline/recurring.ts';
import { periodOf } from '../domain/time/periods.ts';

const terms = reportTermSchema
  .array()
  .parse(JSON.parse(readFileSync(new URL('./report-terms.json', import.meta.url), 'utf8')));
const calendar = { version: 'weekends', off: [], work: [] };

test('they are well-formed', () => {
  expect(reportTermProblems(terms.map((value, index) => ({ value, index })))).toEqual([]);
  expect(new Set(terms.map(({ code }) => code)).size).toBe(10);
});

test.each([
  // Nghị định 09/2019/NĐ-CP, art. 12: the data of a state report do not follow the calendar.
  ['state-month', 3, '2026-02-15', '2026-03-14', '2026-03-20'],
  ['state-quarter', 1, '2025-12-15', '2026-03-14', '2026-03-20'],
  ['state-half-year', 1, '2025-12-15', '2026-06-14', '2026-06-22'],
  ['state-half-year', 2, '2026-06-15', '2026-12-14', '2026-12-21'],
  ['state-nine-months', 1, '2025-12-15', '2026-09-14', '2026-09-21'],
  ['state-year', 1, '2025-12-15', '2026-12-14', '2026-12-21'],
  // A party committee's are the office's own to set; the template follows the calendar.
  ['party-month', 2, '2026-02-01', '2026-02-28', '2026-03-05'],
  ['party-quarter', 4, '2026-10-01', '2026-12-31', '2027-01-05'],
  ['party-half-year', 1, '2026-01-01', '2026-06-30', '2026-07-06'],
  ['party-nine-months', 1, '2026-01-01', '2026-09-30', '2026-10-05'],
  ['party-year', 1, '2026-01-01', '2026-12-31', '2027-01-05'],
])('%s %i of 2026: data from %s to %s, sent by %s', (code, index, opens, closes, sends) => {
  const term = terms.find((one) => one.code === code);
  if (!term) throw new Error(`no ${code}`);
  expect(inReportTerm(term, periodOf(term.period, 2026, index), { calendar })).toMatchObject({
    opens,
    closes,
    deadline: { date: sends },
  });
});
