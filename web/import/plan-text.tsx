/** The document on the left: every task's words marked, those of the one that is looked at more so. */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { importing as words } from '../i18n/vi/import.ts';
import { type Highlight, piecesOf } from './pieces.ts';
import { selectByKey } from './select-by-keys.ts';
import type { Work } from './state.ts';

export interface Marked {
  start: number;
  end: number;
}
/** What of the text is marked with the mouse or the keyboard; null for nothing. */
export const markedIn = (root: HTMLElement | null): Marked | null => {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return null;
  const placeOf = (node: Node, offset: number): number => {
    const before = document.createRange();
    before.setStart(root, 0);
    before.setEnd(node, offset);
    return before.toString().length;
  };
  const [start, end] = [
    placeOf(range.startContainer, range.startOffset),
    placeOf(range.endContainer, range.endOffset),
  ];
  return end > start ? { start, end } : null;
};

const highlightsOf = ({ items, at }: Work): Highlight[] =>
  items.flatMap(({ task, state }): Highlight[] => {
    if (state === 'dropped') return [];
    const whole: Highlight = { id: task.id, ...task.span, kind: 'task' };
    if (task.id !== at) return [whole];
    const spans = [...task.lead.spans, ...task.coordinating.spans, ...task.due.spans];
    return [whole, ...spans.map((span): Highlight => ({ id: task.id, ...span, kind: 'field' }))];
  });

/** Some lines below the top of the text's own window; the page itself stays where it is. */
const showWithin = (box: HTMLElement | null, words: HTMLElement | null): void => {
  if (!box || !words) return;
  const below = words.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += below - box.clientHeight / 4;
};

interface Props {
  work: Work;
  onGo: (id: string) => void;
  /** Of what is marked: a task more, or the task that is looked at parted there. */
  onAdd: () => void;
  onSplit: () => void;
  root: React.RefObject<HTMLPreElement | null>;
}
export const PlanText = ({ work, onGo, onAdd, onSplit, root }: Props) => {
  const pieces = useMemo(() => piecesOf(work.reading.text, highlightsOf(work)), [work]);
  const current = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (work.at) showWithin(root.current, current.current);
  }, [work.at, root]);
  const onKeyDown = (event: KeyboardEvent<HTMLPreElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { key, shiftKey } = event;
    if (key === 'Enter') onAdd();
    else if (key === 's') onSplit();
    else if (!selectByKey(event.currentTarget, current.current, key, shiftKey)) return;
    event.preventDefault();
  };
  const first = pieces.find(({ task }) => task === work.at);
  return (
    <pre
      className="plan-text"
      role="document"
      aria-label={words.document}
      ref={root}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by the keyboard
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {pieces.map((piece) => {
        const { start, text, task, field } = piece;
        if (!task) return <span key={start}>{text}</span>;
        const here = task === work.at;
        const name = [here ? 'plan-here' : 'plan-task', field && 'plan-field'].filter(Boolean).join(' ');
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the keyboard's way
          <mark
            key={start}
            className={name}
            ref={piece === first ? current : null}
            // Words drawn out with the mouse stay marked: the task under them is not gone to.
            onClick={() => getSelection()?.isCollapsed !== false && onGo(task)}
          >
            {text}
          </mark>
        );
      })}
    </pre>
  );
};
