import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { directives as words } from '../i18n/vi/directives.ts';
import { importing } from '../i18n/vi/import.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { DirectiveLine } from './directive-line.tsx';
import './directives.css';

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
              <>
                <Link to={paths.archive}>{words.archive.open}</Link>
                {me.isOffice && !me.readOnly && (
                  <>
                    <Link to={paths.importPlan}>{importing.open}</Link>
                    <Link to={paths.newDirective}>{words.create}</Link>
                  </>
                )}
              </>
            }
          >
            <p className="quiet">{words.about}</p>
          </PageHead>
          <div className="section">
            {directives.length === 0 && <Empty>{words.empty}</Empty>}
            <ul className="rows">
              {directives.map((row) => (
                <DirectiveLine key={row.id} row={row} />
              ))}
            </ul>
          </div>
        </div>
      )}
    </Read>
  );
};
