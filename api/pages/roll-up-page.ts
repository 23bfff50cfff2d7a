/** One report of a branch for one period: its figures with the way down to who gave them, names and texts. */
import type {
  ReportLineView,
  ReportList,
  RollUpNamed,
  RollUpTexts,
  RollUpView,
} from '../../contracts/http/reports.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { sayAnswer } from '../../contracts/vi/report.ts';
import { isAddedUp, type ReportForm } from '../../domain/report/form.ts';
import type { Figures } from '../../domain/report/roll-up.ts';
import { reportedWith } from '../../domain/report/same-report.ts';
import {
  branchFigures,
  type LinePlace,
  type LineRow,
  owedReports,
  ownLines,
  type ReportPlace,
  someLines,
} from '../../prisma/repositories/read-roll-up.ts';
import { type OpenUnit, openUnit, seesBranch } from '../access.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { NotFound } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { answerRows } from '../views/report-view.ts';
import { formFor } from './report-form.ts';

const CHILDREN = 50;
const LINES = 50;
const TEXTS = 20;

export interface AskedReport {
  obligation: string;
  occurrence: string;
}
export interface OpenReport {
  open: OpenUnit;
  place: ReportPlace;
  form: ReportForm;
  title: string;
}

/**
 * A body that papers go through sees those papers, and no branch.
 * @throws NotFound
 */
const openBranch = async (
  deps: Deps,
  principal: Principal,
  { id, unit }: { id: string; unit: string },
): Promise<OpenUnit> => {
  const open = await openUnit(deps, principal, id, unit);
  if (!seesBranch(open, principal)) throw new NotFound(unit);
  return open;
};

/** @throws NotFound */
export const openReport = async (
  deps: Deps,
  principal: Principal,
  { id, unit }: { id: string; unit: string },
  { obligation, occurrence }: AskedReport,
): Promise<OpenReport> => {
  const open = await openBranch(deps, principal, { id, unit });
  const { document } = open.record;
  const form = formFor(document, obligation);
  const found = document.obligations.find((one) => one.id === obligation);
  if (!form || !found || !isAddedUp(found.kind)) throw new NotFound(obligation);
  const obligations = reportedWith(document, obligation, occurrence);
  const place = { directive: id, branch: open.unit.path, obligations, occurrence, today: open.today };
  return { open, place, form, title: found.title };
};

const figuresView = ({ sums, choices, ...rest }: Figures, form: ReportForm) => ({
  ...rest,
  sums: form.fields.flatMap(({ code, label }) => {
    const sum = sums[code];
    return sum ? [{ field: code, label, ...sum }] : [];
  }),
  choices: form.fields.flatMap(({ code, label }) => {
    const options = choices[code];
    return options
      ? [
          {
            field: code,
            label,
            options: Object.entries(options).map(([option, count]) => ({ option, count })),
          },
        ]
      : [];
  }),
});

const lineView = (row: LineRow, { open }: OpenReport): ReportLineView => ({
  unit: { code: row.unit, name: row.name },
  step: row.step,
  title: open.record.document.obligations.find(({ id }) => id === row.obligation)?.title ?? row.obligation,
  state: row.state,
  late: row.late,
  withoutFigures: row.withoutFigures,
  deadline: row.deadline,
  submittedOn: row.submittedOn,
});

export const rollUpPage = async (
  deps: Deps,
  principal: Principal,
  at: { id: string; unit: string },
  { cursor, ...asked }: AskedReport & { cursor?: string | undefined },
): Promise<RollUpView> => {
  const report = await openReport(deps, principal, at, asked);
  const { open, place, form, title } = report;
  const page = { after: readCursor(cursor, 1)?.[0] ?? '', limit: CHILDREN };
  const { whole, children } = await branchFigures(deps.db, place, form.fields, page);
  const own = await ownLines(deps.db, place);
  const last = children.at(-1);
  const { document } = open.record;
  return {
    today: open.today,
    directive: { id: at.id, number: document.number, title: document.title },
    unit: { code: open.unit.code, name: open.unit.name },
    ...asked,
    title,
    period: sayPeriod(asked.occurrence),
    form: { code: form.code, version: form.version, title: form.title },
    ...figuresView(whole, form),
    own: own.map((row) => ({ ...lineView(row, report), answers: answerRows(row, document.forms) })),
    children: children.map(({ code, name, figures }) => ({
      unit: { code, name },
      ...figuresView(figures, form),
    })),
    next: children.length === CHILDREN && last ? writeCursor([last.code]) : null,
  };
};

const placeFrom = (cursor: string | undefined): LinePlace | null => {
  const [path, step] = readCursor(cursor, 2) ?? [];
  return path !== undefined && step !== undefined ? { path, step } : null;
};
const nextOf = (rows: LineRow[], limit: number): string | null => {
  const last = rows.at(-1);
  return rows.length === limit && last ? writeCursor([last.path, last.step]) : null;
};

export const rollUpNamedPage = async (
  deps: Deps,
  principal: Principal,
  at: { id: string; unit: string },
  { cursor, ...asked }: AskedReport & { cursor?: string | undefined },
): Promise<RollUpNamed> => {
  const report = await openReport(deps, principal, at, asked);
  const rows = await someLines(deps.db, report.place, 'named', { after: placeFrom(cursor), limit: LINES });
  return { lines: rows.map((row) => lineView(row, report)), next: nextOf(rows, LINES) };
};

export const rollUpTextsPage = async (
  deps: Deps,
  principal: Principal,
  at: { id: string; unit: string },
  { cursor, ...asked }: AskedReport & { cursor?: string | undefined },
): Promise<RollUpTexts> => {
  const { place, form } = await openReport(deps, principal, at, asked);
  const rows = await someLines(deps.db, place, 'texts', { after: placeFrom(cursor), limit: TEXTS });
  const fields = form.fields.filter(({ type }) => type === 'text' || type === 'date');
  return {
    reports: rows
      .map(({ unit, name, step, answers }) => ({
        unit: { code: unit, name },
        step,
        texts: fields.flatMap(({ code, label, type }) => {
          const text = answers?.[code];
          return typeof text === 'string' && text.trim()
            ? [{ field: code, label, text: sayAnswer(type, text) }]
            : [];
        }),
      }))
      .filter(({ texts }) => texts.length > 0),
    next: nextOf(rows, TEXTS),
  };
};

export const reportListPage = async (
  deps: Deps,
  principal: Principal,
  { id, unit }: { id: string; unit: string },
): Promise<ReportList> => {
  const open = await openBranch(deps, principal, { id, unit });
  const { obligations } = open.record.document;
  const formed = obligations.filter(({ kind }) => isAddedUp(kind)).map((one) => one.id);
  const rows = await owedReports(deps.db, id, open.unit.path, formed, open.today);
  return {
    today: open.today,
    unit: { code: open.unit.code, name: open.unit.name },
    reports: rows.map((row) => ({
      ...row,
      title: obligations.find((one) => one.id === row.obligation)?.title ?? row.obligation,
      period: sayPeriod(row.occurrence),
    })),
  };
};
