/** A state that was carried from one run to the next, beside the one that today's code folds from the events. */
import { canonical } from '../prisma/chain.ts';

/** What the fold has learnt to keep since histories were first recorded: an earlier version carried none of it. */
const LEARNT: readonly string[] = ['waits'];

const without = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(without);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !LEARNT.includes(key))
      .map(([key, one]) => [key, without(one)]),
  );
};

/** Whether both say the same; of what the version that carried it did not know, nothing is asked. */
export const carriedAgrees = (carried: unknown, folded: unknown): boolean => {
  const text = canonical(carried);
  if (text === canonical(folded)) return true;
  return text === canonical(without(carried)) && text === canonical(without(folded));
};
