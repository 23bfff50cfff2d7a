import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { RefusalView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { pages, queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { acts } from '../i18n/vi/acts.ts';
import { refusals as words } from '../i18n/vi/refusals.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import '../styles/form.css';
import './refusals.css';
import '../styles/list-table.css';

const Where = ({ directive, unit }: RefusalView) => {
  if (!directive) return <span className="quiet">{words.elsewhere}</span>;
  return (
    <>
      {unit && <Link to={paths.unit(directive.code, unit.code)}>{unit.name}</Link>}
      <p className="quiet">
        <Link to={paths.directive(directive.code)}>{directive.name}</Link>
      </p>
    </>
  );
};

const Row = ({ item }: { item: RefusalView }) => (
  <tr>
    <td className="num">{sayMoment(item.at)}</td>
    <td>{item.inPlaceOf ? words.instead(item.who, item.inPlaceOf) : item.who}</td>
    <td>
      {item.what}
      {item.step && <p className="quiet">{item.step}</p>}
    </td>
    <td>
      <Where {...item} />
    </td>
    <td>
      {item.answer}
      <p className="quiet">{item.code}</p>
    </td>
  </tr>
);

const Items = ({ filter }: { filter: Record<string, string> }) => {
  const reading = useInfiniteQuery(pages.refusals(filter));
  return (
    <Read of={reading}>
      {({ pages: loaded }) => {
        const items = loaded.flatMap((page) => page.items);
        return (
          <>
            <div className="section">
              {items.length === 0 ? (
                <Empty>{words.empty}</Empty>
              ) : (
                <table className="list-table refusals">
                  <thead>
                    <tr>
                      {(['at', 'who', 'what', 'where', 'answer'] as const).map((column) => (
                        <th key={column} scope="col">
                          {words[column]}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((item) => (
                      <Row key={item.id} item={item} />
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
          </>
        );
      }}
    </Read>
  );
};

/** Days that are still being typed ask for nothing. */
const whole = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '');

export const RefusalsPage = () => {
  const [directive, setDirective] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const known = useQuery(queries.directives());
  const options = [
    { value: '', label: words.allDirectives },
    ...(known.data?.directives ?? []).map(({ id, number, title }) => ({ value: id, label: number ?? title })),
  ];
  return (
    <div className="page">
      <PageHead title={words.title}>
        <p className="quiet">{words.about}</p>
      </PageHead>
      <div className="refusals-filter">
        <Field id="refusals-directive" label={words.directive}>
          {(described) => (
            <Select {...described} value={directive} options={options} onChange={setDirective} />
          )}
        </Field>
        <DateField
          id="refusals-from"
          label={words.from}
          value={from}
          required={acts.optional}
          onChange={setFrom}
        />
        <DateField id="refusals-to" label={words.to} value={to} required={acts.optional} onChange={setTo} />
      </div>
      <Items filter={{ directive, from: whole(from), to: whole(to) }} />
    </div>
  );
};
