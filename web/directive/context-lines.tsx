/** Lines of the document that are no steps: the office may tick one as done by a paper, and take the tick back. */
import { Button } from 'antd';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Quotations } from '../parts/quotations.tsx';
import { Section } from '../parts/section.tsx';
import type { ActsProps } from './header-acts.tsx';

const words = directive.context;
export type ContextLine = DirectiveDetail['leftOut'][number];

const Line = ({ line, acts, onAct }: ActsProps & { line: ContextLine }) => {
  const act = line.ticked ? 'untickContext' : 'tickContext';
  return (
    <li className="event-row">
      <div>
        <p>
          <strong>{line.label}</strong>{' '}
          {line.ticked && (
            <span className="sign-green">{words.ticked(line.ticked.number, sayDate(line.ticked.date))}</span>
          )}
        </p>
        <Quotations source={line.source} />
        <p className="quiet">{line.reason}</p>
      </div>
      {acts.includes(act) && (
        <Button
          size="small"
          aria-label={`${ROLLOUT_ACT_WORDS[act]}: ${line.label}`}
          onClick={() => onAct({ act, line })}
        >
          {ROLLOUT_ACT_WORDS[act]}
        </Button>
      )}
    </li>
  );
};

export const ContextLines = ({ data, acts, onAct }: ActsProps & { data: DirectiveDetail }) =>
  data.leftOut.length === 0 ? null : (
    <Section title={words.title}>
      <p className="section-body quiet">{words.about}</p>
      <ul className="rows">
        {data.leftOut.map((line) => (
          <Line key={line.label} line={line} acts={acts} onAct={onAct} />
        ))}
      </ul>
    </Section>
  );
