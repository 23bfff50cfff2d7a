import type { StepView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { SignWord } from '../signs/sign.tsx';

const when = (step: StepView): string => {
  if (step.closedOn) return words.closedOn(sayDate(step.closedOn));
  if (!step.deadline) return step.status === 'waiting' ? words.waitsFor : words.noDue;
  const due = `${words.due} ${sayDate(step.deadline.date)}`;
  return step.deadline.provisional ? `${due} (${words.provisional})` : due;
};

/** A step of which nothing is asked now: one quiet row. */
export const StepRow = ({ step, onOpen }: { step: StepView; onOpen: () => void }) => (
  <li className="step-small">
    <SignWord view={step.sign} />
    <button type="button" className="step-title" onClick={onOpen}>
      {step.title}
      {step.period && <span className="step-period"> · {step.period}</span>}
    </button>
    <span className="quiet num">{when(step)}</span>
  </li>
);
