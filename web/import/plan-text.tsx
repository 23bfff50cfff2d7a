/** The document on the left: every task's words marked, those of the one that is looked at more so. */
import { useEffect, useMemo, useRef } from 'react';
import { type Highlight, piecesOf } from './pieces.ts';
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

interface Props {
  work: Work;
  onGo: (id: string) => void;
  root: React.RefObject<HTMLPreElement | null>;
}
export const PlanText = ({ work, onGo, root }: Props) => {
  const pieces = useMemo(() => piecesOf(work.reading.text, highlightsOf(work)), [work]);
  const current = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (work.at) current.current?.scrollIntoView({ block: 'nearest' });
  }, [work.at]);
  const first = pieces.find(({ task }) => task === work.at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text must be reachable by the keyboard
    <pre className="plan-text" ref={root} tabIndex={0}>
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
            onClick={() => onGo(task)}
          >
            {text}
          </mark>
        );
      })}
    </pre>
  );
};
