import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { HistoryItem } from '../../contracts/http/index.ts';
import { pages } from '../api/queries.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { Empty, Section } from '../parts/section.tsx';
import { History } from './history.tsx';

interface Props {
  directive: string;
  unit: string;
  first: { items: HistoryItem[]; next: string | null };
  /** A past day shows what had happened by then, as it came with the page. */
  past: boolean;
}
export const UnitHistory = ({ directive, unit, first, past }: Props) => {
  const [older, setOlder] = useState(false);
  const reading = useInfiniteQuery({ ...pages.history(directive, unit), enabled: older });
  const loaded = reading.data?.pages.flatMap((page) => page.items);
  const items = older && loaded ? loaded : first.items;
  const more = !past && (older ? reading.hasNextPage : first.next !== null);
  return (
    <Section title={words.history}>
      {items.length === 0 ? (
        <Empty>{words.historyEmpty}</Empty>
      ) : (
        <div className="section-body">
          <History items={items} />
          {more && (
            <Button
              type="link"
              loading={reading.isFetching}
              onClick={() => {
                setOlder(true);
                if (loaded) reading.fetchNextPage();
              }}
            >
              {words.older}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
};
