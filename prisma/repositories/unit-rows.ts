/** Units and posts between their rows and the domain's values. */
import type { KnownUnit } from '../../domain/organisation/import-rows.ts';
import type { Person, PersonRole, Unit, UnitKind, UnitTier } from '../../domain/organisation/organisation.ts';

export interface UnitColumns {
  code: string;
  name: string;
  kind: string;
  tier: string | null;
  parentCode: string | null;
  path: string;
  tags: string[];
  mailbox: string;
  committeeMailbox: string | null;
  phone: string | null;
  address: string | null;
  termFrom: string | null;
  termTo: string | null;
  validFrom: string | null;
  validTo: string | null;
}

/** What is null in a row is absent in the value: an exported file then lacks it too. */
export const unitFrom = (row: UnitColumns): KnownUnit => ({
  code: row.code,
  name: row.name,
  kind: row.kind as UnitKind,
  parent: row.parentCode,
  tags: row.tags,
  mailbox: row.mailbox,
  path: row.path,
  ...(row.committeeMailbox ? { committeeMailbox: row.committeeMailbox } : {}),
  ...(row.tier ? { tier: row.tier as UnitTier } : {}),
  ...(row.phone ? { phone: row.phone } : {}),
  ...(row.address ? { address: row.address } : {}),
  ...(row.termFrom && row.termTo ? { committeeTerm: { from: row.termFrom, to: row.termTo } } : {}),
  ...(row.validFrom ? { validFrom: row.validFrom } : {}),
  ...(row.validTo ? { validTo: row.validTo } : {}),
});

export const unitColumns = (unit: Unit, path: string): UnitColumns & { level: number } => ({
  code: unit.code,
  name: unit.name,
  kind: unit.kind,
  tier: unit.tier ?? null,
  parentCode: unit.parent,
  path,
  level: path.split('/').length - 2,
  tags: unit.tags,
  mailbox: unit.mailbox,
  committeeMailbox: unit.committeeMailbox ?? null,
  phone: unit.phone ?? null,
  address: unit.address ?? null,
  termFrom: unit.committeeTerm?.from ?? null,
  termTo: unit.committeeTerm?.to ?? null,
  validFrom: unit.validFrom ?? null,
  validTo: unit.validTo ?? null,
});

interface PersonColumns {
  code: string;
  title: string;
  unitCode: string;
  roles: string[];
  email: string;
  follows: string[];
}
export const personFrom = ({ code, title, unitCode, roles, email, follows }: PersonColumns): Person => ({
  code,
  title,
  unit: unitCode,
  roles: roles as PersonRole[],
  email,
  ...(follows.length > 0 ? { follows } : {}),
});
