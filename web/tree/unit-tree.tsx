/** The tree of a directive: one row a unit, 3,000 of them without a stutter, all by keyboard. */
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { TreeRow } from '../../contracts/http/index.ts';
import { paths } from '../app/paths.ts';
import { tree as words } from '../i18n/vi/tree.ts';
import { Empty } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import type { Sign } from '../signs/signs.ts';
import { matchesFolded } from '../text/fold.ts';
import { flatten, growForest, keptBy } from './flatten.ts';
import { moveBy } from './keys.ts';
import { TreeFilter } from './tree-filter.tsx';
import { TreeLineView } from './tree-line.tsx';
import { useOpened } from './use-opened.ts';
import { useWindow } from './use-window.ts';
import './tree.css';

interface Props {
  directive: string;
  rows: readonly TreeRow[];
  search: string;
}
const matcher = (text: string, sign: Sign | null) => {
  if (!text.trim() && !sign) return null;
  return (row: TreeRow) => (!sign || (row.signs[sign] ?? 0) > 0) && matchesFolded(row.name, text.trim());
};

export const UnitTree = ({ directive, rows, search }: Props) => {
  const [text, setText] = useState('');
  const [sign, setSign] = useState<Sign | null>(null);
  const [active, setActive] = useState(0);
  const forest = useMemo(() => growForest(rows), [rows]);
  const { opened, open, close, openAll, closeAll } = useOpened(directive, forest);
  const kept = useMemo(() => keptBy(forest, matcher(text, sign)), [forest, text, sign]);
  const lines = useMemo(() => flatten(forest, opened, kept), [forest, opened, kept]);
  const height = useNarrow() ? 84 : 44;
  const body = useRef<HTMLDivElement>(null);
  const range = useWindow(body, lines.length, height);
  const navigate = useNavigate();
  const idOf = (code: string) => `tree-${code}`;
  const current = Math.min(active, lines.length - 1);

  const reveal = (index: number) => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    const [from, to] = [top + index * height, top + (index + 1) * height];
    if (from < 90) scrollBy(0, from - 90);
    if (to > innerHeight - 20) scrollBy(0, to - innerHeight + 20);
  };
  const press = (event: KeyboardEvent) => {
    const move = moveBy(event.key, lines, current, Math.floor(innerHeight / height) - 3);
    if (!move) return;
    event.preventDefault();
    if (move.type === 'go') {
      setActive(move.index);
      reveal(move.index);
    } else if (move.type === 'open') open(move.code);
    else if (move.type === 'close') close(move.code);
    else navigate(paths.unit(directive, move.code) + search);
  };

  if (rows.length === 0) return <Empty>{words.empty}</Empty>;
  const pointed = lines[current];
  return (
    <>
      <TreeFilter
        text={text}
        sign={sign}
        shown={lines.length}
        all={rows.length}
        onText={setText}
        onSign={setSign}
        onOpenAll={openAll}
        onCloseAll={closeAll}
      />
      <div className="tree-head" aria-hidden="true">
        <span>{words.unit}</span>
        <span>{words.steps}</span>
        <span>{words.late}</span>
        <span>{words.next}</span>
        <span>{words.person}</span>
      </div>
      {lines.length === 0 && <Empty>{words.none}</Empty>}
      <div
        ref={body}
        className="tree"
        role="tree"
        tabIndex={0}
        aria-label={words.label}
        aria-describedby="tree-keys"
        aria-activedescendant={pointed ? idOf(pointed.item.code) : undefined}
        onKeyDown={press}
        style={{ '--height': `${lines.length * height}px` } as CSSProperties}
      >
        {lines.slice(range.from, range.to).map((line, i) => (
          <TreeLineView
            key={line.item.code}
            id={idOf(line.item.code)}
            line={line}
            to={paths.unit(directive, line.item.code) + search}
            top={(range.from + i) * height}
            height={height}
            active={range.from + i === current}
            onToggle={() => {
              setActive(range.from + i);
              (line.open ? close : open)(line.item.code);
            }}
          />
        ))}
      </div>
      <p id="tree-keys" className="tree-keys quiet">
        {words.keys}
      </p>
    </>
  );
};
