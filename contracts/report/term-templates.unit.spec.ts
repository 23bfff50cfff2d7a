/** Templates of report terms that an office picks for its directive; their windows as literals. */
import { expect, test } from 'vitest';
import { inReportTerm } from '../../domain/deadline/recurring.ts';
import { periodOf } from '../../domain/time/periods.ts';
import { reportTermProblems } from '../check-phases.ts';
import { reportTermSchema } from '../due-rule-file.ts';
import { TERM_TEMPLATES } from './term-templates.ts';

const terms = TERM_TEMPLATES.map(({ term }) => term);
const calendar = { version: 'weekends', off: [], work: [] };

test('they are well-formed as a directive file takes them', () => {
  expect(reportTermSchema.array().parse(terms)).toEqual(terms);
  expect(reportTermProblems(terms.map((value, index) => ({ value, index })))).toEqual([]);
  expect(new Set(terms.map(({ code }) => code)).size).toBe(16);
});

/** By each: first and last day of the data, the last good day to send, the document, and what it does not set. */
// biome-ignore format: one row a template
test.each<[string, number, string, string, string, string | null, string]>([
  // The data of a state report do not follow the calendar: a quarter closes on the 14th of its last month.
  ['state-month', 3, '2026-02-15', '2026-03-14', '2026-03-20', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-quarter', 1, '2025-12-15', '2026-03-14', '2026-03-20', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-quarter', 2, '2026-03-15', '2026-06-14', '2026-06-22', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-half-year', 1, '2025-12-15', '2026-06-14', '2026-06-22', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-half-year', 2, '2026-06-15', '2026-12-14', '2026-12-21', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-nine-months', 1, '2025-12-15', '2026-09-14', '2026-09-21', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-year', 1, '2025-12-15', '2026-12-14', '2026-12-21', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  // "trước ngày X" is X−1 at the latest, a Saturday too: a day later breaks it, a day earlier the data are not closed.
  ['state-quarter-before-15', 1, '2025-12-15', '2026-03-14', '2026-03-14', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-quarter-before-15', 2, '2026-03-15', '2026-06-14', '2026-06-14', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['state-year-before-15-12', 1, '2025-12-15', '2026-12-14', '2026-12-14', 'Nghị định 09/2019/NĐ-CP, Điều 12', 'sends dayOff'],
  ['labour-half-year', 1, '2025-12-01', '2026-05-31', '2026-06-04', 'Nghị định 145/2020/NĐ-CP (báo cáo sử dụng lao động)', 'opens closes dayOff'],
  ['labour-year', 1, '2025-12-01', '2026-11-30', '2026-12-04', 'Nghị định 145/2020/NĐ-CP (báo cáo sử dụng lao động)', 'opens closes dayOff'],
  // Where the data closed before, a day off comes forward: Saturday the 31st of October, Saturday the 14th of November.
  ['chain-unit', 1, '2026-01-01', '2026-10-31', '2026-10-30', null, 'opens closes sends dayOff'],
  ['chain-compiler', 1, '2026-01-01', '2026-10-31', '2026-11-13', null, 'opens closes sends dayOff'],
  // A party committee's are the office's own to set; the template follows the calendar.
  ['party-month', 2, '2026-02-01', '2026-02-28', '2026-03-05', null, 'opens closes sends dayOff'],
  ['party-quarter', 4, '2026-10-01', '2026-12-31', '2027-01-05', null, 'opens closes sends dayOff'],
  ['party-half-year', 1, '2026-01-01', '2026-06-30', '2026-07-06', null, 'opens closes sends dayOff'],
  ['party-nine-months', 1, '2026-01-01', '2026-09-30', '2026-10-05', null, 'opens closes sends dayOff'],
  ['party-year', 1, '2026-01-01', '2026-12-31', '2027-01-05', null, 'opens closes sends dayOff'],
])('%s %i of 2026: data from %s to %s, sent by %s', (code, index, opens, closes, sends, source, own) => {
  const found = TERM_TEMPLATES.find(({ term }) => term.code === code);
  if (!found) throw new Error(`no ${code}`);
  const { term } = found;
  expect(inReportTerm(term, periodOf(term.period, 2026, index), { calendar })).toMatchObject({
    opens,
    closes,
    deadline: { date: sends },
  });
  expect([found.source, found.own.join(' ')]).toEqual([source, own]);
});

test('every template has a row above', () => {
  expect(terms.map(({ code }) => code).sort()).toEqual([
    'chain-compiler',
    'chain-unit',
    'labour-half-year',
    'labour-year',
    'party-half-year',
    'party-month',
    'party-nine-months',
    'party-quarter',
    'party-year',
    'state-half-year',
    'state-month',
    'state-nine-months',
    'state-quarter',
    'state-quarter-before-15',
    'state-year',
    'state-year-before-15-12',
  ]);
});
