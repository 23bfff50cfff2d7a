import { describe, expect, it } from 'vitest';
import { type Answers, answerFaults, formAt, formOf, isAddedUp, isFormed, type ReportForm } from './form.ts';

const form: ReportForm = {
  code: 'quy',
  version: 2,
  title: 'Báo cáo quý',
  fields: [
    { code: 'invited', label: 'Được triệu tập', type: 'number' },
    { code: 'present', label: 'Có mặt', type: 'number' },
    { code: 'all', label: 'Tổng số', type: 'number' },
    { code: 'result', label: 'Kết quả', type: 'text', required: true },
    { code: 'state', label: 'Tình trạng', type: 'choice', options: ['tốt', 'khá'] },
    { code: 'held', label: 'Ngày tổ chức', type: 'date' },
  ],
  relations: [
    { type: 'atMost', field: 'present', limit: 'invited' },
    { type: 'sumOf', field: 'all', parts: ['invited', 'present'] },
  ],
};
const mine = { code: 'quy', version: 2 };
const good: Answers = { invited: 10, present: 8, all: 18, result: 'x', state: 'tốt', held: '2026-03-10' };

describe('answers on a form', () => {
  it.each<[string, Answers, object[]]>([
    ['all fields', good, []],
    ['only what is required', { result: 'x' }, []],
    ['as many as were invited', { ...good, present: 10, all: 20 }, []],
    [
      'more than were invited',
      { ...good, present: 11, all: 21 },
      [{ type: 'atMost', field: 'present', value: 11, limit: 'invited', most: 10 }],
    ],
    [
      'a sum that is none',
      { ...good, all: 17 },
      [{ type: 'sumOf', field: 'all', value: 17, parts: ['invited', 'present'], sum: 18 }],
    ],
    ['a sum of parts not given', { result: 'x', all: 17, invited: 3 }, []],
    ['blank where something is required', { ...good, result: '  ' }, [{ type: 'missing', field: 'result' }]],
    [
      'a number in words',
      { ...good, invited: 'mười' },
      [{ type: 'wrongType', field: 'invited', wants: 'number' }],
    ],
    [
      'less than nothing',
      { result: 'x', invited: -1 },
      [{ type: 'wrongType', field: 'invited', wants: 'number' }],
    ],
    ['another option', { ...good, state: 'kém' }, [{ type: 'wrongType', field: 'state', wants: 'choice' }]],
    [
      'a day that is none',
      { ...good, held: '2026-02-30' },
      [{ type: 'wrongType', field: 'held', wants: 'date' }],
    ],
    ['a field of another form', { ...good, opinion: 'x' }, [{ type: 'unknownField', field: 'opinion' }]],
  ])('%s', (_, answers, faults) => {
    expect(answerFaults(form, mine, answers)).toEqual(faults);
  });

  it('of an old version, or of another form, are not looked at further', () => {
    expect(answerFaults(form, { code: 'quy', version: 1 }, { invited: -1 })).toEqual([
      { type: 'oldVersion', version: 1, current: 2 },
    ]);
    expect(answerFaults(form, { code: 'khac', version: 2 }, good)).toEqual([
      { type: 'otherForm', code: 'khac', current: 'quy' },
    ]);
  });
});

describe('the form of an obligation', () => {
  const first = { ...form, version: 1 };
  const byDefault: ReportForm = { ...form, code: 'report', version: 1 };
  it('is the default of its kind, or the newest version of the one it names', () => {
    expect(formOf({ kind: 'report' }, [form], [byDefault])).toBe(byDefault);
    expect(formOf({ kind: 'report', form: 'quy' }, [form, first], [byDefault])).toBe(form);
    expect(formOf({ kind: 'report', form: 'quy' }, [first, form], [byDefault])).toBe(form);
  });
  it('of a year that a unit reviews is one too, though its figures are added up by nobody', () => {
    const ofYear = { ...form, code: 'yearEndReview' };
    expect(formOf({ kind: 'yearEndReview' }, [form], [byDefault, ofYear])).toBe(ofYear);
    const kinds = ['report', 'interimReview', 'finalReview', 'yearEndReview', 'plan', 'meeting'] as const;
    expect(kinds.map(isFormed)).toEqual([true, true, true, true, false, false]);
    expect(kinds.map(isAddedUp)).toEqual([true, true, true, false, false, false]);
  });
  it('is none for what is not handed in on a form', () => {
    expect(formOf({ kind: 'task', form: 'quy' }, [form], [byDefault])).toBeNull();
    expect(formOf({ kind: 'finalReview' }, [form], [byDefault])).toBeNull();
  });
  it('of a submission stays the version it was made with', () => {
    expect(formAt({ code: 'quy', version: 1 }, [form, first], [byDefault])).toBe(first);
    expect(formAt({ code: 'quy', version: 7 }, [form, first], [byDefault])).toBeNull();
  });
});
