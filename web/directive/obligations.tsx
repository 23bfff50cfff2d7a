import { Button } from 'antd';
import type { DirectiveDetail, ObligationView, PhaseView } from '../../contracts/http/index.ts';
import { CLOSING_WORDS, KIND_WORDS, ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { directive } from '../i18n/vi/directive.ts';
import { step as stepWords } from '../i18n/vi/step.ts';
import { Quotations } from '../parts/quotations.tsx';
import { Section } from '../parts/section.tsx';
import { StepBar } from '../signs/step-bar.tsx';
import type { ActsProps } from './header-acts.tsx';
import { ObligationSteps } from './obligation-steps.tsx';

const words = directive.obligations;
const route = ({ to, via }: ObligationView): string =>
  [to && words.goesTo(to.name), via && words.via(via.name)].filter(Boolean).join(' ');

interface RowProps extends ActsProps {
  one: ObligationView;
  directiveId: string;
  /** Nobody owes anything by a draft: units are counted by what issuing would do. */
  draft: boolean;
}
const Row = ({ one, directiveId, draft, acts, onAct }: RowProps) => (
  <li className="obligation" id={`viec-${one.id}`} tabIndex={-1}>
    <div>
      <p>
        <strong>{one.title}</strong>
      </p>
      <p className="quiet">
        {KIND_WORDS[one.kind]}
        {!draft && ` · ${words.units(one.units)}`}
        {one.coordinating > 0 && ` · ${words.coordinating(one.coordinating)}`}
        {one.partsLate > 0 && <span className="sign-red"> ({words.partsLate(one.partsLate)})</span>} ·{' '}
        {one.due} · {CLOSING_WORDS[one.closes]} {route(one)}
      </p>
      {one.evidence && (
        <p className="quiet">
          {words.evidence} {one.evidence}
        </p>
      )}
      {(one.source.length > 0 || one.addedByOffice) && (
        <details>
          <summary>{stepWords.requirement}</summary>
          <Quotations source={one.source} />
          {one.addedByOffice && (
            <p>
              {stepWords.addedByOffice} {one.addedByOffice}
            </p>
          )}
        </details>
      )}
      {one.units + one.coordinating > 0 && (
        <ObligationSteps directive={directiveId} obligation={one.id} title={one.title} />
      )}
      {one.periodic && acts.includes('statePeriod') && (
        <p className="event-acts">
          <span className="quiet">{words.period}</span>
          <Button size="small" onClick={() => onAct({ act: 'statePeriod', obligation: one })}>
            {ROLLOUT_ACT_WORDS.statePeriod}
          </Button>
        </p>
      )}
    </div>
    <StepBar counts={one.signs} />
  </li>
);

interface Props extends ActsProps {
  data: DirectiveDetail;
  phase: PhaseView | null;
}
export const Obligations = ({ data, phase, acts, onAct }: Props) => {
  const shown = data.obligations.filter(({ id }) => !phase || phase.obligations.includes(id));
  return (
    <Section title={directive.tab['noi-dung']} extra={<span className="quiet num">{shown.length}</span>}>
      <ul className="rows">
        {shown.map((one) => (
          <Row
            key={one.id}
            one={one}
            directiveId={data.id}
            draft={data.status === 'draft'}
            acts={acts}
            onAct={onAct}
          />
        ))}
      </ul>
    </Section>
  );
};
