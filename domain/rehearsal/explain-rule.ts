/** The steps that one rule gives one unit, by the product’s own decider: for whoever tries a rule out. */
import type { Calendar } from '../calendar/calendar.ts';
import { briefFor } from '../directive/brief.ts';
import type { Directive } from '../directive/directive.ts';
import { type DueRule, followedObligation } from '../directive/due-rule.ts';
import { note, open } from '../lifecycle/decide.ts';
import { evolve } from '../lifecycle/evolve.ts';
import type { Step } from '../lifecycle/step.ts';
import type { News } from '../rollout/news.ts';
import { instantAt, type LocalDate, yearOf } from '../time/local-date.ts';

const UNIT = 'DON-VI';
const OBLIGATION = 'VIEC';

/** A directive that says nothing yet: for a rule that stands in none. @param years how long it runs, after the year of its issue */
export const bareDirective = (issuedOn: LocalDate, years: number): Directive => ({
  id: 'thu',
  number: null,
  kind: '',
  title: '',
  issuer: '',
  issuerName: '',
  issuedOn,
  signer: { authority: '', position: '' },
  bases: [],
  recipients: [],
  term: { from: issuedOn, to: `${yearOf(issuedOn) + years}-12-31` },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: { default: [] },
  events: [],
  obligations: [],
  leftOut: [],
  addedByOffice: [],
});

/** @param events the days on which they occurred */
export const explainRule = (
  due: DueRule,
  directive: Directive,
  calendar: Calendar,
  events: [string, LocalDate][],
): Step[] => {
  const followed = followedObligation(due);
  const asked = directive.obligations.filter(({ id }) => id === followed);
  const everyone = { lead: { all: true as const }, to: undefined, via: undefined, perMember: undefined };
  const whole: Directive = {
    ...directive,
    issuer: UNIT,
    followedBy: null,
    obligations: [
      ...asked.map((one) => ({ ...one, ...everyone })),
      { ...everyone, id: OBLIGATION, kind: 'report', title: 'Việc đang xét', due },
    ],
  };
  const unit = {
    code: UNIT,
    name: 'Đơn vị',
    kind: 'committee' as const,
    parent: null,
    tags: [],
    mailbox: '',
  };
  const brief = briefFor(whole, { name: '', units: [unit], people: [], calendar }, UNIT);
  const now = instantAt(brief.issuedOn, brief.defaults.morning);
  const by = { post: 'VP', unit: UNIT, role: 'office' as const };
  const news = events.map(
    ([event, on], i): News => ({
      number: i + 1,
      at: now,
      by,
      body: { type: 'EventRecorded', event, occurrence: 1, on },
    }),
  );
  const state = news.reduce(
    (before, item) => note(before, item, { now, brief }).reduce(evolve, before),
    open({ now, brief }, []).state,
  );
  return Object.values(state.steps).filter((step) => step.obligation === OBLIGATION);
};
