/** One unit's year in a drawer: result and arithmetic, every step, inspections, meetings; what may be done with them now. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { UnitEvaluation } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { sayPoints } from '../../contracts/vi/evaluation.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import { queries } from '../api/queries.ts';
import { app } from '../i18n/vi/app.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { DecideForm } from './decide-form.tsx';
import { InspectForm, PlanForm } from './inspect-forms.tsx';
import { LookForm } from './look-form.tsx';
import { FactList, ResultView } from './result-view.tsx';
import { ScoreForm } from './score-form.tsx';

const words = evaluation.unit;
export type EvaluationAct = UnitEvaluation['acts'][number];
/** An act that is being filled in; of a meeting, which one. */
interface Filling {
  act: EvaluationAct;
  meeting?: string | undefined;
}
export interface FormProps {
  directive: string;
  view: UnitEvaluation;
  onDone: () => void;
}

const Form = ({ filling, ...props }: FormProps & { filling: Filling }) => {
  switch (filling.act) {
    case 'decideYearEnd':
      return <DecideForm {...props} />;
    case 'askAnotherLook':
      return <LookForm {...props} />;
    case 'planInspection':
      return <PlanForm {...props} />;
    case 'inspect':
      return <InspectForm {...props} />;
    default:
      return <ScoreForm {...props} act={filling.act} meeting={filling.meeting} />;
  }
};

const Inspections = ({ view }: { view: UnitEvaluation }) => (
  <Section title={words.inspections}>
    {view.inspections.length === 0 && <Empty>{words.noInspection}</Empty>}
    <ul className="rows">
      {view.inspections.map(({ number, planned, held, findings }) => (
        <li key={number}>
          <strong>{words.inspection(number)}</strong>:{' '}
          {held ? words.heldOn(sayDay(held), findings) : words.plannedFor(sayDay(planned ?? ''))}
          {held && !planned && <span className="quiet"> · {words.unplanned}</span>}
        </li>
      ))}
    </ul>
  </Section>
);

const Meetings = ({ view, onFill }: { view: UnitEvaluation; onFill: (filling: Filling) => void }) => (
  <Section title={words.meetings}>
    {view.meetings.length === 0 && <Empty>{words.noMeeting}</Empty>}
    <ul className="rows">
      {view.meetings.map(({ step, title, period, on, self, reviewed }) => (
        <li key={step}>
          {title}
          {period && ` · ${period}`} <span className="quiet num">{sayDate(on)}</span>
          <p className="quiet">
            {self ? words.selfScore(sayPoints(self.points), self.bandName) : words.notScored}
            {reviewed && `; ${words.aboveScore(sayPoints(reviewed.points), reviewed.bandName)}`}
            {reviewed?.reason && ` · ${words.reason(reviewed.reason)}`}
          </p>
          {!reviewed && view.acts.includes('assessMeeting') && (
            <Button size="small" onClick={() => onFill({ act: 'assessMeeting', meeting: step })}>
              {ACT_WORDS.assessMeeting}
            </Button>
          )}
          {self && !reviewed && view.acts.includes('reviewMeeting') && (
            <Button size="small" onClick={() => onFill({ act: 'reviewMeeting', meeting: step })}>
              {ACT_WORDS.reviewMeeting}
            </Button>
          )}
        </li>
      ))}
    </ul>
  </Section>
);

const OF_UNIT: readonly EvaluationAct[] = ['assessMeeting', 'reviewMeeting'];

const View = ({ directive, view }: { directive: string; view: UnitEvaluation }) => {
  const [filling, setFilling] = useState<Filling | null>(null);
  if (filling)
    return (
      <>
        <h3>{ACT_WORDS[filling.act]}</h3>
        <Form directive={directive} view={view} filling={filling} onDone={() => setFilling(null)} />
      </>
    );
  return (
    <>
      <div className="form-acts year-acts">
        {view.acts
          .filter((act) => !OF_UNIT.includes(act))
          .map((act, i) => (
            <Button key={act} type={i === 0 ? 'primary' : 'default'} onClick={() => setFilling({ act })}>
              {ACT_WORDS[act]}
            </Button>
          ))}
      </div>
      <ResultView view={view} />
      <FactList view={view} />
      <Inspections view={view} />
      <Meetings view={view} onFill={setFilling} />
    </>
  );
};

interface Props {
  directive: string;
  unit: string | null;
  year: number;
  onClose: () => void;
}
export const UnitDrawer = ({ directive, unit, year, onClose }: Props) => {
  const reading = useQuery({
    ...queries.unitEvaluation(directive, unit ?? '', year),
    enabled: unit !== null,
  });
  return (
    <Drawer
      open={unit !== null}
      onClose={onClose}
      size={Math.min(640, innerWidth)}
      destroyOnHidden
      closable={{ 'aria-label': app.close }}
      title={reading.data ? `${reading.data.unit.name} · ${year}` : ''}
    >
      <Read of={reading} ghost={<RowsGhost rows={6} />}>
        {(view) => <View key={view.unit.code} directive={directive} view={view} />}
      </Read>
    </Drawer>
  );
};
