/** The effect of issuing, every unit of an organisation rehearsed for itself: what the API's shorter way is held to. */

import { namesFrom } from '../../api/views/names.ts';
import type { Preview } from '../../contracts/http/directives.ts';
import { sayConflict } from '../../contracts/vi/conflicts.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { matchesOf } from '../../domain/directive/matches.ts';
import { recipientKey } from '../../domain/ladder/ladder.ts';
import { letterSlot } from '../../domain/ladder/letter-slot.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { assumeEvents } from '../../domain/rehearsal/assume.ts';
import { conflictsIn } from '../../domain/rehearsal/conflicts.ts';
import { type Rehearsal, rehearse } from '../../domain/rehearsal/rehearse.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';

interface Letters {
  /** Local month → letters. */
  months: Map<string, number>;
  total: number;
  recipients: Set<string>;
}

/** What one desk is due in one slot is one letter. */
const countLetters = (rehearsal: Rehearsal): Letters => {
  const seen = new Set<string>();
  const letters: Letters = { months: new Map(), total: 0, recipients: new Set() };
  for (const { brief, events } of rehearsal.units.values())
    for (const { at, fact } of events) {
      const desks =
        fact.type === 'ReminderDue'
          ? fact.recipients.map(recipientKey)
          : fact.type === 'UnitOpened'
            ? [`${brief.unit}:officer`]
            : [];
      for (const desk of desks) {
        const { kind, notBefore } = letterSlot(brief.calendar, brief.defaults.morning, at);
        const key = `${desk} ${fact.type === 'UnitOpened' ? 'issued' : kind} ${notBefore}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const month = dateOf(notBefore).slice(0, 7);
        letters.total += 1;
        letters.months.set(month, (letters.months.get(month) ?? 0) + 1);
        letters.recipients.add(desk);
      }
    }
  return letters;
};

const NAMED = 50;
const matchesShown = (
  directive: Directive,
  organisation: Organisation,
  day: LocalDate,
): Preview['matches'] => {
  const titles = new Map(directive.obligations.map(({ id, title }) => [id, title]));
  return matchesOf(directive, organisation, day).map(({ obligation, units }) => ({
    obligation,
    title: titles.get(obligation) ?? obligation,
    units: units.length,
    named: units.slice(0, NAMED).map(({ code, name }) => ({ code, name })),
  }));
};

/** The term once more with the events on their expected days: what waits for one is judged on that date. */
const conflictsShown = (
  directive: Directive,
  organisation: Organisation,
  from: Instant,
): Preview['conflicts'] => {
  const rehearsal = rehearse(directive, organisation, { from, behaviours: assumeEvents(directive, from) });
  const units = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const { step } = namesFrom(directive, { units, posts: {} });
  return conflictsIn(rehearsal, directive).map((conflict) => ({
    type: conflict.type,
    sentence: sayConflict(conflict, step),
    units: conflict.units.length,
    named: conflict.units.slice(0, NAMED).map((code) => ({ code, name: units.get(code) ?? code })),
  }));
};

/** @param from the moment of issue */
export const previewOfWhole = (directive: Directive, organisation: Organisation, from: Instant): Preview => {
  const started = performance.now();
  const rehearsal = rehearse(directive, organisation, { from });
  const letters = countLetters(rehearsal);
  const steps = [...rehearsal.units.values()].flatMap(({ state }) => Object.values(state.steps));
  const dated = steps
    .flatMap((step) => (step.status !== 'waiting' && step.deadline ? [step.deadline.date] : []))
    .sort();
  const deadlines = new Map<string, number>();
  for (const date of dated) deadlines.set(date.slice(0, 7), (deadlines.get(date.slice(0, 7)) ?? 0) + 1);
  const months = [...new Set([...deadlines.keys(), ...letters.months.keys()])].sort();
  const waiting = steps.filter((step) => step.status === 'waiting').length;
  return {
    units: rehearsal.units.size,
    steps: steps.length,
    stepsWithDate: dated.length,
    stepsWaiting: waiting,
    stepsUndated: steps.length - dated.length - waiting,
    lettersAtMost: letters.total,
    recipients: letters.recipients.size,
    firstDeadline: dated[0] ?? null,
    lastDeadline: dated.at(-1) ?? null,
    months: months.map((month) => ({
      month,
      deadlines: deadlines.get(month) ?? 0,
      letters: letters.months.get(month) ?? 0,
    })),
    matches: matchesShown(directive, organisation, directive.issuedOn ?? dateOf(from)),
    conflicts: conflictsShown(directive, organisation, from),
    rehearsedMs: Math.round(performance.now() - started),
  };
};
