/** The demo's figures, each from where it cannot be invented: SQL, the mail server's file, the histories. */
import { readFile } from 'node:fs/promises';
import type { Db } from '../prisma/client.ts';

export interface StepFigures {
  total: number;
  acceptedOnTime: number;
  acceptedLate: number;
  returned: number;
  waived: number;
  overdueAtEnd: number;
}

/** A step without a deadline is never late; `returned` counts steps sent back at least once. */
export const stepFigures = async (db: Db, directive: string, today: string): Promise<StepFigures> => {
  const [row] = await db.$queryRaw<StepFigures[]>`
    select count(*)::int as "total",
      count(*) filter (where "status" = 'accepted' and "onTime" is not false)::int as "acceptedOnTime",
      count(*) filter (where "status" = 'accepted' and "onTime" is false)::int as "acceptedLate",
      count(*) filter (where "returns" > 0)::int as "returned",
      count(*) filter (where "status" = 'waived')::int as "waived",
      count(*) filter (where "status" in ('open', 'returned') and "deadline" < ${today})::int as "overdueAtEnd"
    from "Step" where "directiveId" = ${directive}`;
  if (!row) throw new Error('no figures');
  return row;
};

/** How often each kind of fact is recorded; of the office's news, each kind of news. */
export const factFigures = async (db: Db, directive: string): Promise<Record<string, number>> => {
  const rows = await db.$queryRaw<{ type: string; count: number }[]>`
    select coalesce("fact"->'body'->>'type', "type") as "type", count(*)::int as "count"
    from "Event" where "directiveId" = ${directive} group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
};

export const treeFigures = async (db: Db, directive: string): Promise<{ units: number; levels: number }> => {
  const [row] = await db.$queryRaw<{ units: number; levels: number }[]>`
    select count(*)::int as "units", count(distinct u."level")::int as "levels"
    from "Stream" s join "Unit" u on u."code" = s."unitCode" where s."directiveId" = ${directive}`;
  if (!row) throw new Error('no tree');
  return row;
};

export interface ReminderFigures {
  byRung: Record<string, number>;
  mailsAccepted: number;
  duplicates: number;
  /** Reminders to anybody but the late desk itself. */
  escalations: number;
}

/** From the file to which the SMTP server writes every message that it accepted. */
export const reminderFigures = async (mailFile: string): Promise<ReminderFigures> => {
  const lines = (await readFile(mailFile, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  const messages = lines.map((line) => JSON.parse(line) as { messageId: string; rungs: string[] });
  const headers = messages.flatMap((message) => message.rungs);
  const ids = messages.map((message) => message.messageId);
  const byRung: Record<string, number> = {};
  let escalations = 0;
  for (const header of headers) {
    const part = (name: string) => new RegExp(`(?:^|; )${name}=([^;]*)`).exec(header)?.[1] ?? '';
    const clock = part('clock').startsWith('review') ? 'duyệt ' : '';
    const rung = `${clock}${part('rung')}`;
    byRung[rung] = (byRung[rung] ?? 0) + 1;
    const [, role] = part('to').split(':');
    const own = header.split('/')[1] === part('to').split(':')[0] && role === 'officer';
    if (!own && role !== 'reviewer') escalations++;
  }
  const repeated = (values: string[]) => values.length - new Set(values).size;
  return {
    byRung: Object.fromEntries(Object.entries(byRung).sort(([a], [b]) => order(a) - order(b))),
    mailsAccepted: messages.length,
    duplicates: repeated(ids) + repeated(headers),
    escalations,
  };
};
const order = (rung: string): number =>
  Number(rung.replace(/^.*T/, '')) + (rung.startsWith('duyệt') ? 1000 : 0);
