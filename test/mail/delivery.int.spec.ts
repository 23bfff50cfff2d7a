/** What may go wrong between us and the mail server, one letter at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '../../prisma/client.ts';
import { useDatabase } from '../helpers/database.ts';
import { mailboxProcess } from './mailbox.ts';
import { ADMIN, gathered, ISSUE, load, MORNING, meetings, type Post, post, unitOf } from './post.ts';

/** A mail server that knows no such person as `nobody`, and thinks about each letter until it is told to answer. */
const thoughtfulServer = () => {
  const nobody = new Set<string>();
  const letters: { to: string[]; text: string; rungs: number }[] = [];
  let answer: Promise<void> = Promise.resolve();
  let arrived = () => {};
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      done(nobody.has(address) ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null);
    },
    async onData(stream, { envelope }, done) {
      const { text = '', headerLines } = await simpleParser(stream);
      const rungs = headerLines.filter(({ key }) => key === 'x-dondoc-rung').length;
      arrived();
      await answer;
      letters.push({ to: envelope.rcptTo.map(({ address }) => address), text, rungs });
      done();
    },
  });
  return {
    nobody,
    letters,
    listen: () =>
      new Promise<number>((resolve) => {
        const listening = server.listen(0, '127.0.0.1', () => {
          const address = listening.address();
          resolve(typeof address === 'object' && address ? address.port : 0);
        });
      }),
    close: () => new Promise<void>((resolve) => server.close(resolve)),
    /** Holds the next letter back; resolves when it has come, with the way to let it go. */
    holdNext(): Promise<() => void> {
      let release = () => {};
      answer = new Promise((resolve) => {
        release = resolve;
      });
      return new Promise((resolve) => {
        arrived = () => resolve(release);
      });
    },
  };
};

describe('delivery', () => {
  const database = useDatabase();
  const mailbox = mailboxProcess();
  const server = thoughtfulServer();
  let smtpUrl = '';
  let db: Db;
  let mail: Post;
  beforeAll(async () => {
    db = connect(database.url);
    smtpUrl = `smtp://127.0.0.1:${await server.listen()}`;
    mail = post(db, smtpUrl);
  });
  afterAll(async () => {
    mail.close();
    await server.close();
    await db.$disconnect();
  });
  const begin = async (id: string, count = 1) => {
    const document = meetings(id, count);
    await load(db, document);
    const unit = unitOf(db, document, 'CB1');
    await unit.open(ISSUE);
    return unit;
  };

  it("killed between the server's 250 and our own note is done again under the same Message-ID", async () => {
    await begin('KILLED');
    const env = { ...process.env, DATABASE_URL: database.url, SMTP_URL: mailbox.smtpUrl, NOW: ISSUE };
    const script = join(import.meta.dirname, 'dying-mailer.ts');
    const [, signal] = await once(spawn(process.execPath, [script], { env, stdio: 'ignore' }), 'exit');
    expect(signal).toBe('SIGKILL');
    const [row] = await db.mail.findMany({ where: { directiveId: 'KILLED' } });
    expect(row).toMatchObject({ status: 'pending', attempts: 0, sentAt: null });

    const heir = post(db, mailbox.smtpUrl);
    expect(await heir.drainAt(ISSUE), 'it may still be at work').toMatchObject({ sent: 0 });
    await db.mail.updateMany({ data: { claimedTill: new Date(Date.now() - 1) } });
    expect(await heir.drainAt(ISSUE)).toEqual({ sent: 1, dropped: 0, failed: 0 });
    expect(await heir.drainAt(ISSUE)).toMatchObject({ sent: 0 });
    heir.close();
    const copies = await mailbox.letters('KILLED');
    expect(copies.map(({ messageId }) => messageId)).toEqual([row?.messageId, row?.messageId]);
  });

  it('to an address that is refused for good flags it, tells the administrator and goes on to the mailbox', async () => {
    const unit = await begin('BOUNCE');
    server.nobody.add('cb1.cb@mau.example');
    expect(await mail.drainAt(ISSUE)).toEqual({ sent: 1, dropped: 0, failed: 1 });
    const person = await db.person.findUniqueOrThrow({ where: { code: 'CB1-CB' } });
    expect(person.bouncedAt?.toISOString()).toBe(ISSUE);
    expect(server.letters.at(-1)?.to).toEqual([ADMIN.email]);
    expect(server.letters.at(-1)?.text).toContain('Không gửi được thư tới cb1.cb@mau.example');
    expect(server.letters.at(-1)?.text).toContain('No such user');
    const [failed] = await db.mail.findMany({ where: { directiveId: 'BOUNCE', kind: 'issued' } });
    expect(failed).toMatchObject({ status: 'failed', address: 'cb1.cb@mau.example' });

    await unit.tick(MORNING.before7);
    expect(await mail.drainAt(gathered(MORNING.before7))).toMatchObject({ sent: 1, failed: 0 });
    expect(server.letters.at(-1)).toMatchObject({ to: ['cb1@mau.example'], rungs: 1 });
    await db.person.update({ where: { code: 'CB1-CB' }, data: { bouncedAt: null } });
    server.nobody.clear();
  });

  it('takes no more on board once a letter is on its way: what comes late goes with the next', async () => {
    const document = meetings('ABOARD', 1);
    await load(db, document);
    const [early, late] = ['DB1', 'DB2'].map((code) => unitOf(db, document, code));
    for (const unit of [early, late]) await unit?.open(ISSUE);
    await mail.drainAt(ISSUE);
    const before = server.letters.length;
    await early?.tick(MORNING.after6);
    const arrived = server.holdNext();
    const draining = mail.drainAt(gathered(MORNING.after6));
    const letGo = await arrived;
    // Decided that same morning for the same superior, recorded only now: a thousand units before it, a slow database.
    await late?.tick(MORNING.after6);
    letGo();
    expect(await draining).toMatchObject({ sent: 1 });
    expect(await mail.drainAt(gathered(gathered(MORNING.after6)))).toMatchObject({ sent: 1, failed: 0 });
    const superior = { to: ['du@mau.example'], rungs: 1 };
    expect(server.letters.slice(before)).toMatchObject([superior, superior]);
    expect(await db.reminder.count({ where: { directiveId: 'ABOARD', mail: { status: 'sent' } } })).toBe(2);
  });
});
