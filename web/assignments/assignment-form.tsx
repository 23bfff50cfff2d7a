/** An announcement: all that a post attends and follows from a day on, by a paper. */
import { App, Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { AnnounceAssignments, AssignmentPage, AssignmentView } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { assignments as words } from '../i18n/vi/assignments.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { isPaper, PaperFields } from '../parts/paper-fields.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import '../styles/form.css';

interface Props {
  post: string;
  /** What it follows by now. */
  follows: readonly AssignmentView[];
  today: string;
  onDone: () => void;
}
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const AssignmentForm = ({ post, follows, today, onDone }: Props) => {
  const standing = follows.filter(({ until }) => until === null).map(({ unit }) => unit);
  const [units, setUnits] = useState(standing.map(({ code }) => code));
  const [since, setSince] = useState(today);
  const [paper, setPaper] = useState({ number: '', date: '' });
  const [tried, setTried] = useState(false);
  const { message } = App.useApp();
  const id = useId();
  const send = usePost<AnnounceAssignments, AssignmentPage>(
    `/organisation/people/${encodeURIComponent(post)}/assignments`,
  );
  const wrong = (ok: boolean, word: string) => (tried && !ok ? word : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isDate(since) || !isPaper(paper)) return;
    send.mutate(
      { units, since, paper },
      {
        onSuccess: () => {
          message.success(words.done);
          onDone();
        },
      },
    );
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{words.about}</p>
      <Field id={`${id}-units`} label={words.units}>
        {(described) => (
          <UnitSelect
            {...described}
            mode="multiple"
            known={standing}
            value={units}
            onChange={(chosen) => setUnits([chosen ?? []].flat())}
          />
        )}
      </Field>
      <DateField
        id={`${id}-since`}
        label={words.since}
        value={since}
        error={wrong(isDate(since), words.sinceMissing)}
        onChange={setSince}
      />
      <PaperFields
        id={id}
        paper={paper}
        today={today}
        error={wrong(isPaper(paper), words.paperMissing)}
        onChange={setPaper}
      />
      <ProblemBox error={send.error} />
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={send.isPending}>
          {words.record}
        </Button>
      </div>
    </form>
  );
};
