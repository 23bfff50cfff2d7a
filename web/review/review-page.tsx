/** What units ask for on top; then the submission left, what was asked and the last period right, the decision below; the next one with a key. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReviewItem } from '../../contracts/http/index.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { review as words } from '../i18n/vi/review.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { indexOf, keyOf } from './order.ts';
import { type Asking, Requests } from './requests.tsx';
import { ReviewBar } from './review-bar.tsx';
import { ReviewItemView } from './review-item.tsx';
import './review.css';

const PARAM = 'bai';
const ASKINGS: readonly Asking[] = ['difficulty', 'disclaim', 'extension'];

/** J and K as in any reader, when one is not writing. */
const useKeys = (move: (by: 1 | -1) => void) => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const writing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]');
      if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'J') move(1);
      if (event.key === 'k' || event.key === 'K') move(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [move]);
};

const Desk = ({ items }: { items: ReviewItem[] }) => {
  const me = useSignedIn();
  const [params, setParams] = useSearchParams();
  const [last, setLast] = useState(0);
  const asked = params.get(PARAM);
  const index = indexOf(items, asked, last);
  const item = items[index];
  const go = (to: number) => {
    const next = items[to];
    if (!next) return;
    setLast(to);
    setParams({ [PARAM]: keyOf(next) }, { replace: true });
    scrollTo({ top: 0 });
  };
  useKeys((by) => go(index + by));
  if (!item) return null;
  return (
    <>
      {asked && keyOf(item) !== asked && <p className="note">{words.goneTo}</p>}
      <ReviewBar items={items} index={index} onGo={go} />
      <ReviewItemView
        key={keyOf(item)}
        item={item}
        readOnly={me.readOnly}
        onDone={() => {
          setLast(index);
          setParams({}, { replace: true });
        }}
      />
    </>
  );
};

export const ReviewPage = () => {
  const { under } = useBranch();
  const reading = useQuery(queries.review(under));
  return (
    <Read of={reading}>
      {({ today, items, requests, difficulties, disclaims }) => {
        const asked = { extension: requests, difficulty: difficulties, disclaim: disclaims };
        const asks = requests.length + difficulties.length + disclaims.length;
        return (
          <div className="page">
            <PageHead title={words.title}>
              <p className="quiet">{words.about(items.length, asked)}</p>
            </PageHead>
            {items.length + asks === 0 && (
              <div className="section">
                <Empty>{under === null ? words.empty : words.emptyBranch}</Empty>
              </div>
            )}
            {ASKINGS.map(
              (what) =>
                asked[what].length > 0 && (
                  <Requests key={what} items={asked[what]} what={what} today={today} />
                ),
            )}
            {items.length > 0 && <Desk items={items} />}
          </div>
        );
      }}
    </Read>
  );
};
