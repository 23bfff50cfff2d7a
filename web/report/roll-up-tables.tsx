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

/** What nobody gave a figure for has no column; the figures of the branch say so. */
const given = ({ sums }: RollUpView) => sums.filter(({ of }) => of > 0);

const Cells = ({ view, figures }: { view: RollUpView; figures: Figures }) => (
  <>
    <td className="num">
      {figures.states.received}/{asked(figures.states)}
    </td>
    <td>{some(figures.states.missing + figures.states.returned)}</td>
    <td>{some(figures.late)}</td>
    {given(view).map(({ field }) => {
      const sum = figures.sums.find((one) => one.field === field);
      return (
        <td key={field} className="num">
          {sum && sum.of > 0 && sayNumber(sum.total)}
        </td>
      );
    })}
  </>
);

/** The unit's own report, so that the rows add up to the whole. */
const OwnRow = ({ view, line }: { view: RollUpView; line: RollUpView['own'][number] }) => (
  <tr>
    <th scope="row">
      <Link to={paths.step(view.directive.id, line.unit.code, line.step)}>{words.own(line.unit.name)}</Link>
    </th>
    <td className="num">{line.state === 'received' ? '1/1' : '0/1'}</td>
    <td>{some(line.state === 'missing' || line.state === 'returned' ? 1 : 0)}</td>
    <td>{some(line.late ? 1 : 0)}</td>
    {given(view).map(({ field, label }) => (
      <td key={field} className="num">
        {line.state === 'received' && line.answers.find((answer) => answer.label === label)?.value}
      </td>
    ))}
  </tr>
);

export const ChildTable = ({ view, units }: { view: RollUpView; units: RollUpView['children'] }) => (
  <div className="wide">
    <table className="roll-up">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.reports}</th>
          <th scope="col">{words.notDone}</th>
          <th scope="col">{words.lateWord}</th>
          {given(view).map(({ field, label }) => (
            <th key={field} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.own
          .filter(({ state }) => state !== 'excused')
          .map((line) => (
            <OwnRow key={line.step} view={view} line={line} />
          ))}
        {units.map(({ unit, ...figures }) => (
          <tr key={unit.code}>
            <th scope="row">
              <Link to={paths.rollUp(view.directive.id, unit.code, view.obligation, view.occurrence)}>
                {unit.name}
              </Link>
            </th>
            <Cells view={view} figures={figures} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.whole}</th>
          <Cells view={view} figures={view} />
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
