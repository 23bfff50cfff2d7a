/** Changing the calendar: first what it would move, page by page; then one act that tells every running directive. */
import { checkCalendar } from '../../contracts/check-calendar.ts';
import type {
  CalendarChangedAnswer,
  CalendarPreview,
  ChangeCalendar,
  PreviewCalendar,
} from '../../contracts/http/calendar.ts';
import { changedDays } from '../../domain/calendar/change.ts';
import { compact, type OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import { recipientKey } from '../../domain/ladder/ladder.ts';
import { calendarEffect, stateFrom } from '../../domain/lifecycle/calendar-preview.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { daysBetween } from '../../domain/time/local-date.ts';
import {
  CalendarTaken,
  calendarFor,
  type StoredCalendar,
  type StoredUnit,
  storeCalendar,
  unitsWithDeadlines,
} from '../../prisma/repositories/calendars.ts';
import { readDirective } from '../../prisma/repositories/read-directive.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Forbidden, Invalid, Refused, Unprocessable } from '../problems.ts';
import { handOf, officeActor, type Principal } from '../rights.ts';
import { NobodyThere } from '../temporal.ts';
import { namesFrom } from '../views/names.ts';
import { type Affected, affectedBy, keepsCalendar, namedDirective } from './calendar-page.ts';

/** Units looked at in one answer: a second's work, and never a whole tree in memory. */
const PAGE = 200;

const asKeeper = (principal: Principal): void => {
  if (keepsCalendar(principal)) return;
  throw new Forbidden(principal.readOnly ? 'READ_ONLY' : 'OFFICE_ONLY');
};

type Proposed = Pick<ChangeCalendar, 'base' | 'years' | 'days'>;
interface Proposal {
  office: OfficeCalendar;
  current: StoredCalendar;
  number: number;
}

const proposal = async (deps: Deps, principal: Principal, body: Proposed): Promise<Proposal> => {
  asKeeper(principal);
  const current = await calendarFor(deps.db, principal.top.path);
  if (current.office.version !== body.base) throw new Conflict('CALENDAR_CHANGED_MEANWHILE');
  const own = current.unit === principal.top.code;
  const number = own ? current.number + 1 : 1;
  const { years, days } = body;
  const checked = checkCalendar({ version: `${principal.top.code}/${number}`, years, days });
  if (!checked.ok) throw new Invalid(checked.problems);
  return { office: checked.value, current, number };
};

type Title = (step: string) => string;
const effectOn = (
  unit: StoredUnit,
  { directive, days }: Affected,
  version: string,
  title: Title,
  now: string,
) => {
  const state = stateFrom(unit.steps, unit.facts);
  const { moves, told } = calendarEffect(state, unit.brief, { version, days }, now);
  return {
    told: told.map(recipientKey),
    moves: moves.map(({ step, from, to }) => ({
      directive: namedDirective(directive),
      unit: { code: unit.unit, name: unit.name },
      step,
      title: title(step),
      from,
      to,
      days: daysBetween(from, to),
    })),
  };
};

/** @throws Invalid, Conflict, Forbidden */
export const previewChange = async (
  deps: Deps,
  principal: Principal,
  body: PreviewCalendar,
): Promise<CalendarPreview> => {
  const { office, current } = await proposal(deps, principal, body);
  const affected = await affectedBy(deps, principal, office);
  const { cursor } = body;
  const page: CalendarPreview = {
    changed: changedDays(compact(current.office), compact(office)),
    units: 0,
    movedUnits: 0,
    told: [],
    moves: [],
    next: null,
  };
  for (const one of affected.filter(({ directive }) => !cursor || directive.id >= cursor.directive)) {
    const { id, clockOffsetMs } = one.directive;
    const after = cursor?.directive === id ? cursor.unit : '';
    const limit = PAGE - page.units;
    const units = await unitsWithDeadlines(deps.db, { directive: id, after, limit });
    const record = await readDirective(deps.db, id, null);
    const names = namesFrom(record?.document ?? { events: [], obligations: [] }, { units: {}, posts: {} });
    const now = await deps.clock.now(clockOffsetMs);
    for (const unit of units) {
      const { moves, told } = effectOn(unit, one, office.version, names.step, now);
      page.units++;
      if (moves.length > 0) page.movedUnits++;
      page.moves.push(...moves);
      page.told.push(...told);
    }
    const last = units.at(-1);
    if (last && units.length === limit)
      return { ...page, told: [...new Set(page.told)], next: { directive: id, unit: last.unit } };
  }
  return { ...page, told: [...new Set(page.told)] };
};

/** Tells running directives, one act each. One that cannot be reached now stays in the list of those that wait. */
const tellAll = async (
  deps: Deps,
  principal: Principal,
  { version }: OfficeCalendar,
  affected: Affected[],
  reason: string,
): Promise<CalendarChangedAnswer> => {
  const answer: CalendarChangedAnswer = { version, told: [], waiting: [] };
  for (const { directive, days } of affected) {
    const id = `calendar/${version}`;
    const act = { id, by: officeActor(principal), act: 'changeCalendar' as const, version, days, reason };
    try {
      await deps.engine.act(rolloutId(directive.id), act);
      answer.told.push(namedDirective(directive));
    } catch (error) {
      // Closed in the meantime: there is nobody left to tell.
      if (error instanceof NobodyThere || error instanceof Refused) continue;
      deps.log({ level: 'warn', what: 'calendar not told', directive: directive.id, error: String(error) });
      answer.waiting.push(namedDirective(directive));
    }
  }
  return answer;
};

/** @throws Invalid, Conflict, Forbidden, Unprocessable when nothing differs */
export const applyChange = (
  deps: Deps,
  principal: Principal,
  body: ChangeCalendar,
): Promise<CalendarChangedAnswer> =>
  notingRefusals(deps, principal, 'changeCalendar', async () => {
    const { office, current, number } = await proposal(deps, principal, body);
    const same = JSON.stringify([current.office.years, current.office.days]);
    if (same === JSON.stringify([office.years, office.days])) throw new Unprocessable('CALENDAR_SAME');
    const { top } = principal;
    const made = {
      office,
      unit: top.code,
      number,
      base: body.base,
      by: handOf(principal),
      reason: body.reason,
    };
    try {
      await storeCalendar(deps.db, top.path, made);
    } catch (error) {
      if (error instanceof CalendarTaken) throw new Conflict('CALENDAR_CHANGED_MEANWHILE');
      throw error;
    }
    return tellAll(deps, principal, office, await affectedBy(deps, principal, office), body.reason);
  });

/** Once more to those that a version has not reached. */
export const tellAgain = async (deps: Deps, principal: Principal): Promise<CalendarChangedAnswer> => {
  asKeeper(principal);
  const { office, reason } = await calendarFor(deps.db, principal.top.path);
  const affected = await affectedBy(deps, principal, office);
  return tellAll(deps, principal, office, affected, reason ?? 'Báo lại lịch làm việc');
};
