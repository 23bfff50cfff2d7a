import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { DIRECTIVE_STATUS_WORDS } from '../../contracts/vi/words.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { AsOfPage, AsOfPicker, useAsOf } from '../app/as-of.tsx';
import { paths } from '../app/paths.ts';
import { ClosingTab } from '../closing/closing-tab.tsx';
import { EvaluationTab } from '../evaluation/evaluation-tab.tsx';
import { again as againWords } from '../i18n/vi/again.ts';
import { closing } from '../i18n/vi/closing.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import { directives as list } from '../i18n/vi/directives.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { SignCountList } from '../signs/sign.tsx';
import { fullTitle } from '../text/title.ts';
import { AuditNote } from './audit-note.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { DirectiveText } from './directive-text.tsx';
import { Draft } from './draft.tsx';
import { Events } from './events.tsx';
import { HeaderActs, HeldNote } from './header-acts.tsx';
import { Newcomers } from './newcomers.tsx';
import { Obligations } from './obligations.tsx';
import { Phases, usePhase } from './phases.tsx';
import { Receipts } from './receipts.tsx';
import { RolloutDrawer, type RolloutTarget } from './rollout-drawer.tsx';
import { Suspensions } from './suspensions.tsx';
import { hasPast, TABS, tabOf } from './tabs.ts';
import { TreeTab } from './tree-tab.tsx';
import { Versions } from './versions.tsx';
import { YearTab } from './year-tab.tsx';
import './directive.css';

const Tabs = ({ current, over }: { current: string; over: boolean }) => {
  const [params] = useSearchParams();
  const to = (tab: string) => {
    const next = new URLSearchParams(params);
    next.set('xem', tab);
    return `?${next}`;
  };
  return (
    <nav className="tabs" aria-label={words.tabs}>
      {TABS.filter((tab) => over || tab !== 'tong-ket').map((tab) => (
        <Link key={tab} to={to(tab)} replace aria-current={tab === current ? 'page' : undefined}>
          {words.tab[tab]}
        </Link>
      ))}
    </nav>
  );
};

const Head = ({ data, children, acts }: { data: DirectiveDetail; children: ReactNode; acts: ReactNode }) => (
  <PageHead
    eyebrow={
      <>
        <b>{data.number ?? list.noNumber}</b> · {data.issuerName}
        {data.issuedOn && ` · ${words.issued(sayDate(data.issuedOn), data.status === 'draft')}`} ·{' '}
        {words.term(sayDate(data.term.from), sayDate(data.term.to))} · {DIRECTIVE_STATUS_WORDS[data.status]}
        {data.archived && ` · ${data.status === 'draft' ? closing.setAside : closing.archived}`}
      </>
    }
    title={fullTitle(data)}
    acts={acts}
  >
    {children}
  </PageHead>
);

/** How it stands today, in figures. */
const Now = ({ data: { coverage, receipts } }: { data: DirectiveDetail }) => (
  <>
    <p className="coverage">
      <strong className={coverage.lateUnits > 0 ? 'sign-red' : ''}>
        {words.late(coverage.lateUnits, coverage.units)}
      </strong>
      <span className="quiet num">{words.steps(coverage.steps)}</span>
      <span className="quiet num">{words.received(receipts.received, receipts.units)}</span>
    </p>
    <SignCountList counts={coverage.signs} />
  </>
);

export const DirectivePage = () => {
  const { directive = '' } = useParams();
  const me = useSignedIn();
  const reading = useQuery(queries.directive(directive));
  const [params] = useSearchParams();
  const { asOf: day, choose } = useAsOf();
  const [target, setTarget] = useState<RolloutTarget | null>(null);
  const tab = tabOf(params.get('xem'));
  const asOf = hasPast(tab) ? day : null;
  const { phase } = usePhase(reading.data?.phases ?? []);
  return (
    <Read of={reading}>
      {(data) => {
        if (data.status === 'draft')
          return (
            <Draft
              data={data}
              head={
                <Head data={data} acts={null}>
                  {null}
                </Head>
              }
            />
          );
        const acts = me.readOnly || asOf ? [] : data.acts;
        // The auditor comes for it; everybody else needs it first only when something is wrong.
        const auditFirst = me.readOnly || data.audit?.ok === false;
        return (
          <AsOfPage asOf={asOf} onBack={() => choose(null)}>
            <Head
              data={data}
              acts={
                <>
                  {me.isOffice && !me.readOnly && (data.acts.length > 0 || data.status === 'closed') && (
                    <Link to={paths.again(data.id)}>{againWords.open}</Link>
                  )}
                  <HeaderActs acts={acts} onAct={setTarget} />
                </>
              }
            >
              {asOf ? null : <Now data={data} />}
            </Head>
            {data.lettersHeld && !asOf && <HeldNote acts={acts} onAct={setTarget} />}
            {auditFirst && <AuditNote directive={data.id} audit={data.audit} />}
            <div className="tabs-row">
              <Tabs current={tab} over={data.status === 'closed' && data.whole} />
              {hasPast(tab) && (
                <AsOfPicker
                  asOf={asOf}
                  from={data.issuedOn ?? data.term.from}
                  today={me.clock.today}
                  onChoose={choose}
                />
              )}
            </div>
            {(tab === 'cay' || tab === 'noi-dung') && <Phases data={data} asOf={asOf} />}
            {tab === 'cay' && <TreeTab directive={data.id} asOf={asOf} phase={phase?.code ?? null} />}
            {tab === 'nhan' && (
              <>
                {acts.length > 0 && <Newcomers directive={data.id} />}
                <Receipts directive={data.id} />
              </>
            )}
            {tab === 'bao-quat' && <CoverageTab data={data} />}
            {tab === 'xep-loai' && <EvaluationTab directive={data.id} />}
            {tab === 'nam' && <YearTab directive={data.id} asOf={asOf} />}
            {tab === 'su-kien' && (
              <>
                <Events data={data} acts={acts} onAct={setTarget} />
                <Suspensions data={data} acts={acts} onAct={setTarget} />
              </>
            )}
            {tab === 'noi-dung' && <Obligations data={data} phase={phase} acts={acts} onAct={setTarget} />}
            {tab === 'van-ban' && <DirectiveText data={data} acts={acts} onAct={setTarget} />}
            {tab === 'tong-ket' && <ClosingTab data={data} />}
            {tab === 'sua-doi' && <Versions data={data} acts={acts} />}
            {!auditFirst && <AuditNote directive={data.id} audit={data.audit} />}
            <RolloutDrawer data={data} target={target} onClose={() => setTarget(null)} />
          </AsOfPage>
        );
      }}
    </Read>
  );
};
