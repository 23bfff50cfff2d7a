/** Bringing units under a directive that joined the tree after it was issued. */
import type { ActAnswer } from '../../contracts/http/acts.ts';
import type { BringIn, NewcomerPage, NewcomerPreview } from '../../contracts/http/newcomers.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import type { UnitBrief } from '../../domain/directive/brief.ts';
import { open as openUnitOf } from '../../domain/lifecycle/decide.ts';
import { selects, type UnitId } from '../../domain/organisation/organisation.ts';
import type { BringInAct } from '../../domain/rollout/commands.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { Newcomer } from '../../domain/rollout/news.ts';
import { type LocalDate, latest } from '../../domain/time/local-date.ts';
import { subordinateBriefs } from '../../prisma/repositories/briefs.ts';
import {
  type NewcomerRow,
  newcomersAfter,
  newcomersAmong,
  newsOf,
} from '../../prisma/repositories/newcomers.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { answeredAct } from '../../prisma/repositories/read-unit.ts';
import { asOffice, notingRefusals, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Refused, Unprocessable } from '../problems.ts';
import { officeActor, type Principal } from '../rights.ts';
import { NobodyThere } from '../temporal.ts';
import { namesFrom } from '../views/names.ts';
import { deadlineView } from '../views/step-view.ts';

const ON_PAGE = 50;

const openToOffice = async (deps: Deps, principal: Principal, id: string): Promise<OpenDirective> => {
  const open = await openDirective(deps, principal, id);
  asOffice(open, principal);
  if (open.record.status === 'draft') throw new Conflict('NOT_ISSUED');
  return open;
};
const placeOf = ({ record, branch, today }: OpenDirective) => ({
  directive: record.id,
  top: branch,
  today,
});
const firstDay = ({ record: { document } }: OpenDirective): LocalDate =>
  document.issuedOn ?? document.term.from;

/** Of the reader's branch. */
export const newcomerPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  after: string | undefined,
): Promise<NewcomerPage> => {
  const open = await openDirective(deps, principal, id);
  if (open.record.status === 'draft') throw new Conflict('NOT_ISSUED');
  const rows = await newcomersAfter(deps.db, placeOf(open), { after: after ?? null, limit: ON_PAGE + 1 });
  const shown = rows.slice(0, ON_PAGE);
  const { obligations } = open.record.document;
  return {
    items: shown.map((row) => ({
      code: row.code,
      name: row.name,
      kind: row.kind,
      superior: row.parent,
      superiorIsIn: row.superiorIsIn,
      validFrom: row.validFrom,
      obligations: obligations.filter(({ lead }) => selects(lead, row)).length,
    })),
    days: { from: firstDay(open), to: open.today },
    next: rows.length > ON_PAGE ? (shown.at(-1)?.path ?? null) : null,
  };
};

/**
 * The units asked for, superiors first.
 * @throws Conflict when one is under the directive by now or has gone, Unprocessable when a superior is missing,
 *   Refused when the day does not fit
 */
const judged = async (deps: Deps, open: OpenDirective, { units, on }: BringIn): Promise<NewcomerRow[]> => {
  const wanted = [...new Set(units)];
  const rows = await newcomersAmong(deps.db, placeOf(open), wanted);
  if (rows.length < wanted.length) throw new Conflict('NOT_NEWCOMERS');
  if (rows.some(({ parent, superiorIsIn }) => !superiorIsIn && !wanted.includes(parent.code)))
    throw new Unprocessable('SUPERIOR_NOT_IN');
  const from = latest(firstDay(open), ...rows.map(({ validFrom }) => validFrom)) ?? firstDay(open);
  if (on < from || on > open.today)
    throw new Refused({ code: 'DATE_OUT_OF_RANGE', detail: { from, to: open.today } });
  return rows;
};

/** As their superiors will read them, one superior at a time. */
const briefsOf = async (
  { db }: Deps,
  { record }: OpenDirective,
  rows: NewcomerRow[],
  on: LocalDate,
): Promise<Map<UnitId, UnitBrief>> => {
  const briefs = new Map<UnitId, UnitBrief>();
  for (const [parent, list] of Map.groupBy(rows, (row) => row.parent.code)) {
    const only = Object.fromEntries(list.map(({ code }) => [code, { on, inherits: false }]));
    const query = { directive: record.id, unit: parent, after: null, limit: list.length, only };
    for (const brief of (await subordinateBriefs(db, query)).briefs) briefs.set(brief.unit, brief);
  }
  return briefs;
};

/** What each would owe if it were opened now. */
export const previewNewcomers = async (
  deps: Deps,
  principal: Principal,
  id: string,
  body: BringIn,
): Promise<NewcomerPreview> => {
  const open = await openToOffice(deps, principal, id);
  const rows = await judged(deps, open, body);
  const briefs = await briefsOf(deps, open, rows, body.on);
  const news = await newsOf(deps.db, rolloutId(id));
  const above = rows.flatMap(({ path }) => path.split('/').filter(Boolean));
  const names = namesFrom(open.record.document, await readNames(deps.db, { units: above }));
  return {
    units: rows.map(({ code, name }) => {
      const brief = briefs.get(code);
      const steps = brief ? Object.values(openUnitOf({ now: open.now, brief }, news).state.steps) : [];
      return {
        unit: { code, name },
        steps: steps.map((step) => ({
          title: names.obligation(step.obligation),
          period: sayPeriod(step.occurrence),
          opensOn: step.opensOn,
          deadline: deadlineView(step, names),
          waiting: step.status === 'waiting',
        })),
      };
    }),
  };
};

const bringInCommand = async (
  deps: Deps,
  principal: Principal,
  open: OpenDirective,
  { id, body }: { id: string; body: BringIn },
): Promise<BringInAct> => {
  const rows = await judged(deps, open, body);
  const briefs = await briefsOf(deps, open, rows, body.on);
  const above = open.record.issuer.path.split('/').filter(Boolean).length - 1;
  return {
    id,
    by: officeActor(principal),
    act: 'bringIn',
    on: body.on,
    begins: rows.map(
      ({ code, parent }): Newcomer => ({
        unit: code,
        parent: parent.code,
        listens: briefs.get(code)?.listens ?? [],
      }),
    ),
    paths: rows.map(({ path }) => path.split('/').filter(Boolean).slice(above)),
  };
};

/** Answered when it is on record; the units open one after the other, superiors first. */
export const bringInNewcomers = (
  deps: Deps,
  principal: Principal,
  request: { directive: string; id: string; body: BringIn },
): Promise<ActAnswer> => {
  const { directive, id } = request;
  const workflowId = rolloutId(directive);
  return notingRefusals(deps, principal, { act: 'bringIn', directive }, async () => {
    const open = await openToOffice(deps, principal, directive);
    const before = await answeredAct(deps.db, workflowId, id);
    if (before !== null) return { seq: before, act: id };
    const command = await bringInCommand(deps, principal, open, request);
    try {
      const { seq } = await deps.engine.act(workflowId, command);
      return { seq, act: id };
    } catch (error) {
      if (error instanceof NobodyThere) throw new Conflict('DIRECTIVE_CLOSED');
      throw error;
    }
  });
};
