/** What lies with my unit to decide: submissions, requests for more time, difficulties, what is said not to be a unit's. */
import type { RequestItem, Review, ReviewItem } from '../../contracts/http/work.ts';
import { daysLate } from '../../contracts/sign.ts';
import { runningDaysAfter } from '../../domain/clocks/stops.ts';
import { type AskName, answerDeadline } from '../../domain/lifecycle/asks.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { type ClockBrief, requestDeadline } from '../../domain/lifecycle/wakes.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import {
  type RequestRows,
  type ReviewRows,
  requestsTo,
  reviewsOf,
} from '../../prisma/repositories/read-desk.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { stepView } from '../views/step-view.ts';
import { previousView, requirementView, submissionView } from '../views/submission-view.ts';
import { byId } from './work-page.ts';

interface Reader {
  principal: Principal;
  today: LocalDate;
}

/** Working days on which the clock runs, to the day by which it is to be decided; negative when late. */
const daysLeft = (
  { calendar, stops }: ClockBrief,
  today: LocalDate,
  due: LocalDate | null,
): number | null => {
  if (due === null) return null;
  return due < today
    ? -daysLate(calendar, due, today, stops)
    : runningDaysAfter(calendar, stops ?? [], today, due);
};

const reviewItems = (rows: ReviewRows, { principal, today }: Reader): ReviewItem[] => {
  const directives = byId(rows.directives);
  return rows.items.flatMap(({ directive, unit, step, brief, ...item }) => {
    const known = directives.get(directive);
    if (!known) return [];
    const { id, number, title, obligations, forms } = known;
    const names = namesFrom(known, rows);
    // Whose path it is does not matter here: only the reviewer's own desk is asked.
    const desk = { principal, unit: { code: unit, path: '', superior: null } };
    return [
      {
        directive: { id, number, title },
        unit: { code: unit, name: names.unit(unit) },
        step: stepView(step, { names, today, brief, desk }),
        requirement: requirementView(
          obligations.find((o) => o.id === step.obligation),
          names,
          step,
        ),
        submission: item.submission && submissionView(item.submission, names, forms ?? undefined),
        previous: previousView(item.previous, names, forms ?? undefined),
        daysLeft: daysLeft(brief, today, item.reviewDue),
      },
    ];
  });
};

type Asked = 'extension' | AskName;
const dueOf = (what: Asked, brief: ClockBrief, step: Step): LocalDate | null =>
  what === 'extension' ? requestDeadline(brief, step) : answerDeadline(brief, step[what]);

const requestItems = (what: Asked, rows: RequestRows, { principal, today }: Reader): RequestItem[] => {
  const directives = byId(rows.directives);
  // The office decides in its own branch; of others only the desk is asked.
  const path = what === 'disclaim' ? principal.top.path : '';
  return rows.items.flatMap(({ directive, unit, step, brief }) => {
    const known = directives.get(directive);
    if (!known) return [];
    const { id, number, title } = known;
    const names = namesFrom(known, rows);
    const desk = { principal, unit: { code: unit, path, superior: brief.ancestors[0] ?? null } };
    const due = dueOf(what, brief, step);
    return [
      {
        directive: { id, number, title },
        unit: { code: unit, name: names.unit(unit) },
        step: stepView(step, { names, today, brief, desk }),
        due,
        daysLeft: daysLeft(brief, today, due),
      },
    ];
  });
};

/** @param under only what units of that branch have sent, as they stand in the directive's tree */
export const reviewPage = async (
  { db, clock }: Deps,
  principal: Principal,
  under: string | undefined,
): Promise<Review> => {
  const today = dateOf(await clock.now());
  const { code } = principal.person.unit;
  const [reviews, requests] = await Promise.all([
    reviewsOf(db, code),
    requestsTo(db, code, principal.isOffice ? principal.top.code : null),
  ]);
  const reader = { principal, today };
  const here = ({ unit, brief }: { unit: string; brief: ClockBrief }) =>
    under === undefined || unit === under || brief.ancestors.includes(under);
  const waiting = (what: Asked) =>
    requestItems(
      what,
      { ...requests, items: requests.items.filter((item) => item.what === what && here(item)) },
      reader,
    );
  return {
    today,
    items: reviewItems({ ...reviews, items: reviews.items.filter(here) }, reader),
    requests: waiting('extension'),
    difficulties: waiting('difficulty'),
    disclaims: waiting('disclaim'),
  };
};
