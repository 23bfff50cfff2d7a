/** What typed words are read against: the document's day and the days on which its events are expected. */
import { createContext } from 'react';
import type { TypedDeadline } from '../../contracts/http/imports.ts';
import type { Work } from './state.ts';

export type AgainstDocument = Omit<TypedDeadline, 'words'>;
export const Against = createContext<AgainstDocument>({ issuedOn: null, events: [] });

const DATE = /^\d{4}-\d{2}-\d{2}$/;
export const againstOf = ({ reading }: Pick<Work, 'reading'>): AgainstDocument => {
  const date = reading.heading.find(({ name }) => name === 'date')?.value ?? '';
  return { issuedOn: DATE.test(date) ? date : null, events: reading.events };
};
