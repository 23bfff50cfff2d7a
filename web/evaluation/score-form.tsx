/** Scores by criterion: of the unit's year by itself or from above, of one meeting the same. */
import { type FormEvent, useId, useState } from 'react';
import type { ActBody, ReportFormView, UnitEvaluation } from '../../contracts/http/index.ts';
import { sayPoints } from '../../contracts/vi/evaluation.ts';
import { useSignedIn } from '../api/me.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { Empty } from '../parts/section.tsx';
import { Band, Exceeded } from './score-fields.tsx';
import { type SelfReport, useSelfReport, WithReportForm } from './self-report.tsx';
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

interface Props extends FormProps {
  act: EvaluationAct;
  meeting: string | undefined;
}
/** The sheet of a meeting is the one in force on its day. */
const policyFor = ({ policy, meetings, meetingPolicies }: UnitEvaluation, meeting: string | undefined) => {
  if (!meeting) return policy;
  const named = meetings.find(({ step }) => step === meeting)?.policy;
  return (
    meetingPolicies.find(({ code, version }) => code === named?.code && version === named.version) ?? null
  );
};

const Filling = ({ act, meeting, report, ...props }: Props & { report: SelfReport | null }) => {
  const { view } = props;
  const me = useSignedIn();
  const id = useId();
  const ofMeeting = act === 'assessMeeting' || act === 'reviewMeeting';
  const policy = policyFor(view, meeting);
  const [typed, setTyped] = useState(() => before(act, view, meeting));
  const [wrong, setWrong] = useState<string | null>(null);
  const [exceeded, setExceeded] = useState(
    view.result.proposed?.reckoned.exceeded ?? view.result.self?.exceeded ?? [],
  );
  const [band, setBand] = useState('');
  const [text, setText] = useState(report?.keptText ?? '');
  const [paper, setPaper] = useState({ number: '', date: '' });
  const { send, error, busy } = useSend(props, act);
  const behalf = behalfOf(act, me, view);
  if (!policy) return <Empty>{evaluation.noPolicy}</Empty>;
  const open = policy.criteria.filter(({ measure }) => !measure);
  const above = act === 'proposeYearEnd' || act === 'reviewMeeting';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = parseScores(open, typed);
    setWrong('wrong' in parsed ? parsed.wrong : null);
    // Null while a field is wrong: nothing is sent, least of all without the form.
    const filled = report ? report.check() : {};
    if ('wrong' in parsed || filled === null) return;
    await report?.stop();
    const { scores } = parsed;
    const reason = text.trim() ? { reason: text.trim() } : {};
    const { code, version } = policy;
    const common = { step: meeting ?? view.step ?? '', scores, policy: { code, version }, ...behalf };
    const said = text.trim() ? { text: text.trim() } : {};
    const bodies: Partial<Record<EvaluationAct, ActBody>> = {
      selfAssess: { ...common, exceeded, ...filled, ...said, ...paperOf(paper) },
      proposeYearEnd: { ...common, exceeded, ...reason, ...(band ? { band } : {}) },
      assessMeeting: { ...common, ...paperOf(paper) },
      reviewMeeting: { ...common, ...reason },
    };
    const body = bodies[act];
    if (body) send(body);
  };
  return (
    <form className="form form-pairs" onSubmit={submit} noValidate>
      <p className="quiet">{words.sheet(policy.name, policy.version)}</p>
      {open.map(({ code, name, max }) => (
        <LineField
          key={code}
          id={`${id}-${code}`}
          label={words.score(name, sayPoints(max))}
          value={typed[code] ?? ''}
          error={wrong === code ? words.notAScore : undefined}
          onChange={(value) => {
            setTyped({ ...typed, [code]: value });
            if (wrong === code) setWrong(null);
          }}
        />
      ))}
      {!ofMeeting && <p className="quiet">{words.measured}</p>}
      {!ofMeeting && <Exceeded id={`${id}-exceeded`} view={view} value={exceeded} onChange={setExceeded} />}
      {act === 'proposeYearEnd' && <Band id={`${id}-band`} view={view} value={band} onChange={setBand} />}
      {report?.fields(id, text)}
      {(above || act === 'selfAssess') && (
        <TextField
          id={`${id}-text`}
          label={above ? words.reason : words.text}
          value={text}
          onChange={(next) => {
            setText(next);
            report?.keep(next);
          }}
        />
      )}
      {behalf.onBehalfOf && !above && (
        <PaperFields id={id} paper={paper} today={view.today} onChange={setPaper} />
      )}
      <SendButtons act={act} error={error} busy={busy} onBack={props.onDone} />
    </form>
  );
};

const OnForm = ({ form, ...props }: Props & { form: ReportFormView }) => {
  const report = useSelfReport(props.directive, props.view, form);
  return <Filling {...props} report={report} />;
};

export const ScoreForm = (props: Props) =>
  props.act === 'selfAssess' && props.view.onForm ? (
    <WithReportForm directive={props.directive} view={props.view}>
      {(form) => <OnForm {...props} form={form} />}
    </WithReportForm>
  ) : (
    <Filling {...props} report={null} />
  );
