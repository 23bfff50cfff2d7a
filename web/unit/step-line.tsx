/** What is owed, in one line with one button: due, why that date, what happens by itself if nothing is done. */
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { StepView } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS, sayLeft } from '../../contracts/vi/words.ts';
import type { ActName } from '../acts/fields.ts';
import { ownPlan as planWords } from '../i18n/vi/own-plan.ts';
import { step as stepWords } from '../i18n/vi/step.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { SignWord } from '../signs/sign.tsx';
import { sortActs } from './step-acts.ts';
import { StepProgress, StepWaits } from './step-notes.tsx';
import './step-line.css';

interface Props {
  step: StepView;
  /** Where the step stands, on pages that mix units or directives. */
  place?: ReactNode;
  reviewTo?: string | undefined;
  readOnly: boolean;
  onOpen: () => void;
  onAct: (act: ActName) => void;
}

const When = ({ step }: { step: StepView }) => {
  const { deadline, sign } = step;
  if (!deadline) return <>{step.status === 'waiting' ? words.waitsFor : words.noDue}</>;
  return (
    <>
      {words.due} <b className="num">{sayDay(deadline.date)}</b>
      {deadline.provisional && ` (${words.provisional})`}
      {sign.days !== null && sign.sign !== 'overdue' && ` · ${sayLeft(sign.days)}`}
    </>
  );
};

const Then = ({ step }: { step: StepView }) => {
  if (step.status === 'submitted' && step.reviewer)
    return <>{words.withReviewer(step.reviewer.name, step.reviewDue && sayDate(step.reviewDue))}</>;
  if (step.closedOn) return <>{words.closedOn(sayDate(step.closedOn))}</>;
  return step.next ? (
    <>
      {words.ifLate} {step.next.sentence}
    </>
  ) : null;
};

export const StepLine = ({ step, place, reviewTo, readOnly, onOpen, onAct }: Props) => {
  const { main, review } = sortActs(step);
  const period = step.period ? ` ${step.period}` : '';
  return (
    <li className="step-line">
      <div className="step-sign">
        <SignWord view={step.sign} />
      </div>
      <div className="step-what">
        <button type="button" className="step-title" onClick={onOpen}>
          {step.title}
          {period && <span className="step-period"> · {period.trim()}</span>}
        </button>
        {(place || step.post || step.leftBy) && (
          <p className="quiet">
            {place}
            {step.post && ` ${words.whose(step.post.name)}`}
            {step.leftBy && ` ${words.leftBy(step.leftBy.name)}`}
          </p>
        )}
        <p>
          <When step={step} />
          {step.returns > 0 && <span className="sign-orange"> · {words.returned(step.returns)}</span>}
        </p>
        {step.meeting && !step.closedOn && <p>{words.planned(step.meeting.sentence)}</p>}
        {step.from && <p className="quiet">{words.concluded(step.from)}</p>}
        {step.given && <p className="quiet">{planWords.from(step.given.sentence)}</p>}
        <StepWaits step={step} />
        <StepProgress step={step} />
        {step.deadline && !step.closedOn && <p className="quiet step-because">{step.deadline.because}</p>}
        <p className="quiet">
          <Then step={step} />
        </p>
      </div>
      <div className="step-do">
        {!readOnly && main && (
          <Button
            type="primary"
            onClick={() => onAct(main)}
            aria-label={`${ACT_WORDS[main]}: ${step.title}${period}`}
          >
            {ACT_WORDS[main]}
          </Button>
        )}
        {!readOnly && !main && review && reviewTo && <Link to={reviewTo}>{stepWords.review}</Link>}
      </div>
    </li>
  );
};
