import type { ReactNode } from 'react';
import type { StepView, UnitPage } from '../../contracts/http/index.ts';
import type { ActName } from '../acts/fields.ts';
import { paths } from '../app/paths.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { Empty, Section } from '../parts/section.tsx';
import { ByPhase } from './by-phase.tsx';
import { StepLine } from './step-line.tsx';
import { StepRow } from './step-row.tsx';

interface Props {
  view: UnitPage;
  readOnly: boolean;
  /** The year line stands between what is owed and the rest. */
  year: ReactNode;
  onOpen: (step: string) => void;
  onAct: (act: ActName, step: StepView) => void;
}

const Quiet = ({
  title,
  empty,
  steps,
  phases,
  onOpen,
}: {
  title: string;
  empty: string;
  steps: StepView[];
  phases: UnitPage['phases'];
  onOpen: (step: string) => void;
}) => (
  <Section title={title} extra={<span className="quiet num">{words.count(steps.length)}</span>}>
    {steps.length === 0 ? (
      <Empty>{empty}</Empty>
    ) : (
      <ByPhase steps={steps} phases={phases} className="rows rows-tight">
        {(step) => <StepRow key={step.id} step={step} onOpen={() => onOpen(step.id)} />}
      </ByPhase>
    )}
  </Section>
);

export const StepSections = ({ view, readOnly, year, onOpen, onAct }: Props) => {
  const line = (step: StepView) => (
    <StepLine
      key={step.id}
      step={step}
      readOnly={readOnly}
      reviewTo={paths.reviewOf(view.directive.id, view.unit.code, step.id)}
      onOpen={() => onOpen(step.id)}
      onAct={(act) => onAct(act, step)}
    />
  );
  return (
    <>
      <Section title={words.owed} extra={<span className="quiet num">{words.count(view.owed.length)}</span>}>
        {view.owed.length === 0 ? (
          <Empty>{words.owedEmpty}</Empty>
        ) : (
          <ByPhase steps={view.owed} phases={view.phases} className="rows">
            {line}
          </ByPhase>
        )}
      </Section>
      {view.inReview.length > 0 && (
        <Section
          title={words.inReview}
          extra={<span className="quiet num">{words.count(view.inReview.length)}</span>}
        >
          <ByPhase steps={view.inReview} phases={view.phases} className="rows">
            {line}
          </ByPhase>
        </Section>
      )}
      {year}
      <Quiet
        title={words.coming}
        empty={words.comingEmpty}
        steps={view.coming}
        phases={view.phases}
        onOpen={onOpen}
      />
      <Quiet
        title={words.done}
        empty={words.doneEmpty}
        steps={view.done}
        phases={view.phases}
        onOpen={onOpen}
      />
    </>
  );
};
