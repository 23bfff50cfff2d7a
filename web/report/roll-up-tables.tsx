/** The figures of a branch, unit by unit, and who is missing by name. */
import { Link } from 'react-router';
import type { ReportLineView, RollUpView } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { sayNumber } from '../../contracts/vi/report.ts';
import { paths } from '../app/paths.ts';
import { report as words } from '../i18n/vi/report.ts';
import '../late/late.css';
import '../styles/list-table.css';

type Figures = Pick<RollUpView, 'states' | 'late' | 'sums'>;

const asked = ({ received, missing, returned, notDue }: Figures['states']) =>
  received + missing + returned + notDue;

/** Null is shown as nothing: a nought in such a table is noise. */
const some = (n: number) => (n > 0 ? <span className="num">{n}</span> : null);

const Cells = ({ figures }: { figures: Figures }) => (
  <>
    <td className="num">
      {figures.states.received}/{asked(figures.states)}
    </td>
    <td>{some(figures.states.missing + figures.states.returned)}</td>
    <td>{some(figures.late)}</td>
    {figures.sums.map(({ field, total, of }) => (
      <td key={field} className="num">
        {of > 0 && sayNumber(total)}
      </td>
    ))}
  </>
);

export const ChildTable = ({ view, units }: { view: RollUpView; units: RollUpView['children'] }) => (
  <div className="wide">
    <table className="roll-up">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.reports}</th>
          <th scope="col">{words.states.missing}</th>
          <th scope="col">{words.lateWord}</th>
          {view.sums.map(({ field, label }) => (
            <th key={field} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, ...figures }) => (
          <tr key={unit.code}>
            <th scope="row">
              <Link to={paths.rollUp(view.directive.id, unit.code, view.obligation, view.occurrence)}>
                {unit.name}
              </Link>
            </th>
            <Cells figures={figures} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.whole}</th>
          <Cells figures={view} />
        </tr>
      </tfoot>
    </table>
  </div>
);

const stateWords = ({ state, late, withoutFigures }: ReportLineView): string =>
  state === 'received'
    ? [late && words.lateWord, withoutFigures && words.withoutWord].filter(Boolean).join('; ')
    : words.states[state];

export const NamedTable = ({ directive, lines }: { directive: string; lines: ReportLineView[] }) => (
  <table className="list-table late">
    <thead>
      <tr>
        <th scope="col">{words.state}</th>
        <th scope="col">{words.unit}</th>
        <th scope="col">{words.which}</th>
        <th scope="col">{words.due}</th>
        <th scope="col">{words.submitted}</th>
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={`${line.unit.code} ${line.step}`}>
          <td className={line.state === 'missing' ? 'sign-red' : undefined}>{stateWords(line)}</td>
          <td>
            <Link to={paths.unit(directive, line.unit.code)}>{line.unit.name}</Link>
          </td>
          <td>
            <Link to={paths.step(directive, line.unit.code, line.step)}>{line.title}</Link>
          </td>
          <td className="num">{line.deadline && sayDay(line.deadline)}</td>
          <td className="num">{line.submittedOn && sayDay(line.submittedOn)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
