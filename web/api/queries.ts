/** Every read of the API, with the key under which it is kept. */
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type {
  AgainView,
  AuditResult,
  CalendarView,
  ClockView,
  ClosingView,
  Coverage,
  DelegationList,
  DirectiveDetail,
  DirectiveList,
  DirectiveVersionsView,
  DraftView,
  EvaluationPage,
  FoundInTree,
  HistoryItem,
  Late,
  LetterPage,
  NewcomerPage,
  ObligationSteps,
  OrganisationRows,
  OrganisationUnit,
  PhasesView,
  PlanDesk,
  PolicyList,
  Preview,
  ReceiptPage,
  ReferenceTasks,
  RefusalPage,
  ReorganisationList,
  ReportFormView,
  ReportList,
  Review,
  RollUpNamed,
  RollUpTexts,
  RollUpView,
  SearchResult,
  StepDetail,
  Tree,
  UnitEvaluation,
  UnitPage,
  UnitView,
  Work,
  Year,
} from '../../contracts/http/index.ts';
import { call } from './client.ts';

type Params = Record<string, string | null | undefined>;
/** A path with its query; what is empty is left out. */
export const address = (path: string, params: Params = {}): string => {
  const given = Object.entries(params).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
};
const of = (directive: string) => `/directives/${encodeURIComponent(directive)}`;
const ofUnit = (directive: string, unit: string) => `${of(directive)}/units/${encodeURIComponent(unit)}`;

const read = <T>(path: string, params: Params = {}) =>
  queryOptions({
    queryKey: [path, params],
    queryFn: ({ signal }) => call<T>(address(path, params), { signal }),
  });

const PASSING_MS = 3_000;
type AsOf = string | null;
interface TreePlace {
  directive: string;
  asOf: AsOf;
  phase: string | null;
}
/** Subordinates of one unit past a page are read page after page: only what is looked at of them is drawn. */
const wholeLevel = async (path: string, params: Params, signal: AbortSignal): Promise<Tree> => {
  const level = await call<Tree>(address(path, params), { signal });
  let { next } = level;
  while (next) {
    const page = await call<Tree>(address(path, { ...params, cursor: next }), { signal });
    level.rows.push(...page.rows);
    next = page.next;
  }
  return level;
};
export const queries = {
  clock: () => ({ ...read<ClockView>('/clock'), refetchInterval: 20_000 }),
  units: (under: string | null) => ({
    ...read<{ units: UnitView[] }>('/units', { under }),
    staleTime: 600_000,
  }),
  findUnits: (q: string) => ({ ...read<{ units: UnitView[] }>('/units', { q }), enabled: q.length > 1 }),
  directives: (archived: 'yes' | null = null) => read<DirectiveList>('/directives', { archived }),
  directive: (id: string) => read<DirectiveDetail>(of(id)),
  versions: (id: string) => read<DirectiveVersionsView>(`${of(id)}/versions`),
  closing: (id: string) => read<ClosingView>(`${of(id)}/closing`),
  draft: (id: string) => read<DraftView>(`${of(id)}/draft`),
  again: (id: string, issuedOn: string) => read<AgainView>(`${of(id)}/again`, { issuedOn }),
  preview: (id: string) => ({ ...read<Preview>(`${of(id)}/preview`), staleTime: 600_000 }),
  tree: ({ directive, asOf, phase }: TreePlace, under: string | null) => {
    const path = `${of(directive)}/tree`;
    const params = { asOf, phase, under };
    return queryOptions({
      queryKey: [path, params],
      queryFn: ({ signal }) => wholeLevel(path, params, signal),
    });
  },
  phases: (id: string, asOf: AsOf) => read<PhasesView>(`${of(id)}/phases`, { asOf }),
  year: (id: string, unit: string, asOf: AsOf) => read<Year>(`${of(id)}/year`, { unit, asOf }),
  unit: (id: string, unit: string, asOf: AsOf) =>
    queryOptions({
      ...read<UnitPage>(ofUnit(id, unit), { asOf }),
      // While work passes from unit to unit the page is asked again until it has come.
      refetchInterval: ({ state }) => (state.data?.passing ? PASSING_MS : false),
    }),
  step: (id: string, unit: string, step: string) => read<StepDetail>(`${ofUnit(id, unit)}/steps`, { step }),
  evaluation: (id: string, year: string | null, under: string | null) =>
    read<EvaluationPage>(`${of(id)}/evaluation`, { year, under }),
  unitEvaluation: (id: string, unit: string, year: number) =>
    read<UnitEvaluation>(`${ofUnit(id, unit)}/evaluation`, { year: String(year) }),
  policies: () => read<PolicyList>('/evaluation/policies'),
  reportForm: (id: string, unit: string, step: string) =>
    read<ReportFormView>(`${ofUnit(id, unit)}/report-form`, { step }),
  planDesk: (id: string, unit: string) => read<PlanDesk>(`${ofUnit(id, unit)}/plan-desk`),
  referenceTasks: (id: string, reference: string) =>
    read<ReferenceTasks>(`${of(id)}/references/${encodeURIComponent(reference)}/tasks`),
  coverage: (id: string, unit: string) => read<Coverage>(`${ofUnit(id, unit)}/coverage`),
  reports: (id: string, unit: string) => read<ReportList>(`${ofUnit(id, unit)}/reports`),
  calendar: () => read<CalendarView>('/calendar'),
  work: () => read<Work>('/work'),
  review: (under: string | null) => read<Review>('/review', { under }),
  search: (q: string) => ({ ...read<SearchResult>('/search', { q }), enabled: q.trim().length > 1 }),
  organisationUnit: (unit: string) =>
    read<OrganisationUnit>(`/organisation/units/${encodeURIComponent(unit)}`),
  delegations: () => read<DelegationList>('/delegations'),
  reorganisations: () => read<ReorganisationList>('/reorganisations'),
  audit: (id: string) => read<AuditResult>(`/audit/${encodeURIComponent(id)}`),
};

interface Paged {
  next: string | null;
}
const readPages = <T extends Paged>(path: string, params: Params = {}) =>
  infiniteQueryOptions({
    queryKey: [path, params, 'pages'],
    queryFn: ({ signal, pageParam }) => call<T>(address(path, { ...params, cursor: pageParam }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last: T) => last.next,
  });
interface ReportPlace {
  directive: string;
  unit: string;
  obligation: string;
  occurrence: string;
}
const ofReport = <T extends Paged>(
  { directive, unit, obligation, occurrence }: ReportPlace,
  part: '' | '/named' | '/texts',
) => readPages<T>(`${ofUnit(directive, unit)}/roll-up${part}`, { obligation, occurrence });
export const pages = {
  rollUp: (place: ReportPlace) => ofReport<RollUpView>(place, ''),
  rollUpNamed: (place: ReportPlace) => ofReport<RollUpNamed>(place, '/named'),
  rollUpTexts: (place: ReportPlace) => ofReport<RollUpTexts>(place, '/texts'),
  late: (under: string | null, directive: string | null = null, phase: string | null = null) =>
    readPages<Late>('/late', { under, directive, phase }),
  foundInTree: (
    { directive, asOf, phase }: TreePlace,
    under: string | null,
    filter: { q: string; sign: string | null },
  ) => readPages<FoundInTree>(`${of(directive)}/tree/found`, { asOf, phase, under, ...filter }),
  obligationSteps: (id: string, obligation: string, under: string | null) =>
    readPages<ObligationSteps>(`${of(id)}/obligations/${encodeURIComponent(obligation)}/steps`, { under }),
  refusals: (filter: Params) => readPages<RefusalPage>('/refusals', filter),
  newcomers: (id: string) => readPages<NewcomerPage>(`${of(id)}/newcomers`),
  receipts: (id: string, under: string | null) => readPages<ReceiptPage>(`${of(id)}/receipts`, { under }),
  organisation: (under: string | null, asOf: AsOf) =>
    readPages<OrganisationRows>('/organisation/units', { under, asOf }),
  letters: (directive: string, unit: string | null, under: string | null = null) =>
    readPages<LetterPage>('/letters', { directive, unit, under: unit ? null : under }),
  history: (id: string, unit: string) =>
    readPages<{ items: HistoryItem[]; next: string | null }>(`${ofUnit(id, unit)}/history`),
};
