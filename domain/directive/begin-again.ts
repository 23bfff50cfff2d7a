/**
 * A new draft from a directive that has been carried out: its dates derived again from its rules for another day of
 * issue, and what that changed, one by one, so that the office sees it before it goes on.
 */
import type { LocalDate } from '../time/local-date.ts';
import type { AnchorEventDef, Directive } from './directive.ts';
import { formatDocumentNumber, parseDocumentNumber } from './document-number.ts';
import type { DueRule, Phase } from './due-rule.ts';
import { shiftDirective } from './shift.ts';

export type Difference =
  | { type: 'term'; from: Directive['term']; to: Directive['term'] }
  | { type: 'event'; code: string; name: string; from: LocalDate | null; to: LocalDate | null }
  | { type: 'phase'; code: string; name: string; from: Phase; to: Phase }
  | { type: 'obligation'; obligation: string; title: string; from: DueRule; to: DueRule };

export interface BegunAgain {
  draft: Directive;
  differences: Difference[];
  /** Obligations whose rule stands as it was: they come again by it. */
  kept: { obligation: string; title: string; due: DueRule }[];
}

/** The number was that of the old document; its type and issuer stay. */
const withoutNumber = (number: string | null): string | null => {
  const parsed = number === null ? null : parseDocumentNumber(number);
  return parsed && formatDocumentNumber({ ...parsed, number: null, year: null });
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const eventDifferences = (before: AnchorEventDef[], after: AnchorEventDef[]): Difference[] =>
  before.flatMap(({ code, name, expected }): Difference[] => {
    const now = after.find((one) => one.code === code)?.expected;
    return expected === now ? [] : [{ type: 'event', code, name, from: expected ?? null, to: now ?? null }];
  });

const phaseDifferences = (before: Phase[] = [], after: Phase[] = []): Difference[] =>
  before.flatMap((from): Difference[] => {
    const to = after.find(({ code }) => code === from.code);
    return !to || same(from, to) ? [] : [{ type: 'phase', code: from.code, name: from.name, from, to }];
  });

/** @param id of the new draft; @param issuedOn the day on which it is to be issued */
export const beginAgain = (last: Directive, id: string, issuedOn: LocalDate): BegunAgain => {
  const draft: Directive = {
    ...shiftDirective(last, issuedOn),
    id,
    number: withoutNumber(last.number),
  };
  const pairs = last.obligations.flatMap((before) => {
    const after = draft.obligations.find((one) => one.id === before.id);
    return after ? [{ before, after }] : [];
  });
  return {
    draft,
    differences: [
      ...(same(last.term, draft.term) ? [] : [{ type: 'term' as const, from: last.term, to: draft.term }]),
      ...eventDifferences(last.events, draft.events),
      ...phaseDifferences(last.phases, draft.phases),
      ...pairs.flatMap(({ before, after }): Difference[] =>
        same(before.due, after.due)
          ? []
          : [
              {
                type: 'obligation',
                obligation: before.id,
                title: before.title,
                from: before.due,
                to: after.due,
              },
            ],
      ),
    ],
    kept: pairs.flatMap(({ before, after }) =>
      same(before.due, after.due) ? [{ obligation: before.id, title: before.title, due: before.due }] : [],
    ),
  };
};
