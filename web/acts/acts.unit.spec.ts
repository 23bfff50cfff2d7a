import { describe, expect, it } from 'vitest';
import { ACT_BODIES, FILE_LIMITS, FILE_TYPES } from '../../contracts/http/acts.ts';
import { FORM_ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import { bodyOf } from './body.ts';
import { checkAct } from './check.ts';
import { type ActName, fieldsOf, noValues, type Values } from './fields.ts';
import * as limits from './limits.ts';
import { onBehalfOf } from './whose.ts';

const today = '2026-03-18';
const own = (act: ActName) => ({ act, today, onBehalf: false });
const filled: Values = {
  ...noValues(),
  obligation: 'T07',
  officer: 'CB01-head',
  leaver: 'CB01-head',
  successor: 'CB01-officer',
  on: '2026-03-17',
  to: '2026-04-06',
  due: '2026-05-29',
  invited: '24',
  present: '23',
  findings: '0',
  text: ' Đã tổ chức. ',
  result: 'Hoàn thành tốt nhiệm vụ',
  reason: 'Trùng lịch họp của phường',
  form: 'online',
  materials: 'Chỉ thị 50',
  done: '9',
  of: '12',
  paperNumber: '07-BC/CB',
  paperDate: '2026-03-16',
  confirm: 'yes',
};
// Acts of evaluation have forms of their own.
const ACTS: readonly ActName[] = FORM_ACT_NAMES;

describe('the form of an act', () => {
  it.each(ACTS)('%s, filled in, has no error and makes a body that the contract takes', (act) => {
    expect(checkAct(filled, own(act))).toEqual({});
    const body = bodyOf(act, filled, { step: 'O12/2026-Q1', onBehalfOf: undefined });
    expect(ACT_BODIES[act].strict().safeParse(body).error).toBeUndefined();
  });
  it.each(ACTS)('%s, left empty, says what is missing and nothing of fields that it does not have', (act) => {
    const errors = Object.keys(checkAct(noValues(), own(act)));
    expect(errors.length).toBeGreaterThan(0);
    for (const name of errors) expect(fieldsOf(act, false)).toContain(name);
  });
  it('asks the office for the paper and the day it came', () => {
    const errors = checkAct({ ...noValues(), text: 'x' }, { act: 'submit', today, onBehalf: true });
    expect(Object.keys(errors).toSorted()).toEqual(['on', 'paperDate', 'paperNumber']);
  });
  it('sees numbers that contradict each other, and dates that have not come', () => {
    const errors = checkAct({ ...filled, present: '25', on: '2026-03-19' }, own('holdMeeting'));
    expect(Object.keys(errors)).toEqual(['on', 'present']);
  });
  it('wants number and date of a paper together', () => {
    expect(Object.keys(checkAct({ ...filled, paperDate: '' }, own('submit')))).toEqual(['paperDate']);
    expect(Object.keys(checkAct({ ...filled, paperNumber: ' ' }, own('submit')))).toEqual(['paperNumber']);
  });
  it('refuses files that are too many, too large or of another kind', () => {
    const file = (name: string, size = 10) =>
      Object.defineProperty(new File([], name), 'size', { value: size });
    const errorOf = (files: File[]) => checkAct({ ...filled, files }, own('submit')).files;
    expect(errorOf([file('Báo cáo.DOCX')])).toBeUndefined();
    expect(errorOf([file('a.exe')])).toContain('a.exe');
    expect(errorOf([file('a.pdf', FILE_LIMITS.bytes + 1)])).toContain('20 MB');
    expect(errorOf(Array.from({ length: 11 }, (_, i) => file(`${i}.pdf`)))).toContain('10 tệp');
  });
  it('says of files what the contract says', () => {
    expect(limits.FILE_LIMITS).toEqual(FILE_LIMITS);
    expect(limits.FILE_TYPES).toEqual(FILE_TYPES);
  });
});

describe('progress in numbers', () => {
  const wanted = (percent: number | null) => ({ ...own('noteProgress'), wanted: { percent } });
  const note = { ...noValues(), on: today };
  it('is asked only where the task has a target, and for the whole only where that is a share', () => {
    expect(fieldsOf('noteProgress', false)).not.toContain('done');
    expect(fieldsOf('noteProgress', false, { percent: null })).not.toContain('of');
    expect(fieldsOf('noteProgress', false, { percent: 100 })).toContain('of');
  });
  it('stands for words, and agrees with itself', () => {
    expect(checkAct({ ...note, done: '2' }, wanted(null))).toEqual({});
    expect(Object.keys(checkAct({ ...note, done: '2' }, wanted(100)))).toEqual(['of']);
    expect(Object.keys(checkAct({ ...note, done: '13', of: '12' }, wanted(100)))).toEqual(['of']);
    expect(Object.keys(checkAct(note, wanted(100)))).toEqual(['text']);
  });
});

describe('on whose behalf', () => {
  const office = { isOffice: true, roles: ['office' as const], unit: { code: 'DUBD' } };
  const officer = { isOffice: false, roles: ['officer' as const], unit: { code: 'CB01' } };
  const step = {
    reviewer: { code: 'DB01', name: 'Đảng bộ 1' },
    reviewers: [{ code: 'DB01', name: 'Đảng bộ 1' }],
  };
  it('an officer acts for nobody else', () => {
    expect(onBehalfOf('submit', officer, 'CB01', step)).toBeUndefined();
  });
  it('the office enters for the unit, judges for the reviewer, and waives in its own name', () => {
    expect(onBehalfOf('submit', office, 'CB01', step)).toBe('CB01');
    expect(onBehalfOf('accept', office, 'CB01', step)).toBe('DB01');
    expect(onBehalfOf('waive', office, 'CB01', step)).toBeUndefined();
  });
  it('one who is also the officer of the unit acts as such', () => {
    const both = { isOffice: true, roles: ['office' as const, 'officer' as const], unit: { code: 'DUBD' } };
    expect(onBehalfOf('submit', both, 'DUBD', { reviewer: null, reviewers: [] })).toBeUndefined();
  });
});
