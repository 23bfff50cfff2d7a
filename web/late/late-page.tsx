import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { LateItem } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { pages, queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { paths } from '../app/paths.ts';
import { late as words } from '../i18n/vi/late.ts';
import { Downloads } from '../parts/download.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { SignWord } from '../signs/sign.tsx';
import './late.css';
import '../styles/list-table.css';

const Row = ({ item }: { item: LateItem }) => {
  const { directive, unit, step, answerable, substitute } = item;
  return (
    <tr>
      <td>
        <SignWord view={step.sign} />
      </td>
      <td>
        <Link to={paths.unit(directive.id, unit.code)}>{unit.name}</Link>
        <p className="quiet">
          {answerable ?? words.nobody}
          {substitute && ` · ${words.substitute(substitute)}`}
        </p>
      </td>
      <td>
        <Link to={paths.step(directive.id, unit.code, step.id)}>
          {step.title}
          {step.period && ` · ${step.period}`}
        </Link>
        <p className="quiet">{directive.number ?? directive.title}</p>
      </td>
      <td title={step.deadline?.because}>
        <span className="num">{step.deadline && sayDay(step.deadline.date)}</span>
      </td>
      <td className="quiet">{step.next?.sentence ?? words.noNext}</td>
    </tr>
  );
};

/** Of one directive only, and there of one phase, as a link said it. */
const Only = ({ directive, phase }: { directive: string; phase: string | null }) => {
  const { data } = useQuery(queries.directive(directive));
  return (
    <p className="note">
      <span>
        {words.only(
          data?.number ?? data?.title ?? '…',
          data?.phases.find(({ code }) => code === phase)?.name ?? null,
        )}
      </span>
      <Link to={paths.late} replace>
        {words.all}
      </Link>
    </p>
  );
};

export const LatePage = () => {
  const { under } = useBranch();
  const [params] = useSearchParams();
  const [directive, phase] = [params.get('chi-dao'), params.get('dot')];
  const reading = useInfiniteQuery(pages.late(under, directive, directive && phase));
  return (
    <Read of={reading}>
      {({ pages: loaded }) => {
        const items = loaded.flatMap((page) => page.items);
        return (
          <div className="page">
            <PageHead title={words.title} acts={<Downloads path="/late/export" params={{ under }} />}>
              <p className="quiet">{words.about(loaded[0]?.total ?? 0, loaded[0]?.parts ?? 0)}</p>
            </PageHead>
            {directive && <Only directive={directive} phase={phase} />}
            <div className="section">
              {items.length === 0 ? (
                <Empty>{under === null ? words.empty : words.emptyBranch}</Empty>
              ) : (
                <table className="list-table late">
                  <thead>
                    <tr>
                      <th scope="col">{words.title}</th>
                      <th scope="col">{words.unit}</th>
                      <th scope="col">{words.what}</th>
                      <th scope="col">{words.due}</th>
                      <th scope="col">{words.next}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((item) => (
                      <Row key={`${item.directive.id} ${item.unit.code} ${item.step.id}`} item={item} />
                    ))}
                  </tbody>
                </table>
              )}
            </div>
            {reading.hasNextPage && (
              <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
                {words.more}
              </Button>
            )}
          </div>
        );
      }}
    </Read>
  );
};
