import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import type { TreeRow } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { signs } from '../i18n/vi/signs.ts';
import { tree as words } from '../i18n/vi/tree.ts';
import { SignDrawing } from '../signs/sign.tsx';
import { worse, worstOf } from '../signs/signs.ts';
import { StepBar } from '../signs/step-bar.tsx';
import type { TreeLine } from './flatten.ts';

interface Props {
  id: string;
  line: TreeLine<TreeRow>;
  to: string;
  top: number;
  height: number;
  active: boolean;
  /** As of a past day nobody is named: who answered then is not kept. */
  past: boolean;
  onToggle: () => void;
}

const Late = ({ row }: { row: TreeRow }) => {
  const parts = row.partsLate + row.partsLateBelow;
  if (row.late + row.lateBelow + parts === 0) return <span className="tree-late" />;
  const title = [
    row.late + row.lateBelow > 0 && words.lateOf(row.late, row.lateBelow),
    parts > 0 && words.partsOf(row.partsLate, row.partsLateBelow),
  ];
  return (
    <span className="tree-late" title={title.filter(Boolean).join('. ')}>
      {row.late > 0 && <SignDrawing sign="overdue" days={row.late} />}
      {row.lateBelow > 0 && <span className="sign-red num">{words.below(row.lateBelow)}</span>}
      {parts > 0 && <span className="quiet num">{words.parts(parts)}</span>}
    </span>
  );
};

const Next = ({ next }: { next: TreeRow['nextDeadline'] }) => (
  <span className="tree-next">
    {next ? (
      <>
        <span className="num">{sayDay(next.date)}</span> <span className="quiet">{next.title}</span>
      </>
    ) : (
      <span className="quiet">{words.noNext}</span>
    )}
  </span>
);

/** Who answers and, while somebody stands in, who does. */
const personOf = ({ answerable, substitute }: TreeRow): string | null =>
  answerable && substitute ? `${answerable} · ${words.substitute(substitute)}` : answerable;

export const TreeLineView = ({ id, line, to, top, height, active, past, onToggle }: Props) => {
  const { item: row, depth, hasChildren, open } = line;
  // A closed branch shows the worst state below it; an open one speaks for itself.
  const own = worstOf(row.signs);
  const sign = open ? own : worse(own, row.worstBelow);
  const word = sign ? words.worst(signs.words[sign]) : words.noSteps;
  return (
    <div
      id={id}
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-expanded={hasChildren ? open : undefined}
      aria-selected={active}
      aria-busy={line.waiting}
      className={active ? 'tree-line tree-line-active' : 'tree-line'}
      style={{ '--top': `${top}px`, '--height': `${height}px` } as CSSProperties}
    >
      <span className="tree-name" style={{ paddingLeft: depth * 20 }}>
        {hasChildren ? (
          <button type="button" tabIndex={-1} onClick={onToggle} aria-label={words.toggle(open, row.name)}>
            <svg
              width="12"
              height="12"
              viewBox="0 0 12 12"
              aria-hidden="true"
              className={open ? 'tree-open' : ''}
            >
              <path d="m4 2 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.8" />
            </svg>
          </button>
        ) : (
          <span className="tree-leaf" />
        )}
        <span className="tree-sign" title={word}>
          {sign && <SignDrawing sign={sign} />}
          <span className="only-reader">{word}</span>
        </span>
        <Link to={to} tabIndex={-1} title={row.name}>
          {row.name}
        </Link>
        {row.received === false && (
          <span className="tree-unreceived" title={words.unreceivedTitle}>
            {words.unreceived}
          </span>
        )}
        {row.trouble && (
          <span className="tree-trouble" title={row.trouble}>
            {words.trouble}
          </span>
        )}
      </span>
      <StepBar counts={row.signs} />
      <Late row={row} />
      <Next next={row.nextDeadline} />
      <span className="tree-person quiet" title={personOf(row) ?? undefined}>
        {personOf(row) ?? (past ? null : words.nobody)}
      </span>
    </div>
  );
};
