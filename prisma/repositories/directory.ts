/** Who sits at which desk: a unit's officer for this directive, else its head, else its mailbox. */
import { type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import type { PersonRole } from '../../domain/organisation/organisation.ts';
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
  const desk = ({ unit, role }: Recipient): Desk => {
    if (role === 'committee') return { key: `committee:${unit}`, unit };
    const named = role === 'officer' && people.find((p) => p.unitCode === unit && p.named);
    if (named) return { key: named.code, unit };
    for (const wanted of ORDER[role]) {
      const here = (p: PersonRow) => p.unitCode === unit && (p.sits === unit || role === 'office');
      const person = people.find((p) => here(p) && p.roles.includes(wanted));
      if (person) return { key: person.code, unit: person.sits };
    }
    return { key: `mailbox:${unit}`, unit };
  };
  return new Map(recipients.map((r) => [recipientKey(r), desk(r)]));
};

/** The address of a desk and how to greet it; null when nobody and nothing is known there. */
export const addressOf = async (db: Db, key: string): Promise<{ address: string; name: string } | null> => {
  const [kind, unitCode] = key.split(':');
  if (!unitCode) {
    const person = await db.person.findUnique({ where: { code: key } });
    if (!person) return null;
    if (person.bouncedAt === null) return { address: person.email, name: person.title };
    // The post's own address is dead: the unit's mailbox stands in until an administrator mends it.
    const home = await db.unit.findUniqueOrThrow({ where: { code: person.unitCode } });
    return { address: home.mailbox, name: person.title };
  }
  const unit = await db.unit.findUnique({ where: { code: unitCode } });
  if (!unit) return null;
  const address = kind === 'committee' ? (unit.committeeMailbox ?? unit.mailbox) : unit.mailbox;
  const name = kind === 'committee' ? `Ban Thường vụ / Thường trực, ${unit.name}` : unit.name;
  return { address, name };
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
