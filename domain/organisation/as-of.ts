/** The tree as it stood on a day: who existed, under what name, below whom. */
import type { LocalDate } from '../time/local-date.ts';
import type { Organisation, Unit, UnitId } from './organisation.ts';

/** First and last day count. */
export const existsOn = (unit: Pick<Unit, 'validFrom' | 'validTo'>, day: LocalDate): boolean =>
  (!unit.validFrom || unit.validFrom <= day) && (!unit.validTo || day <= unit.validTo);

/** Name, kind, superior and marks that the unit had on a day. */
export const unitAsOf = (unit: Unit, day: LocalDate): Unit => {
  const then = unit.former?.find(({ until }) => day <= until);
  if (!then) return unit;
  const { until: _, ...was } = then;
  return { ...unit, ...was };
};

/** Units that existed on a day and hung, through units that existed, from a root. */
export const unitsAsOf = (units: Unit[], day: LocalDate): Unit[] => {
  const then = new Map(
    units.filter((unit) => existsOn(unit, day)).map((unit) => [unit.code, unitAsOf(unit, day)]),
  );
  const settled = new Map<UnitId, boolean>();
  const hangs = (unit: Unit): boolean => {
    const known = settled.get(unit.code);
    if (known !== undefined) return known;
    // Seen as not hanging while it is walked: a circle hangs from nothing.
    settled.set(unit.code, false);
    const above = unit.parent === null ? null : then.get(unit.parent);
    const verdict = above === null || (above !== undefined && hangs(above));
    settled.set(unit.code, verdict);
    return verdict;
  };
  return [...then.values()].filter(hangs);
};

/** The organisation of a day, with the people of its units. */
export const organisationAsOf = (organisation: Organisation, day: LocalDate): Organisation => {
  const units = unitsAsOf(organisation.units, day);
  const codes = new Set(units.map(({ code }) => code));
  return { ...organisation, units, people: organisation.people.filter(({ unit }) => codes.has(unit)) };
};
