/** One directive in a list: number, title, how many of its units are late. */
import { Link } from 'react-router';
import type { DirectiveRow } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { DIRECTIVE_STATUS_WORDS } from '../../contracts/vi/words.ts';
import { paths } from '../app/paths.ts';
import { directives as words } from '../i18n/vi/directives.ts';
import { SignCountList } from '../signs/sign.tsx';
import { StepBar } from '../signs/step-bar.tsx';
import { fullTitle } from '../text/title.ts';

export const DirectiveLine = ({ row, archived }: { row: DirectiveRow; archived?: boolean }) => (
  <li className="directive-row">
    <div>
      <p className="eyebrow">
        <b>{row.number ?? words.noNumber}</b> · {row.issuer.name}
        {row.issuedOn && ` · ${words.issued(sayDate(row.issuedOn), row.status === 'draft')}`} ·{' '}
        {archived && row.status === 'draft' ? words.setAside : DIRECTIVE_STATUS_WORDS[row.status]}
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
            {row.status === 'issued' && row.nextDeadline && (
              <span className="quiet"> · {words.next(sayDay(row.nextDeadline))}</span>
            )}
          </p>
          <StepBar counts={row.signs} />
          <SignCountList counts={row.signs} />
        </>
      )}
    </div>
  </li>
);
