/** A simulated reviewer: looks at the queue every other day, or once a week, accepts most, returns some with a reason. */
import { chance } from './chance.ts';
import { Refused, type Session } from './http.ts';
import type { DayCount } from './officer.ts';

interface Review {
  items: {
    directive: { id: string };
    unit: { code: string };
    step: { id: string; kind: string; returns: number };
  }[];
}

const RETURNED_SHARE = 0.08;
/** Days of the week; who is slow leaves some work lying longer than a level above may. */
const LOOKS_ON = [1, 3, 5];
const SLOW_LOOKS_ON = [2];
const SLOW_SHARE = 0.12;
const RESULTS = ['Hoàn thành xuất sắc nhiệm vụ', 'Hoàn thành tốt nhiệm vụ', 'Hoàn thành nhiệm vụ'];

const answerTo = (
  { unit, step }: Review['items'][number],
  seed: number,
): { act: string; body: Record<string, unknown> } => {
  const luck = chance(seed, unit.code, step.id, 'review', step.returns);
  if (luck < RETURNED_SHARE && step.returns < 2)
    return {
      act: 'return',
      body: { step: step.id, reason: 'Thiếu số liệu của kỳ; đề nghị bổ sung và nộp lại.' },
    };
  if (step.kind === 'yearEndReview')
    return {
      act: 'recordYearEndResult',
      body: { step: step.id, result: RESULTS[Math.min(2, Math.floor(luck * 3))] },
    };
  return { act: 'accept', body: { step: step.id } };
};

export type Item = Review['items'][number];

export const createReviewer = ({ session, seed }: { session: Session; seed: number }) => {
  const looksOn = chance(seed, session.email, 'reviewer') < SLOW_SHARE ? SLOW_LOOKS_ON : LOOKS_ON;
  let queue: Item[] = [];
  let lookedOn: string | null = null;
  return {
    email: session.email,
    /** The queue as it lies in the morning; what comes in today is seen at the next look. */
    async look(today: string): Promise<void> {
      if (lookedOn === today) return;
      lookedOn = today;
      if (looksOn.includes(new Date(`${today}T00:00:00Z`).getUTCDay()))
        queue = (await session.get<Review>('/api/review')).items;
    },
    /** What is to be answered today; a second time there is nothing. */
    take(): Item[] {
      const taken = queue;
      queue = [];
      return taken;
    },
    async answer(item: Item): Promise<DayCount> {
      const { act, body } = answerTo(item, seed);
      try {
        await session.post(`/api/directives/${item.directive.id}/units/${item.unit.code}/acts/${act}`, body);
        return { acts: 1, refused: 0 };
      } catch (error) {
        if (!(error instanceof Refused && [403, 409, 422].includes(error.problem.status))) throw error;
        return { acts: 0, refused: 1 };
      }
    },
  };
};
