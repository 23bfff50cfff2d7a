import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { StepView, UnitPage as UnitView } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { linkAddress } from '../api/in-place.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { AsOfPage, AsOfPicker, useAsOf } from '../app/as-of.tsx';
import { paths } from '../app/paths.ts';
import { assignments } from '../i18n/vi/assignments.ts';
import { reorganisation } from '../i18n/vi/reorganisation.ts';
import { report as reportWords } from '../i18n/vi/report.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { year as yearWords } from '../i18n/vi/year.ts';
import { UnitCoverage } from '../own-plan/unit-coverage.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { Kin } from '../parts/kin.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { YearLine } from '../year-line/year-line.tsx';
import { StepSections } from './step-sections.tsx';
import { UnitHistory } from './unit-history.tsx';
import { UnitLetters } from './unit-letters.tsx';
import { type Place, useStepDrawers } from './use-step-drawers.tsx';

const Path = ({ view, search }: { view: UnitView; search: string }) => (
  <nav aria-label={words.path} className="crumbs">
    <Link to={paths.directive(view.directive.id) + search}>
      {view.directive.number ?? view.directive.title}
    </Link>
    {view.path
      .filter((one) => one.code !== view.unit.code)
      .map((one) => (
        <Link key={one.code} to={paths.unit(view.directive.id, one.code) + search}>
          {one.name}
        </Link>
      ))}
  </nav>
);

const Answerable = ({ of }: { of: UnitView['answerable'] }) => {
  if (!of) return <>{words.nobody}</>;
  const { title, asHead, substitute } = of;
  return (
    <>
      {title}
      {asHead && ` (${words.asHead})`}
      {substitute && ` · ${words.substitute(substitute.title, sayDay(substitute.until))}`}
    </>
  );
};

/** A change of the tree on its way to the unit, or from it. */
const PassingNote = ({ view: { passing, predecessors, successors } }: { view: UnitView }) => {
  if (!passing) return null;
  const names = (kin: UnitView['successors']) => kin.map(({ name }) => name);
  return (
    <output className="note">
      {passing === 'ending'
        ? reorganisation.ending(names(successors))
        : reorganisation.receiving(names(predecessors))}
    </output>
  );
};

const Notes = ({ view }: { view: UnitView }) => (
  <>
    {view.directive.lettersHeld && <p className="note">{words.held}</p>}
    {view.suspended && (
      <p className="note">
        {words.suspended(
          sayDay(view.suspended.from),
          view.suspended.until === null ? null : sayDay(view.suspended.until),
        )}
      </p>
    )}
    {view.lastDay && !view.endedOn && <p className="note">{words.lastDay(sayDay(view.lastDay))}</p>}
    <PassingNote view={view} />
    {view.endedOn && <p className="note">{reorganisation.endedOn(sayDay(view.endedOn))}</p>}
    {view.closed && <p className="note">{words.closed}</p>}
    {view.trouble && (
      <p className="note">
        <strong>{words.trouble}</strong> {view.trouble}
      </p>
    )}
  </>
);

export const UnitPage = () => {
  const { directive = '', unit = '' } = useParams();
  const { asOf, choose, search } = useAsOf();
  const me = useSignedIn();
  const readOnly = me.readOnly || asOf !== null;
  const reading = useQuery(queries.unit(directive, unit, asOf));
  const year = useQuery(queries.year(directive, unit, asOf));
  const view = reading.data;
  const place: Place = {
    directive,
    unit: { code: unit, name: view?.unit.name ?? unit },
    today: view?.today ?? me.clock.today,
    adHoc: view?.adHoc ?? [],
    posts: view?.posts ?? [],
    partners: view?.partners ?? [],
    officers: view?.naming?.officers.filter((one) => one.code !== view.naming?.named) ?? [],
  };
  const { openStep, openAct, drawers } = useStepDrawers(place, readOnly);
  const open = (step: string) => openStep(place, step);

  return (
    <Read of={reading}>
      {(data) => (
        <AsOfPage asOf={asOf} onBack={() => choose(null)}>
          <PageHead
            eyebrow={<Path view={data} search={search} />}
            title={data.unit.name}
            acts={
              <>
                {asOf === null && <Link to={paths.reports(directive, unit)}>{reportWords.open}</Link>}
                {me.isOffice && asOf === null && data.owed.some(({ sign }) => sign.sign === 'overdue') && (
                  <a href={linkAddress(paths.reminderWord(directive, unit))} download>
                    {reportWords.reminder}
                  </a>
                )}
                {!readOnly && data.naming && (
                  <Button onClick={() => openAct(place, 'nameOfficer', null)}>{words.nameOfficer}</Button>
                )}
                {!readOnly && data.posts.length > 0 && (
                  <Button onClick={() => openAct(place, 'handOverPost', null)}>{words.handOver}</Button>
                )}
                {!readOnly && data.adHoc.length > 0 && (
                  <Button onClick={() => openAct(place, 'openAdHoc', null)}>{words.adHoc}</Button>
                )}
              </>
            }
          >
            <p className="quiet">
              {UNIT_KIND_WORDS[data.unit.kind]} · {words.answerable}: <Answerable of={data.answerable} />
            </p>
            {data.followers.length > 0 && (
              <p className="quiet">
                {assignments.followers}: {data.followers.map(({ post }) => post.title).join(', ')}
              </p>
            )}
            {year.data && (
              <AsOfPicker asOf={asOf} from={year.data.term.from} today={me.clock.today} onChoose={choose} />
            )}
          </PageHead>
          <Kin kin={data} to={(code) => paths.unit(directive, code) + search} />
          <Notes view={data} />
          <StepSections
            view={data}
            readOnly={readOnly}
            onOpen={open}
            onAct={(act, step: StepView) => openAct(place, act, step)}
            year={
              <Section title={yearWords.title}>
                <Read of={year} ghost={<RowsGhost rows={4} />}>
                  {(one) => <YearLine year={one} onOpen={open} />}
                </Read>
              </Section>
            }
          />
          {asOf === null && <UnitCoverage directive={directive} unit={unit} />}
          <UnitLetters directive={directive} unit={unit} letters={data.letters} />
          <UnitHistory directive={directive} unit={unit} first={data.history} past={asOf !== null} />
          {drawers}
        </AsOfPage>
      )}
    </Read>
  );
};
