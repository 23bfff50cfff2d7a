/** Who follows whom: what stands, then, folded, what is over. */
import { Fragment, type ReactNode } from 'react';
import type { AssignmentView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { assignments as words } from '../i18n/vi/assignments.ts';

interface Props {
  items: readonly AssignmentView[];
  /** The other side of each: the unit on a post's list, the post on a unit's. */
  other: (item: AssignmentView) => ReactNode;
}

const Line = ({ item, other }: { item: AssignmentView; other: Props['other'] }) => (
  <>
    {other(item)}{' '}
    <span className="quiet">
      {words.days(item.since && sayDate(item.since), item.until && sayDate(item.until))}
      {item.paper && `, ${words.paper(item.paper.number, sayDate(item.paper.date))}`}
      {item.state === 'coming' && ` (${words.coming})`}
    </span>
  </>
);

const Lines = ({ items, other }: Props) => (
  <ul>
    {items.map((item) => (
      <li key={`${item.post.code} ${item.unit.code} ${item.since}`}>
        <Line item={item} other={other} />
      </li>
    ))}
  </ul>
);

export const AssignmentList = ({ items, other }: Props) => {
  const past = items.filter(({ state }) => state === 'over');
  return (
    <Fragment>
      <Lines items={items.filter(({ state }) => state !== 'over')} other={other} />
      {past.length > 0 && (
        <details>
          <summary>{words.past(past.length)}</summary>
          <Lines items={past} other={other} />
        </details>
      )}
    </Fragment>
  );
};
