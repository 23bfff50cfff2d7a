/** What units ask for: more time, an answer to a difficulty, to be rid of what is not theirs; decided in place. */
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { RequestItem } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS, sayLeft } from '../../contracts/vi/words.ts';
import { ActForm, type ActTarget } from '../acts/act-form.tsx';
import type { ActName } from '../acts/fields.ts';
import { useSignedIn } from '../api/me.ts';
import { paths } from '../app/paths.ts';
import { review as words } from '../i18n/vi/review.ts';
import { unit as unitWords } from '../i18n/vi/unit.ts';
import { Section } from '../parts/section.tsx';
import { SignWord } from '../signs/sign.tsx';
import '../unit/step-line.css';
import { keyOf } from './order.ts';

export type Asking = 'extension' | 'difficulty' | 'disclaim';
const DECISIONS = {
  extension: ['grantExtension', 'refuseExtension'],
  difficulty: ['answerDifficulty'],
  disclaim: ['rejectDisclaim', 'confirmDisclaim'],
} as const satisfies Record<Asking, readonly ActName[]>;
type Decision = (typeof DECISIONS)[Asking][number];

const nameOf = ({ step }: RequestItem) => [step.title, step.period].filter(Boolean).join(' · ');

const Asked = ({ item, what }: { item: RequestItem; what: Asking }) => {
  const { directive, unit, step, due, daysLeft } = item;
  const asked = what === 'extension' ? step.extension?.asked : null;
  const open = what === 'extension' ? null : step[what]?.open;
  return (
    <div className="step-what">
      <Link className="step-title" to={paths.step(directive.id, unit.code, step.id)}>
        {nameOf(item)}
      </Link>
      <p className="quiet">
        <Link to={paths.unit(directive.id, unit.code)}>{unit.name}</Link> ·{' '}
        <Link to={paths.directive(directive.id)}>{directive.number ?? directive.title}</Link>
      </p>
      {asked && (
        <p>
          {words.asks} <b className="num">{sayDay(asked.wished)}</b>
          {words.askedOn(sayDate(asked.on))} {words.why(asked.reason)}
        </p>
      )}
      {open && (
        <p>
          {words.said(sayDate(open.on))} <b>{open.reason}</b>
        </p>
      )}
      {step.deadline && (
        <p>
          {words.stands} <b className="num">{sayDay(step.deadline.date)}</b>.{' '}
          <span className="quiet">{step.deadline.because}</span>
        </p>
      )}
      {due && (
        <p className={daysLeft !== null && daysLeft < 0 ? 'sign-red' : 'quiet'}>
          {words.decideBy[what](sayDay(due), daysLeft === null ? '' : sayLeft(daysLeft))}
        </p>
      )}
      {step.next && (
        <p className="quiet">
          {words.ifNot} {step.next.sentence}
        </p>
      )}
    </div>
  );
};

/** The form where the buttons were; what is typed first has the focus. */
const InPlace = (props: { target: ActTarget; onDone: () => void; onCancel: () => void }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <div ref={box} className="request-form">
      <ActForm {...props} />
    </div>
  );
};

const Request = ({ item, what, today }: { item: RequestItem; what: Asking; today: string }) => {
  const { directive, unit, step } = item;
  const { readOnly } = useSignedIn();
  const [act, setAct] = useState<Decision | null>(null);
  const close = () => setAct(null);
  const target = {
    directive: directive.id,
    unit,
    today,
    step,
    adHoc: [],
    officers: [],
    posts: [],
    partners: [],
  };
  const offered = readOnly ? [] : DECISIONS[what].filter((one) => step.acts.includes(one));
  return (
    <li className="step-line">
      <div className="step-sign">
        <SignWord view={step.sign} />
      </div>
      <Asked item={item} what={what} />
      {act === null && (
        <div className="step-do request-do">
          {offered.map((one, i) => (
            <Button
              key={one}
              type={i === 0 ? 'primary' : 'default'}
              aria-label={`${ACT_WORDS[one]}: ${unit.name}, ${nameOf(item)}`}
              onClick={() => setAct(one)}
            >
              {ACT_WORDS[one]}
            </Button>
          ))}
        </div>
      )}
      {act && <InPlace key={act} target={{ ...target, act }} onDone={close} onCancel={close} />}
    </li>
  );
};

interface Props {
  items: readonly RequestItem[];
  what: Asking;
  today: string;
}
export const Requests = ({ items, what, today }: Props) => (
  <Section
    title={words.waiting[what]}
    extra={<span className="quiet num">{unitWords.count(items.length)}</span>}
  >
    <ul className="rows">
      {items.map((item) => (
        <Request key={keyOf(item)} item={item} what={what} today={today} />
      ))}
    </ul>
  </Section>
);
