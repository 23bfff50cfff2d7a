/** Suspensions of the directive: whose clocks, since when, why; the office lets them run again here. */
import { Button } from 'antd';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Section } from '../parts/section.tsx';
import type { ActsProps } from './header-acts.tsx';

const words = directive.suspensions;
type Suspension = DirectiveDetail['suspensions'][number];

const whose = ({ unit, branch, whole }: Suspension): string => {
  if (whole) return words.whole;
  return branch ? words.branch(unit.name) : unit.name;
};

const Row = ({ one, acts, onAct }: ActsProps & { one: Suspension }) => (
  <li className="event-row">
    <div>
      <p>
        <strong>{whose(one)}</strong>
        <span className="quiet"> · {one.running ? words.running : words.over}</span>
      </p>
      <p className="num">
        {one.until ? words.span(sayDay(one.from), sayDay(one.until)) : words.open(sayDay(one.from))}
      </p>
      <p className="quiet">
        {one.reason}
        {one.paper && ` · ${directive.events.paper(one.paper.number, sayDay(one.paper.date))}`}
      </p>
    </div>
    {one.running && acts.includes('resumeClocks') && (
      <Button onClick={() => onAct({ act: 'resumeClocks', suspension: one.number })}>
        {ROLLOUT_ACT_WORDS.resumeClocks}
      </Button>
    )}
  </li>
);

export const Suspensions = ({ data, acts, onAct }: ActsProps & { data: DirectiveDetail }) =>
  data.suspensions.length > 0 && (
    <Section title={words.title}>
      <ul className="rows">
        {data.suspensions.map((one) => (
          <Row key={one.number} one={one} acts={acts} onAct={onAct} />
        ))}
      </ul>
    </Section>
  );
