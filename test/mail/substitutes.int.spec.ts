/** While somebody stands in for a post its letters go there and say for whom; a post that leaves loses none: real engine, real mail. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../api/problems.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { fromMillis, type Instant, instantAt, toMillis } from '../../domain/time/local-date.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { smallOrganisation } from '../audit/small-directive.ts';
import { directive, expectWhole, type Issued, issue, meeting, runWorker, until } from '../crash/rig.ts';
import { useDatabase } from '../helpers/database.ts';
import { useDevServer } from '../helpers/temporal.ts';
import { mailboxProcess } from './mailbox.ts';
import { type Post, post } from './post.ts';

const AT = instantAt('2025-12-08', '10:00');
const TREE = smallOrganisation();
const DEPUTY = {
  code: 'CB1-PHO',
  title: 'Phó Bí thư mẫu, Chi bộ 1',
  unit: 'CB1',
  email: 'cb1.pho@mau.example',
};
const PEOPLE = [...TREE.people, { ...DEPUTY, roles: ['head' as const, 'reviewer' as const] }];
const paper = { number: '5-UQ/CB', date: '2025-12-08' };
const DAYS = { since: '2025-12-08', until: '2025-12-10' };
const OWN = 'cb1.cb@mau.example';

describe('a substitute', () => {
  const database = useDatabase();
  const server = useDevServer();
  const mailbox = mailboxProcess();
  let db: Db;
  let mail: Post;
  let worker: { stop(): Promise<void> };
  let rollout: Issued;
  beforeAll(async () => {
    db = connect(database.url);
    mail = post(db, mailbox.smtpUrl);
    worker = await runWorker(db, server);
    rollout = await issue(
      { db, client: server.client },
      {
        directive: { ...directive('SUBST', 2), number: 'SUBST' },
        organisation: { ...TREE, people: PEOPLE },
        at: AT,
      },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
  });
  afterAll(async () => {
    await worker.stop();
    mail.close();
    await db.$disconnect();
  });

  let seen = 0;
  /** Letters that leave at a moment, to one of two addresses. */
  const leaving = async (at: Instant) => {
    await mail.drainAt(at);
    const letters = (await mailbox.letters('SUBST')).slice(seen);
    seen += letters.length;
    return letters.filter(({ to }) => to.includes(OWN) || to.includes(DEPUTY.email));
  };
  const minutesAfter = (at: Instant, minutes: number) => fromMillis(toMillis(at) + minutes * 60_000);
  const standIn = (from: string, to: string): Actor => ({
    post: DEPUTY.code,
    unit: 'CB1',
    role: 'officer',
    inPlaceOf: { post: 'CB1-CB', from, until: to, paper },
  });
  const letterOf = async (act: () => Promise<unknown>, at: Instant) => {
    await act();
    return leaving(at);
  };

  it('gets the letters of its days and acts in them; afterwards they are the post’s again', async () => {
    await db.delegation.create({
      data: {
        id: 'D1',
        fromPost: 'CB1-CB',
        toPost: DEPUTY.code,
        ...DAYS,
        statedUntil: DAYS.until,
        paper,
        by: 'CB1-CB',
        createdAt: AT,
      },
    });
    const [issued] = await leaving(minutesAfter(AT, 30));
    expect(issued?.to).toEqual([DEPUTY.email]);
    expect(issued?.text).toContain('Kính gửi: Phó Bí thư mẫu, Chi bộ 1');
    expect(issued?.text).toContain(
      'Thư này gửi Cán bộ mẫu, Chi bộ 1; đồng chí nhận thay theo giấy ủy quyền, đến hết thứ Tư, 10/12/2025.',
    );
    const kept = await db.mail.findFirstOrThrow({ where: { recipient: 'CB1-CB', status: 'sent' } });
    expect(kept).toMatchObject({ address: DEPUTY.email, substitute: DEPUTY.code });

    await rollout.unit(
      'CB1',
      'holdMeeting',
      { step: meeting(1), entry: { on: '2025-12-08' } },
      {
        by: standIn('2025-12-08', '2025-12-10'),
      },
    );
    const held = await db.event.findFirstOrThrow({ where: { unitCode: 'CB1', type: 'MeetingHeld' } });
    expect(held.by).toMatchObject({ post: DEPUTY.code, inPlaceOf: { post: 'CB1-CB', paper } });
    const late = rollout.unit(
      'CB1',
      'holdMeeting',
      { step: meeting(2), entry: { on: '2025-12-08' } },
      {
        by: standIn('2025-12-01', '2025-12-07'),
      },
    );
    await expect(late).rejects.toBeInstanceOf(Refused);
    await expect(late).rejects.toMatchObject({ refusal: { code: 'DELEGATION_OVER' } });

    // A letter that was written in those days and leaves after them goes to the post itself.
    await rollout.office('stopClocks', {
      path: ['DU'],
      branch: true,
      from: '2025-12-08',
      until: '2025-12-09',
      reason: 'Bão',
    });
    await until(
      'every clock stands',
      async () => (await db.suspension.count({ where: { unitCode: 'CB1' } })) === 1,
    );
    const afterwards = await leaving(instantAt('2025-12-11', '10:00'));
    expect(afterwards.map(({ to }) => to)).toEqual([[OWN]]);
    expect(afterwards[0]?.text).not.toContain('nhận thay');
  });

  it('a post that leaves without anybody in its place leaves its work to the head', async () => {
    const [letter] = await letterOf(
      async () => {
        await rollout.unit('CB1', 'handOverPost', { from: 'CB1-CB', answers: true, reason: 'Nghỉ hưu' });
        await db.person.update({ where: { code: 'CB1-CB' }, data: { roles: [] } });
      },
      instantAt('2025-12-12', '10:00'),
    );
    expect(letter?.to).toEqual([DEPUTY.email]);
    expect(letter?.text).toContain('Cán bộ mẫu, Chi bộ 1 đã rời nhiệm vụ, chưa có người thay');
    expect(letter?.text).toContain('Người đứng đầu đơn vị chịu trách nhiệm');
  });

  it('what history, events and rows say is the same', async () => {
    await expectWhole({ db, client: server.client }, rollout);
  });
});
