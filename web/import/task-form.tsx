/** One task that is looked at: everything that was read of it, each part to be put right. */
import { Button, Input, Select } from 'antd';
import type { ReadTask } from '../../contracts/http/imports.ts';
import { KIND_WORDS } from '../../contracts/vi/words.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { Field } from '../parts/field.tsx';
import { DueField } from './due-field.tsx';
import type { Change, Item } from './state.ts';
import { UnitsField } from './units-field.tsx';

const KINDS = Object.entries(KIND_WORDS).map(([value, label]) => ({
  value: value as ReadTask['kind'],
  label,
}));

interface Props {
  item: Item;
  act: (change: Change) => void;
  onSplit: () => void;
}
export const TaskForm = ({ item: { task }, act, onSplit }: Props) => {
  const edit = (part: Partial<ReadTask>) => act({ type: 'edit', id: task.id, task: part });
  const { refersTo } = task;
  const id = `viec-${task.id}`;
  return (
    <div className="plan-form">
      <Field id={`${id}-ten`} label={words.name}>
        {(described) => (
          <Input.TextArea
            {...described}
            autoSize={{ minRows: 1, maxRows: 5 }}
            value={task.title}
            onChange={({ target }) => edit({ title: target.value })}
          />
        )}
      </Field>
      <Field id={`${id}-loai`} label={words.kind}>
        {(described) => (
          <Select {...described} value={task.kind} options={KINDS} onChange={(kind) => edit({ kind })} />
        )}
      </Field>
      <div className="plan-pair">
        <UnitsField
          id={`${id}-chu-tri`}
          label={words.lead}
          value={task.lead}
          onChange={(lead) => edit({ lead })}
        />
        <UnitsField
          id={`${id}-phoi-hop`}
          label={words.coordinating}
          value={task.coordinating}
          onChange={(coordinating) => edit({ coordinating })}
        />
      </div>
      <DueField id={`${id}-han`} due={task.due} onChange={(due) => edit({ due })} />
      <div className="plan-acts">
        <Button type="primary" onClick={() => act({ type: 'set', id: task.id, state: 'accepted' })}>
          {words.accept}
        </Button>
        <Button onClick={() => act({ type: 'set', id: task.id, state: 'dropped' })}>{words.drop}</Button>
        <Button onClick={() => edit({ context: !task.context })}>
          {task.context ? words.makeStep : words.makeContext}
        </Button>
        {refersTo && !task.context && (
          <Button onClick={() => edit({ refersTo: { ...refersTo, kept: !refersTo.kept } })}>
            {refersTo.kept ? words.makeStep : words.makeReference(refersTo.number)}
          </Button>
        )}
        <Button onClick={() => act({ type: 'merge', id: task.id })}>{words.merge}</Button>
        <Button onClick={onSplit}>{words.split}</Button>
      </div>
    </div>
  );
};
