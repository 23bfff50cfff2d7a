/** What typed words are read against: the document's day and the days on which its events are expected. */
import { createContext } from 'react';
import type { TypedDeadline } from '../../contracts/http/imports.ts';
import type { Work } from './state.ts';

export type AgainstDocument = Omit<TypedDeadline, 'words'>;
export const Against = createContext<AgainstDocument>({ issuedOn: null, events: [] });

/** A day that is still blank is the first of its month: the year is what words without one need. */
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;
export const againstOf = ({ reading }: Pick<Work, 'reading'>): AgainstDocument => {
  const date = reading.heading.find(({ name }) => name === 'date')?.value ?? '';
  const day = date.length === 7 ? `${date}-01` : date;
  return { issuedOn: DATE.test(date) ? day : null, events: reading.events };
};
