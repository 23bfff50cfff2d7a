/** One row a requirement: how its steps ended. */
import type { ClosingView } from '../../contracts/http/index.ts';
import { sayRequirement } from '../../contracts/vi/closing.ts';
import { closing as words } from '../i18n/vi/closing.ts';
import { useNarrow } from '../parts/use-narrow.ts';

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

/** Forty requirements of nine figures are no table on a phone: a sentence each. */
const Sentences = ({ figures }: { figures: Figures }) => (
  <ul className="figure-sentences">
    {[...figures.requirements, { ...figures.total, title: words.total, units: figures.units }].map((row) => (
      <li key={row.obligation}>
        <strong>{row.title}</strong>
        <p>{words.sentence(row.units, sayRequirement(row))}</p>
        {row.findings > 0 && <p>{words.found(row.findings)}</p>}
      </li>
    ))}
  </ul>
);

const Table = ({ figures }: { figures: Figures }) => (
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
);

export const FiguresTable = ({ figures }: { figures: Figures }) => {
  const narrow = useNarrow();
  return (
    <>
      {narrow ? <Sentences figures={figures} /> : <Table figures={figures} />}
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
};
