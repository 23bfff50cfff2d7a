/** A deadline as an officer types it: how it is read, which days come of it and why; nothing is stored. */

import { checkRule } from '../../contracts/check-rule.ts';
import type { DeadlineLook, TypedDeadline } from '../../contracts/http/imports.ts';
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayDay, sayPeriod } from '../../contracts/vi/dates.ts';
import { deadlineModels } from '../../contracts/vi/deadline-models.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { bareDirective, explainRule } from '../../domain/rehearsal/explain-rule.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { dueRuleOf, Gathered } from '../../importer/directive/due-rule.ts';
import type { DeadlineReading } from '../../importer/draft.ts';
import { NOTHING_REMEMBERED } from '../../importer/memory.ts';
import { readTyped } from '../../importer/reading/typed-deadline.ts';
import { calendarFor } from '../../prisma/repositories/calendars.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { dueView } from '../views/reading-view.ts';
import { onlyOffice } from './import-plan.ts';

const MOST_DATES = 4;

/** A directive that says nothing but what the rule rests on. */
const bare = (
  gathered: Gathered,
  issuedOn: LocalDate,
  expected: Map<string, LocalDate | null>,
): Directive => ({
  ...bareDirective(issuedOn, 1),
  events: [...gathered.events.values()].map((event) => {
    const on = expected.get(event.name);
    return on ? { ...event, expected: on } : event;
  }),
  phases: [...gathered.phases.values()] as Directive['phases'],
});

const awaited = ({ events }: Directive): string[] =>
  events
    .filter(({ expected }) => !expected)
    .map(
      ({ name }) => `Chờ “${name}”: chưa có ngày dự kiến; ghi ở mục “Sự kiện làm mốc” thì thấy hạn tạm tính.`,
    );

const datesOf = (
  reading: DeadlineReading,
  {
    issuedOn,
    expected,
    calendar,
  }: { issuedOn: LocalDate; expected: Map<string, LocalDate | null>; calendar: Calendar },
): Pick<DeadlineLook, 'dates' | 'missing'> => {
  const gathered = new Gathered();
  const rule = dueRuleOf(reading, gathered);
  const directive = bare(gathered, issuedOn, expected);
  const checked = checkRule(rule, directive, {});
  if (!checked.ok) return { dates: [], missing: checked.problems.map(({ message }) => message) };
  const names = ruleNames(directive);
  const dates = explainRule(checked.value, directive, calendar, []).flatMap(({ occurrence, deadline }) =>
    deadline
      ? [{ period: sayPeriod(occurrence), day: sayDay(deadline.date), because: sayBecause(deadline, names) }]
      : [],
  );
  return { dates: dates.slice(0, MOST_DATES), missing: dates.length > 0 ? [] : awaited(directive) };
};

export const lookAtDeadline = async (
  deps: Deps,
  principal: Principal,
  { words, issuedOn, events }: TypedDeadline,
): Promise<DeadlineLook> => {
  onlyOffice(principal);
  const { calendar } = await calendarFor(deps.db, principal.top.path);
  const day = issuedOn ?? dateOf(await deps.clock.now());
  const models = deadlineModels(Number(day.slice(0, 4)));
  const read = readTyped(words, issuedOn ? Number(issuedOn.slice(0, 4)) : null);
  if (!read) return { due: null, dates: [], missing: [], models };
  const expected = new Map(events.map(({ name, expected: on }) => [name, on]));
  return {
    due: { ...dueView(read, NOTHING_REMEMBERED), origin: 'hand' },
    ...datesOf(read.value, { issuedOn: day, expected, calendar }),
    models,
  };
};
