/** Letters about inspections: to who inspects, by a ladder around the planned day; to the office, when a unit will be classified uninspected. */
import { describe, expect, it } from 'vitest';
import { type Instant, instantAt, type LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { storePolicy } from '../../prisma/repositories/evaluation-policies.ts';
import { smallDirective } from '../audit/small-directive.ts';
import { SELF, yearEnd } from '../rehearsal/evaluation.ts';
import { type DrivenUnit, ISSUE, load, type Post, unitOf } from './post.ts';
import { useMail } from './use-mail.ts';

const at = (date: LocalDate, time = '10:00'): Instant => instantAt(date, time);
const DB1 = { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' };
const INSPECTOR = 'db1.cb@mau.example';
const OFFICE = 'du.cb@mau.example';
const policy = { ...yearEnd, inspectedBefore: true as const };

describe('letters about inspections', () => {
  let db: Db;
  let mail: Post;
  const mailbox = useMail((connected, opened) => {
    db = connected;
    mail = opened;
  });

  interface Life extends DrivenUnit {
    /** What has left by nine on each of these days that speaks of inspections: the day, to whom, its subject. */
    left(...days: LocalDate[]): Promise<string[]>;
  }
  const begin = async (id: string): Promise<Life> => {
    const document = { ...smallDirective(id), number: id };
    await load(db, document);
    const unit = unitOf(db, document, 'CB1');
    await unit.open(ISSUE);
    let seen = 0;
    return {
      ...unit,
      async left(...days) {
        const lines: string[] = [];
        for (const day of days) {
          await mail.drainAt(at(day, '12:00'));
          const all = await mailbox.letters(id);
          for (const { to, subject } of all.slice(seen))
            if (/[Kk]iểm tra/.test(subject))
              lines.push(`${day} ${to.join()} ${subject.replace(`[${id}] `, '')}`);
          seen = all.length;
        }
        return lines;
      },
    };
  };
  const plan = (on: LocalDate, number?: number) => ({
    act: 'planInspection' as const,
    by: DB1,
    on,
    ...(number ? { number } : {}),
  });

  it('who inspects is reminded around the planned day, the issuer’s office at last; moving it moves them', async () => {
    const unit = await begin('LADDER');
    await unit.left('2026-03-02');
    await unit.act(at('2026-03-02'), plan('2026-03-16'));
    const days: LocalDate[] = ['2026-03-04', '2026-03-05', '2026-03-12', '2026-03-13'];
    expect(await unit.left(...days)).toEqual([
      `2026-03-05 ${INSPECTOR} Kiểm tra Chi bộ 1`,
      `2026-03-13 ${INSPECTOR} Kiểm tra Chi bộ 1`,
    ]);
    await unit.act(at('2026-03-13', '15:00'), plan('2026-03-24', 1));
    // The sixteenth is nobody's day any more; the new one has its own morning before, itself, and after.
    expect(await unit.left('2026-03-16', '2026-03-18', '2026-03-23', '2026-03-24', '2026-03-26')).toEqual([
      `2026-03-23 ${INSPECTOR} Kiểm tra Chi bộ 1`,
      `2026-03-24 ${INSPECTOR} Kiểm tra Chi bộ 1`,
      `2026-03-26 ${INSPECTOR} Quá ngày kiểm tra đã định: Chi bộ 1`,
    ]);
    expect((await unit.left('2026-04-01')).sort()).toEqual([
      `2026-04-01 ${INSPECTOR} Quá ngày kiểm tra đã định: Chi bộ 1`,
      `2026-04-01 ${OFFICE} Quá ngày kiểm tra đã định: Chi bộ 1`,
    ]);
  });

  it('one that was held, or whose directive is over, is spoken of no more', async () => {
    const unit = await begin('HELD');
    await unit.left('2026-03-02');
    await unit.act(at('2026-03-02'), plan('2026-03-16'));
    await unit.act(at('2026-03-10'), { act: 'inspect', by: DB1, on: '2026-03-10', number: 1, findings: [] });
    expect(await unit.left('2026-03-13', '2026-03-16', '2026-03-18', '2026-03-24')).toEqual([]);
    await unit.act(at('2026-03-24', '15:00'), plan('2026-04-08'));
    await db.directive.update({ where: { id: 'HELD' }, data: { status: 'closed' } });
    expect(await unit.left('2026-03-30', '2026-04-07', '2026-04-08', '2026-04-10', '2026-04-16')).toEqual([]);
    const waiting = await db.mail.count({ where: { directiveId: 'HELD', status: 'pending' } });
    expect(waiting).toBe(0);
  });

  it('the office hears when a unit will be classified before it is inspected', async () => {
    await storePolicy(db, policy, { unit: 'DU', by: 'DU-CB' });
    const late = await begin('AFTER');
    await late.left('2026-03-02');
    await late.act(at('2026-03-02'), plan('2026-12-28'));
    expect(await late.left('2026-03-03')).toEqual([
      `2026-03-03 ${OFFICE} Chưa kiểm tra trước khi xếp loại: Chi bộ 1`,
    ]);
    const assess = {
      act: 'selfAssess' as const,
      step: 'Y1/2026',
      entry: { on: '2026-11-20' },
      policy,
      scores: SELF,
      exceeded: [],
    };
    const never = await begin('NEVER');
    await never.left('2026-11-19');
    await never.act(at('2026-11-20'), assess);
    expect(await never.left('2026-11-23')).toEqual([
      `2026-11-23 ${OFFICE} Chưa kiểm tra trước khi xếp loại: Chi bộ 1`,
    ]);
    const held = await begin('BEFORE');
    await held.left('2026-11-16');
    await held.act(at('2026-11-16'), { act: 'inspect', by: DB1, on: '2026-11-16', findings: [] });
    await held.act(at('2026-11-20'), assess);
    expect(await held.left('2026-11-23')).toEqual([]);
  });
});
