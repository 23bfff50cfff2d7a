/** What an import would do, without doing it. Pure: the same plan is shown by the dry run and carried out. */
import type { ImportPlan, ImportScope, Known, PersonRow, UnitRow } from './import-rows.ts';
import { planPeople } from './plan-people.ts';
import { planUnits } from './plan-units.ts';

/** Nothing of a plan with faults may be carried out. Faults and changes come in the order of rows. */
export const planImport = (
  rows: { units: UnitRow[]; people: PersonRow[] },
  known: Known,
  scope: ImportScope,
): ImportPlan => {
  const units = planUnits(rows.units, known, scope);
  const written = new Map(units.units.map(({ unit, path }) => [unit.code, path]));
  const pathOf = (code: string) => written.get(code) ?? known.units.get(code)?.path ?? null;
  const people = planPeople(rows.people, known, scope, units.after, pathOf);
  const changes = [...units.changes, ...people.changes];
  return {
    faults: [...units.faults, ...people.faults].sort(
      (a, b) => Number(a.sheet === 'people') - Number(b.sheet === 'people') || a.row - b.row,
    ),
    changes,
    unchanged: rows.units.length + rows.people.length - changes.length,
    units: units.units,
    people: people.people,
    open: people.open,
    close: people.close,
  };
};
