/** The letter by which a unit hears what the own plan of its superior asks, and what a corrected one asks no more. */
import { expect, it } from 'vitest';
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import type { PlanNews } from '../../domain/lifecycle/own-plan.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { smallDirective } from '../audit/small-directive.ts';
import { ISSUE, load, type Post, unitOf } from './post.ts';
import { useMail } from './use-mail.ts';

let db: Db;
let mail: Post;
const mailbox = useMail((connected, opened) => {
  db = connected;
  mail = opened;
});

const train: PlanLine = {
  label: 'II.1',
  title: 'Tập huấn',
  to: 'all',
  due: { type: 'on', date: '2026-02-10' },
};
const plan = (number: number, lines: PlanLine[]): PlanNews => ({
  from: 'DB1',
  number,
  step: 'P1/once',
  at: ISSUE,
  by: { post: 'DU-CB', unit: 'DU', role: 'reviewer' },
  paper: { number: '05-KH/ĐB', date: '2025-12-15' },
  lines,
});

it('names the plan, each task with its number and date, once', async () => {
  const document = { ...smallDirective('PLAN'), number: 'PLAN' };
  await load(db, document);
  const unit = unitOf(db, document, 'CB1');
  await unit.open(ISSUE);
  await mail.drainAt(instantAt('2025-12-15', '12:00'));
  const before = (await mailbox.letters('PLAN')).length;

  await unit.hear(instantAt('2025-12-16', '10:00'), plan(1, [train]));
  await unit.hear(instantAt('2025-12-16', '10:01'), plan(1, [train]));
  await mail.drainAt(instantAt('2025-12-17', '12:00'));
  const [letter, ...more] = (await mailbox.letters('PLAN')).slice(before);
  expect(more).toEqual([]);
  expect(letter?.to).toEqual(['cb1.cb@mau.example']);
  expect(letter?.text).toContain('Kế hoạch của Đảng bộ cơ sở 1 giao việc, số 05-KH/ĐB ngày 15/12/2025');
  expect(letter?.text).toContain('• Mục II.1: Tập huấn: thứ Ba, 10/02/2026');
  expect(letter?.text).toContain('Vì sao: Ấn định ngày 10/02/2026.');

  await unit.hear(instantAt('2025-12-18', '10:00'), plan(2, []));
  await mail.drainAt(instantAt('2025-12-19', '12:00'));
  const last = (await mailbox.letters('PLAN')).at(-1);
  expect(last?.text).toContain('Kế hoạch đã sửa, không phải làm nữa 1 việc:');
});
