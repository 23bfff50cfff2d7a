/** Letters to those above who hold a unit up, and back to it: reviewers by their own clock, difficulties, what is not a unit's. */
import { describe, expect, it } from 'vitest';
import { type Instant, instantAt, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { smallDirective } from '../audit/small-directive.ts';
import { type DrivenUnit, ISSUE, load, type Post, unitOf } from './post.ts';
import { useMail } from './use-mail.ts';

const at = (date: LocalDate, time = '10:00'): Instant => instantAt(date, time);
const morning = (date: LocalDate): Instant => at(date, '08:00');
const DU = { post: 'DU-CB', unit: 'DU', role: 'reviewer' };
const DB1 = { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' };
const OFFICE = { post: 'DU-CB', unit: 'DU', role: 'office' };
const REPORT = 'R1/2026-Q1';

describe('letters to those who hold a unit up', () => {
  let db: Db;
  let mail: Post;
  const mailbox = useMail((connected, opened) => {
    db = connected;
    mail = opened;
  });

  interface Life extends DrivenUnit {
    /** What left by then since the last look: to whom, and its first line. */
    left(now: Instant): Promise<string[]>;
    texts(): Promise<string[]>;
  }
  const begin = async (id: string): Promise<Life> => {
    const document = { ...smallDirective(id), number: id };
    await load(db, document);
    const unit = unitOf(db, document, 'CB1');
    await unit.open(ISSUE);
    let seen = 0;
    const all = () => mailbox.letters(id);
    const life = {
      ...unit,
      async left(now: Instant) {
        await mail.drainAt(now);
        const fresh = (await all()).slice(seen);
        seen += fresh.length;
        return fresh.map(({ to, subject }) => `${to.join()} ${subject.replace(`[${id}] `, '')}`);
      },
      texts: async () => (await all()).map(({ text }) => text),
    };
    // What the issue and the year's last meetings bring is another test's.
    await life.left(at('2025-12-15', '12:00'));
    return life;
  };
  /** Each morning by which something may be due, one after the other. */
  const mornings = async (unit: Life, days: LocalDate[]): Promise<string[]> => {
    const letters: string[] = [];
    for (const day of days) {
      await unit.tick(morning(day));
      letters.push(...(await unit.left(at(day, '09:00'))).filter((line) => !line.includes('sinh hoạt')));
    }
    return letters.filter((line) => /Chờ|Vướng|Báo không/.test(line));
  };

  it('the body a report goes through is reminded by its own clock, returns, passes on; then the addressee is', async () => {
    const unit = await begin('REVIEW');
    const submit = { act: 'submit' as const, step: REPORT, entry: { on: '2026-03-05' } };
    await unit.act(at('2026-03-05'), submit);
    expect(await mornings(unit, ['2026-03-09', '2026-03-10', '2026-03-12'])).toEqual([
      'du.cb@mau.example Chờ duyệt: Báo cáo hằng quý – quý I/2026, Chi bộ 1',
      'du.cb@mau.example Chờ duyệt: Báo cáo hằng quý – quý I/2026, Chi bộ 1',
    ]);
    await unit.act(at('2026-03-12', '10:30'), {
      act: 'return',
      step: REPORT,
      by: DU,
      reason: 'Thiếu phụ lục.',
    });
    expect(await unit.left(at('2026-03-12', '11:00'))).toEqual([
      'cb1.cb@mau.example Trả lại: Báo cáo hằng quý – quý I/2026',
    ]);
    await unit.act(at('2026-03-13'), { ...submit, entry: { on: '2026-03-13' } });
    await unit.act(at('2026-03-16'), { act: 'accept', step: REPORT, by: DU });
    // The addressee has three working days of its own, from the day on which it got the report.
    expect(await mornings(unit, ['2026-03-18', '2026-03-19'])).toEqual([
      'db1.cb@mau.example Chờ duyệt: Báo cáo hằng quý – quý I/2026, Chi bộ 1',
    ]);
    await unit.act(at('2026-03-19', '14:00'), { act: 'accept', step: REPORT, by: DB1 });
    expect(await mornings(unit, ['2026-03-23'])).toEqual([]);
  });

  it('a difficulty is told to the level above, urged when its answer is due, and answered to the unit', async () => {
    const unit = await begin('DIFFICULTY');
    const step = 'T2/2025';
    const reason = 'Chưa có tài liệu.\r\nBcc: nobody@else.example';
    await unit.act(at('2026-03-05'), { act: 'reportDifficulty', step, reason });
    expect(await unit.left(at('2026-03-05', '10:10'))).toEqual([
      expect.stringMatching(/^db1\.cb@mau\.example Vướng mắc: Thường xuyên theo dõi.*, Chi bộ 1$/),
    ]);
    expect(await mornings(unit, ['2026-03-11', '2026-03-12'])).toEqual([
      expect.stringMatching(/^db1\.cb@mau\.example Chờ trả lời vướng mắc: .*, Chi bộ 1$/),
    ]);
    await unit.act(at('2026-03-12'), { act: 'answerDifficulty', step, by: DB1, answer: 'Đã gửi tài liệu.' });
    expect(await unit.left(at('2026-03-12', '10:10'))).toEqual([
      expect.stringMatching(/^cb1\.cb@mau\.example Trả lời vướng mắc: Thường xuyên theo dõi/),
    ]);
    expect((await unit.texts()).at(-1)).toContain('Đã gửi tài liệu.');
    expect(await mornings(unit, ['2026-03-13', '2026-03-16'])).toEqual([]);
  });

  it('what is not the unit’s is told to the office, urged, left there, then taken off; each is said to the unit', async () => {
    const unit = await begin('DISCLAIM');
    const step = 'T2/2025';
    const disclaim = { act: 'disclaim' as const, step, reason: 'Việc của đoàn thể.' };
    await unit.act(at('2026-03-05'), disclaim);
    expect(await unit.left(at('2026-03-05', '10:10'))).toEqual([
      expect.stringMatching(/^du\.cb@mau\.example Báo không thuộc đơn vị: .*, Chi bộ 1$/),
    ]);
    expect(await mornings(unit, ['2026-03-12'])).toEqual([
      expect.stringMatching(/^du\.cb@mau\.example Chờ xử lý việc đơn vị báo không thuộc mình: /),
    ]);
    await unit.act(at('2026-03-12'), { act: 'rejectDisclaim', step, by: OFFICE, reason: 'Mục 3 nêu rõ.' });
    expect(await unit.left(at('2026-03-12', '10:10'))).toEqual([
      expect.stringMatching(/^cb1\.cb@mau\.example Vẫn là việc của đơn vị: /),
    ]);
    await unit.act(at('2026-03-13'), disclaim);
    await unit.act(at('2026-03-13', '10:01'), {
      act: 'confirmDisclaim',
      step,
      by: OFFICE,
      reason: 'Đoàn làm.',
    });
    // Decided before the letter to the office left: there is nothing left to tell it.
    expect(await unit.left(at('2026-03-13', '10:10'))).toEqual([
      expect.stringMatching(/^cb1\.cb@mau\.example Không phải làm nữa: /),
    ]);
  });
});
