/** Names for the sentences: of units and posts from the directory, of events and obligations from the document. */

import { sayPeriod } from '../../contracts/vi/dates.ts';
import type { Names } from '../../contracts/vi/history.ts';

type Lookup = Map<string, string> | Record<string, string>;
const found = (lookup: Lookup, code: string): string =>
  (lookup instanceof Map ? lookup.get(code) : Object.hasOwn(lookup, code) ? lookup[code] : undefined) ?? code;

/** The parts of a directive's document that sentences speak of. */
export interface Titled {
  events: { code: string; name: string }[];
  obligations: { id: string; title: string }[];
}

/** A step's id is obligation, occurrence and, where one member owes it, post. */
const stepName = (id: string, title: (obligation: string) => string): string => {
  const [obligation = id, occurrence = 'once'] = id.split('/');
  const period = sayPeriod(occurrence);
  return period ? `${title(obligation)} (${period})` : title(obligation);
};

export const namesFrom = (document: Titled, directory: { units: Lookup; posts: Lookup }): Names => {
  const events = new Map(document.events.map(({ code, name }) => [code, name]));
  const titles = new Map(document.obligations.map(({ id, title }) => [id, title]));
  const obligation = (id: string) => found(titles, id);
  return {
    unit: (code) => found(directory.units, code),
    post: (code) => found(directory.posts, code),
    event: (code) => found(events, code),
    obligation,
    step: (id) => stepName(id, obligation),
  };
};
