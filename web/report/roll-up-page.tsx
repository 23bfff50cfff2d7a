/** What a branch has reported for one period: added up, with the way down to each source, the missing by name. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ReportList, RollUpView } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { sayNumber } from '../../contracts/vi/report.ts';
import { pages, queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { report as words } from '../i18n/vi/report.ts';
import { Downloads } from '../parts/download.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { ChildTable, NamedTable } from './roll-up-tables.tsx';
import './report.css';

interface Asked {
  obligation: string;
  occurrence: string;
}
interface Place extends Asked {
  directive: string;
  unit: string;
}

const More = ({
  of,
}: {
  of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
}) =>
  of.hasNextPage && (
    <Button loading={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>
      {words.more}
    </Button>
  );

const Counts = ({ view: { states, late, inReview, withoutFigures } }: { view: RollUpView }) => {
  const all = states.received + states.missing + states.returned + states.notDue;
  const parts = [
    words.received(states.received, all),
    inReview > 0 && words.inReview(inReview),
    states.missing > 0 && words.missing(states.missing),
    states.returned > 0 && words.returned(states.returned),
    late > 0 && words.late(late),
    withoutFigures > 0 && words.withoutFigures(withoutFigures),
    states.notDue > 0 && words.notDue(states.notDue),
    states.excused > 0 && words.excused(states.excused),
  ];
  return <p className="report-counts">{parts.filter(Boolean).join(' · ')}</p>;
};

const Figures = ({ view }: { view: RollUpView }) => (
  <Section title={words.figures}>
    <table className="figures">
      <tbody>
        {view.sums.map(({ field, label, total, of }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td className="num">{of > 0 ? sayNumber(total) : ''}</td>
            <td className="quiet">{words.of(of, view.states.received)}</td>
          </tr>
        ))}
        {view.choices.flatMap(({ field, label, options }) =>
          options.map(({ option, count }) => (
            <tr key={`${field} ${option}`}>
              <th scope="row">
                {label}: {option}
              </th>
              <td className="num">{count}</td>
              <td />
            </tr>
          )),
        )}
      </tbody>
    </table>
  </Section>
);

const Own = ({ view }: { view: RollUpView }) =>
  view.own.length > 0 && (
    <Section title={words.ownReport}>
      {view.own.map((line) => (
        <div key={line.step} className="section-body">
          <p>
            <Link to={paths.step(view.directive.id, line.unit.code, line.step)}>{line.title}</Link> ·{' '}
            {words.states[line.state]}
            {line.submittedOn && ` · ${words.submitted.toLocaleLowerCase('vi')} ${sayDay(line.submittedOn)}`}
          </p>
          <dl className="facts">
            {line.answers.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </Section>
  );

const Named = ({ place }: { place: Place }) => {
  const reading = useInfiniteQuery(pages.rollUpNamed(place));
  return (
    <Section title={words.named}>
      <Read of={reading} ghost={<RowsGhost />}>
        {({ pages: loaded }) => {
          const lines = loaded.flatMap((page) => page.lines);
          return lines.length === 0 ? (
            <Empty>{words.namedEmpty}</Empty>
          ) : (
            <>
              <NamedTable directive={place.directive} lines={lines} />
              <More of={reading} />
            </>
          );
        }}
      </Read>
    </Section>
  );
};

const Texts = ({ place }: { place: Place }) => {
  const reading = useInfiniteQuery(pages.rollUpTexts(place));
  return (
    <Section title={words.texts}>
      <Read of={reading} ghost={<RowsGhost />}>
        {({ pages: loaded }) => {
          const reports = loaded.flatMap((page) => page.reports);
          if (reports.length === 0) return <Empty>{words.textsEmpty}</Empty>;
          return (
            <>
              {reports.map(({ unit, step, texts }) => (
                <article key={step + unit.code} className="section-body report-texts">
                  <h3>
                    <Link to={paths.step(place.directive, unit.code, step)}>{unit.name}</Link>
                  </h3>
                  {texts.map(({ field, label, text }) => (
                    <p key={field} className="submission-text">
                      <b>{label}:</b> {text}
                    </p>
                  ))}
                </article>
              ))}
              <More of={reading} />
            </>
          );
        }}
      </Read>
    </Section>
  );
};

const Rolled = ({ place }: { place: Place }) => {
  const reading = useInfiniteQuery(pages.rollUp(place));
  return (
    <Read of={reading}>
      {({ pages: loaded }) => {
        const [view] = loaded;
        if (!view) return null;
        const children = loaded.flatMap((page) => page.children);
        return (
          <>
            <Counts view={view} />
            <Own view={view} />
            <Figures view={view} />
            {children.length > 0 && (
              <Section title={words.children} extra={<span className="quiet">{words.childrenAbout}</span>}>
                <ChildTable view={view} units={children} />
                <More of={reading} />
              </Section>
            )}
            <Named place={place} />
            <Texts place={place} />
          </>
        );
      }}
    </Read>
  );
};

const keyOf = ({ obligation, occurrence }: Asked) => `${obligation}/${occurrence}`;
const labelOf = ({ title, period }: { title: string; period: string | null }): string =>
  [title, period].filter(Boolean).join(' · ');

/** Which report is read. One that this unit has no own name for, reached from above, is listed too. */
const Choice = ({ list, place }: { list: ReportList; place: Place }) => {
  const navigate = useNavigate();
  const view = useInfiniteQuery(pages.rollUp(place)).data?.pages[0];
  const listed = list.reports.some((one) => keyOf(one) === keyOf(place));
  const shown = listed || !view ? list.reports : [view, ...list.reports];
  return (
    <Select
      className="report-choice"
      aria-label={words.which}
      value={listed || view ? keyOf(place) : null}
      options={shown.map((one) => ({ value: keyOf(one), label: labelOf(one) }))}
      onChange={(key: string) => {
        const one = shown.find((report) => keyOf(report) === key);
        if (one) navigate(paths.rollUp(place.directive, place.unit, one.obligation, one.occurrence));
      }}
    />
  );
};

/** The newest whose day has come: what one looks for when nothing else was said. */
const usual = ({ reports, today }: ReportList): Asked | undefined =>
  reports.find(({ deadline, received }) => received > 0 || (deadline !== null && deadline <= today)) ??
  reports.at(-1);

export const RollUpPage = () => {
  const { directive = '', unit = '' } = useParams();
  const [params] = useSearchParams();
  const reading = useQuery(queries.reports(directive, unit));
  return (
    <Read of={reading}>
      {(list) => {
        const given = { obligation: params.get('viec') ?? '', occurrence: params.get('ky') ?? '' };
        const chosen = given.obligation ? given : usual(list);
        return (
          <div className="page">
            <PageHead
              eyebrow={<Link to={paths.unit(directive, unit)}>{list.unit.name}</Link>}
              title={words.title}
              acts={
                chosen && (
                  <Downloads
                    path={`/directives/${encodeURIComponent(directive)}/units/${encodeURIComponent(unit)}/roll-up/export`}
                    params={{ obligation: chosen.obligation, occurrence: chosen.occurrence }}
                  />
                )
              }
            >
              {chosen && <Choice list={list} place={{ directive, unit, ...chosen }} />}
            </PageHead>
            {chosen ? (
              <Rolled key={`${unit} ${keyOf(chosen)}`} place={{ directive, unit, ...chosen }} />
            ) : (
              <div className="section">
                <Empty>{words.none}</Empty>
              </div>
            )}
          </div>
        );
      }}
    </Read>
  );
};
