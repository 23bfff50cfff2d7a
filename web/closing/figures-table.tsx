/** One row a requirement: how its steps ended. */
import type { ClosingView } from '../../contracts/http/index.ts';
import { closing as words } from '../i18n/vi/closing.ts';

type Figures = NonNullable<ClosingView['figures']>;
type RowData = Figures['total'];
const say = words.columns;

const Row = ({ row, title, units }: { row: RowData; title: string; units: number }) => (
  <tr>
    <th scope="row">{title}</th>
    <td data-label={say.units} className="num">
      {units}
    </td>
    <td data-label={say.steps} className="num">
      {row.steps}
    </td>
    <td data-label={say.onTime} className="num">
      {row.onTime}
      {row.excused > 0 && <span className="quiet"> ({words.excused(row.excused)})</span>}
    </td>
    <td data-label={say.late} className="num">
      {row.late}
    </td>
    <td data-label={say.notDone} className="num">
      <span className={row.notDone > 0 ? 'sign-red' : ''}>{row.notDone}</span>
    </td>
    <td data-label={say.others}>{words.others(row.undated, row.notDue, row.released)}</td>
    <td data-label={say.returned} className="num">
      {row.returned}
    </td>
    <td data-label={say.findings} className="num">
      {row.findings}
    </td>
  </tr>
);

export const FiguresTable = ({ figures }: { figures: Figures }) => (
  <>
    <table className="level">
      <thead className="level-columns">
        <tr>
          {Object.values(say).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.requirements.map((row) => (
          <Row key={row.obligation} row={row} title={row.title} units={row.units} />
        ))}
        <Row row={figures.total} title={words.total} units={figures.units} />
      </tbody>
    </table>
    {figures.results.length > 0 && (
      <>
        <h3>{words.results}</h3>
        <ul>
          {figures.results.map(({ year, bandName, units }) => (
            <li key={`${year} ${bandName}`}>{words.result(year, bandName, units)}</li>
          ))}
        </ul>
      </>
    )}
  </>
);
