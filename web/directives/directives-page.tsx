import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { DirectiveRow } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { DIRECTIVE_STATUS_WORDS } from '../../contracts/vi/words.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { directives as words } from '../i18n/vi/directives.ts';
import { importing } from '../i18n/vi/import.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { SignCountList } from '../signs/sign.tsx';
import { StepBar } from '../signs/step-bar.tsx';
import { fullTitle } from '../text/title.ts';
import './directives.css';

const Row = ({ row }: { row: DirectiveRow }) => (
  <li className="directive-row">
    <div>
      <p className="eyebrow">
        <b>{row.number ?? words.noNumber}</b> · {row.issuer.name}
        {row.issuedOn && ` · ${words.issued(sayDate(row.issuedOn))}`} · {DIRECTIVE_STATUS_WORDS[row.status]}
        {row.lettersHeld && <span className="directive-held"> {words.held}</span>}
      </p>
      <Link to={paths.directive(row.id)} className="directive-title">
        {fullTitle(row)}
      </Link>
      {row.status !== 'draft' && (
        <>
          <p>
            <span className={row.lateUnits > 0 ? 'sign-red' : ''}>
              {words.late(row.lateUnits, row.units)}
            </span>
            {row.nextDeadline && <span className="quiet"> · {words.next(sayDay(row.nextDeadline))}</span>}
          </p>
          <StepBar counts={row.signs} />
          <SignCountList counts={row.signs} />
        </>
      )}
    </div>
  </li>
);

export const DirectivesPage = () => {
  const me = useSignedIn();
  const reading = useQuery(queries.directives());
  return (
    <Read of={reading}>
      {({ directives }) => (
        <div className="page">
          <PageHead
            title={words.title}
            acts={
              me.isOffice &&
              !me.readOnly && (
                <>
                  <Link to={paths.importPlan}>{importing.open}</Link>
                  <Link to={paths.newDirective}>{words.create}</Link>
                </>
              )
            }
          >
            <p className="quiet">{words.about}</p>
          </PageHead>
          <div className="section">
            {directives.length === 0 && <Empty>{words.empty}</Empty>}
            <ul className="rows">
              {directives.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          </div>
        </div>
      )}
    </Read>
  );
};
