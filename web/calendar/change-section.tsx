/** Before the calendar is changed: every deadline that would move; then the reason, and the one act. */
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { CalendarChangedAnswer, ChangeCalendar, PreviewCalendar } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { paths } from '../app/paths.ts';
import { calendar } from '../i18n/vi/calendar.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import { type Effect, useEffectOf } from './use-effect-of.ts';
import '../styles/form.css';

const words = calendar.effect;
const AT_ONCE = 20;

const Moves = ({ moves }: Pick<Effect, 'moves'>) => {
  const [shown, setShown] = useState(AT_ONCE);
  const left = moves.length - shown;
  return (
    <>
      <table className="moves">
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col">{words.to}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.step}</th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, shown).map(({ directive, unit, step, title, from, to, days }) => (
            <tr key={`${directive.code} ${unit.code} ${step}`}>
              <td className="num">{sayDay(from)}</td>
              <td>
                <span className="num">{sayDay(to)}</span> <span className="quiet">{words.days(days)}</span>
              </td>
              <td>
                <Link to={paths.unit(directive.code, unit.code)}>{unit.name}</Link>
              </td>
              <td>
                {title}
                <p className="quiet">{directive.name}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button onClick={() => setShown(shown + AT_ONCE)}>{words.more(Math.min(left, AT_ONCE))}</Button>
      )}
    </>
  );
};

const Sum = ({ effect }: { effect: Effect }) => {
  if (!effect.done) return <output>{words.counting(effect.units)}</output>;
  const { moves, movedUnits, told } = effect;
  return (
    <output>{moves.length === 0 ? words.none : words.sum(moves.length, movedUnits, told.length)}</output>
  );
};

export const ChangeSection = ({ proposed, onDone }: { proposed: PreviewCalendar; onDone: () => void }) => {
  const effect = useEffectOf(proposed);
  const change = usePost<ChangeCalendar, CalendarChangedAnswer>('/calendar/change');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { message } = App.useApp();
  const id = useId();
  const apply = () => {
    setTried(true);
    if (!reason.trim()) return;
    const { base, years, days } = proposed;
    change.mutate(
      { base, years, days, reason: reason.trim() },
      {
        onSuccess: ({ told }) => {
          message.success(words.done(told.length));
          onDone();
        },
      },
    );
  };
  return (
    <Section title={words.title}>
      <div className="section-body form">
        <ProblemBox error={effect.error ?? change.error} lead={change.error ? words.failed : ''} />
        {!effect.error && (
          <>
            <Sum effect={effect} />
            <Field
              id={`${id}-reason`}
              label={words.reason}
              error={tried && !reason.trim() ? words.reasonMissing : undefined}
            >
              {(described) => (
                <Input.TextArea
                  {...described}
                  rows={2}
                  value={reason}
                  maxLength={600}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <div className="form-acts">
              <Button type="primary" onClick={apply} loading={change.isPending} disabled={!effect.done}>
                {words.apply}
              </Button>
            </div>
            {effect.moves.length > 0 && <Moves moves={effect.moves} />}
          </>
        )}
      </div>
    </Section>
  );
};
