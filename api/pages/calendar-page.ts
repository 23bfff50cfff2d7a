/** The calendar by which a person's branch counts, and who may change it. */
import type { CalendarView } from '../../contracts/http/calendar.ts';
import { type ChangedDay, changedDays } from '../../domain/calendar/change.ts';
import { compact, type OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import { withinTerm } from '../../domain/directive/brief.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import {
  calendarFor,
  calendarVersions,
  type RunningDirective,
  runningDirectives,
} from '../../prisma/repositories/calendars.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';

/** The office and the administrator keep the calendar of their branch; an auditor changes nothing. */
export const keepsCalendar = ({ person }: Principal): boolean =>
  !person.roles.includes('auditor') &&
  (person.roles.includes('office') || person.roles.includes('administrator'));

export interface Affected {
  directive: RunningDirective;
  /** Days within its term that would be other than by its own calendar. */
  days: ChangedDay[];
}
/** Running directives of the branch for which another calendar is another one. */
export const affectedBy = async (
  deps: Deps,
  { top }: Principal,
  office: OfficeCalendar,
): Promise<Affected[]> => {
  const calendar = compact(office);
  const running = await runningDirectives(deps.db, top.path);
  return running
    .map((directive) => {
      const { term } = directive;
      const days = changedDays(withinTerm(directive.calendar, term), withinTerm(calendar, term));
      return { directive, days };
    })
    .filter(({ days }) => days.length > 0);
};

export const namedDirective = ({ id, number, title }: RunningDirective) => ({
  code: id,
  name: number ?? title,
});

export const calendarPage = async (deps: Deps, principal: Principal): Promise<CalendarView> => {
  const { office } = await calendarFor(deps.db, principal.top.path);
  const mayChange = keepsCalendar(principal);
  const versions = await calendarVersions(deps.db, principal.top.path);
  const waiting = mayChange ? await affectedBy(deps, principal, office) : [];
  return {
    version: office.version,
    today: dateOf(await deps.clock.now()),
    years: [...office.years].sort((a, b) => a.year - b.year),
    days: [...office.days].sort((a, b) => (a.date < b.date ? -1 : 1)),
    versions: versions.map(({ at, ...version }) => ({ ...version, at: at.toISOString() })),
    mayChange,
    waiting: waiting.map(({ directive }) => namedDirective(directive)),
  };
};
