import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { directives } from '../i18n/vi/directives.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { DirectiveLine } from './directive-line.tsx';
import './directives.css';

const words = directives.archive;

export const ArchivePage = () => {
  const reading = useQuery(queries.directives('yes'));
  return (
    <Read of={reading}>
      {({ directives: rows }) => (
        <div className="page">
          <PageHead title={words.title} acts={<Link to={paths.directives}>{words.back}</Link>}>
            <p className="quiet">{words.about}</p>
          </PageHead>
          <div className="section">
            {rows.length === 0 && <Empty>{words.empty}</Empty>}
            <ul className="rows">
              {rows.map((row) => (
                <DirectiveLine key={row.id} row={row} archived />
              ))}
            </ul>
          </div>
        </div>
      )}
    </Read>
  );
};
