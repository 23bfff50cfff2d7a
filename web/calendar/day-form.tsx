/** One day: what it is, by which document, and the day worked for it. Nothing is sent from here. */
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { DAY_KIND_WORDS } from '../../contracts/vi/calendar.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { weekday } from '../dates/local-date.ts';
import { app } from '../i18n/vi/app.ts';
import { calendar } from '../i18n/vi/calendar.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import type { Day, DayKind } from './year.ts';
import '../styles/form.css';

const words = calendar.day;
type Choice = DayKind | 'USUAL';

/** A weekend may be a holiday or worked; a weekday anything else. */
const choices = (date: string): { value: Choice; label: string }[] => {
  const kinds = Object.keys(DAY_KIND_WORDS) as DayKind[];
  const rest = weekday(date) >= 6;
  const fitting = kinds.filter((kind) => kind === 'HOLIDAY' || (kind === 'MAKEUP_WORKDAY') === rest);
  return [
    { value: 'USUAL', label: rest ? calendar.weekend : calendar.usual },
    ...fitting.map((kind) => ({ value: kind, label: DAY_KIND_WORDS[kind] })),
  ];
};

interface Props {
  date: string;
  day: Day | undefined;
  onKeep: (day: Day | null, makeUp?: Day) => void;
  onClose: () => void;
}
export const DayForm = ({ date, day, onKeep, onClose }: Props) => {
  const [kind, setKind] = useState<Choice>(day?.kind ?? 'USUAL');
  const [name, setName] = useState(day?.name ?? '');
  const [source, setSource] = useState(day?.source ?? '');
  const [open, setOpen] = useState(day?.provisional === true);
  const [makeUp, setMakeUp] = useState<string>(day?.makeUp ?? '');
  const [tried, setTried] = useState(false);
  const id = useId();
  const wrong = (text: string) => (tried && !text.trim() ? words.missing : undefined);
  const swapped = kind === 'SWAPPED_OFF';

  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (kind === 'USUAL') return onKeep(null);
    setTried(true);
    if (!name.trim() || !source.trim() || (swapped && !/^\d{4}-\d{2}-\d{2}$/.test(makeUp))) return;
    const said = { source: source.trim(), ...(open ? { provisional: true as const } : {}) };
    const kept: Day = { date, kind, name: name.trim(), ...said };
    if (!swapped) return onKeep(kept);
    const worked: Day = {
      date: makeUp,
      kind: 'MAKEUP_WORKDAY',
      name: words.makeUpName(sayDate(date)),
      ...said,
    };
    return onKeep({ ...kept, makeUp }, worked);
  };
  return (
    <form className="form" onSubmit={keep} noValidate>
      <Field id={`${id}-kind`} label={words.kind}>
        {(described) => <Select {...described} value={kind} onChange={setKind} options={choices(date)} />}
      </Field>
      {kind !== 'USUAL' && (
        <>
          <Field id={`${id}-name`} label={words.name} error={wrong(name)}>
            {(described) => (
              <Input {...described} value={name} onChange={(event) => setName(event.target.value)} />
            )}
          </Field>
          <Field id={`${id}-source`} label={words.source} hint={words.sourceHint} error={wrong(source)}>
            {(described) => (
              <Input {...described} value={source} onChange={(event) => setSource(event.target.value)} />
            )}
          </Field>
          {swapped && (
            <DateField
              id={`${id}-makeUp`}
              label={words.makeUp}
              hint={words.makeUpHint}
              value={makeUp}
              onChange={setMakeUp}
              error={wrong(makeUp)}
            />
          )}
          <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
            {words.provisional}
          </Checkbox>
        </>
      )}
      <div className="form-acts">
        <Button type="primary" htmlType="submit">
          {words.keep}
        </Button>
        <Button onClick={onClose}>{app.cancel}</Button>
      </div>
    </form>
  );
};
