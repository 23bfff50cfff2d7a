/** The tree, level by level, as of a day; the unit that is open with its people. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { OrganisationRows } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { useSignedIn } from '../api/me.ts';
import { pages } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { organisation as words } from '../i18n/vi/organisation.ts';
import { reorganisation } from '../i18n/vi/reorganisation.ts';
import { DateField } from '../parts/date-field.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { UnitCard } from './unit-card.tsx';
import '../styles/form.css';
import './organisation.css';

const EXPORTS = [
  ['xlsx', words.export],
  ['units', words.exportUnits],
  ['people', words.exportPeople],
] as const;

const Acts = () => {
  const me = useSignedIn();
  const mayExport = me.isAdministrator || me.isOffice || me.roles.includes('auditor');
  return (
    <>
      {mayExport &&
        EXPORTS.map(([format, word]) => (
          <a key={format} className="button-link" href={`/api/organisation/export?format=${format}`} download>
            {word}
          </a>
        ))}
      {mayExport && (
        <Link className="button-link" to={paths.reorganisation}>
          {reorganisation.title}
        </Link>
      )}
      {me.isAdministrator && (
        <Link className="button-link" to={paths.importOrganisation}>
          {words.import}
        </Link>
      )}
    </>
  );
};

/** The office is told who ends soon, and how much is still open there. */
const EndingSoon = ({ items, to }: { items: OrganisationRows['ending']; to: (code: string) => string }) =>
  items.length === 0 ? null : (
    <Section title={words.ending}>
      <p className="section-body quiet">{words.endingAbout}</p>
      <ul className="rows rows-tight">
        {items.map(({ code, name, validTo, open }) => (
          <li key={code}>
            <Link to={to(code)}>{name}</Link>{' '}
            <span className="num">{words.endingLine(sayDay(validTo), open)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );

export const OrganisationPage = () => {
  const [params, setParams] = useSearchParams();
  const under = params.get('ma');
  const asOf = params.get('ngay');
  const reading = useInfiniteQuery(pages.organisation(under, asOf));
  const to = (code: string) =>
    `${paths.organisation}?${new URLSearchParams({ ma: code, ...(asOf ? { ngay: asOf } : {}) })}`;
  return (
    <div className="page">
      <PageHead title={words.title} acts={<Acts />}>
        <p className="quiet">{words.about}</p>
      </PageHead>
      <Read of={reading}>
        {({ pages: [first, ...rest] }) => {
          if (!first) return null;
          const items = [first, ...rest].flatMap((page) => page.items);
          return (
            <>
              <div className="organisation-where">
                <nav aria-label={words.above}>
                  {first.above.map(({ code, name }) => (
                    <span key={code}>
                      <Link to={to(code)}>{name}</Link> ›{' '}
                    </span>
                  ))}
                  <b>{first.unit.name}</b>
                </nav>
                <DateField
                  id="nhu-tai-ngay"
                  label={words.asOf}
                  value={asOf ?? first.asOf}
                  onChange={(day) => {
                    // While it is being typed it is no date yet.
                    if (/^\d{4}-\d{2}-\d{2}$/.test(day))
                      setParams({ ...(under ? { ma: under } : {}), ngay: day });
                  }}
                />
              </div>
              <EndingSoon items={first.ending} to={to} />
              <UnitCard code={first.unit.code} />
              <Section title={words.subordinates(items.length)}>
                {items.length === 0 && <Empty>{words.none}</Empty>}
                <ul className="rows organisation-rows">
                  {items.map(({ code, name, kind, mailbox }) => (
                    <li key={code}>
                      <Link to={to(code)}>{name}</Link>
                      <span className="quiet">{UNIT_KIND_WORDS[kind]}</span>
                      <code>{code}</code>
                      <span className="quiet">{mailbox}</span>
                    </li>
                  ))}
                </ul>
                {reading.hasNextPage && (
                  <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
                    {words.more}
                  </Button>
                )}
              </Section>
            </>
          );
        }}
      </Read>
    </div>
  );
};
