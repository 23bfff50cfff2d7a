/** The tasks on the right: one line each, the one that is looked at opened; arrows, Enter and Delete work on the list, Tab goes into what is opened. */
import { Button } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { importing as words } from '../i18n/vi/import.ts';
import { type Change, type Item, sureness, type Work } from './state.ts';
import { TaskForm } from './task-form.tsx';

/** Keys of the list, where nothing is being typed. */
const actOf = (key: string, at: string): Change | null => {
  if (key === 'ArrowDown' || key === 'j') return { type: 'step', by: 1 };
  if (key === 'ArrowUp' || key === 'k') return { type: 'step', by: -1 };
  if (key === 'Enter') return { type: 'set', id: at, state: 'accepted' };
  if (key === 'Delete') return { type: 'set', id: at, state: 'dropped' };
  return key === 'u' ? { type: 'set', id: at, state: 'open' } : null;
};

const STATE_WORDS = { open: null, accepted: words.accepted, dropped: words.dropped };

const Mark = ({ item: { task, state } }: { item: Item }) => {
  const sure = sureness(task);
  const word = STATE_WORDS[state] ?? words.confidence[sure];
  const doubtful = state === 'open' && sure === 'unsure';
  return <span className={`plan-mark plan-mark-${doubtful ? 'doubt' : state}`}>{word}</span>;
};

/** Escape that closes a field's own list stays with that field. */
const leaves = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Escape' && target instanceof HTMLElement && target.ariaExpanded !== 'true';

interface Props {
  work: Work;
  /** It has just been read: whoever gave the file by keyboard goes on here. */
  fresh: boolean;
  act: (change: Change) => void;
  onSplit: (item: Item) => void;
}
export const TaskList = ({ work, fresh, act, onSplit }: Props) => {
  const list = useRef<HTMLOListElement | null>(null);
  const current = useRef<HTMLLIElement | null>(null);
  const seen = useRef(fresh);
  useEffect(() => {
    if (work.at) current.current?.scrollIntoView({ block: 'nearest' });
  }, [work.at]);
  // A button that is gone with its task takes the keys with it; they come back to the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of the work
  useEffect(() => {
    if (seen.current && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true });
    seen.current = true;
  }, [work.at, work.items]);
  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    if (leaves(event)) return event.currentTarget.focus({ preventScroll: true });
    const typing = event.target instanceof HTMLElement && event.target !== event.currentTarget;
    const wanted = typing || !work.at ? null : actOf(event.key, work.at);
    if (!wanted) return;
    event.preventDefault();
    act(wanted);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list takes the keys
    <ol ref={list} className="plan-list" tabIndex={0} aria-label={words.found} onKeyDown={onKeyDown}>
      {work.items.map((item) => {
        const { task, state } = item;
        const here = task.id === work.at;
        return (
          <li
            key={task.id}
            ref={here ? current : null}
            className={here ? 'plan-item plan-item-here' : 'plan-item'}
            aria-current={here || undefined}
          >
            <button
              type="button"
              className="plan-line"
              tabIndex={here ? 0 : -1}
              onClick={() => act({ type: 'go', to: task.id })}
            >
              <Mark item={item} />
              <span className={state === 'dropped' ? 'plan-gone' : ''}>{task.title}</span>
              {task.section && <span className="quiet">{words.section(task.section)}</span>}
            </button>
            {task.context && <p className="quiet plan-context">{words.context}</p>}
            {task.refersTo?.kept && !task.context && (
              <p className="quiet plan-context">{words.refers(task.refersTo.number)}</p>
            )}
            {here && state === 'dropped' && (
              <Button onClick={() => act({ type: 'set', id: task.id, state: 'open' })}>
                {words.restore}
              </Button>
            )}
            {here && state !== 'dropped' && <TaskForm item={item} act={act} onSplit={() => onSplit(item)} />}
          </li>
        );
      })}
    </ol>
  );
};
