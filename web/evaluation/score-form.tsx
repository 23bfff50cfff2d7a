/** Scores by criterion: of the unit's year by itself or from above, of one meeting the same. */
import { Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { ActBody, UnitEvaluation } from '../../contracts/http/index.ts';
import { sayPoints } from '../../contracts/vi/evaluation.ts';
import { useSignedIn } from '../api/me.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { Field } from '../parts/field.tsx';
import { Empty } from '../parts/section.tsx';
import { SendButtons, useSend } from './send.tsx';
import { LineField, PaperFields, paperOf, TextField } from './text-fields.tsx';
import { parseScores } from './typed.ts';
import type { EvaluationAct, FormProps } from './unit-drawer.tsx';
import { behalfOf } from './whose.ts';

const words = evaluation.form;
type Scores = Record<string, number>;

/** What stood there before: one's own earlier scores, or the unit's for who is above. */
const before = (
  act: EvaluationAct,
  view: UnitEvaluation,
  meeting: string | undefined,
): Record<string, string> => {
  const of = (scores: Scores) =>
    Object.fromEntries(Object.entries(scores).map(([code, score]) => [code, sayPoints(score)]));
  if (meeting) {
    const lines = view.meetings.find(({ step }) => step === meeting)?.self?.lines ?? [];
    return of(Object.fromEntries(lines.map(({ criterion, points }) => [criterion, points])));
  }
  const { proposed, self } = view.result;
  return of((act === 'proposeYearEnd' ? (proposed?.reckoned.scores ?? self?.scores) : self?.scores) ?? {});
};

const Exceeded = ({
  id,
  view,
  value,
  onChange,
}: {
  id: string;
  view: UnitEvaluation;
  value: string[];
  onChange: (steps: string[]) => void;
}) => (
  <Field id={id} label={words.exceeded} hint={words.exceededHint}>
    {(described) => (
      <Select
        {...described}
        mode="multiple"
        value={value}
        options={view.facts
          .filter(({ done }) => done)
          .map(({ step, title, period }) => ({
            value: step,
            label: period ? `${title} · ${period}` : title,
          }))}
        onChange={onChange}
      />
    )}
  </Field>
);

const Band = ({
  id,
  view,
  value,
  onChange,
}: {
  id: string;
  view: UnitEvaluation;
  value: string;
  onChange: (band: string) => void;
}) => (
  <Field id={id} label={words.band}>
    {(described) => (
      <Select
        {...described}
        value={value}
        options={[
          { value: '', label: words.bandAsReckoned },
          ...(view.policy?.bands ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={onChange}
      />
    )}
  </Field>
);

export const ScoreForm = ({
  act,
  meeting,
  ...props
}: FormProps & { act: EvaluationAct; meeting: string | undefined }) => {
  const { view } = props;
  const me = useSignedIn();
  const id = useId();
  const ofMeeting = act === 'assessMeeting' || act === 'reviewMeeting';
  const policy = ofMeeting ? view.meetingPolicy : view.policy;
  const [typed, setTyped] = useState(() => before(act, view, meeting));
  const [wrong, setWrong] = useState<string | null>(null);
  const [exceeded, setExceeded] = useState(
    view.result.proposed?.reckoned.exceeded ?? view.result.self?.exceeded ?? [],
  );
  const [band, setBand] = useState('');
  const [text, setText] = useState('');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const { send, error, busy } = useSend(props, act);
  const behalf = behalfOf(act, me, view);
  if (!policy) return <Empty>{evaluation.noPolicy}</Empty>;
  const open = policy.criteria.filter(({ measure }) => !measure);
  const above = act === 'proposeYearEnd' || act === 'reviewMeeting';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseScores(open, typed);
    if ('wrong' in parsed) return setWrong(parsed.wrong);
    setWrong(null);
    const { scores } = parsed;
    const reason = text.trim() ? { reason: text.trim() } : {};
    const common = { step: meeting ?? view.step ?? '', scores, ...behalf };
    const bodies: Partial<Record<EvaluationAct, ActBody>> = {
      selfAssess: { ...common, exceeded, ...(text.trim() ? { text: text.trim() } : {}), ...paperOf(paper) },
      proposeYearEnd: { ...common, exceeded, ...reason, ...(band ? { band } : {}) },
      assessMeeting: { ...common, ...paperOf(paper) },
      reviewMeeting: { ...common, ...reason },
    };
    const body = bodies[act];
    if (body) send(body);
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {open.map(({ code, name, max }) => (
        <LineField
          key={code}
          id={`${id}-${code}`}
          label={words.score(name, sayPoints(max))}
          value={typed[code] ?? ''}
          error={wrong === code ? words.notAScore : undefined}
          onChange={(value) => setTyped({ ...typed, [code]: value })}
        />
      ))}
      {!ofMeeting && <p className="quiet">{words.measured}</p>}
      {!ofMeeting && <Exceeded id={`${id}-exceeded`} view={view} value={exceeded} onChange={setExceeded} />}
      {act === 'proposeYearEnd' && <Band id={`${id}-band`} view={view} value={band} onChange={setBand} />}
      {(above || act === 'selfAssess') && (
        <TextField
          id={`${id}-text`}
          label={above ? words.reason : words.text}
          value={text}
          onChange={setText}
        />
      )}
      {behalf.onBehalfOf && !above && (
        <PaperFields id={id} paper={paper} today={view.today} onChange={setPaper} />
      )}
      <SendButtons act={act} error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};
