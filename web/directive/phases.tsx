/** The phases of a directive, each counted apart; choosing one leaves only its steps in what stands below. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { DirectiveDetail, PhaseView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { PHASE_STATE_WORDS } from '../../contracts/vi/words.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Section } from '../parts/section.tsx';
import { StepBar } from '../signs/step-bar.tsx';
import './phases.css';

const words = directive.phases;
const PARAM = 'dot';

/** The phase chosen in the address; null for all. */
export const usePhase = (
  phases: readonly PhaseView[],
): { phase: PhaseView | null; to(code: string): string } => {
  const [params] = useSearchParams();
  const phase = phases.find(({ code }) => code === params.get(PARAM)) ?? null;
  /** Chosen again it is let go. */
  const to = (code: string) => {
    const next = new URLSearchParams(params);
    if (code === phase?.code) next.delete(PARAM);
    else next.set(PARAM, code);
    return `?${next}`;
  };
  return { phase, to };
};

const depthOf = (phase: PhaseView, phases: readonly PhaseView[]): number => {
  const around = phases.find(({ code }) => code === phase.inside);
  return around ? 1 + depthOf(around, phases) : 0;
};

const sum = (signs: PhaseView['signs']): number => Object.values(signs).reduce((a, b) => a + b, 0);

const Span = ({ phase: { from, to, provisional, state } }: { phase: PhaseView }) => (
  <p className="quiet num">
    {words.span(from && sayDate(from), to && sayDate(to))}
    {provisional && ` (${words.provisional})`} · {PHASE_STATE_WORDS[state]}
  </p>
);

interface RowProps {
  phase: PhaseView;
  data: DirectiveDetail;
  /** The list of what is late knows only today. */
  past: boolean;
  chosen: boolean;
  to: string;
}
const Row = ({ phase, data, past, chosen, to }: RowProps) => {
  const late = phase.signs.overdue ?? 0;
  return (
    <li className="phase" style={{ paddingLeft: 14 + 22 * depthOf(phase, data.phases) }}>
      <div>
        <Link to={to} replace aria-current={chosen ? 'true' : undefined} className="phase-name">
          {phase.name}
        </Link>
        <Span phase={phase} />
      </div>
      <p className="num">
        {directive.steps(sum(phase.signs))}
        {late > 0 && (
          <>
            {' · '}
            {past ? (
              <span className="sign-red">{words.late(late)}</span>
            ) : (
              <Link to={paths.lateOf(data.id, phase.code)} className="sign-red">
                {words.late(late)}
              </Link>
            )}
          </>
        )}
        {phase.partsLate > 0 && ` · ${directive.obligations.partsLate(phase.partsLate)}`}
      </p>
      <StepBar counts={phase.signs} />
    </li>
  );
};

/** As of a past day they are counted anew. */
const PastPhases = ({ data, asOf }: { data: DirectiveDetail; asOf: string }) => {
  const past = useQuery(queries.phases(data.id, asOf)).data?.phases;
  return past ? <Table data={{ ...data, phases: past }} past /> : null;
};

export const Phases = ({ data, asOf }: { data: DirectiveDetail; asOf: string | null }) => {
  if (data.phases.length === 0) return null;
  return asOf ? <PastPhases data={data} asOf={asOf} /> : <Table data={data} />;
};

const Table = ({ data, past = false }: { data: DirectiveDetail; past?: boolean }) => {
  const { phase: chosen, to } = usePhase(data.phases);
  return (
    <Section title={words.title} extra={<span className="quiet">{words.hint}</span>}>
      <ul className="rows rows-tight">
        {data.phases.map((phase) => (
          <Row
            key={phase.code}
            phase={phase}
            data={data}
            past={past}
            chosen={phase === chosen}
            to={to(phase.code)}
          />
        ))}
      </ul>
      {chosen && (
        <p className="phase-chosen">
          {words.only(chosen.name)}{' '}
          <Link to={to(chosen.code)} replace>
            {words.all}
          </Link>
        </p>
      )}
    </Section>
  );
};
