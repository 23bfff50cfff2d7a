import type { ReactNode } from 'react';
import type { StepView, UnitPage } from '../../contracts/http/index.ts';
import { OUTSIDE_WORD } from '../../contracts/vi/words.ts';
import { unit as words } from '../i18n/vi/unit.ts';

interface Props {
  steps: StepView[];
  phases: UnitPage['phases'];
  className: string;
  children: (step: StepView) => ReactNode;
}

/** Steps under the phases that ask them, what is asked in none after; one plain list where there are no phases. */
export const ByPhase = ({ steps, phases, className, children }: Props) => {
  const phaseOf = ({ obligation }: StepView) =>
    phases.find(({ obligations }) => obligations.includes(obligation));
  if (!steps.some(phaseOf)) return <ul className={className}>{steps.map(children)}</ul>;
  const groups = [...phases, undefined].map((phase) => ({
    name: phase?.name ?? OUTSIDE_WORD,
    steps: steps.filter((step) => phaseOf(step) === phase),
  }));
  return groups
    .filter((group) => group.steps.length > 0)
    .map((group) => (
      <section key={group.name} aria-label={group.name}>
        <h3 className="by-phase">
          {group.name} <span className="quiet num">{words.count(group.steps.length)}</span>
        </h3>
        <ul className={className}>{group.steps.map(children)}</ul>
      </section>
    ));
};
