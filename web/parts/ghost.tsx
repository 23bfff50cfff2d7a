/** Loading keeps the shape of what comes. */
import { app } from '../i18n/vi/app.ts';

export const Ghost = ({ width = '100%', height = 14 }: { width?: string | number; height?: number }) => (
  <span className="ghost" style={{ width, height }} aria-hidden="true" />
);

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '43%', '58%', '50%'];
export const RowsGhost = ({ rows = 6 }: { rows?: number }) => (
  <ul className="rows" aria-hidden="true">
    {WIDTHS.slice(0, rows).map((width) => (
      <li key={width}>
        <Ghost width={width} height={15} />
      </li>
    ))}
  </ul>
);

export const PageGhost = () => (
  <div className="page" aria-busy="true">
    <output className="only-reader">{app.loading}</output>
    <div className="page-head">
      <div>
        <Ghost width={180} />
        <p style={{ paddingTop: 10 }}>
          <Ghost width="55%" height={24} />
        </p>
      </div>
    </div>
    <div className="section">
      <RowsGhost />
    </div>
  </div>
);
