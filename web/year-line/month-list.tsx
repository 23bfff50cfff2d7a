/** The year line on a phone: months from top to bottom, the current one open. */
import type { LocalDate } from '../../contracts/http/base.ts';
import { shortDay } from '../dates/words.ts';
import { dates } from '../i18n/vi/dates.ts';
import { year as words } from '../i18n/vi/year.ts';
import { SignDrawing } from '../signs/sign.tsx';
import { type DatedStep, together } from './layout.ts';

interface Props {
  steps: readonly DatedStep[];
  today: LocalDate;
  onOpen?: ((step: string) => void) | undefined;
}
export const MonthList = ({ steps, today, onOpen }: Props) => {
  const months = Map.groupBy(steps, (step) => step.deadline.date.slice(0, 7));
  return [...months].map(([month, list]) => (
    <details key={month} className="year-month-card" open={month === today.slice(0, 7)}>
      <summary>
        {dates.month(Number(month.slice(5)), Number(month.slice(0, 4)))}
        <span className="year-month-signs">
          {together(list)
            .slice(0, 8)
            .map(({ step }) => (
              <SignDrawing key={step.id} sign={step.sign.sign} />
            ))}
        </span>
      </summary>
      <ul>
        {together(list).map(({ step, count }) => (
          <li key={step.id}>
            <button type="button" className="plain-button plain-name" onClick={() => onOpen?.(step.id)}>
              <SignDrawing sign={step.sign.sign} days={step.sign.days} />
              <span className="num">{shortDay(step.deadline.date)}</span>
              <span>
                {step.title}
                {count > 1 && ` (${words.posts(count)})`}
                <span className="only-reader">, {step.sign.word}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  ));
};
