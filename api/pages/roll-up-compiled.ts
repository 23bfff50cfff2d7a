/** The report of the level above, drafted from the reports of the units below for the same period. */
import { sayCompiled } from '../../contracts/vi/report.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { ReportForm } from '../../domain/report/form.ts';
import { reportedWith } from '../../domain/report/same-report.ts';
import {
  branchFigures,
  type LineRow,
  type ReportPlace,
  someLines,
} from '../../prisma/repositories/read-roll-up.ts';
import type { OpenUnit } from '../access.ts';
import type { Deps } from '../deps.ts';

/** What fits into a text that somebody will read and shorten; the page of the roll-up has all of it. */
const MOST_NAMES = 60;
const MOST_TEXTS = 40;

const textsOf = (form: ReportForm, lines: LineRow[]) =>
  form.fields
    .filter(({ type }) => type === 'text')
    .map(({ code, label }) => ({
      label,
      items: lines.flatMap(({ name, answers }) => {
        const text = answers?.[code];
        return typeof text === 'string' && text.trim() ? [{ unit: name, text: text.trim() }] : [];
      }),
    }))
    .filter(({ items }) => items.length > 0);

/** Null where no unit below reports with it. */
export const compiledFor = async (
  { db }: Deps,
  { record, unit, today }: OpenUnit,
  step: Step,
  form: ReportForm,
): Promise<string | null> => {
  const obligations = reportedWith(record.document, step.obligation, step.occurrence);
  const place: ReportPlace = {
    directive: record.id,
    branch: unit.path,
    obligations,
    occurrence: step.occurrence,
    today,
    below: true,
  };
  const below = await branchFigures(db, place, form.fields, { after: '', limit: 1 });
  if (below.children.length === 0) return null;
  const page = { after: null, limit: MOST_NAMES };
  const named = await someLines(db, place, 'named', page);
  const texts = await someLines(db, place, 'texts', { after: null, limit: MOST_TEXTS });
  const units = (test: (line: LineRow) => boolean) => [
    ...new Set(named.filter(test).map(({ name }) => name)),
  ];
  const { whole } = below;
  return sayCompiled({
    states: whole.states,
    late: whole.late,
    sums: form.fields.flatMap(({ code, label }) => {
      const sum = whole.sums[code];
      return sum ? [{ label, ...sum }] : [];
    }),
    missing: units(({ state }) => state === 'missing'),
    returned: units(({ state }) => state === 'returned'),
    lateUnits: units(({ late }) => late),
    texts: textsOf(form, texts),
  });
};
