/** A database of a test's own, a real mail server, and the post between them. */
import { afterAll, beforeAll } from 'vitest';
import { connect, type Db } from '../../prisma/client.ts';
import { useDatabase } from '../helpers/database.ts';
import { mailboxProcess } from './mailbox.ts';
import { type Post, post } from './post.ts';

/** @param ready with both, before the first test */
export const useMail = (ready: (db: Db, mail: Post) => void): ReturnType<typeof mailboxProcess> => {
  const database = useDatabase();
  const mailbox = mailboxProcess();
  let db: Db;
  let mail: Post;
  beforeAll(() => {
    db = connect(database.url);
    mail = post(db, mailbox.smtpUrl);
    ready(db, mail);
  });
  afterAll(async () => {
    mail.close();
    await db.$disconnect();
  });
  return mailbox;
};
