/** Who sits at which desk: a unit's officer for this directive, else its head, else its mailbox. */
import { type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import type { PersonRole } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db, Tx } from '../client.ts';

/** `key`: the post's code, or `mailbox:unit` / `committee:unit` where no person stands for the role. */
export interface Desk {
  key: string;
  unit: string;
}

interface PersonRow {
  code: string;
  /** Whose desk it is, and the unit in which the person sits. */
  unitCode: string;
  sits: string;
  roles: string[];
  named: boolean;
}

/** Who has it of one post alone is followed by the unit's head: nothing is without an owner. */
const AFTER_POST: PersonRole[] = ['head', 'officer'];
const ORDER: Record<Exclude<Recipient['role'], 'committee'>, PersonRole[]> = {
  office: ['office', 'head'],
  officer: ['officer', 'head'],
  reviewer: ['reviewer', 'head', 'officer'],
  head: ['head', 'officer'],
};

export const deskOf = async (
  tx: Tx,
  directive: string,
  recipients: Recipient[],
): Promise<Map<string, Desk>> => {
  const units = [...new Set(recipients.map((r) => r.unit))];
  const offices = recipients.filter((r) => r.role === 'office').map((r) => r.unit);
  const people = await tx.$queryRaw<PersonRow[]>`
    select p."code", p."unitCode", p."unitCode" as "sits", p."roles", r."officer" is not null and p."roles" && array['officer', 'head'] as "named"
    from "Person" p left join "Receipt" r
      on r."directiveId" = ${directive} and r."unitCode" = p."unitCode" and r."officer" = p."code"
    where p."unitCode" = any(${units}) order by p."code"`;
  // An office sits in the unit itself, or in an advisory body right below it that works for it.
  if (offices.length > 0)
    people.push(
      ...(await tx.$queryRaw<PersonRow[]>`
        select p."code", u."parentCode" as "unitCode", p."unitCode" as "sits", p."roles", false as "named"
        from "Person" p join "Unit" u on u."code" = p."unitCode"
        where u."parentCode" = any(${offices}) and u."kind" = 'advisoryBody' and 'office' = any(p."roles")
        order by p."code"`),
    );
  const desk = ({ unit, role, post }: Recipient): Desk => {
    const meant = people.find((p) => p.unitCode === unit && p.code === post && p.roles.length > 0);
    if (meant) return { key: meant.code, unit };
    if (role === 'committee') return { key: `committee:${unit}`, unit };
    const named = role === 'officer' && !post && people.find((p) => p.unitCode === unit && p.named);
    if (named) return { key: named.code, unit };
    for (const wanted of post ? AFTER_POST : ORDER[role]) {
      const here = (p: PersonRow) => p.unitCode === unit && (p.sits === unit || role === 'office');
      const person = people.find((p) => here(p) && p.roles.includes(wanted));
      if (person) return { key: person.code, unit: person.sits };
    }
    return { key: `mailbox:${unit}`, unit };
  };
  return new Map(recipients.map((r) => [recipientKey(r), desk(r)]));
};

/** Where a letter to a desk goes and how it greets. */
export interface Addressed {
  address: string;
  name: string;
  /** The substitute who gets it, in whose place, up to and including which day; null where nobody stands in. */
  substitute: { post: string; insteadOf: string; until: LocalDate } | null;
  /** Nobody sits where it was meant for: who has it instead. */
  fallsTo: 'head' | 'mailbox' | null;
}

interface Seated {
  title: string;
  email: string;
  bounced: boolean;
  left: boolean;
  mailbox: string;
  head: { title: string; email: string; bounced: boolean } | null;
  substitute: { post: string; title: string; email: string; bounced: boolean; until: LocalDate } | null;
}

/** A post, the head of the unit whose letter it is, and who stands in for the post that day: in one look. */
const seated = async (
  db: Db,
  { post, unit, day }: { post: string; unit: string; day: LocalDate },
): Promise<Seated | null> => {
  const [row] = await db.$queryRaw<Seated[]>`
    select p."title", p."email", p."bouncedAt" is not null as "bounced", u."mailbox",
      cardinality(p."roles") = 0 as "left",
      (select jsonb_build_object('title', h."title", 'email', h."email", 'bounced', h."bouncedAt" is not null)
        from "Person" h where h."unitCode" = u."code" and 'head' = any(h."roles") order by h."code" limit 1) as "head",
      (select jsonb_build_object('post', q."code", 'title', q."title", 'email', q."email", 'bounced', q."bouncedAt" is not null,
          'until', e."until")
        from "Delegation" e join "Person" q on q."code" = e."toPost"
        where e."fromPost" = p."code" and e."since" <= ${day} and e."until" >= ${day} and cardinality(q."roles") > 0
        limit 1) as "substitute"
    from "Person" p join "Unit" u on u."code" = ${unit} where p."code" = ${post}`;
  return row ?? null;
};

/** A dead address gives way to the unit's mailbox until an administrator mends it. */
const postAddress = (found: Seated): Addressed => {
  const { substitute, head, mailbox } = found;
  const to = (who: { title: string; email: string; bounced: boolean }) => ({
    address: who.bounced ? mailbox : who.email,
    name: who.title,
  });
  if (found.left)
    return head
      ? { ...to(head), substitute: null, fallsTo: 'head' }
      : { address: mailbox, name: found.title, substitute: null, fallsTo: 'mailbox' };
  if (!substitute) return { ...to(found), substitute: null, fallsTo: null };
  const { post, until } = substitute;
  return { ...to(substitute), substitute: { post, insteadOf: found.title, until }, fallsTo: null };
};

/**
 * The address of a desk on a day; null when nobody and nothing is known there.
 * @param unit whose letter it is: where nobody holds the post any more its head gets it
 */
export const addressOf = async (
  db: Db,
  key: string,
  { unit: home, day }: { unit: string; day: LocalDate },
): Promise<Addressed | null> => {
  const [kind, unitCode] = key.split(':');
  if (!unitCode) {
    const found = await seated(db, { post: key, unit: home, day });
    return found && postAddress(found);
  }
  const unit = await db.unit.findUnique({ where: { code: unitCode } });
  if (!unit) return null;
  const committee = kind === 'committee';
  return {
    address: committee ? (unit.committeeMailbox ?? unit.mailbox) : unit.mailbox,
    name: committee ? `Ban Thường vụ / Thường trực, ${unit.name}` : unit.name,
    substitute: null,
    fallsTo: committee ? null : 'mailbox',
  };
};

/** The administrator nearest above a unit; null when there is none. */
export const administratorOf = async (
  db: Db,
  unitCode: string,
): Promise<{ recipient: string; unit: string } | null> => {
  const unit = await db.unit.findUnique({ where: { code: unitCode }, select: { path: true } });
  const line = unit?.path.split('/').filter(Boolean) ?? [];
  const people = await db.person.findMany({
    where: { roles: { has: 'administrator' }, bouncedAt: null },
    include: { unit: { select: { parentCode: true } } },
    orderBy: { code: 'asc' },
  });
  for (const code of line.reverse()) {
    // An administrator sits in the unit itself or in an office directly under it.
    const person = people.find((p) => p.unitCode === code || p.unit.parentCode === code);
    if (person) return { recipient: person.code, unit: person.unitCode };
  }
  return null;
};
