/** What a step waits for from others, and how far it has come: short lines under its deadline. */
import type { AskView, StepView } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { step as words } from '../i18n/vi/step.ts';
import { unit as unitWords } from '../i18n/vi/unit.ts';

const waiting = (ask: AskView | null): { who: string; due: string } | null =>
  ask?.open ? { who: ask.owner?.name ?? '', due: ask.due ? sayDay(ask.due) : '' } : null;

/** Who holds it up, one line each. */
export const StepWaits = ({ step }: { step: StepView }) => {
  const difficulty = waiting(step.difficulty);
  const disclaim = waiting(step.disclaim);
  return (
    <>
      {step.extension?.asked && (
        <p>{unitWords.asks(sayDay(step.extension.asked.wished), step.extension.decider?.name ?? '')}</p>
      )}
      {difficulty && <p className="sign-orange">{words.difficultyWaits(difficulty.who, difficulty.due)}</p>}
      {disclaim && <p className="sign-orange">{words.disclaimWaits(disclaim.who, disclaim.due)}</p>}
    </>
  );
};

export const StepProgress = ({ step }: { step: StepView }) => {
  const { progress, target, study } = step;
  if (study)
    return (
      <p className="quiet">
        {words.studied(study.sessions)}
        {study.present !== null && ` · ${words.attendance(study.present, study.invited)}`}
      </p>
    );
  if (!progress && !target) return null;
  const wanted =
    target &&
    (target.percent === null ? words.wantedCount(target.count ?? 0) : words.wantedPercent(target.percent));
  return (
    <p className="quiet">
      {target && words.target(target.what, wanted ?? '')}
      {target && progress && ' '}
      {progress && words.noted(progress.notes, sayDate(progress.on))}
      {progress?.percent != null && (
        <b className="num">{` ${progress.done}/${progress.of} (${progress.percent}%)`}</b>
      )}
    </p>
  );
};

const Asked = ({ ask, title }: { ask: AskView; title: string }) => (
  <section>
    <h3>{title}</h3>
    {ask.open && (
      <p className="note">
        {words.askedOn(sayDay(ask.open.on))} {ask.open.reason}
        {ask.owner && (
          <>
            <br />
            {words.owes(ask.owner.name, ask.due ? sayDay(ask.due) : '')}
          </>
        )}
      </p>
    )}
    {ask.answer && (
      <p>
        {words.answeredOn(sayDay(ask.answer.on))} {ask.answer.text}
      </p>
    )}
  </section>
);

/** The whole of what was asked and answered, for the drawer. */
export const StepAsks = ({ step }: { step: StepView }) => (
  <>
    {step.difficulty && <Asked ask={step.difficulty} title={words.difficulty} />}
    {step.disclaim && <Asked ask={step.disclaim} title={words.disclaim} />}
  </>
);
