/** What a simulated officer writes into the unit's own plan: a task for all below, one for some, and what it does itself. */
import type { Session } from './http.ts';

interface Desk {
  subordinates: { code: string }[];
  requirements: { id: string; title: string; mine: boolean }[];
}
const SOON = 45;

/** @param at the unit's address under the directive */
export const planLines = async (
  session: Session,
  at: string,
  today: string,
): Promise<{ lines: Record<string, unknown>[] }> => {
  const { subordinates, requirements } = await session.get<Desk>(`${at}/plan-desk`);
  const [first, second, ...others] = requirements.filter(({ mine }) => mine);
  const [one] = subordinates;
  const soon = new Date(Date.parse(`${today}T00:00:00Z`) + SOON * 86_400_000).toISOString().slice(0, 10);
  const own = (label: string, { id, title }: Desk['requirements'][number]) => ({
    label,
    title: `Đơn vị tự thực hiện: ${title.slice(0, 300)}`,
    to: [],
    due: { type: 'none' },
    answers: id,
  });
  if (!one)
    return { lines: [first, second].flatMap((known, i) => (known ? [own(`I.${i + 1}`, known)] : [])) };
  return {
    lines: [
      {
        label: 'I.1',
        title: 'Rà soát tình hình, báo kết quả về đơn vị',
        to: 'all',
        due: { type: 'on', date: soon },
        product: 'Báo cáo rà soát',
        ...(first ? { answers: first.id } : {}),
      },
      {
        label: 'I.2',
        title: 'Làm điểm, rút kinh nghiệm từng quý',
        to: [one.code],
        due: { type: 'every', period: 'quarter' },
        ...(second ? { answers: second.id } : {}),
      },
      ...others.slice(0, 3).map((known, i) => own(`II.${i + 1}`, known)),
    ],
  };
};
