/** A simulated reviewer: looks at the queue twice a week, accepts most, returns some with a reason. */
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
const LOOKS_ON = [2, 5];
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

export const createReviewer = ({ session, seed }: { session: Session; seed: number }) => ({
  email: session.email,
  /** The queue as it lies in the morning; what another body passes on today is seen at the next look. */
  async look(today: string): Promise<Review['items']> {
    if (!LOOKS_ON.includes(new Date(`${today}T00:00:00Z`).getUTCDay())) return [];
    return (await session.get<Review>('/api/review')).items;
  },
  async answer(items: Review['items']): Promise<DayCount> {
    const count: DayCount = { acts: 0, refused: 0 };
    for (const item of items) {
      const { act, body } = answerTo(item, seed);
      try {
        await session.post(`/api/directives/${item.directive.id}/units/${item.unit.code}/acts/${act}`, body);
        count.acts++;
      } catch (error) {
        if (!(error instanceof Refused && [403, 409, 422].includes(error.problem.status))) throw error;
        count.refused++;
      }
    }
    return count;
  },
});
