/** What lies with my unit to decide: submissions, and requests for more time of the units below. */
import type { RequestItem, Review, ReviewItem } from '../../contracts/http/work.ts';
import { daysLate } from '../../contracts/sign.ts';
import { runningDaysAfter } from '../../domain/clocks/stops.ts';
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
        ),
        submission: item.submission && submissionView(item.submission, names, forms ?? undefined),
        previous: previousView(item.previous, names, forms ?? undefined),
        daysLeft: daysLeft(brief, today, item.reviewDue),
      },
    ];
  });
};

const requestItems = (rows: RequestRows, { principal, today }: Reader): RequestItem[] => {
  const directives = byId(rows.directives);
  return rows.items.flatMap(({ directive, unit, step, brief }) => {
    const known = directives.get(directive);
    if (!known) return [];
    const { id, number, title } = known;
    const names = namesFrom(known, rows);
    const desk = { principal, unit: { code: unit, path: '', superior: brief.ancestors[0] ?? null } };
    const due = requestDeadline(brief, step);
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
  const [reviews, requests] = await Promise.all([reviewsOf(db, code), requestsTo(db, code)]);
  const reader = { principal, today };
  const here = ({ unit, brief }: { unit: string; brief: ClockBrief }) =>
    under === undefined || unit === under || brief.ancestors.includes(under);
  return {
    today,
    items: reviewItems({ ...reviews, items: reviews.items.filter(here) }, reader),
    requests: requestItems({ ...requests, items: requests.items.filter(here) }, reader),
  };
};
