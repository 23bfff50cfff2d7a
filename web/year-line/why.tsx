import { sayDay } from '../../contracts/vi/dates.ts';
import { year as words } from '../i18n/vi/year.ts';
import { SignWord } from '../signs/sign.tsx';
import type { DatedStep } from './layout.ts';

interface Props {
  step: DatedStep | undefined;
  count: number;
}
/** The *because* of the sign that is pointed at; its place is kept when nothing is. */
export const Why = ({ step, count }: Props) => (
  <div className="year-why" aria-live="polite">
    {step ? (
      <>
        <p>
          <SignWord view={step.sign} /> <strong>{step.title}</strong>
          {step.period && <span className="quiet"> · {step.period}</span>}
          {count > 1 && <span className="quiet"> · {words.posts(count)}</span>}
        </p>
        <p>
          <b className="num">{sayDay(step.deadline.date)}</b>. {step.deadline.because}{' '}
          {step.previously.map((from) => words.moved(sayDay(from))).join(' ')}{' '}
          {step.deadline.provisional && words.provisional}
        </p>
      </>
    ) : (
      <>
        <p className="quiet">{words.hint}</p>
        <p className="quiet">{words.legend}</p>
      </>
    )}
  </div>
);
