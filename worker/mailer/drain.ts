/** Drains the outbox: every letter that may leave is rendered from what is owed now, sent, and its answer kept. */
import { randomUUID } from 'node:crypto';
import { rungName } from '../../domain/ladder/ladder.ts';
import { reviewTurn } from '../../domain/lifecycle/step.ts';
import { dateOf, fromMillis, type Instant, toMillis } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { addressOf, administratorOf } from '../../prisma/repositories/directory.ts';
import {
  type ClaimedMail,
  claimDue,
  contentsOf,
  directivesOf,
  type LetterDirective,
  type LetterReminder,
  markBounced,
  markDropped,
  markRetry,
  markSent,
} from '../../prisma/repositories/letters.ts';
import { createComposer } from './letter.ts';
import type { Transport } from './transport.ts';

export interface MailerDeps {
  db: Db;
  transport: Transport;
  publicUrl: string;
  now(): Promise<Instant>;
}
export interface Drained {
  sent: number;
  dropped: number;
  failed: number;
}

const BATCH = 50;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 30 * 60_000;

const retryAt = (now: Instant, attempts: number): Instant =>
  fromMillis(toMillis(now) + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** attempts));

/** Step, deadline version, clock, rung, recipient: equal values would be the same reminder sent twice. */
export const rungHeader = (directive: string, one: LetterReminder): string =>
  [
    `${directive}/${one.unit.code}/${one.step.id}`,
    `v=${one.version}`,
    `clock=${one.clock}${one.clock === 'review' ? `#${reviewTurn(one.step)}` : ''}`,
    `rung=${rungName(one.rung)}`,
    `to=${one.recipient}`,
  ].join('; ');

export const createMailer = ({ db, transport, publicUrl, now }: MailerDeps) => {
  const compose = createComposer(publicUrl);

  const bounce = async (mail: ClaimedMail, address: string, error: string, at: Instant) => {
    const administrator = mail.kind.startsWith('bounce/') ? null : await administratorOf(db, mail.unitCode);
    const notice = administrator && { id: randomUUID(), ...administrator };
    await markBounced(db, mail, { address, error, now: at, notice });
  };

  const deliver = async (
    mail: ClaimedMail,
    directives: Map<string, LetterDirective>,
    at: Instant,
  ): Promise<keyof Drained> => {
    const place = { unit: mail.unitCode, day: dateOf(at) };
    const desk = await addressOf(db, mail.recipient, place);
    const contents = await contentsOf(db, mail, directives, at);
    const letter = desk && compose(contents, mail.items, { ...desk, recipient: mail.recipient }, at);
    if (!desk || !letter) {
      await markDropped(db, mail.id);
      return 'dropped';
    }
    const rungs = contents.reminders.map((one) => rungHeader(mail.directiveId, one));
    const delivery = await transport.send({
      ...letter,
      to: desk.address,
      messageId: mail.messageId,
      date: at,
      rungs,
    });
    if (delivery.result === 'accepted') {
      await markSent(
        db,
        mail.id,
        {
          ...letter,
          address: desk.address,
          substitute: desk.substitute?.post ?? null,
          response: delivery.response,
        },
        at,
      );
      return 'sent';
    }
    if (delivery.result === 'bounced') await bounce(mail, desk.address, delivery.error, at);
    else await markRetry(db, mail.id, delivery.error, retryAt(at, mail.attempts));
    return 'failed';
  };

  return {
    /** Everything that may leave now. A letter that fails waits for its own next try. */
    async drain(): Promise<Drained> {
      const total: Drained = { sent: 0, dropped: 0, failed: 0 };
      for (;;) {
        const at = await now();
        const mails = await claimDue(db, at, new Date(), BATCH);
        if (mails.length === 0) return total;
        const directives = await directivesOf(db, mails);
        const results = await Promise.all(mails.map((mail) => deliver(mail, directives, at)));
        for (const result of results) total[result]++;
      }
    },
  };
};
