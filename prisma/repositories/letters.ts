/** The outbox from the mailer's side: claim what is due, see what it says now, keep the mail server's answer. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Inspection } from '../../domain/evaluation/result.ts';
import type { ClockName } from '../../domain/ladder/ladder.ts';
import { isClosed, isOwed, reviewTurn, type Step } from '../../domain/lifecycle/step.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import type { LetterItem } from './outbox.ts';

export interface ClaimedMail {
  id: string;
  directiveId: string;
  recipient: string;
  unitCode: string;
  unitName: string | null;
  kind: string;
  items: LetterItem[];
  attempts: number;
  messageId: string;
}

/** A mailer that dies in the middle of a letter loses it to another after this. */
const CLAIM_MS = 2 * 60_000;

/**
 * Takes letters that may leave by `now`; letters of a directive whose letters are held stay.
 * @param wall the wall clock, for the claim alone
 */
export const claimDue = (db: Db, now: Instant, wall: Date, limit: number): Promise<ClaimedMail[]> =>
  db.$queryRaw<ClaimedMail[]>`
    update "Mail" m set "claimedTill" = ${new Date(wall.getTime() + CLAIM_MS)}
    where m."id" in (
      select p."id" from "Mail" p join "Directive" d on d."id" = p."directiveId"
      where p."status" = 'pending' and p."notBefore" <= ${now}::timestamptz and not d."lettersHeld"
        and (p."retryAt" is null or p."retryAt" <= ${now}::timestamptz)
        and (p."claimedTill" is null or p."claimedTill" < ${wall})
      order by p."notBefore" limit ${limit} for update of p skip locked)
    returning m."id", m."directiveId", m."recipient", m."unitCode", m."kind", m."items", m."attempts", m."messageId",
      (select u."name" from "Unit" u where u."code" = m."unitCode") as "unitName"`;

export interface LetterReminder {
  unit: { code: string; name: string };
  step: Step;
  clock: ClockName;
  version: number;
  rung: number;
  recipient: string;
}

export interface LetterContents {
  directive: Directive;
  clockOffsetMs: number;
  unit: { code: string; name: string };
  /** Reminders that still hold; closed, moved and handed-in steps and overtaken rungs are left out. */
  reminders: LetterReminder[];
  /** Steps that the notices speak of, and for a letter that brings the directive all steps of the unit. */
  steps: { unit: { code: string; name: string }; step: Step }[];
  /** Names of units whose work was taken over, or whose plan was received. */
  predecessors: Map<string, string>;
  /** Titles of posts that handed over. */
  posts: Map<string, string>;
  /** Inspections of units that notices speak of. */
  inspected: Map<string, { name: string; inspections: Inspection[] }>;
  /** Last days of units that notices speak of. */
  terms: Map<string, { name: string; to: LocalDate | null }>;
  /** Steps, as `unit step`, of which an earlier letter has told this recipient: only then a change is news. */
  told: string[];
}

interface ReminderRow {
  unitCode: string;
  unitName: string;
  clock: ClockName;
  version: number;
  attempt: number;
  rung: number;
  recipient: string;
  data: Step;
}

const holds = ({ clock, data: step, version, attempt }: ReminderRow): boolean => {
  if (clock === 'step') return isOwed(step) && step.version === version;
  if (clock === 'review') return step.status === 'submitted' && reviewTurn(step) === attempt;
  if (clock === 'difficulty' || clock === 'disclaim')
    return !isClosed(step) && step[clock]?.open != null && step[clock].number === attempt;
  return isOwed(step) && step.extension?.asked != null && step.extension.number === attempt;
};

/**
 * Told by the letter that brought the directive, by a reminder of an earlier version, or of an earlier change. A letter
 * that leaves together with this one says the deadline as it is now: it told nobody of the old one.
 */
const toldBefore = async (
  db: Db,
  { id, directiveId, recipient }: ClaimedMail,
  now: Instant,
): Promise<string[]> => {
  const rows = await db.$queryRaw<{ key: string }[]>`
    with changed as (
      select distinct i ->> 'unit' as "unit", i ->> 'step' as "step"
      from "Mail" m, jsonb_array_elements(m."items") i where m."id" = ${id} and i ->> 'type' = 'deadlineChanged'
    )
    select c."unit" || ' ' || c."step" as "key" from changed c where exists (
      select 1 from "Mail" e where e."directiveId" = ${directiveId} and e."recipient" = ${recipient} and e."status" = 'sent'
      and e."sentAt" < ${now}::timestamptz and (
        (e."kind" = 'issued' and e."unitCode" = c."unit")
        or exists (select 1 from "Reminder" r where r."mailId" = e."id" and r."unitCode" = c."unit" and r."stepId" = c."step")
        or e."items" @> jsonb_build_array(jsonb_build_object('type', 'deadlineChanged', 'unit', c."unit", 'step', c."step"))))`;
  return rows.map(({ key }) => key);
};

const mentioned = async (db: Db, mail: ClaimedMail): Promise<LetterContents['steps']> => {
  const all = mail.items.some(({ type }) => type === 'issued' || type === 'reopened' || type === 'termEnds');
  const ids = mail.items.flatMap((item) => {
    if (item.type === 'takenOver' || item.type === 'handedOver') return item.steps;
    if (item.type === 'amended' || item.type === 'planReceived') return [...item.added, ...item.cancelled];
    if (item.type === 'ended' || item.type === 'left') return item.cancelled;
    return 'step' in item ? [item.step] : [];
  });
  const units = [...new Set(mail.items.map((item) => item.unit))];
  if (units.length === 0) return [];
  const rows = await db.step.findMany({
    where: {
      directiveId: mail.directiveId,
      unitCode: { in: units },
      ...(all ? {} : { stepId: { in: ids } }),
    },
    orderBy: [{ deadline: 'asc' }, { stepId: 'asc' }],
    select: { unitCode: true, data: true },
  });
  const names = await db.unit.findMany({
    where: { code: { in: units } },
    select: { code: true, name: true },
  });
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  return rows.map(({ unitCode: code, data }) => ({
    unit: { code, name: nameOf.get(code) ?? code },
    step: data as unknown as Step,
  }));
};

const predecessorsIn = async (db: Db, { items }: ClaimedMail): Promise<Map<string, string>> => {
  const codes = items.flatMap((item) => {
    if (item.type === 'takenOver') return [item.from];
    return item.type === 'planReceived' ? (item.from ?? []) : [];
  });
  if (codes.length === 0) return new Map();
  const rows = await db.unit.findMany({ where: { code: { in: codes } }, select: { code: true, name: true } });
  return new Map(rows.map(({ code, name }) => [code, name]));
};

const termsIn = async (db: Db, { items }: ClaimedMail): Promise<LetterContents['terms']> => {
  const codes = items.flatMap((item) => (item.type === 'termEnds' ? [item.unit] : []));
  if (codes.length === 0) return new Map();
  const rows = await db.unit.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true, validTo: true },
  });
  return new Map(rows.map(({ code, name, validTo }) => [code, { name, to: validTo }]));
};

const leaversIn = async (db: Db, { items }: ClaimedMail): Promise<Map<string, string>> => {
  const codes = items.flatMap((item) => (item.type === 'handedOver' ? [item.from] : []));
  if (codes.length === 0) return new Map();
  const rows = await db.person.findMany({
    where: { code: { in: codes } },
    select: { code: true, title: true },
  });
  return new Map(rows.map(({ code, title }) => [code, title]));
};

const inspectedIn = async (
  db: Db,
  { directiveId, items }: ClaimedMail,
): Promise<LetterContents['inspected']> => {
  const codes = items.flatMap((item) =>
    item.type === 'inspectionDue' || item.type === 'uninspected' ? [item.unit] : [],
  );
  if (codes.length === 0) return new Map();
  const units = await db.unit.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  });
  const rows = await db.inspection.findMany({ where: { directiveId, unitCode: { in: codes } } });
  return new Map(
    units.map(({ code, name }) => [
      code,
      { name, inspections: rows.filter(({ unitCode }) => unitCode === code) },
    ]),
  );
};

export interface LetterDirective {
  document: Directive;
  status: string;
  clockOffsetMs: number;
}

/** Of each directive that these letters are about: a morning's letters are mostly about one, and its document is long. */
export const directivesOf = async (db: Db, mails: ClaimedMail[]): Promise<Map<string, LetterDirective>> => {
  const rows = await db.directive.findMany({
    where: { id: { in: [...new Set(mails.map(({ directiveId }) => directiveId))] } },
    select: { id: true, document: true, status: true, clockOffsetMs: true },
  });
  return new Map(
    rows.map(({ id, document, status, clockOffsetMs }) => [
      id,
      { document: document as unknown as Directive, status, clockOffsetMs: Number(clockOffsetMs) },
    ]),
  );
};

/** @param directives among them the letter's own @param now when the letter leaves */
export const contentsOf = async (
  db: Db,
  mail: ClaimedMail,
  directives: Map<string, LetterDirective>,
  now: Instant,
): Promise<LetterContents> => {
  const directive = directives.get(mail.directiveId);
  if (!directive) throw new Error(`no directive ${mail.directiveId}`);
  // Of each step the highest rung alone, also where the lower one's letter had to wait and is another.
  const rows = await db.$queryRaw<ReminderRow[]>`
    select r."unitCode", u."name" as "unitName", r."clock", r."version", r."attempt", r."rung", r."recipient", s."data"
    from "Reminder" r
    join "Step" s on s."directiveId" = r."directiveId" and s."unitCode" = r."unitCode" and s."stepId" = r."stepId"
    join "Unit" u on u."code" = r."unitCode"
    where r."mailId" = ${mail.id} and not exists (
      select 1 from "Reminder" h where h."directiveId" = r."directiveId" and h."unitCode" = r."unitCode"
        and h."stepId" = r."stepId" and h."version" = r."version" and h."clock" = r."clock" and h."attempt" = r."attempt"
        and h."recipient" = r."recipient" and h."rung" > r."rung")
    order by s."deadline", r."unitCode", r."stepId"`;
  return {
    directive: directive.document,
    clockOffsetMs: directive.clockOffsetMs,
    unit: { code: mail.unitCode, name: mail.unitName ?? mail.unitCode },
    reminders: rows.filter(holds).map((row) => ({
      unit: { code: row.unitCode, name: row.unitName },
      step: row.data,
      clock: row.clock,
      version: row.version,
      rung: row.rung,
      recipient: row.recipient,
    })),
    steps: await mentioned(db, mail),
    predecessors: await predecessorsIn(db, mail),
    posts: await leaversIn(db, mail),
    // A directive that is over asks for no inspection any more.
    inspected: directive.status === 'closed' ? new Map() : await inspectedIn(db, mail),
    // One that is over asks nothing of anybody.
    terms: directive.status === 'closed' ? new Map() : await termsIn(db, mail),
    told: mail.items.some(({ type }) => type === 'deadlineChanged') ? await toldBefore(db, mail, now) : [],
  };
};

export interface SentLetter {
  address: string;
  /** The post that got it in the recipient's place. */
  substitute: string | null;
  subject: string;
  text: string;
  html: string;
  response: string;
}

export const markSent = async (db: Db, id: string, letter: SentLetter, now: Instant): Promise<void> => {
  // Without reading back a letter's whole text.
  await db.mail.updateMany({
    where: { id },
    data: {
      ...letter,
      status: 'sent',
      sentAt: now,
      attempts: { increment: 1 },
      lastError: null,
      retryAt: null,
    },
  });
};

/** Nothing is left to say: everything it was about is done. */
export const markDropped = async (db: Db, id: string): Promise<void> => {
  await db.mail.update({ where: { id }, data: { status: 'dropped', claimedTill: null } });
};

export const markRetry = async (db: Db, id: string, error: string, retryAt: Instant): Promise<void> => {
  await db.mail.update({
    where: { id },
    data: { attempts: { increment: 1 }, lastError: error, retryAt, claimedTill: null },
  });
};

/**
 * The server refused the address for good: the address is flagged and the administrators of the branch are told.
 * Later letters to that post go to its unit's mailbox.
 */
export const markBounced = (
  db: Db,
  mail: ClaimedMail,
  bounced: {
    address: string;
    error: string;
    now: Instant;
    notice: { id: string; recipient: string; unit: string } | null;
  },
): Promise<void> =>
  db.$transaction(async (tx) => {
    const { address, error, now, notice } = bounced;
    await tx.mail.update({
      where: { id: mail.id },
      data: { status: 'failed', address, lastError: error, attempts: { increment: 1 }, claimedTill: null },
    });
    await tx.person.updateMany({ where: { email: address, bouncedAt: null }, data: { bouncedAt: now } });
    if (!notice) return;
    const items: Extract<LetterItem, { type: 'bounced' }>[] = [
      { type: 'bounced', unit: mail.unitCode, address, error },
    ];
    await tx.mail.create({
      data: {
        id: notice.id,
        directiveId: mail.directiveId,
        recipient: notice.recipient,
        unitCode: notice.unit,
        kind: `bounce/${mail.id}`,
        items: items.map((item) => ({ ...item })),
        notBefore: now,
        messageId: `<${notice.id}@dondoc>`,
      },
    });
  });
