/** One row a unit: its shares, those of its branch, where its result stands. */
import type { EvaluationRow } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { sayPoints, sayShare } from '../../contracts/vi/evaluation.ts';
import { evaluation as words } from '../i18n/vi/evaluation.ts';

const say = words.columns;
const Result = ({ row }: { row: EvaluationRow }) => {
  const { decided, proposed, self } = row;
  if (decided)
    return (
      <>
        <strong>{words.decided(sayPoints(decided.points), decided.bandName)}</strong>
        {(row.looking || decided.final) && (
          <span className="quiet"> · {row.looking ? words.looking : words.final}</span>
        )}
      </>
    );
  if (proposed) return words.proposed(sayPoints(proposed.points), proposed.bandName);
  if (self) return words.self(sayPoints(self.points), self.bandName);
  return <span className="quiet">{row.step ? words.notYet : words.owesNone}</span>;
};

const Row = ({ row, onOpen, onBelow }: { row: EvaluationRow } & Opening) => {
  const { own, branch, code, name, place } = row;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="plain-button plain-name"
          aria-label={words.open(name)}
          onClick={() => onOpen(code)}
        >
          {name}
        </button>
        {row.wide && (
          <button
            type="button"
            className="plain-button quiet"
            aria-label={words.below(name)}
            onClick={() => onBelow(code)}
          >
            {words.belowShort}
          </button>
        )}
      </th>
      <td data-label={say.due} className="num">
        {own.due}
      </td>
      <td data-label={say.onTime} className="num">
        {sayShare(own, 'onTime')}
        {row.undelivered && <p className="quiet">{words.undelivered}</p>}
      </td>
      <td data-label={say.late} className="num">
        {sayShare(own, 'behind')}
      </td>
      <td data-label={say.exceeded} className="num">
        {sayShare(own, 'exceeded')}
      </td>
      <td data-label={say.branch} className="num">
        {row.wide ? sayShare(branch, 'onTime') : '–'}
      </td>
      <td data-label={say.result}>
        <Result row={row} />
        {place && place !== 'within' && !row.decided && <p className="sign-red">{words.place[place]}</p>}
      </td>
      <td data-label={say.inspected} className="num">
        {row.inspected
          ? sayDate(row.inspected)
          : row.planned
            ? words.planned(sayDate(row.planned))
            : words.notInspected}
      </td>
    </tr>
  );
};

interface Opening {
  onOpen: (unit: string) => void;
  onBelow: (unit: string) => void;
}
export const LevelTable = ({ rows, ...opening }: { rows: EvaluationRow[] } & Opening) => (
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
      {rows.map((row) => (
        <Row key={row.code} row={row} {...opening} />
      ))}
    </tbody>
  </table>
);
