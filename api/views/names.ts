/** Names for the sentences: of units and posts from the directory, of events and obligations from the document. */

import { sayPeriod } from '../../contracts/vi/dates.ts';
import type { Names } from '../../contracts/vi/history.ts';
import { ruleNames, type Titled } from '../../contracts/vi/rule-names.ts';

type Lookup = Map<string, string> | Record<string, string>;
const found = (lookup: Lookup, code: string): string =>
  (lookup instanceof Map ? lookup.get(code) : Object.hasOwn(lookup, code) ? lookup[code] : undefined) ?? code;

/** A step's id is obligation, occurrence and, where one member owes it, post. */
const stepName = (id: string, title: (obligation: string) => string): string => {
  const [obligation = id, occurrence = 'once'] = id.split('/');
  const period = sayPeriod(occurrence);
  return period ? `${title(obligation)} (${period})` : title(obligation);
};

export const namesFrom = (document: Titled, directory: { units: Lookup; posts: Lookup }): Names => {
  const rules = ruleNames(document);
  return {
    ...rules,
    unit: (code) => found(directory.units, code),
    post: (code) => found(directory.posts, code),
    step: (id) => stepName(id, rules.obligation),
  };
};
