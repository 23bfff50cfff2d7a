/** What letters say, and when they leave: from real records to a real mail server. */
import { describe, expect, it } from 'vitest';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { gathered, ISSUE, load, MORNING, meetings, type Post, PUBLIC_URL, unitOf } from './post.ts';
import { useMail } from './use-mail.ts';

describe('letters', () => {
  let db: Db;
  let mail: Post;
  const mailbox = useMail((connected, opened) => {
    db = connected;
    mail = opened;
  });
  /** The unit is open and the letter that brings the directive has left. */
  const begin = async (id: string, options: { count?: number; title?: string; offset?: number } = {}) => {
    const document = meetings(id, options.count ?? 1, options.title);
    await load(db, document, options.offset);
    const unit = unitOf(db, document, 'CB1');
    await unit.open(ISSUE);
    expect(await mail.drainAt(ISSUE)).toEqual({ sent: 1, dropped: 0, failed: 0 });
    return unit;
  };
  const reminders = async (id: string) => (await mailbox.letters(id)).slice(1);

  it('of one morning to one recipient are one, with a header for each reminder', async () => {
    const unit = await begin('ONE', { count: 3, offset: 86_400_000 });
    await unit.tick(MORNING.before7);
    expect(await mail.drainAt(MORNING.before7)).toMatchObject({ sent: 0 });
    expect(await mail.drainAt(gathered(MORNING.before7))).toMatchObject({ sent: 1 });
    expect(await mail.drainAt(gathered(MORNING.before7))).toMatchObject({ sent: 0 });
    const [letter, ...more] = await reminders('ONE');
    expect(more).toEqual([]);
    expect(letter?.to).toEqual(['cb1.cb@mau.example']);
    expect(letter?.rungs).toEqual(
      ['2025', '2025.2', '2025.3'].map(
        (nth) => `ONE/CB1/M9/${nth}; v=1; clock=step; rung=T-7; to=CB1:officer`,
      ),
    );
    expect(Date.parse(letter?.headers.date?.[0] ?? '')).toBe(Date.parse(gathered(MORNING.before7)));
    expect(letter?.subject).toBe('[ONE] Sinh hoạt cuối năm – năm 2025 và 2 việc khác');
    for (const text of [letter?.text, letter?.html]) {
      expect(text).toContain('Trước hạn 7 ngày làm việc.');
      expect(text).toContain('Hạn: thứ Tư, 31/12/2025.');
      expect(text).toContain('Vì sao: Ngày cuối tháng 12/2025');
      expect(text).toContain('Việc cần làm: Ghi buổi sinh hoạt.');
      expect(text).toContain(`${PUBLIC_URL}/chi-dao/ONE/don-vi/CB1`);
      expect(text).toContain('Giờ mô phỏng: 08:05 thứ Hai, 22/12/2025');
    }
    const [row] = await db.mail.findMany({ where: { messageId: letter?.messageId ?? '' } });
    expect(row).toMatchObject({ status: 'sent', attempts: 1, address: 'cb1.cb@mau.example' });
    expect(row?.response).toMatch(/^250/);
  });

  it('of real time do not speak of a simulated one', async () => {
    await begin('REAL');
    const [letter] = await mailbox.letters('REAL');
    expect(letter?.text).toContain('Đảng ủy mẫu đã ban hành REAL');
    expect(letter?.text).not.toContain('Giờ mô phỏng');
  });

  it('wait while the mail server is away; then each leaves once', async () => {
    const unit = await begin('AWAY', { count: 2 });
    await mailbox.outage(true);
    await unit.tick(MORNING.before7);
    const at = Date.parse(gathered(MORNING.before7));
    const later = (seconds: number) => mail.drainAt(new Date(at + seconds * 1000).toISOString());
    expect(await later(0)).toEqual({ sent: 0, dropped: 0, failed: 1 });
    expect(await later(1), 'it is not hammered').toEqual({ sent: 0, dropped: 0, failed: 0 });
    expect(await later(61)).toMatchObject({ failed: 1 });
    await mailbox.outage(false);
    expect(await later(62)).toMatchObject({ sent: 0, failed: 0 });
    expect(await later(61 + 121)).toMatchObject({ sent: 1 });
    expect(await later(9_000)).toMatchObject({ sent: 0 });
    const letters = await mailbox.letters('AWAY');
    expect(letters).toHaveLength(2);
    for (const values of [letters.map((one) => one.messageId), letters.flatMap((one) => one.rungs)])
      expect(values).toHaveLength(2);
    expect(new Set(letters.map((one) => one.messageId)).size).toBe(2);
    expect(new Set(letters.flatMap((one) => one.rungs)).size).toBe(2);
  });

  it('that are held stay; released, they say only what still holds, and of each step the highest rung', async () => {
    const unit = await begin('HELD', { count: 3 });
    const hold = (lettersHeld: boolean) =>
      db.directive.update({ where: { id: 'HELD' }, data: { lettersHeld } });
    await hold(true);
    await unit.tick(MORNING.before7);
    await unit.act(MORNING.before7, { act: 'holdMeeting', step: 'M9/2025.2', entry: { on: '2025-12-22' } });
    await unit.tick(MORNING.due);
    expect(await mail.drainAt(gathered(MORNING.due))).toEqual({ sent: 0, dropped: 0, failed: 0 });
    await hold(false);
    expect(await mail.drainAt(gathered(MORNING.due))).toEqual({ sent: 1, dropped: 1, failed: 0 });
    const [letter] = await reminders('HELD');
    expect(letter?.rungs.map((rung) => rung.split('; ').slice(0, 4).join())).toEqual([
      'HELD/CB1/M9/2025,v=1,clock=step,rung=T0',
      'HELD/CB1/M9/2025.3,v=1,clock=step,rung=T0',
    ]);
  });

  it('do not mention what was done meanwhile, and stay at home with nothing to say', async () => {
    const unit = await begin('DONE', { count: 2 });
    await unit.tick(MORNING.before7);
    const done = (step: string) =>
      unit.act(MORNING.before7, { act: 'holdMeeting', step, entry: { on: '2025-12-22' } });
    await done('M9/2025');
    await mail.drainAt(gathered(MORNING.before7));
    expect((await reminders('DONE')).flatMap((one) => one.rungs.map((rung) => rung.split(';')[0]))).toEqual([
      'DONE/CB1/M9/2025.2',
    ]);
    await unit.tick(MORNING.due);
    await done('M9/2025.2');
    expect(await mail.drainAt(gathered(MORNING.due))).toEqual({ sent: 0, dropped: 1, failed: 0 });
    expect(await reminders('DONE')).toHaveLength(1);
  });

  it('carry nothing that a title or a name smuggles in', async () => {
    const title =
      'Họp\r\nBcc: kẻ-xấu@ngoai.example\r\nX-Dondoc-Rung: giả\r\n\r\n<img src=x onerror=alert(1)>';
    const unit = await begin('SMUGGLE', { title });
    await db.person.update({ where: { code: 'CB1-CB' }, data: { title: `<b>"Tên"</b>\r\nX-Evil: 1` } });
    await unit.tick(MORNING.before7);
    await mail.drainAt(gathered(MORNING.before7));
    const [letter] = await reminders('SMUGGLE');
    expect(letter?.rungs).toEqual(['SMUGGLE/CB1/M9/2025; v=1; clock=step; rung=T-7; to=CB1:officer']);
    expect(letter?.to).toEqual(['cb1.cb@mau.example']);
    const expected = [
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ];
    expect(Object.keys(letter?.headers ?? {}).sort()).toEqual([...expected, 'x-dondoc-rung']);
    expect(letter?.subject).toContain('Họp Bcc: kẻ-xấu@ngoai.example');
    expect(letter?.html).not.toMatch(/<img|<b>|onerror="/);
    expect(letter?.html).toContain('&#60;img src=x onerror=alert(1)&#62;');
  });

  const superior = { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' };
  const step = 'M9/2025';
  const moreTime = async (unit: Awaited<ReturnType<typeof begin>>, now: string, to: string) => {
    await unit.act(now, { act: 'askExtension', step, wished: to, reason: 'Chờ số liệu' });
    await unit.act(now, { act: 'grantExtension', by: superior, step, to });
  };

  it('of a changed deadline go to everybody whom a letter told of the old one', async () => {
    const unit = await begin('CHANGED');
    await unit.tick(MORNING.due);
    await unit.tick(MORNING.after6);
    await mail.drainAt(gathered(MORNING.after6));
    const before = (await mailbox.letters('CHANGED')).length;
    await moreTime(unit, instantAt('2026-01-09', '09:01'), '2026-01-15');
    await mail.drainAt(instantAt('2026-01-09', '09:10'));
    const letters = (await mailbox.letters('CHANGED')).slice(before);
    expect(letters.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'cb1.cb@mau.example: [CHANGED] Hạn đã thay đổi: Sinh hoạt cuối năm – năm 2025',
      'db1@mau.example: [CHANGED] Hạn đã thay đổi: Chi bộ 1: Sinh hoạt cuối năm – năm 2025',
    ]);
    expect(letters[0]?.text).toContain('được gia hạn 15 ngày theo quyết định ngày 09/01/2026');
  });

  it('of a deadline of which nobody was told need no follow-up', async () => {
    const document = meetings('UNTOLD', 1);
    await load(db, document);
    const unit = unitOf(db, document, 'CB1');
    await db.directive.update({ where: { id: 'UNTOLD' }, data: { lettersHeld: true } });
    await unit.open(ISSUE);
    await moreTime(unit, instantAt('2025-12-22', '09:01'), '2026-01-15');
    await db.directive.update({ where: { id: 'UNTOLD' }, data: { lettersHeld: false } });
    await mail.drainAt(instantAt('2025-12-22', '09:10'));
    const [letter, ...more] = await mailbox.letters('UNTOLD');
    expect(more).toEqual([]);
    expect(letter?.subject).toContain('đã ban hành');
  });
});
