/**
 * What a draft says of each of its obligations, and what it leaves open, by the rule of six ("6 rõ"): clear person, work,
 * time, responsibility (who receives and reviews), product and authority. It is the practice of offices, no article's.
 * Only what the document and the office wrote is looked at: units and requirements, never persons.
 */
import type { Organisation, Unit } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import { closingOf, type Directive, type Obligation } from './directive.ts';
import { matchesOf } from './matches.ts';

export const ASPECTS = ['who', 'what', 'when', 'responsibility', 'product', 'authority'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Missing {
  obligation: string;
  aspect: Aspect;
  title: string;
  /** What the document says there; null for what the office added. */
  quote: string | null;
  /** The directive cannot be issued before this is mended. */
  forbids: boolean;
}
export interface SeveralLeads {
  obligation: string;
  title: string;
  /** Named one by one in the text: each owes a step of its own. */
  units: Pick<Unit, 'code' | 'name'>[];
}
export interface Completeness {
  /** Obligations times six, and how many of them are there: the score is `present / asked`. */
  asked: number;
  present: number;
  /** How many obligations have it. */
  byAspect: Record<Aspect, number>;
  /** In the order of the directive, then of `ASPECTS`. */
  missing: Missing[];
  severalLeads: SeveralLeads[];
}

/** A time is stated when the rule gives a day, waits for an event that gives one, or goes on for good. */
const saysWhen = ({ due }: Obligation): boolean => {
  if (due.type === 'none' || due.type === 'periodic') return false;
  return due.type !== 'afterEvent' || due.offset !== undefined;
};

/** Recorded by the unit itself, owed to a unit that is named, or to a superior that every lead has. */
const saysWhoReceives = (obligation: Obligation, leads: Unit[]): boolean =>
  closingOf(obligation) === 'recorded' ||
  obligation.to !== undefined ||
  (leads.length > 0 && leads.every(({ parent }) => parent !== null));

const holds = (aspect: Aspect, obligation: Obligation, directive: Directive, leads: Unit[]): boolean => {
  switch (aspect) {
    case 'who':
      return leads.length > 0;
    case 'what':
      return obligation.title.trim() !== '';
    case 'when':
      return saysWhen(obligation);
    case 'responsibility':
      return saysWhoReceives(obligation, leads);
    case 'product':
      return obligation.evidence !== undefined;
    // What the office adds it adds by the issuer's own authority, and says why.
    case 'authority':
      return directive.bases.length > 0 || obligation.addedByOffice !== undefined;
  }
};

const quoteOf = ({ source }: Obligation): string | null =>
  source?.[0]?.restored ?? source?.[0]?.quote ?? null;

/** @param day on which the directive is to be issued: units that do not exist then lead nothing */
export const completenessOf = (
  directive: Directive,
  organisation: Organisation,
  day: LocalDate,
): Completeness => {
  const leads = new Map(
    matchesOf(directive, organisation, day).map(({ obligation, units }) => [obligation, units]),
  );
  const { obligations } = directive;
  const leadsOf = ({ id }: Obligation): Unit[] => leads.get(id) ?? [];
  const missing = obligations.flatMap((obligation) =>
    ASPECTS.filter((aspect) => !holds(aspect, obligation, directive, leadsOf(obligation))).map((aspect) => ({
      obligation: obligation.id,
      aspect,
      title: obligation.title,
      quote: quoteOf(obligation),
      forbids: aspect === 'who',
    })),
  );
  const asked = obligations.length * ASPECTS.length;
  const lacking = (aspect: Aspect) => missing.filter((one) => one.aspect === aspect).length;
  return {
    asked,
    present: asked - missing.length,
    byAspect: Object.fromEntries(
      ASPECTS.map((aspect) => [aspect, obligations.length - lacking(aspect)]),
    ) as Record<Aspect, number>,
    missing,
    severalLeads: obligations
      .filter(({ lead }) => 'units' in lead && lead.units.length > 1)
      .map((obligation) => ({
        obligation: obligation.id,
        title: obligation.title,
        units: leadsOf(obligation).map(({ code, name }) => ({ code, name })),
      })),
  };
};
