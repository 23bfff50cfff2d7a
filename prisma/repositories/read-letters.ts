/** Letters of a directive to the desks of a branch, newest first, with what each one speaks of. */
import type { ClockName } from '../../domain/ladder/ladder.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import type { LetterItem } from './outbox.ts';

export interface LetterRow {
  id: string;
  directive: string;
  recipient: string;
  unit: string;
  unitName: string;
  title: string | null;
  substituteTitle: string | null;
  kind: 'morning' | 'notice' | 'issued';
  status: 'pending' | 'sent' | 'dropped';
  address: string | null;
  subject: string | null;
  text: string | null;
  notBefore: Instant;
  sentAt: Instant | null;
  response: string | null;
  attempts: number;
  lastError: string | null;
  items: LetterItem[];
  reminders: {
    unit: string;
    step: string;
    occurrence: string;
    obligation: string;
    clock: ClockName;
    rung: number;
  }[];
}
export interface LetterPlace {
  notBefore: Instant;
  id: string;
}

type Stored = Omit<LetterRow, 'notBefore' | 'sentAt'> & { notBefore: Date; sentAt: Date | null };

export const lettersOf = async (
  db: Db,
  directive: string,
  scope: { branch: string } | { unit: string },
  page: { before: LetterPlace | null; limit: number },
): Promise<LetterRow[]> => {
  const unit = 'unit' in scope ? scope.unit : null;
  const branch = 'branch' in scope ? scope.branch : '/';
  const rows = await db.$queryRaw<Stored[]>`
    select m."id", m."directiveId" as "directive", m."recipient", m."unitCode" as "unit", u."name" as "unitName", p."title", q."title" as "substituteTitle", m."kind",
      m."status", m."address", m."subject", m."text", m."notBefore", m."sentAt", m."response", m."attempts", m."lastError", m."items",
      coalesce((select jsonb_agg(jsonb_build_object('unit', r."unitCode", 'step', r."stepId", 'clock', r."clock", 'rung', r."rung",
          'occurrence', s."occurrence", 'obligation', s."obligation") order by r."unitCode", r."stepId")
        from "Reminder" r join "Step" s on s."directiveId" = r."directiveId" and s."unitCode" = r."unitCode" and s."stepId" = r."stepId"
        where r."mailId" = m."id"), '[]') as "reminders"
    from "Mail" m join "Unit" u on u."code" = m."unitCode" left join "Person" p on p."code" = m."recipient"
    left join "Person" q on q."code" = m."substitute"
    where m."directiveId" = ${directive} and (${unit}::text is null or m."unitCode" = ${unit}::text) and starts_with(u."path", ${branch})
      and (${page.before?.notBefore ?? null}::timestamptz is null
        or (m."notBefore", m."id") < (${page.before?.notBefore ?? null}::timestamptz, ${page.before?.id ?? ''}))
    order by m."notBefore" desc, m."id" desc limit ${page.limit}`;
  return rows.map((row) => ({
    ...row,
    notBefore: row.notBefore.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
};
