/** The tree of a directive: one row a unit, 3,000 of them without a stutter, all by keyboard. */
import { Button } from 'antd';
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Tree } from '../../contracts/http/index.ts';
import { paths } from '../app/paths.ts';
import { tree as words } from '../i18n/vi/tree.ts';
import { Failed } from '../parts/failed.tsx';
import { Empty } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { flatten, growForest } from './flatten.ts';
import { moveBy } from './keys.ts';
import { TreeFilter } from './tree-filter.tsx';
import { TreeLineView } from './tree-line.tsx';
import { type TreePlace, useBranches } from './use-branches.ts';
import { useFilter } from './use-filter.ts';
import { useOpened } from './use-opened.ts';
import { useWindow } from './use-window.ts';
import './tree.css';

interface Props {
  place: TreePlace;
  /** The branch one looks at; null for all of one's own. */
  under: string | null;
  /** What was read of its top. */
  top: Tree;
  search: string;
}

export const UnitTree = ({ place, under, top, search }: Props) => {
  const { directive } = place;
  const [active, setActive] = useState(0);
  const { opened, open, close, openAll, closeAll } = useOpened(directive, top.rows);
  const { rows, failed } = useBranches(place, top, opened);
  const { found, reading, ...filter } = useFilter(place, under);
  const lines = found ? flatten(growForest(found), null) : flatten(growForest(rows), opened);
  const height = useNarrow() ? 84 : 44;
  const body = useRef<HTMLDivElement>(null);
  const range = useWindow(body, lines.length, height);
  const navigate = useNavigate();
  const idOf = (code: string) => `tree-${code}`;
  const current = Math.min(active, lines.length - 1);

  const reveal = (index: number) => {
    const at = body.current?.getBoundingClientRect().top ?? 0;
    const [from, to] = [at + index * height, at + (index + 1) * height];
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

  if (top.units === 0) return <Empty>{words.empty}</Empty>;
  const pointed = lines[current];
  const broken = found === null ? failed : null;
  return (
    <>
      <TreeFilter
        text={filter.text}
        sign={filter.sign}
        shown={lines.length}
        all={top.units}
        onText={filter.setText}
        onSign={filter.setSign}
        onOpenAll={top.whole ? openAll : null}
        onCloseAll={closeAll}
      />
      {broken && <Failed error={broken.error} retry={broken.retry} />}
      {reading.error && <Failed error={reading.error} retry={reading.refetch} />}
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
            past={place.asOf !== null}
            onToggle={() => {
              setActive(range.from + i);
              (line.open ? close : open)(line.item.code);
            }}
          />
        ))}
      </div>
      {found && reading.hasNextPage && (
        <div className="tree-more">
          <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
            {words.more}
          </Button>
        </div>
      )}
      <p id="tree-keys" className="tree-keys quiet">
        {words.keys}
      </p>
    </>
  );
};
