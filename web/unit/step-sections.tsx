import type { ReactNode } from 'react';
import type { StepView, UnitPage } from '../../contracts/http/index.ts';
import type { ActName } from '../acts/fields.ts';
import { paths } from '../app/paths.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { Empty, Section } from '../parts/section.tsx';
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
  onOpen,
}: {
  title: string;
  empty: string;
  steps: StepView[];
  onOpen: (step: string) => void;
}) => (
  <Section title={title} extra={<span className="quiet num">{words.count(steps.length)}</span>}>
    {steps.length === 0 ? (
      <Empty>{empty}</Empty>
    ) : (
      <ul className="rows rows-tight">
        {steps.map((step) => (
          <StepRow key={step.id} step={step} onOpen={() => onOpen(step.id)} />
        ))}
      </ul>
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
          <ul className="rows">{view.owed.map(line)}</ul>
        )}
      </Section>
      {view.inReview.length > 0 && (
        <Section
          title={words.inReview}
          extra={<span className="quiet num">{words.count(view.inReview.length)}</span>}
        >
          <ul className="rows">{view.inReview.map(line)}</ul>
        </Section>
      )}
      {year}
      <Quiet title={words.coming} empty={words.comingEmpty} steps={view.coming} onOpen={onOpen} />
      <Quiet title={words.done} empty={words.doneEmpty} steps={view.done} onOpen={onOpen} />
    </>
  );
};
