/** One letter to the mail server, and what it said. */
import nodemailer, { type Transporter } from 'nodemailer';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Letter } from './letter.ts';

export interface Outgoing extends Letter {
  to: string;
  messageId: string;
  /** By the product's clock, as everything that the letter says; a moved clock moves it. To the second. */
  date: Instant;
  /** One value of the header `X-Dondoc-Rung` for each reminder in the letter. */
  rungs: string[];
}
export type Delivery =
  | { result: 'accepted'; response: string }
  /** Refused for good: the address does not exist. */
  | { result: 'bounced'; error: string }
  /** Weather: try again. */
  | { result: 'failed'; error: string };

export interface Transport {
  send(letter: Outgoing): Promise<Delivery>;
  close(): void;
}

const isPermanent = (error: unknown): boolean => {
  const { responseCode, command } = error as { responseCode?: number; command?: string };
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 550 && responseCode <= 553;
};

export const createTransport = (smtpUrl: string, from: string): Transport => {
  const transporter: Transporter = nodemailer.createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html, messageId, rungs, date }) {
      try {
        const headers = { 'X-Dondoc-Rung': rungs, 'Auto-Submitted': 'auto-generated' };
        const sent = { from, to, subject, text, html, messageId, date: new Date(date), headers };
        const info = await transporter.sendMail(sent);
        return { result: 'accepted', response: String(info.response) };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return isPermanent(error)
          ? { result: 'bounced', error: message }
          : { result: 'failed', error: message };
      }
    },
    close: () => transporter.close(),
  };
};
