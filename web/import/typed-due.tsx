/** What typed words mean as a deadline, looked up while they are typed: the rule, the first days and why; else models to begin from. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useContext } from 'react';
import type { DeadlineLook, ReadTask, TypedDeadline } from '../../contracts/http/imports.ts';
import { call } from '../api/client.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Against } from './against.ts';

type Due = ReadTask['due'];

/** A moment's rest between letters: a look that was overtaken while it waited is not sent. */
const look = async (body: TypedDeadline, signal: AbortSignal) => {
  await new Promise((done) => setTimeout(done, 200));
  signal.throwIfAborted();
  return call<DeadlineLook>('/imports/deadline', { method: 'POST', body, signal });
};

const Models = ({ look: { models }, onModel }: { look: DeadlineLook; onModel: (typed: string) => void }) => (
  <>
    <p className="plan-question">{words.dueUnread}</p>
    <p className="plan-others">
      {models.map((model) => (
        <Button key={model.words} size="small" title={model.words} onClick={() => onModel(model.words)}>
          {model.word}
        </Button>
      ))}
    </p>
  </>
);

interface Props {
  typed: string;
  onUse: (due: Due) => void;
  onModel: (typed: string) => void;
}
export const TypedDue = ({ typed, onUse, onModel }: Props) => {
  const against = useContext(Against);
  const asked = typed.slice(0, 300);
  const reading = useQuery({
    queryKey: ['typed-deadline', asked, against],
    queryFn: ({ signal }) => look({ words: asked, ...against }, signal),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (reading.error) return <ProblemBox error={reading.error} />;
  if (!reading.data) return <p className="quiet">{words.dueReading}</p>;
  const { due, dates, missing } = reading.data;
  if (!due) return <Models look={reading.data} onModel={onModel} />;
  return (
    <div className="plan-typed" aria-live="polite">
      <p>{words.dueMeans(due.word)}</p>
      {due.question && <p className="plan-question">{due.question}</p>}
      <ul>
        {dates.map(({ period, day, because }) => (
          <li key={`${period} ${day}`}>
            <b>{day}</b>
            {period && ` (${period})`}: <span className="quiet">{because}</span>
          </li>
        ))}
        {missing.map((one) => (
          <li key={one} className="quiet">
            {one}
          </li>
        ))}
      </ul>
      <Button size="small" type="primary" disabled={reading.isPlaceholderData} onClick={() => onUse(due)}>
        {words.useDue}
      </Button>
    </div>
  );
};
