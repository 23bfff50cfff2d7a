/** When: as the plan words it and what that means, what else it might be, or other words that are read as they are typed. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReadTask } from '../../contracts/http/imports.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { Field } from '../parts/field.tsx';
import { TypedDue } from './typed-due.tsx';

export type Due = ReadTask['due'];
const NONE: Due['reading'] = { phrase: null, kind: 'none', rule: {}, row: null, inheritedFrom: null };

interface Props {
  id: string;
  due: Due;
  onChange: (due: Due) => void;
}
export const DueField = ({ id, due, onChange }: Props) => {
  const [typed, setTyped] = useState<string | null>(null);
  const put = (one: Partial<Due>) => {
    setTyped(null);
    onChange({ ...due, ...one, origin: 'hand', confidence: 'sure', question: null });
  };
  return (
    <div className="plan-due">
      <p>
        <b>{words.due}:</b> {due.word}{' '}
        {due.said && <span className="quiet">{words.duePhrase(due.said)}</span>}{' '}
        {due.reading.inheritedFrom && (
          <span className="quiet">{words.inherited(due.reading.inheritedFrom)}</span>
        )}
        {due.origin === 'memory' && <span className="plan-remembered">{words.remembered}</span>}
      </p>
      {due.question && <p className="plan-question">{due.question}</p>}
      <p className="plan-others">
        {due.alternatives.map((one) => (
          <Button
            key={one.word}
            size="small"
            title={one.why}
            onClick={() => put({ reading: one.reading, word: one.word })}
          >
            {words.otherDue}: {one.word}
          </Button>
        ))}
        {due.confidence !== 'sure' && due.reading.kind !== 'none' && (
          <Button size="small" onClick={() => put({})}>
            {words.asRead}
          </Button>
        )}
        {(due.reading.kind !== 'none' || due.confidence === 'unsure') && (
          <Button size="small" onClick={() => put({ reading: NONE, word: words.noDue })}>
            {words.noDue}
          </Button>
        )}
      </p>
      <Field id={`${id}-go`} label={words.typeDue} hint={words.typeDueHint}>
        {(described) => (
          <Input
            {...described}
            value={typed ?? due.reading.phrase ?? due.said ?? ''}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {typed !== null && typed.trim() !== '' && (
        // The plan's words and their place stay: they are what the typed words are the meaning of.
        <TypedDue
          typed={typed.trim()}
          onUse={({ reading, word }) => put({ reading, word })}
          onModel={setTyped}
        />
      )}
    </div>
  );
};
