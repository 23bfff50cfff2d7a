/** Letters to the level above of what a unit will not do any more: a meeting that is not held, a term that ends. */
import { expect, it } from 'vitest';
import type { Directive } from '../../domain/directive/directive.ts';
import { instantAt, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { queueTermLetters } from '../../prisma/repositories/term-letters.ts';
import { smallDirective } from '../audit/small-directive.ts';
import { type DrivenUnit, ISSUE, load, meetings, type Post, unitOf } from './post.ts';
import { useMail } from './use-mail.ts';

const at = (date: LocalDate, time = '10:00') => instantAt(date, time);
let db: Db;
let mail: Post;
const mailbox = useMail((connected, opened) => {
  db = connected;
  mail = opened;
});

const begin = async (
  id: string,
  document: Directive = { ...smallDirective(id), number: id },
): Promise<DrivenUnit> => {
  await load(db, document);
  const unit = unitOf(db, document, 'CB1');
  await unit.open(ISSUE);
  await mail.drainAt(at('2025-12-15', '12:00'));
  return unit;
};
const letters = async (id: string, subject: RegExp) =>
  (await mailbox.letters(id)).filter((one) => subject.test(one.subject));

it('a meeting that is not held is told to the level above with its reason, and once', async () => {
  const unit = await begin('NOTHELD', meetings('NOTHELD', 1, 'Sinh hoạt chuyên đề'));
  await unit.act(at('2025-12-16'), { act: 'reportNotHeld', step: 'M9/2025', reason: 'Bão số 9' });
  await mail.drainAt(at('2025-12-16', '12:00'));
  await mail.drainAt(at('2025-12-17', '12:00'));
  const told = await letters('NOTHELD', /Không tổ chức/);
  expect(told.map(({ to }) => to)).toEqual([['db1.cb@mau.example']]);
  expect(told[0]?.subject).toContain('Không tổ chức: Sinh hoạt chuyên đề');
  expect(told[0]?.text).toContain('Lý do: Bão số 9');
  expect(told[0]?.text).toContain('Chi bộ 1');
});

it('a term that ends is told to the unit and the level above, a week of working days ahead, each day once', async () => {
  await begin('TERM');
  const look = (day: LocalDate) => queueTermLetters(db, at(day));
  expect(await look('2025-12-16')).toBe(0);
  // Friday: seven working days before it is Wednesday the 17th.
  await db.unit.update({ where: { code: 'CB1' }, data: { validTo: '2025-12-26' } });
  expect(await look('2025-12-16')).toBe(0);
  // Under both directives that run there, whoever of two workers comes first.
  const [one = 0, other = 0] = await Promise.all([look('2025-12-17'), look('2025-12-17')]);
  expect(one + other).toBe(2);
  expect(await look('2025-12-17')).toBe(0);
  await mail.drainAt(at('2025-12-17', '12:00'));
  const told = await letters('TERM', /Hết thời gian hoạt động/);
  expect(told.map(({ to }) => to.join()).sort()).toEqual(['cb1.cb@mau.example', 'db1.cb@mau.example']);
  for (const { text, subject } of told) {
    expect(subject).toContain('Hết thời gian hoạt động thứ Sáu, 26/12/2025: Chi bộ 1');
    expect(text).toMatch(/Đơn vị còn \d+ việc chưa xong/);
    expect(text).toContain('• Học tập, quán triệt');
  }
});

it('a last day that is changed before its letter leaves is not told; the new one is', async () => {
  await db.unit.update({ where: { code: 'CB1' }, data: { validTo: null } });
  await begin('MOVED');
  await db.unit.update({ where: { code: 'CB1' }, data: { validTo: '2025-12-24' } });
  expect(await queueTermLetters(db, at('2025-12-18', '18:00'))).toBeGreaterThan(0);
  await db.unit.update({ where: { code: 'CB1' }, data: { validTo: '2025-12-30' } });
  await mail.drainAt(at('2025-12-19', '12:00'));
  expect(await letters('MOVED', /Hết thời gian/)).toEqual([]);
  expect(await queueTermLetters(db, at('2025-12-22'))).toBeGreaterThan(0);
  await mail.drainAt(at('2025-12-22', '12:00'));
  const told = await letters('MOVED', /Hết thời gian/);
  expect(new Set(told.map(({ subject }) => subject.replace(/^.*động /, '')))).toEqual(
    new Set(['thứ Ba, 30/12/2025: Chi bộ 1']),
  );
  expect(told).toHaveLength(2);
});
