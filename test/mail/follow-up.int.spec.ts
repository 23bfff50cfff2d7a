/**
 * An event is corrected, withdrawn, or expected on another day after letters went out: who was told is told so, once
 * each, and nobody else.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromMillis, instantAt, toMillis } from '../../domain/time/local-date.ts';
import type { Letter } from '../../engines/mailbox/letters.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { smallOrganisation } from '../audit/small-directive.ts';
import { directive, expectWhole, type Issued, issue, runWorker, until } from '../crash/rig.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';
import { mailboxProcess } from './mailbox.ts';
import { type Post, post } from './post.ts';

const AT = instantAt('2025-12-08', '10:00');
/** Letters of that day leave; none of a later morning is due yet. */
const EVENING = instantAt('2025-12-08', '22:00');
const UNITS = smallOrganisation().units.map(({ code }) => code);
const STUDY = 'S1/once';

const addMinutes = (instant: string, minutes: number) => fromMillis(toMillis(instant) + minutes * 60_000);

describe('letters that follow', () => {
  const database = useDatabase();
  const server = useDevServer();
  const mailbox = mailboxProcess();
  let db: Db;
  let mail: Post;
  let worker: { stop(): Promise<void> };
  beforeAll(async () => {
    db = connect(database.url);
    mail = post(db, mailbox.smtpUrl);
    worker = await runWorker(db, server);
  });
  afterAll(async () => {
    await worker.stop();
    mail.close();
    await db.$disconnect();
  });

  let rollout: Issued;
  /** What has left since the last look: address → what each of its letters says. */
  let seen = 0;
  let looks = 0;
  const left = async (): Promise<Record<string, string[]>> => {
    // Each look a minute later: what leaves in one go tells nobody of the old deadline.
    await mail.drainAt(addMinutes(EVENING, ++looks));
    const letters = await mailbox.letters('LATER');
    const fresh: Letter[] = letters.slice(seen);
    seen = letters.length;
    const texts: Record<string, string[]> = {};
    for (const { to, text } of fresh) texts[to.join()] = [...(texts[to.join()] ?? []), text];
    return texts;
  };
  const everyStudy = (status: string, deadline: string | null) =>
    until(`every study is ${status}, ${deadline}`, async () => {
      const where = { directiveId: 'LATER', stepId: STUDY, status, deadline };
      return (await db.step.count({ where })) === UNITS.length;
    });
  /** Of each address how many letters, and of how many changed deadlines they speak. */
  const counted = (letters: Record<string, string[]>) =>
    Object.fromEntries(
      Object.entries(letters).map(([address, texts]) => [
        address,
        [texts.length, texts.join().split('Hạn đã thay đổi').length - 1],
      ]),
    );
  const officers = UNITS.map((unit) => `${unit.toLowerCase()}.cb@mau.example`);
  const COMMITTEE = 'du@mau.example';
  /** Each officer of the own deadline, the top's committee of all five in one letter. The committees between were skipped. */
  const ONE_EACH = Object.fromEntries([
    ...officers.map((one) => [one, [1, 1]]),
    [COMMITTEE, [1, UNITS.length]],
  ]);

  it('an event that is corrected, and one that is withdrawn', async () => {
    const document = { ...directive('LATER', 1), number: 'LATER' };
    rollout = await issue(
      { db, client: server.client },
      { directive: document, organisation: smallOrganisation(), at: AT },
    );
    await until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
    // Everybody is late by so much that cells and base organisations have been reported to the top.
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-11-07' });
    await everyStudy('open', '2025-11-24');
    expect(Object.keys(await left()).sort()).toEqual([...officers, COMMITTEE].sort());

    await rollout.office('correctEvent', {
      event: 'CONF',
      occurrence: 1,
      on: '2025-12-01',
      reason: 'Ghi nhầm',
    });
    await everyStudy('open', '2025-12-16');
    const corrected = await left();
    expect(counted(corrected)).toEqual(ONE_EACH);
    expect(corrected['cb1.cb@mau.example']?.[0]).toContain(
      'Hạn đã thay đổi: Học tập, quán triệt\n  Hạn: thứ Ba, 16/12/2025.\n  Vì sao: Chậm nhất 15 ngày sau ngày “Hội nghị quán triệt” (01/12/2025).',
    );

    await rollout.office('withdrawEvent', { event: 'CONF', occurrence: 1, reason: 'Hoãn' });
    await everyStudy('waiting', null);
    const withdrawn = await left();

    expect(counted(withdrawn)).toEqual(ONE_EACH);

    expect(withdrawn['cb1.cb@mau.example']?.[0]).toContain(
      'Hạn đã thay đổi: Học tập, quán triệt\n  Không còn hạn cũ: ngày làm mốc đã bị hủy.',
    );

    expect(await left()).toEqual({});
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('an event that is expected on another day', async () => {
    const small = directive('MOVED', 1);
    const study = {
      id: 'B1',
      kind: 'study' as const,
      title: 'Học tập trước đại hội',
      lead: { all: true as const },
      due: { type: 'beforeEvent' as const, events: { allOf: ['CONG'] } },
      addedByOffice: 'Văn bản mẫu',
    };
    const events = [...small.events, { code: 'CONG', name: 'Khai mạc đại hội', expected: '2026-03-20' }];
    const document = { ...small, number: 'MOVED', events, obligations: [study] };
    rollout = await issue(
      { db, client: server.client },
      { directive: document, organisation: smallOrganisation(), at: AT },
    );
    await until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
    const everyDeadline = (deadline: string, version: number) =>
      until(`every study is due on ${deadline}`, async () => {
        const where = { directiveId: 'MOVED', stepId: 'B1/once', deadline, version };
        return (await db.step.count({ where })) === UNITS.length;
      });
    await everyDeadline('2026-03-19', 1);
    const told = async (): Promise<Record<string, string[]>> => {
      await mail.drainAt(addMinutes(EVENING, ++looks));
      const letters = await mailbox.letters('MOVED');
      const fresh = letters.slice(seenMoved);
      seenMoved = letters.length;
      return Object.fromEntries(fresh.map(({ to, text }) => [to.join(), [text]]));
    };
    let seenMoved = 0;

    // So soon that today is the last day: every officer is urged.
    const expect1 = { event: 'CONG', on: '2025-12-09', reason: 'Đại hội họp sớm' };
    await rollout.office('expectEvent', expect1);
    await everyDeadline('2025-12-08', 2);
    const urged = await told();
    expect(Object.keys(urged).sort()).toEqual([...officers].sort());

    await rollout.office('expectEvent', { event: 'CONG', on: '2026-01-20', reason: 'Đại hội lùi lại' });
    await everyDeadline('2026-01-19', 3);
    const moved = await told();
    expect(counted(moved)).toEqual(Object.fromEntries(officers.map((one) => [one, [1, 1]])));
    expect(moved['cb1.cb@mau.example']?.[0]).toContain(
      'Hạn đã thay đổi: Học tập trước đại hội\n  Hạn: thứ Hai, 19/01/2026.\n  Vì sao: Xong trước ngày dự kiến “Khai mạc đại hội” (20/01/2026). Đây là hạn tạm tính, tính lại khi sự kiện xảy ra.',
    );
    expect(await told()).toEqual({});
    const where = { directiveId: 'MOVED' };
    expect(
      await db.expectedDay.findMany({ where, orderBy: { news: 'asc' }, select: { on: true, reason: true } }),
    ).toEqual([
      { on: '2025-12-09', reason: 'Đại hội họp sớm' },
      { on: '2026-01-20', reason: 'Đại hội lùi lại' },
    ]);
    await expectWhole({ db, client: server.client }, rollout);
  });
});
