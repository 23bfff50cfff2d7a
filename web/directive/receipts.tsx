/** Who has received the directive, branch by branch, and which units have not. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ReceiptPage } from '../../contracts/http/index.ts';
import { pages } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';

const say = words.receipts;

const Branches = ({
  page,
  onOpen,
}: {
  page: ReceiptPage;
  onOpen: (branch: { code: string; name: string }) => void;
}) =>
  page.branches.length > 0 && (
    <Section title={say.branches}>
      <ul className="rows">
        {page.branches.map(({ code, name, units, received }) => (
          <li key={code} className="event-row">
            <button type="button" className="plain-button plain-name" onClick={() => onOpen({ code, name })}>
              {name}
            </button>
            <span className={received < units ? 'num' : 'num quiet'}>{say.of(received, units)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );

const Missing = ({ directive, items }: { directive: string; items: ReceiptPage['items'] }) => (
  <>
    {items.length === 0 && <Empty>{say.none}</Empty>}
    <ul className="rows">
      {items.map(({ code, name, within, answerable }) => (
        <li key={code}>
          <Link to={paths.unit(directive, code)}>{name}</Link>
          <p className="quiet">
            {within && `${say.within(within)} · `}
            {answerable ? say.lettersTo(answerable) : say.mailbox}
          </p>
        </li>
      ))}
    </ul>
  </>
);

export const Receipts = ({ directive }: { directive: string }) => {
  const [line, setLine] = useState<{ code: string; name: string }[]>([]);
  const under = line.at(-1) ?? null;
  const reading = useInfiniteQuery(pages.receipts(directive, under?.code ?? null));
  return (
    <Read of={reading} ghost={<RowsGhost rows={6} />}>
      {({ pages: loaded }) => {
        const [first] = loaded;
        if (!first) return null;
        return (
          <>
            <p className="quiet">{say.about}</p>
            <nav className="crumbs" aria-label={say.branches}>
              {[{ code: '', name: say.whole }, ...line].map((one, i) => (
                <button
                  key={one.code}
                  type="button"
                  className="plain-button plain-name"
                  onClick={() => setLine(line.slice(0, i))}
                >
                  {one.name}
                </button>
              ))}
            </nav>
            <p className="num">{say.counts(first.received, first.units, first.named)}</p>
            <Branches page={first} onOpen={(branch) => setLine([...line, branch])} />
            <Section title={say.missing}>
              <Missing directive={directive} items={loaded.flatMap((page) => page.items)} />
              {reading.hasNextPage && (
                <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
                  {say.more}
                </Button>
              )}
            </Section>
          </>
        );
      }}
    </Read>
  );
};
