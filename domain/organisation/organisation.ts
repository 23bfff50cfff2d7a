/** The tree of units, its people by post, and the selectors by which a directive names units. */
import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../time/local-date.ts';

/** A unit's code, unique in the organisation, stable for life. */
export type UnitId = string;
/** A post's code. People are known by their post; the name of the person is the directory's business. */
export type PostId = string;

export const UNIT_KINDS = [
  'committee', // đảng ủy
  'advisoryBody', // cơ quan chuyên trách tham mưu, giúp việc
  'agency', // cơ quan, đơn vị
  'front', // Ủy ban Mặt trận Tổ quốc
  'socioPoliticalOrganisation', // tổ chức chính trị - xã hội
  'baseOrganisation', // đảng bộ cơ sở
  'cell', // chi bộ
  'taskForce', // tổ công tác
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Levels of administration since 1/7/2025: centre, province, commune; below them the organisations themselves. */
export const UNIT_TIERS = ['central', 'province', 'commune', 'base'] as const;
export type UnitTier = (typeof UNIT_TIERS)[number];

/** What a unit was up to and including `until`: its past stays under the old name and superior. */
export interface FormerUnit {
  until: LocalDate;
  name: string;
  kind: UnitKind;
  parent: UnitId | null;
  tags: string[];
}

/**
 * A unit as it stands now. Its standing committee, permanent board and office are organs of it: they sign and are
 * written to (`committeeMailbox`), and are no units of their own.
 */
export interface Unit {
  code: UnitId;
  name: string;
  kind: UnitKind;
  /** Null only for the root. */
  parent: UnitId | null;
  /** Free marks that selectors use: `school`, `enterprise`, `residential`. */
  tags: string[];
  /** Where letters go when neither an officer nor a head is known. */
  mailbox: string;
  /** Letters to the unit's standing committee; the mailbox when absent. */
  committeeMailbox?: string | undefined;
  tier?: UnitTier | undefined;
  phone?: string | undefined;
  address?: string | undefined;
  /** From one congress to the next: first and last day. */
  committeeTerm?: { from: LocalDate; to: LocalDate } | undefined;
  /** First and last day of its existence; absent for "always has" and "still does". */
  validFrom?: LocalDate | undefined;
  validTo?: LocalDate | undefined;
  /** Oldest first. */
  former?: FormerUnit[] | undefined;
}

export const PERSON_ROLES = [
  'officer',
  'head',
  'reviewer',
  'office',
  'auditor',
  'administrator',
  'member',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export interface Person {
  code: PostId;
  /** The post and the unit, never an invented name: "Cán bộ mẫu, Chi bộ 12". */
  title: string;
  unit: UnitId;
  roles: PersonRole[];
  email: string;
  /** Units that a committee member is assigned to attend and follow. */
  follows?: UnitId[] | undefined;
}

export interface Organisation {
  name: string;
  units: Unit[];
  people: Person[];
  calendar: Calendar;
}

/** A closed language: every member of the union narrows, `anyOf` widens. */
export type Selector =
  | { all: true }
  | { units: UnitId[] }
  | { kinds: UnitKind[] }
  | { tag: string }
  | { anyOf: Selector[] }
  | { except: { from: Selector; units: UnitId[] } };

/** Units that a selector names by their codes. */
export const unitsNamed = (selector: Selector): UnitId[] => {
  if ('units' in selector) return selector.units;
  if ('anyOf' in selector) return selector.anyOf.flatMap(unitsNamed);
  return 'except' in selector ? [...selector.except.units, ...unitsNamed(selector.except.from)] : [];
};

/** Whether a directive's words "all cells", "the Party Building Board" … name this unit. */
export const selects = (selector: Selector, unit: Pick<Unit, 'code' | 'kind' | 'tags'>): boolean => {
  if ('all' in selector) return true;
  if ('units' in selector) return selector.units.includes(unit.code);
  if ('kinds' in selector) return selector.kinds.includes(unit.kind);
  if ('tag' in selector) return unit.tags.includes(selector.tag);
  if ('anyOf' in selector) return selector.anyOf.some((one) => selects(one, unit));
  return !selector.except.units.includes(unit.code) && selects(selector.except.from, unit);
};
