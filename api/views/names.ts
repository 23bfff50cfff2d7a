/** Names for the sentences: of units and posts from the directory, of events and obligations from the document. */

import { sayPeriod } from '../../contracts/vi/dates.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { ruleNames, type Titled } from '../../contracts/vi/rule-names.ts';
import type { Target } from '../../domain/directive/directive.ts';
import { CONCLUSION } from '../../domain/lifecycle/meeting.ts';
import { planOf } from '../../domain/lifecycle/own-plan.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';

type Lookup = Map<string, string> | Record<string, string>;
const found = (lookup: Lookup, code: string): string =>
  (lookup instanceof Map ? lookup.get(code) : Object.hasOwn(lookup, code) ? lookup[code] : undefined) ?? code;

/** A step's id is obligation, occurrence and, where one member owes it, post; under an heir, who owed it first. */
const stepName = (id: string, title: (obligation: string) => string): string => {
  const [own = id] = id.split('@');
  const [obligation = own, occurrence = 'once'] = own.split('/');
  const period = sayPeriod(occurrence);
  if (obligation === CONCLUSION) return `Việc theo kết luận cuộc họp (${period ?? ''})`;
  return period ? `${title(obligation)} (${period})` : title(obligation);
};

interface Directory {
  units: Lookup;
  posts: Lookup;
  former?: Map<string, { until: LocalDate; name: string }[]>;
}

/** What a step is shown with: names, and what its obligation wants in numbers. */
export interface StepNames extends Names {
  target(obligation: string): Target | undefined;
}
type Document = Omit<Titled, 'obligations'> & {
  obligations: (Titled['obligations'][number] & { target?: Target | null | undefined })[];
};

export const namesFrom = (document: Document, directory: Directory): StepNames => {
  const rules = ruleNames(document);
  const { units, posts, former } = directory;
  const targets = new Map(document.obligations.map(({ id, target }) => [id, target ?? undefined]));
  const title = (obligation: string) => {
    const plan = planOf(obligation);
    return plan
      ? `Việc theo mục ${plan.label} kế hoạch của ${found(units, plan.unit)}`
      : rules.obligation(obligation);
  };
  const names: StepNames = {
    ...rules,
    obligation: title,
    target: (obligation) => targets.get(obligation),
    unit: (code) => found(units, code),
    post: (code) => found(posts, code),
    step: (id) => stepName(id, title),
  };
  if (!former || former.size === 0) return names;
  const nameOn = (code: string, day: LocalDate) => former.get(code)?.find(({ until }) => day <= until)?.name;
  return { ...names, on: (day) => ({ ...names, unit: (code) => nameOn(code, day) ?? names.unit(code) }) };
};
