/**
 * A rehearsal by obligation: what the document says, the rule read from it, every date with its reason. This is
 * the page on which the office approves a directive line by line before it is signed.
 */
import { sayBecause } from '../contracts/vi/because.ts';
import { sayDate, sayDay, sayPeriod } from '../contracts/vi/dates.ts';
import { sayRule } from '../contracts/vi/due-rule.ts';
import { COORDINATES_WORD, KIND_WORDS } from '../contracts/vi/words.ts';
import type { Directive, Obligation, SourceSpan } from '../domain/directive/directive.ts';
import { type Organisation, selects } from '../domain/organisation/organisation.ts';
import { dateOf, type LocalDate } from '../domain/time/local-date.ts';
import { headLines, sumLine } from './print-calendar.ts';
import { grouped, type Names, namesOf, sayUnits } from './rehearsal-names.ts';
import type { DatedStep, RehearsedCalendar, RehearsedStep } from './rehearsed-calendar.ts';

const sayLines = ([from, to]: SourceSpan['lines']): string =>
  from === to ? `dòng ${from}` : `dòng ${from}–${to}`;

const originLines = (obligation: Obligation, directive: Directive): string[] => {
  const { id, source, addedByOffice } = obligation;
  const notes = directive.addedByOffice.filter((note) => note.startsWith(`${id}: `));
  return [
    ...(source ?? []).map(
      ({ lines, quote, restored }) => `    Văn bản, ${sayLines(lines)}: “${restored ?? quote}”`,
    ),
    ...(addedByOffice ? [`    Văn phòng thêm: ${addedByOffice}`] : []),
    ...notes.map((note) => `    Văn phòng: ${note.slice(id.length + 2)}`),
  ];
};

/** Who owes it, and the way of what is sent up. */
const whoLine = (
  { lead, to, via, perMember }: Obligation,
  organisation: Organisation,
  names: Names,
): string => {
  const units = organisation.units.filter((unit) => selects(lead, unit)).map(({ code }) => code);
  const way = [to && `về ${names.unit(to)}`, via && `qua ${names.unit(via)}`].filter(Boolean).join(', ');
  const each = perMember ? ', mỗi người được phân công một việc' : '';
  return `    Ai: ${sayUnits(units, names)}${each}${way ? `; ${way}` : ''}`;
};

/** ", từ ngày 28/09/2025": what comes once and opens later than the issue; of a period its name says when. */
const opening = ({ opensOn, occurrence }: RehearsedStep, issued: LocalDate): string =>
  occurrence === 'once' && opensOn && opensOn > issued ? `, từ ngày ${sayDate(opensOn)}` : '';

const sayWho = (steps: RehearsedStep[], names: Names): string =>
  sayUnits(
    steps.map(({ unit }) => unit),
    names,
  );

const dateLines = (steps: DatedStep[], issued: LocalDate, names: Names): string[] =>
  grouped(
    steps,
    (step) =>
      `${step.deadline.date} ${step.occurrence} ${opening(step, issued)} ${sayBecause(step.deadline, names)}`,
  ).flatMap(([, group]) => {
    const [first] = group;
    if (!first) return [];
    const period = sayPeriod(first.occurrence);
    const when = `${sayDay(first.deadline.date)}${period ? ` (${period})` : ''}${opening(first, issued)}`;
    return `      ${when} — ${sayWho(group, names)}. ${sayBecause(first.deadline, names)}`;
  });

const undatedLines = (steps: RehearsedStep[], issued: LocalDate, names: Names): string[] =>
  grouped(steps, (step) => opening(step, issued)).map(
    ([from, group]) => `      Không có hạn${from}: ${sayWho(group, names)}`,
  );

const obligationPart = (
  obligation: Obligation,
  calendar: RehearsedCalendar,
  directive: Directive,
  organisation: Organisation,
  names: Names,
): string[] => {
  const mine = <T extends RehearsedStep>(steps: T[]) =>
    steps.filter((step) => step.obligation === obligation.id);
  const issued = dateOf(calendar.issued);
  const waiting = mine(calendar.waiting);
  const parts = mine(calendar.parts);
  const steps = [
    ...dateLines(mine(calendar.deadlines), issued, names),
    ...undatedLines(mine(calendar.undated), issued, names),
    ...(parts.length > 0
      ? [`      ${COORDINATES_WORD}, tự xác nhận phần của mình: ${sayWho(parts, names)}`]
      : []),
    ...(waiting.length > 0 ? [`      Chờ sự kiện: ${sayWho(waiting, names)}`] : []),
  ];
  if (calendar.unit && steps.length === 0) return [];
  return [
    '',
    `[${obligation.id}] ${KIND_WORDS[obligation.kind]}: ${obligation.title}`,
    ...originLines(obligation, directive),
    whoLine(obligation, organisation, names),
    `    Thời hạn: ${sayRule(obligation.due, names)}`,
    ...(steps.length > 0 ? steps : ['      Chưa mở việc nào']),
  ];
};

export const obligationLines = (
  calendar: RehearsedCalendar,
  directive: Directive,
  organisation: Organisation,
): string[] => {
  const names = namesOf(directive, organisation);
  return [
    ...headLines(calendar, directive, names),
    ...directive.obligations.flatMap((one) => obligationPart(one, calendar, directive, organisation, names)),
    '',
    'KHÔNG THÀNH VIỆC',
    ...directive.leftOut.map(({ label, reason }) => `  [${label}] ${reason}`),
    '',
    sumLine(calendar),
  ];
};
