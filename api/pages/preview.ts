/** The effect of issuing, in numbers: the whole term rehearsed with nobody doing anything. */
import type { Preview } from '../../contracts/http/directives.ts';
import { sayConflict } from '../../contracts/vi/conflicts.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { matchesOf } from '../../domain/directive/matches.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { type Alike, crowdOf } from '../../domain/rehearsal/alike.ts';
import { assumeEvents } from '../../domain/rehearsal/assume.ts';
import { conflictsIn } from '../../domain/rehearsal/conflicts.ts';
import { lettersIn } from '../../domain/rehearsal/letters.ts';
import { type Rehearsal, rehearse } from '../../domain/rehearsal/rehearse.ts';
import { dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import { namesFrom } from '../views/names.ts';

const matchesShown = (directive: Directive, alike: Alike, day: LocalDate): Preview['matches'] => {
  const titles = new Map(directive.obligations.map(({ id, title }) => [id, title]));
  return matchesOf(directive, alike.organisation, day).map(({ obligation, units }) => ({
    obligation,
    title: titles.get(obligation) ?? obligation,
    ...crowdOf(
      alike,
      units.map(({ code }) => code),
    ),
  }));
};

/** The term once more with the events on their expected days: what waits for one is judged on that date. */
const conflictsShown = (directive: Directive, alike: Alike, from: Instant): Preview['conflicts'] => {
  const behaviours = assumeEvents(directive, from);
  const rehearsal = rehearse(directive, alike.organisation, { from, behaviours });
  const { step } = namesFrom(directive, { units: {}, posts: {} });
  return conflictsIn(rehearsal, directive).map((conflict) => ({
    type: conflict.type,
    sentence: sayConflict(conflict, step),
    ...crowdOf(alike, conflict.units),
  }));
};

/** Steps of all units, each with how many units owe one like it. */
const stepsIn = ({ units }: Rehearsal, alike: Alike): { step: Step; times: number }[] =>
  [...units].flatMap(([unit, { state }]) =>
    Object.values(state.steps).map((step) => ({ step, times: crowdOf(alike, [unit]).units })),
  );
const sum = (list: { times: number }[]): number => list.reduce((total, { times }) => total + times, 0);

/** @param from the moment of issue */
export const previewOf = (directive: Directive, alike: Alike, from: Instant): Preview => {
  const started = performance.now();
  const rehearsal = rehearse(directive, alike.organisation, { from });
  const letters = lettersIn(rehearsal, alike);
  const steps = stepsIn(rehearsal, alike);
  const dated = steps
    .flatMap(({ step, times }) =>
      step.status !== 'waiting' && step.deadline ? [{ date: step.deadline.date, times }] : [],
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const deadlines = new Map<string, number>();
  for (const { date, times } of dated)
    deadlines.set(date.slice(0, 7), (deadlines.get(date.slice(0, 7)) ?? 0) + times);
  const months = [...new Set([...deadlines.keys(), ...letters.months.keys()])].sort();
  const waiting = sum(steps.filter(({ step }) => step.status === 'waiting'));
  return {
    units: crowdOf(alike, [...rehearsal.units.keys()]).units,
    steps: sum(steps),
    stepsWithDate: sum(dated),
    stepsWaiting: waiting,
    stepsUndated: sum(steps) - sum(dated) - waiting,
    lettersAtMost: letters.total,
    recipients: letters.recipients,
    firstDeadline: dated[0]?.date ?? null,
    lastDeadline: dated.at(-1)?.date ?? null,
    months: months.map((month) => ({
      month,
      deadlines: deadlines.get(month) ?? 0,
      letters: letters.months.get(month) ?? 0,
    })),
    matches: matchesShown(directive, alike, directive.issuedOn ?? dateOf(from)),
    conflicts: conflictsShown(directive, alike, from),
    rehearsedMs: Math.round(performance.now() - started),
  };
};
