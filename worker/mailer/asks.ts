/** What letters say of difficulties and of what a unit says is not its own: asked above, answered below. */
import { sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import type { AskName } from '../../domain/lifecycle/asks.ts';
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';

export type AskItem = Extract<
  LetterItem,
  {
    type:
      | 'difficultyReported'
      | 'difficultyAnswered'
      | 'disclaimed'
      | 'disclaimConfirmed'
      | 'disclaimReturned';
  }
>;
export const isAskItem = (item: LetterItem): item is AskItem =>
  item.type === 'difficultyReported' ||
  item.type === 'difficultyAnswered' ||
  item.type === 'disclaimed' ||
  item.type === 'disclaimConfirmed' ||
  item.type === 'disclaimReturned';

export interface Said {
  heading: string;
  lines: string[];
}

const TO_DO: Record<AskName, string> = {
  difficulty: `Việc cần làm: ${ACT_WORDS.answerDifficulty}.`,
  disclaim: `Việc cần làm: ${ACT_WORDS.confirmDisclaim} hoặc ${ACT_WORDS.rejectDisclaim}.`,
};
const WAITS: Record<AskName, string> = {
  difficulty: 'Chờ trả lời vướng mắc',
  disclaim: 'Chờ xử lý việc đơn vị báo không thuộc mình',
};

/** @param rung in words */
export const askReminder = (clock: AskName, step: Step, title: string, unit: string, rung: string): Said => {
  const open = step[clock]?.open;
  return {
    heading: `${WAITS[clock]}: ${title}, ${unit}`,
    lines: [
      ...(open ? [`${unit} báo ngày ${sayDay(open.on)}: ${open.reason}`] : []),
      `${rung.replace(/^./, (c) => c.toUpperCase())} của nơi phải trả lời.`,
      TO_DO[clock],
    ],
  };
};

/** Null when it no longer holds: answered, or closed since. */
export const askNotice = (
  item: AskItem,
  { step, unit }: { step: Step; unit: { name: string } },
  title: string,
): Said | null => {
  switch (item.type) {
    case 'difficultyReported':
      return step.difficulty?.open && !isClosed(step)
        ? { heading: `Vướng mắc: ${title}, ${unit.name}`, lines: [item.reason, TO_DO.difficulty] }
        : null;
    case 'disclaimed':
      return step.disclaim?.open && !isClosed(step)
        ? {
            heading: `Báo không thuộc đơn vị: ${title}, ${unit.name}`,
            lines: [`Lý do: ${item.reason}`, TO_DO.disclaim],
          }
        : null;
    case 'difficultyAnswered':
      return { heading: `Trả lời vướng mắc: ${title}`, lines: [item.answer] };
    case 'disclaimConfirmed':
      return { heading: `Không phải làm nữa: ${title}`, lines: [`Lý do: ${item.reason}`] };
    case 'disclaimReturned':
      return { heading: `Vẫn là việc của đơn vị: ${title}`, lines: [`Lý do: ${item.reason}`] };
  }
};
