import { Link } from 'react-router';
import { app } from '../i18n/vi/app.ts';
import { frame } from '../i18n/vi/frame.ts';
import { PageHead } from '../parts/page-head.tsx';
import { paths } from './paths.ts';

export const NotFound = () => (
  <div className="page">
    <PageHead title={app.notFound}>
      <p className="quiet">{app.notFoundWay}</p>
      <Link to={paths.directives}>{frame.directives}</Link>
    </PageHead>
  </div>
);
