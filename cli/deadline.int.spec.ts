import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const dondoc = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) =>
    execFile(
      process.execPath,
      ['cli/dondoc.ts', 'deadline', '--issued', '2025-11-13', ...args],
      (error, out, err) => done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    ),
  );
const rule = (value: object): string[] => ['--explain', JSON.stringify(value)];
const later = (value: number) => ({
  type: 'afterEvent',
  events: { allOf: ['A'] },
  offset: { value, unit: 'day' },
});

describe('dondoc deadline --explain', () => {
  test('each step of the computation, the date, and why', async () => {
    const { code, out } = await dondoc(...rule(later(15)), '--event', 'A=2025-11-21');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      'Thời hạn: Chậm nhất 15 ngày sau “A”.',
      '  Mốc: “A”, thứ Sáu, 21/11/2025',
      '  Cách tính: không tính ngày đầu (Bộ luật Dân sự 2015, khoản 2 Điều 147)',
      '  Ra ngày: thứ Bảy, 06/12/2025',
      '  Ngày nghỉ: thứ Bảy, 06/12/2025: thời hạn kết thúc vào ngày nghỉ thì kết thúc ở ngày làm việc tiếp theo (khoản 5 Điều 148)',
      '  Làm từ ngày 21/11/2025',
      '  Hạn: thứ Hai, 08/12/2025',
      '  Vì sao: Chậm nhất 15 ngày sau ngày “A” (21/11/2025); thứ Bảy, 06/12/2025 là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo, thứ Hai, 08/12/2025.',
    ]);
  });

  test.each<[string, string[], string]>([
    ['a negative offset', rule(later(-3)), 'thời hạn › offset.value\n    Số phải từ 0 trở lên'],
    [
      'an absurd one',
      rule({ ...later(1), offset: { value: 500, unit: 'month' } }),
      '500 tháng là hơn mười năm',
    ],
    ['29 February', rule({ type: 'on', date: '2027-02-29' }), 'thời hạn › date\n    Ngày không có thật'],
    [
      '29 February of every year',
      rule({ type: 'every', period: 'year', month: 2, day: 29 }),
      'không có ở mọi năm',
    ],
    [
      'an event that nobody knows',
      rule(later(1)),
      'thời hạn › events.allOf[0]\n    Không có sự kiện nào mang mã “A”',
    ],
    ['a phase that is not there', rule({ type: 'within', phase: 'I' }), 'Không có đợt nào mang mã “I”'],
    [
      'an obligation that is not there',
      rule({ type: 'afterObligation', obligation: 'X', when: 'done' }),
      'Không có việc nào mang mã “X”',
    ],
    ['a date that is none', [...rule(later(1)), '--event', 'A=2025-13-01'], 'hãy ghi MÃ=năm-tháng-ngày'],
    ['no JSON', ['--explain', '{"type":'], 'Không phải JSON hợp lệ'],
  ])('%s is refused with its place and what to do', async (_, args, message) => {
    const { code, err } = await dondoc(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
