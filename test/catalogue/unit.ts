/** One unit under one directive that has every event the catalogue speaks of. */
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { briefFor } from '../../domain/directive/brief.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { DueRule } from '../../domain/directive/due-rule.ts';
import { note, open } from '../../domain/lifecycle/decide.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { News } from '../../domain/rollout/news.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { calendar, DEFAULT, office } from '../rehearsal/given.ts';

/** What has occurred when the dates are read: everything but the congress, and one of each that recurs. */
const OCCURRED: [string, string][] = [
  ['CITY_CONFERENCE', '2025-11-21'],
  ['ORG_CENTRAL', '2025-11-18'],
  ['ORG_CITY', '2025-12-01'],
  ['CITY', '2025-11-24'],
  ['CENTRAL', '2025-12-10'],
  ['STAFF', '2025-12-03'],
  ['RESOLUTION', '2025-12-19'],
  ['CITY_CONGRESS.end', '2025-11-28'],
];
const ISSUED = '2025-11-13';

const directive = (due: DueRule, issuedOn: string): Directive => ({
  id: 'catalogue',
  number: '1-KH/ĐU',
  kind: 'Kế hoạch',
  title: 'Bảng cụm từ',
  issuer: 'DU',
  issuerName: 'Đảng ủy',
  issuedOn,
  signer: { authority: 'T/M', position: 'BÍ THƯ' },
  bases: [],
  recipients: [],
  term: { from: issuedOn, to: '2026-12-31' },
  followedBy: null,
  defaults: { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' },
  ladders: { default: DEFAULT },
  events: [
    { code: 'CITY_CONFERENCE', name: 'Thành phố tổ chức hội nghị' },
    { code: 'CENTRAL', name: 'Trung ương ban hành hướng dẫn' },
    { code: 'CITY', name: 'Thành ủy ban hành hướng dẫn' },
    { code: 'ORG_CENTRAL', name: 'Ban của Trung ương ban hành hướng dẫn' },
    { code: 'ORG_CITY', name: 'Ban của Thành ủy ban hành hướng dẫn' },
    { code: 'STAFF', name: 'có thay đổi về nhân sự', recurring: true },
    { code: 'RESOLUTION', name: 'ban hành nghị quyết hoặc kiểm điểm', recurring: true },
    {
      code: 'CLASSIFICATION',
      name: 'đánh giá, phân loại chất lượng chi bộ',
      recurring: true,
      yearly: { month: 12, day: 15 },
    },
    {
      code: 'CITY_CONGRESS',
      name: 'Khai mạc Đại hội Đảng bộ Thành phố',
      ends: { name: 'Bế mạc Đại hội Đảng bộ Thành phố', expected: '2025-11-27' },
    },
    {
      code: 'XIV',
      name: 'Khai mạc Đại hội XIV của Đảng',
      expected: '2026-01-19',
      ends: { name: 'Bế mạc Đại hội XIV của Đảng', expected: '2026-01-23' },
    },
    { code: 'NEW_RULES', name: 'có quy định, hướng dẫn mới của Trung ương' },
  ],
  phases: [
    { code: 'I', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'CITY_CONGRESS.end' } },
    { code: 'II', name: 'Đợt II', from: { after: 'CITY_CONGRESS.end' }, to: { on: 'XIV.end' } },
    { code: 'II-b', name: 'Đợt II, trong đại hội', inside: 'II', from: { on: 'XIV' } },
    {
      code: '2026-2030',
      name: 'Giai đoạn 2026 - 2030',
      from: { date: '2026-01-01' },
      to: { date: '2030-12-31' },
    },
  ],
  committeeTerm: { from: '2025-07-01', to: '2030-06-30' },
  obligations: [
    {
      id: 'O',
      kind: 'report',
      title: 'Việc theo cụm từ',
      lead: { all: true },
      due,
      addedByOffice: 'bảng cụm từ',
    },
  ],
  leftOut: [],
  addedByOffice: [],
});

export interface Read {
  /** The rule in words. */
  rule: string;
  /** Steps as `occurrence opens→due`, ~ for a provisional date, ← for the day off that moved it. */
  dates: string[];
  /** Why each dated step is due on its day. */
  because: string[];
}

/** What a rule asks of a unit by 20 December 2025, a directive of another year having been issued in that year. */
export const readRule = (due: DueRule, { issuedOn = ISSUED, firstWeek = false } = {}): Read => {
  const document = directive(due, issuedOn);
  const organisation = {
    name: 'thử',
    units: [
      {
        code: 'DU',
        name: 'Đảng ủy',
        kind: 'committee' as const,
        parent: null,
        tags: [],
        mailbox: 'du@example.vn',
      },
    ],
    people: [],
    calendar,
  };
  const brief = briefFor(document, organisation, 'DU');
  for (const one of brief.obligations) if (firstWeek) one.firstWeek = true;
  let { state } = open({ now: instantAt(issuedOn, '09:00'), brief }, []);
  const { events } = rolloutBriefFor(document, false);
  OCCURRED.forEach(([event, on], i) => {
    if (!events[event]) throw new Error(`no event ${event}`);
    const item: News = {
      number: i + 1,
      at: instantAt('2025-12-10', '09:00'),
      by: office,
      body: { type: 'EventRecorded', event, occurrence: 1, on },
    };
    state = note(state, item, { now: item.at, brief }).reduce(evolve, state);
  });
  const steps = Object.values(state.steps);
  const names = ruleNames(document);
  return {
    rule: sayRule(due, names),
    dates: steps.map(({ occurrence, opensOn, deadline }) => {
      const moved = deadline?.moved ? ` ←${deadline.moved.from}` : '';
      return `${occurrence} ${opensOn}→${deadline?.provisional ? '~' : ''}${deadline?.date ?? null}${moved}`;
    }),
    because: steps.flatMap(({ deadline }) => (deadline ? [sayBecause(deadline, names)] : [])),
  };
};
