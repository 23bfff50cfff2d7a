/** Whom each obligation of a directive names in a tree, before anything is sent. */
import { type Organisation, selects, type Unit } from '../organisation/organisation.ts';
import { existing } from '../organisation/place.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Directive } from './directive.ts';

export interface Match {
  obligation: string;
  /** Units that exist on the day; none means that nobody will owe it. */
  units: Unit[];
}

/** Selectors resolved against the tree as of a day, in the order of the directive. */
export const matchesOf = (directive: Directive, organisation: Organisation, day: LocalDate): Match[] => {
  const { units } = existing(organisation, day);
  return directive.obligations.map(({ id, lead }) => ({
    obligation: id,
    units: units.filter((unit) => selects(lead, unit)),
  }));
};
