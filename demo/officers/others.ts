/** A day of all the simulated people but the office. */
import type { createOfficer, DayCount } from './officer.ts';
import type { createReviewer } from './reviewer.ts';

const AT_ONCE = 16;

/** Runs jobs a few at a time, as people do not all press the button in the same millisecond. */
export const inTurn = async <T, R>(items: T[], job: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await job(items[i] as T);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return results;
};

const sum = (counts: DayCount[]): DayCount =>
  counts.reduce((a, b) => ({ acts: a.acts + b.acts, refused: a.refused + b.refused }), {
    acts: 0,
    refused: 0,
  });

export const createOthers = (
  officers: ReturnType<typeof createOfficer>[],
  reviewers: ReturnType<typeof createReviewer>[],
) => {
  /** Reads what is owed and what waits, each where they would today; changes nothing. */
  const look = async (today: string): Promise<void> => {
    await inTurn([...officers, ...reviewers], (one) => one.look(today));
  };
  return {
    look,
    /**
     * All have looked before anyone acts, so that the year does not depend on who was quicker; and a plan is written by
     * what had come from above by then, so plans go before all that is answered today.
     */
    async day(today: string): Promise<DayCount> {
      await look(today);
      const plans = await inTurn(officers, (officer) => officer.day(today, 'plans'));
      const taken = reviewers.flatMap((reviewer) => reviewer.take().map((item) => ({ reviewer, item })));
      const [done, answered] = await Promise.all([
        inTurn(officers, (officer) => officer.day(today, 'rest')),
        inTurn(taken, ({ reviewer, item }) => reviewer.answer(item)),
      ]);
      return sum([...plans, ...done, ...answered]);
    },
  };
};
