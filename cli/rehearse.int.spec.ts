/** The commands over the sample ward, as a terminal sees them. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Obligation } from '../domain/directive/directive.ts';
import { register as registerCheck } from './commands/check.ts';
import { register as registerRehearse } from './commands/rehearse.ts';

const EXAMPLE = join(import.meta.dirname, '..', 'examples', 'bach-dang');
const DIRECTIVE = join(EXAMPLE, 'directive.json');
const ORGANISATION = join(EXAMPLE, 'organisation.json');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-cli-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const dondoc = async (...args: string[]): Promise<{ out: string; err: string; code: number }> => {
  const program = new Command('dondoc');
  registerCheck(program);
  registerRehearse(program);
  const said = { log: [] as string[], error: [] as string[] };
  const log = vi.spyOn(console, 'log').mockImplementation((line) => said.log.push(String(line)));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => said.error.push(String(line)));
  try {
    await program.parseAsync(args, { from: 'user' });
    return { out: said.log.join('\n'), err: said.error.join('\n'), code: Number(process.exitCode ?? 0) };
  } finally {
    process.exitCode = undefined;
    log.mockRestore();
    error.mockRestore();
  }
};
const broken = async (change: (json: Record<string, unknown>) => void): Promise<string> => {
  const json = JSON.parse(await readFile(DIRECTIVE, 'utf8'));
  change(json);
  const file = join(folder, 'broken.json');
  await writeFile(file, JSON.stringify(json));
  return file;
};

describe('dondoc rehearse', () => {
  test('prints the year of the sample ward', async () => {
    const { out, code } = await dondoc('rehearse', DIRECTIVE, ORGANISATION);
    expect(code).toBe(0);
    expect(out).toContain('Ban hành 09:00 thứ Năm, 13/11/2025; thực hiện đến 31/12/2026');
    expect(out).toContain('Giả định: sự kiện có ngày dự kiến thì xảy ra đúng ngày đó; mỗi đơn vị làm xong');
    expect(out).toContain('THÁNG 12/2025: 233 hạn, 94 buổi sinh hoạt');
    expect(out).toContain('thứ Tư, 07/01/2026  [T02] Sinh hoạt: Sinh hoạt chi bộ thường kỳ');
    expect(out).not.toContain('quá hạn');
  });

  test('with nobody acting the letters climb', async () => {
    const { out } = await dondoc('rehearse', DIRECTIVE, ORGANISATION, '--silent');
    expect(out).toContain('không đơn vị nào làm gì');
    expect(out).toContain('quá hạn 6 ngày làm việc');
  });

  test('of one unit it says why each deadline stands on its day', async () => {
    const { out } = await dondoc('rehearse', DIRECTIVE, ORGANISATION, '--unit', 'CB12');
    expect(out).toContain('Ngày 03 tháng 01/2026; thứ Bảy, 03/01/2026 là ngày nghỉ');
    expect(out).toContain('CẢ THỜI GIAN: 1 đơn vị');
  });

  test('by obligation: the document, the rule, each date and its reason', async () => {
    const { out } = await dondoc('rehearse', DIRECTIVE, ORGANISATION, '--obligations');
    expect(out).toContain('    Văn bản, dòng 55: “Chậm nhất sau 15 ngày tổ chức hội nghị cấp thành phố”');
    expect(out).toContain(
      '      thứ Sáu, 05/12/2025, từ ngày 20/11/2025 — Đảng ủy phường Bạch Đằng. Chậm nhất 15 ngày',
    );
    expect(out).toContain('    Văn phòng: ngày 25 tháng cuối quý; văn bản chỉ nói hằng quý');
    expect(out).toContain('    Thời hạn: Định kỳ, chờ văn phòng ấn định kỳ\n      Không có hạn: 14 đơn vị');
    expect(out).toContain('  [T30] Yêu cầu chung về nhận thức và nề nếp');
  });

  test('names what has no date and what waits', async () => {
    const file = await broken((json) => {
      for (const event of json.events as { expected?: string }[]) delete event.expected;
    });
    const { out } = await dondoc('rehearse', file, ORGANISATION);
    expect(out).toContain('KHÔNG CÓ HẠN\n  [T04] Tiếp tục thực hiện Hướng dẫn số 03-HD/TW');
    expect(out).toContain('CHỜ SỰ KIỆN\n  [T01] Tổ chức quán triệt');
  });

  test('as JSON for other programs', async () => {
    const { out } = await dondoc('rehearse', DIRECTIVE, ORGANISATION, '--unit', 'CB12', '--json');
    const calendar = JSON.parse(out);
    expect(calendar).toMatchObject({ assumes: 'everybodyActs', unit: 'CB12', units: 1 });
    expect(calendar.deadlines).toContainEqual(
      expect.objectContaining({
        step: 'T02/2026-01',
        deadline: expect.objectContaining({ date: '2026-01-07' }),
      }),
    );
  });

  test('what collides is said, also as JSON', async () => {
    const file = await broken((json) => {
      for (const one of json.obligations as { id: string; due: unknown }[])
        if (one.id === 'O01') one.due = { type: 'on', date: '2025-12-14' };
    });
    const { out } = await dondoc('rehearse', file, ORGANISATION);
    expect(out).toContain('XUNG ĐỘT\n  Chủ nhật, 14/12/2025: hạn của “O01/once” rơi vào ngày nghỉ: ');
    const { conflicts } = JSON.parse((await dondoc('rehearse', file, ORGANISATION, '--json')).out);
    expect(conflicts[0]).toMatchObject({ type: 'dueOnDayOff', on: '2025-12-14', step: 'O01/once' });
    const one = JSON.parse((await dondoc('rehearse', file, ORGANISATION, '--json', '--unit', 'DB02')).out);
    expect(one.conflicts[0].units).toEqual(['DB02']);
  });

  test.each<[string, string[], string]>([['a unit that is not there', ['--unit', 'CB999'], 'CB999']])(
    '%s: exit code 2',
    async (_, options, said) => {
      const { err, code } = await dondoc('rehearse', DIRECTIVE, ORGANISATION, ...options);
      expect(code).toBe(2);
      expect(err).toContain(said);
    },
  );

  test('a file with problems: exit code 2 and each with its place', async () => {
    const file = await broken((json) => {
      json.followedBy = 'NOBODY';
    });
    const { err, code } = await dondoc('rehearse', file, ORGANISATION);
    expect(code).toBe(2);
    expect(err).toContain('followedBy');
  });

  test('a draft without a date of issue cannot be rehearsed', async () => {
    const file = await broken((json) => {
      json.issuedOn = null;
    });
    const { err, code } = await dondoc('rehearse', file, ORGANISATION);
    expect([code, err]).toEqual([2, expect.stringContaining('issuedOn')]);
  });
});

describe('dondoc check', () => {
  test('the sample is without problems', async () => {
    expect(await dondoc('check', DIRECTIVE, ORGANISATION)).toMatchObject({
      code: 0,
      out: expect.stringContaining('Không có vấn đề'),
    });
  });

  test('a report that is not due before the one that adds it up is no mistake of the file, and is said', async () => {
    expect((await dondoc('check', DIRECTIVE, ORGANISATION)).out).not.toContain('Báo cáo chưa đúng thứ tự');
    const file = await broken((json) => {
      const report = (json.obligations as Obligation[]).find(({ id }) => id === 'O12');
      Object.assign(report ?? {}, { due: { type: 'every', period: 'quarter', day: 28 } });
    });
    const { out, code } = await dondoc('check', file, ORGANISATION);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Báo cáo chưa đúng thứ tự:\n {2}Chủ nhật, 28\/12\/2025: hạn của “O12\/2025-Q4” không trước hạn của “O02\/2025-Q4”.*: 44 đơn vị/,
    );
  });

  test('what is no JSON, and what is not there', async () => {
    const file = join(folder, 'text.json');
    await writeFile(file, '{ "id": ');
    expect(await dondoc('check', file, join(folder, 'none.json'))).toMatchObject({
      code: 2,
      err: expect.stringMatching(/2 vấn đề:.*không phải JSON.*Không đọc được/s),
    });
  });

  test('several problems at once', async () => {
    const file = await broken((json) => {
      json.followedBy = 'NOBODY';
      json.issuer = 'NOBODY';
    });
    const { err, code } = await dondoc('check', file, ORGANISATION);
    expect(code).toBe(2);
    expect(err).toContain('› followedBy');
    expect(err).toContain('› issuer');
  });
});
