/** "Đơn vị tôi", and what the search box finds: the unit's page under the one directive, or a choice of several. */
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';

export const FindUnitPage = () => {
  const me = useSignedIn();
  const [params] = useSearchParams();
  const code = params.get('ma') ?? me.unit.code;
  const own = code === me.unit.code;
  const found = useQuery({ ...queries.units(code), enabled: !own });
  const name = own ? me.unit.name : (found.data?.units.find((unit) => unit.code === code)?.name ?? code);
  const reading = useQuery(queries.directives());
  return (
    <Read of={reading}>
      {({ directives }) => {
        const issued = directives.filter((one) => one.status !== 'draft');
        const [only] = issued;
        if (only && issued.length === 1) return <Navigate to={paths.unit(only.id, code)} replace />;
        return (
          <div className="page">
            <PageHead title={name}>
              {issued.length > 0 && <p className="quiet">{words.chooseDirective}</p>}
            </PageHead>
            <div className="section">
              {issued.length === 0 && <Empty>{words.noDirective}</Empty>}
              <ul className="rows">
                {issued.map((one) => (
                  <li key={one.id}>
                    <Link to={paths.unit(one.id, code)}>
                      <b>{one.number}</b> {one.title}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        );
      }}
    </Read>
  );
};
