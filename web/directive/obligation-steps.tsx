/** Who owes an obligation, by when, and how each stands; read when somebody asks for it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ObligationSteps as Page } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { COORDINATES_WORD } from '../../contracts/vi/words.ts';
import { pages } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { paths } from '../app/paths.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import { late } from '../i18n/vi/late.ts';
import { unit } from '../i18n/vi/unit.ts';
import { Read } from '../parts/read.tsx';
import { SignWord } from '../signs/sign.tsx';
import '../unit/step-line.css';

const say = words.obligations;

const Item = ({ directive, item }: { directive: string; item: Page['items'][number] }) => (
  <li className="step-small">
    <SignWord view={item.sign} />
    <span className="step-owner">
      <Link to={paths.step(directive, item.unit.code, item.step)}>
        {item.unit.name}
        {item.period && ` · ${item.period}`}
      </Link>
      <span className="quiet">
        {' '}
        {item.role === 'coordinating' && `${COORDINATES_WORD} · `}
        {item.answerable ?? late.nobody}
      </span>
    </span>
    <span className="quiet num">
      {item.deadline
        ? `${unit.due} ${sayDate(item.deadline)}${item.provisional ? ` (${unit.provisional})` : ''}`
        : unit.noDue}
    </span>
  </li>
);

const List = ({ directive, obligation }: { directive: string; obligation: string }) => {
  const { under } = useBranch();
  const reading = useInfiniteQuery(pages.obligationSteps(directive, obligation, under));
  return (
    <Read of={reading}>
      {({ pages: loaded }) => (
        <>
          <ul className="rows rows-tight">
            {loaded
              .flatMap(({ items }) => items)
              .map((item) => (
                <Item key={`${item.unit.code} ${item.step}`} directive={directive} item={item} />
              ))}
          </ul>
          {reading.hasNextPage && (
            <Button size="small" loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
              {late.more}
            </Button>
          )}
        </>
      )}
    </Read>
  );
};

export const ObligationSteps = ({
  directive,
  obligation,
  title,
}: {
  directive: string;
  obligation: string;
  title: string;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={`${say.steps}: ${title}`}>{say.steps}</summary>
      {open && <List directive={directive} obligation={obligation} />}
    </details>
  );
};
