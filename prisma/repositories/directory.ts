/** Who sits at which desk: a unit's officer for this directive, else its head, else its mailbox. */
import { type Recipient, recipientKey } from '../../domain/ladder/ladder.ts';
import type { PersonRole } from '../../domain/organisation/organisation.ts';
import type { Db, Tx } from '../client.ts';

/** `key`: the post's code, or `mailbox:unit` / `committee:unit` where no person stands for the role. */
export interface Desk {
  key: string;
  unit: string;
}

const ORDER: Record<Exclude<Recipient['role'], 'committee'>, PersonRole[]> = {
  officer: ['officer', 'head'],
  reviewer: ['reviewer', 'head', 'officer'],
  head: ['head', 'officer'],
};

export const deskOf = async (tx: Tx, recipients: Recipient[]): Promise<Map<string, Desk>> => {
  const units = [...new Set(recipients.map((r) => r.unit))];
  const people = await tx.$queryRaw<{ code: string; unitCode: string; roles: string[] }[]>`
    select "code", "unitCode", "roles" from "Person" where "unitCode" = any(${units}) order by "code"`;
  const desk = ({ unit, role }: Recipient): Desk => {
    if (role === 'committee') return { key: `committee:${unit}`, unit };
    for (const wanted of ORDER[role]) {
      const person = people.find((p) => p.unitCode === unit && p.roles.includes(wanted));
      if (person) return { key: person.code, unit };
    }
    return { key: `mailbox:${unit}`, unit };
  };
  return new Map(recipients.map((r) => [recipientKey(r), desk(r)]));
};

/** The address of a desk and how to greet it; null when nobody and nothing is known there. */
export const addressOf = async (
  db: Db,
  key: string,
): Promise<{ address: string; name: string; bounced: boolean } | null> => {
  const [kind, unitCode] = key.split(':');
  if (!unitCode) {
    const person = await db.person.findUnique({ where: { code: key } });
    return person && { address: person.email, name: person.title, bounced: person.bouncedAt !== null };
  }
  const unit = await db.unit.findUnique({ where: { code: unitCode } });
  if (!unit) return null;
  const address = kind === 'committee' ? (unit.committeeMailbox ?? unit.mailbox) : unit.mailbox;
  const name = kind === 'committee' ? `Ban Thường vụ / Thường trực, ${unit.name}` : unit.name;
  return { address, name, bounced: false };
};
