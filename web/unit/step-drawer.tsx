/** Everything about one step: what is asked, why that day, what comes next, what was handed in, what happened. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import type { StepDetail, StepView } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import type { ActName } from '../acts/fields.ts';
import { linkAddress } from '../api/in-place.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { AssignmentList } from '../assignments/assignment-list.tsx';
import { app } from '../i18n/vi/app.ts';
import { assignments } from '../i18n/vi/assignments.ts';
import { ownPlan as planWords } from '../i18n/vi/own-plan.ts';
import { report as reportWords } from '../i18n/vi/report.ts';
import { step as words } from '../i18n/vi/step.ts';
import { PlanLinesList } from '../own-plan/plan-lines-list.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { SignWord } from '../signs/sign.tsx';
import { CarriedWork } from './carried-work.tsx';
import { History } from './history.tsx';
import { Requirement } from './requirement.tsx';
import { sortActs } from './step-acts.ts';
import { StepAsks, StepProgress } from './step-notes.tsx';
import { Submission } from './submission.tsx';

interface Props {
  directive: string;
  unit: string;
  step: string | null;
  readOnly: boolean;
  onAct: (act: ActName, detail: StepDetail) => void;
  onClose: () => void;
}

const Buttons = ({
  directive,
  unit,
  detail,
  onAct,
}: Omit<Props, 'step' | 'readOnly' | 'onClose'> & { detail: StepDetail }) => {
  const { main, others, review } = sortActs(detail.step);
  return (
    <div className="form-acts">
      {main && (
        <Button type="primary" onClick={() => onAct(main, detail)}>
          {ACT_WORDS[main]}
        </Button>
      )}
      {others.map((act) => (
        <Button key={act} onClick={() => onAct(act, detail)}>
          {ACT_WORDS[act]}
        </Button>
      ))}
      {review && <Link to={paths.reviewOf(directive, unit, detail.step.id)}>{words.review}</Link>}
    </div>
  );
};

/** Of a task that stands in no document of the directive: whose plan asks it, and which requirement that answers. */
const GivenBy = ({ step: { given } }: { step: StepView }) =>
  given && (
    <p className="quiet">
      {planWords.from(given.sentence)}
      {given.answers && ` · ${planWords.answered(given.answers)}`}
    </p>
  );

const Detail = ({ directive, unit, detail }: { directive: string; unit: string; detail: StepDetail }) => {
  const { step, requirement, submissions, returnReason, history } = detail;
  return (
    <>
      {returnReason && (
        <p className="problem">
          <strong>{words.returned}</strong> {returnReason}
        </p>
      )}
      <section>
        <h3>{words.because}</h3>
        <p>
          {step.deadline ? (
            <>
              <b className="num">{sayDay(step.deadline.date)}</b>. {step.deadline.because}
            </>
          ) : (
            requirement.due
          )}
        </p>
        {step.extension?.asked && (
          <p className="note">
            {words.asks(sayDay(step.extension.asked.wished), step.extension.asked.reason)}
          </p>
        )}
        {detail.follows.length > 0 && (
          <>
            <h3>{assignments.inPeriod}</h3>
            <AssignmentList items={detail.follows} other={({ unit: one }) => one.name} />
          </>
        )}
        <StepProgress step={step} />
        {!step.closedOn && (
          <p className="quiet">
            {words.next}: {step.next?.sentence ?? words.noNext}
          </p>
        )}
      </section>
      <StepAsks step={step} />
      <section>
        <h3>{words.requirement}</h3>
        <Requirement requirement={requirement} />
        <GivenBy step={step} />
      </section>
      <PlanLinesList lines={step.lines} />
      <CarriedWork unit={unit} detail={detail} />
      <section>
        <h3>{words.submissions}</h3>
        {submissions[0]?.report && (
          <a href={linkAddress(paths.reportWord(directive, unit, step.id))} download>
            {reportWords.word}
          </a>
        )}
        {submissions.length === 0 && <p className="quiet">{words.noSubmission}</p>}
        {submissions.map((one) => (
          <Submission key={one.seq} submission={one} />
        ))}
      </section>
      {history.length > 0 && (
        <section>
          <h3>{words.history}</h3>
          <History items={history} />
        </section>
      )}
    </>
  );
};

const Loaded = ({ directive, unit, step, readOnly, onAct }: Omit<Props, 'onClose'> & { step: string }) => {
  const reading = useQuery(queries.step(directive, unit, step));
  return (
    <Read of={reading} ghost={<RowsGhost />}>
      {(detail) => (
        <div className="step-detail">
          <div>
            <h2>
              {detail.step.title}
              {detail.step.period && ` · ${detail.step.period}`}
            </h2>
            <SignWord view={detail.step.sign} />
          </div>
          {!readOnly && <Buttons directive={directive} unit={unit} detail={detail} onAct={onAct} />}
          <Detail directive={directive} unit={unit} detail={detail} />
        </div>
      )}
    </Read>
  );
};

export const StepDrawer = ({ step, onClose, ...rest }: Props) => (
  <Drawer
    open={step !== null}
    onClose={onClose}
    size={Math.min(600, innerWidth)}
    destroyOnHidden
    closable={{ 'aria-label': app.close }}
  >
    {step !== null && <Loaded step={step} {...rest} />}
  </Drawer>
);
