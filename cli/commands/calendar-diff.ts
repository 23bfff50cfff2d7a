/** Which deadlines of a directive a change of calendar moves, by two rehearsals: one with each calendar. */
import { sayDate, sayDay, sayPeriod } from '../../contracts/vi/dates.ts';
import { changedDays } from '../../domain/calendar/change.ts';
import { compact, type OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { Organisation, UnitId } from '../../domain/organisation/organisation.ts';
import { assumeEvents } from '../../domain/rehearsal/assume.ts';
import { rehearse } from '../../domain/rehearsal/rehearse.ts';
import { daysBetween, instantAt, type LocalDate } from '../../domain/time/local-date.ts';

interface Given {
  directive: Directive;
  organisation: Organisation;
}
type Dated = Map<string, { unit: UnitId; step: Step; date: LocalDate }>;

const deadlinesWith = (office: OfficeCalendar, { directive, organisation }: Given): Dated => {
  const from = instantAt(directive.issuedOn ?? directive.term.from, '09:00');
  const behaviours = assumeEvents(directive, from);
  const played = rehearse(directive, { ...organisation, calendar: compact(office) }, { from, behaviours });
  return new Map(
    [...played.units].flatMap(([unit, { state }]) =>
      Object.values(state.steps).flatMap((step) =>
        step.deadline ? [[`${unit} ${step.id}`, { unit, step, date: step.deadline.date }] as const] : [],
      ),
    ),
  );
};

const signed = (days: number): string => (days > 0 ? `+${days}` : String(days));

/** One line for each kind of move; the units that share it are counted. */
export const calendarDiffLines = (before: OfficeCalendar, after: OfficeCalendar, given: Given): string[] => {
  const days = changedDays(compact(before), compact(after));
  const old = deadlinesWith(before, given);
  const units = new Map(given.organisation.units.map(({ code, name }) => [code, name]));
  const titles = new Map(given.directive.obligations.map(({ id, title }) => [id, title]));
  const moves = new Map<string, string[]>();
  let count = 0;
  for (const [key, { unit, step, date }] of deadlinesWith(after, given)) {
    const was = old.get(key)?.date;
    if (!was || was === date) continue;
    count++;
    const period = sayPeriod(step.occurrence);
    const what = `[${step.obligation}] ${titles.get(step.obligation) ?? ''}${period ? ` (${period})` : ''}`;
    const line = `  ${sayDay(was)} → ${sayDay(date)} (${signed(daysBetween(was, date))} ngày)  ${what}`;
    moves.set(line, [...(moves.get(line) ?? []), units.get(unit) ?? unit]);
  }
  const who = (names: string[]) => (names.length > 3 ? `${names.length} đơn vị` : names.join(', '));
  return [
    days.length === 0
      ? 'Hai lịch không khác nhau.'
      : `Khác nhau ${days.length} ngày: ${days.map(({ date }) => sayDate(date)).join(', ')}.`,
    `${count} hạn sẽ dời${count > 0 ? ':' : '.'}`,
    ...[...moves].map(([line, names]) => `${line} — ${who(names)}`),
  ];
};
