/** Which tasks of the other document become tasks of the draft: known ones ticked, others typed. */
import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReferenceTasks } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { queries } from '../api/queries.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { references as words } from '../i18n/vi/references.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';

interface Body {
  tasks: string[];
  typed: { title: string; due?: string }[];
  lead?: string[];
}
interface Props {
  directive: string;
  reference: string;
  onDone: () => void;
}

const Known = ({
  found,
  chosen,
  onChange,
}: {
  found: ReferenceTasks;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}) =>
  found.directive === null ? (
    <p className="quiet">{words.unknown}</p>
  ) : (
    <fieldset className="own-line">
      <legend>{words.known(found.directive.title)}</legend>
      {found.tasks.map(({ id, title, due, picked }) => (
        <Checkbox
          key={id}
          disabled={picked}
          checked={picked || chosen.includes(id)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        >
          {title} <span className="quiet">{picked ? words.taken : due}</span>
        </Checkbox>
      ))}
    </fieldset>
  );

export const PickTasks = ({ directive, reference, onDone }: Props) => {
  const reading = useQuery(queries.referenceTasks(directive, reference));
  const send = usePost<Body, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/references/${encodeURIComponent(reference)}/tasks`,
  );
  const [tasks, setTasks] = useState<string[]>([]);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [lead, setLead] = useState<string[]>([]);
  const [error, setError] = useState<{ title?: string; due?: string }>({});
  const { message } = App.useApp();
  const id = useId();
  const submit = () => {
    const named = title.trim();
    if (tasks.length === 0 && !named) return setError({ title: words.nothing });
    if (due && !/^\d{4}-\d{2}-\d{2}$/.test(due)) return setError({ due: words.wrongDate });
    setError({});
    const typed = named ? [{ title: named, ...(due ? { due } : {}) }] : [];
    send.mutate(
      { tasks, typed, ...(lead.length > 0 ? { lead } : {}) },
      {
        onSuccess: () => {
          message.success(words.done);
          onDone();
        },
      },
    );
  };
  return (
    <div className="form">
      <Read of={reading} ghost={<RowsGhost rows={3} />}>
        {(found) => (
          <Known
            found={found}
            chosen={tasks}
            onChange={(chosen) => {
              setTasks(chosen);
              setError({});
            }}
          />
        )}
      </Read>
      <Field id={`${id}-title`} label={words.typed} error={error.title}>
        {(described) => (
          <Input
            {...described}
            value={title}
            onChange={(event) => {
              setTitle(event.target.value);
              setError({});
            }}
          />
        )}
      </Field>
      <DateField id={`${id}-due`} label={words.due} value={due} error={error.due} onChange={setDue} />
      <Field id={`${id}-lead`} label={words.units}>
        {(described) => (
          <UnitSelect
            {...described}
            mode="multiple"
            value={lead}
            onChange={(chosen) => setLead([chosen ?? []].flat())}
          />
        )}
      </Field>
      <ProblemBox error={send.error} lead={words.failed} />
      <div className="form-acts">
        <Button type="primary" onClick={submit} loading={send.isPending}>
          {words.add}
        </Button>
        <Button onClick={onDone}>{words.close}</Button>
      </div>
    </div>
  );
};
