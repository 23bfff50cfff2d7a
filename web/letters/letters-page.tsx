import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { LetterView } from '../../contracts/http/index.ts';
import { pages, queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { paths } from '../app/paths.ts';
import { letters as words } from '../i18n/vi/letters.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { Letter } from './letter.tsx';
import { LetterRow } from './letter-row.tsx';

const nextFor = (items: readonly LetterView[], letter: LetterView): LetterView | undefined =>
  items
    .filter((one) => one.status === 'pending' && one.unit.code === letter.unit.code && one.id !== letter.id)
    .toSorted((a, b) => a.notBefore.localeCompare(b.notBefore))[0];

const LettersOf = ({ directive, choice }: { directive: string; choice: ReactNode }) => {
  const [params] = useSearchParams();
  const unit = params.get('donvi');
  const { under } = useBranch();
  const reading = useInfiniteQuery(pages.letters(directive, unit, under));
  const narrow = useNarrow();
  const linkTo = (id: string) => {
    const next = new URLSearchParams(params);
    next.set('thu', id);
    return `${paths.letters}?${next}`;
  };
  const withoutLetter = new URLSearchParams(params);
  withoutLetter.delete('thu');

  return (
    <Read of={reading}>
      {({ pages: loaded }) => {
        const items = loaded.flatMap((page) => page.items);
        const asked = items.find((letter) => letter.id === params.get('thu'));
        const chosen =
          asked ?? (narrow ? undefined : (items.find((letter) => letter.status === 'sent') ?? items[0]));
        return (
          <div className="page">
            <PageHead title={words.title} acts={choice}>
              <p className="quiet">
                {unit ? `${words.onlyUnit}: ${items[0]?.unit.name ?? unit}. ` : words.about}{' '}
                {unit && (
                  <Link to={`${paths.letters}?${new URLSearchParams({ chidao: directive })}`}>
                    {words.clear}
                  </Link>
                )}
              </p>
            </PageHead>
            {loaded.some((page) => page.held) && <p className="note">{words.held}</p>}
            {items.length === 0 && (
              <div className="section">
                <Empty>{under === null || unit ? words.empty : words.emptyBranch}</Empty>
              </div>
            )}
            <div className="letters">
              {!(narrow && chosen) && (
                <div className="letters-list">
                  {items.length > 0 && (
                    <ul className="section rows">
                      {items.map((letter) => (
                        <li key={letter.id} className="letter-item">
                          <LetterRow
                            letter={letter}
                            to={linkTo(letter.id)}
                            chosen={letter.id === chosen?.id}
                          />
                        </li>
                      ))}
                    </ul>
                  )}
                  {reading.hasNextPage && (
                    <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
                      {words.more}
                    </Button>
                  )}
                </div>
              )}
              {chosen && (
                <div>
                  {narrow && <Link to={`${paths.letters}?${withoutLetter}`}>{words.back}</Link>}
                  <Letter letter={chosen} next={nextFor(items, chosen)} />
                </div>
              )}
            </div>
          </div>
        );
      }}
    </Read>
  );
};

/** Letters belong to a directive: the one asked for, else the one in force, with a choice when there are several. */
export const LettersPage = () => {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const reading = useQuery(queries.directives());
  return (
    <Read of={reading}>
      {({ directives }) => {
        const known = directives.filter((one) => one.status !== 'draft');
        const directive = known.find((one) => one.id === params.get('chidao')) ?? known[0];
        if (!directive)
          return (
            <div className="page">
              <PageHead title={words.title} />
              <div className="section">
                <Empty>{words.empty}</Empty>
              </div>
            </div>
          );
        const choice = known.length > 1 && (
          <Select
            aria-label={words.directive}
            value={directive.id}
            options={known.map((one) => ({ value: one.id, label: one.number ?? one.title }))}
            onChange={(id: string) => navigate(`${paths.letters}?${new URLSearchParams({ chidao: id })}`)}
          />
        );
        return <LettersOf key={directive.id} directive={directive.id} choice={choice} />;
      }}
    </Read>
  );
};
