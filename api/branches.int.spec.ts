/** Whoever asks from another branch, with no session or as an auditor: every operation, from the one table. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ACT_BODIES, ROLLOUT_BODIES } from '../contracts/http/acts.ts';
import { type Caller, testApi } from '../test/helpers/api.ts';
import { OPERATIONS, type Operation } from './operations.ts';

const api = testApi();
const ID = 'bach-dang-22-kh-du';

let stranger: Caller;
let auditor: Caller;
let fileId = '';

const NOBODY = { names: [], spans: [], confidence: 'sure', question: null };
const NO_DUE = { phrase: null, kind: 'none', rule: {}, row: null, inheritedFrom: null };
const DESK_TABLE = {
  file: 'x.txt',
  mark: 'x',
  issuedOn: null,
  items: [
    {
      state: 'open',
      task: {
        id: 'V1',
        section: '',
        title: 'x',
        kind: 'task',
        context: false,
        span: { start: 0, end: 1 },
        quote: 'x',
        lead: NOBODY,
        coordinating: NOBODY,
        due: {
          reading: NO_DUE,
          word: 'x',
          said: null,
          origin: 'plan',
          spans: [],
          confidence: 'sure',
          question: null,
          alternatives: [],
        },
        product: null,
      },
    },
  ],
};
const BODIES: Record<string, object> = {
  createDirective: {},
  previewCalendar: { base: 'x', years: [{ year: 2026, notice: null }], days: [] },
  changeCalendar: { base: 'x', years: [{ year: 2026, notice: null }], days: [], reason: 'x' },
  previewReorganisation: { kind: 'dissolve', units: ['CB01'], on: '2025-11-13', reason: 'x' },
  reorganise: {
    request: { kind: 'dissolve', units: ['CB01'], on: '2025-11-13', reason: 'x' },
    digest: 'x',
  },
  issue: {},
  startAgain: { id: 'again', issuedOn: '2026-11-12' },
  reportDraft: { step: 'O12/2025-Q4', form: { code: 'report', version: 1 }, answers: {}, text: 'x' },
  signReview: { base: 0, text: 'x', paper: { number: '1-BC', date: '2025-11-13' } },
  archive: { base: 0 },
  unarchive: { base: 0, reason: 'x' },
  draftStep: { step: 'checked' },
  mendObligation: { context: 'x' },
  recordStudy: { step: 'O04/once' },
  carryOutTask: { step: 'T37/once' },
  submit: { step: 'O11/once' },
  withdraw: { step: 'O12/2025-Q4' },
  accept: { step: 'O12/2025-Q4' },
  return: { step: 'O12/2025-Q4', reason: 'x' },
  holdMeeting: { step: 'T03/2025-Q4' },
  moveMeeting: { step: 'T02/2026-01', to: '2026-01-05', reason: 'x' },
  recordInspection: { step: 'T07/2026', findings: 0 },
  recordYearEndResult: { step: 'O13/2026', result: 'x' },
  addPolicy: { policy: {} },
  selfAssess: { step: 'O13/2026', scores: {} },
  proposeYearEnd: { step: 'O13/2026', scores: {} },
  decideYearEnd: { step: 'O13/2026', band: 'x' },
  askAnotherLook: { step: 'O13/2026', reason: 'x' },
  planInspection: { on: '2026-01-05' },
  inspect: { on: '2026-01-05', findings: [] },
  assessMeeting: { step: 'T02/2026-01', scores: {} },
  reviewMeeting: { step: 'T02/2026-01', scores: {} },
  addStudySession: { step: 'O04/once' },
  noteProgress: { step: 'T37/once', text: 'x' },
  reportDifficulty: { step: 'T37/once', reason: 'x' },
  answerDifficulty: { step: 'T37/once', answer: 'x' },
  disclaim: { step: 'T37/once', reason: 'x' },
  confirmDisclaim: { step: 'T37/once', reason: 'x' },
  rejectDisclaim: { step: 'T37/once', reason: 'x' },
  confirmPart: { step: 'T37/once' },
  readPiece: { text: 'x', start: 0 },
  lookAtDeadline: { words: 'trước ngày 30/6/2026', issuedOn: null, events: [] },
  planTable: DESK_TABLE,
  correctByTable: DESK_TABLE,
  draftFromPlan: {
    file: 'x.txt',
    text: 'x',
    docType: null,
    heading: {
      number: null,
      date: null,
      title: null,
      issuer: null,
      place: null,
      authority: null,
      position: null,
    },
    recipients: [],
    events: [],
    bases: [],
    tasks: [
      {
        id: 'V1',
        title: 'x',
        kind: 'task',
        context: false,
        span: { start: 0, end: 1 },
        lead: [],
        coordinating: [],
        due: NO_DUE,
        product: null,
      },
    ],
  },
  makeReference: { number: '15-KH/TU' },
  pickTasks: { typed: [{ title: 'x' }] },
  previewAmendment: { base: 1, change: { drop: ['T37'] } },
  previewEnding: { how: 'revoked' },
  amendDirective: { base: 1, change: { drop: ['T37'] }, reason: 'x', approver: 'x' },
  expectEvent: { event: 'CITY_CONFERENCE', on: '2025-11-20', reason: 'x' },
  waive: { step: 'O11/once', reason: 'x' },
  openAdHoc: { obligation: 'T07', due: '2026-01-05', reason: 'x' },
  askExtension: { step: 'O11/once', wished: '2026-01-05', reason: 'x' },
  grantExtension: { step: 'O11/once', to: '2026-01-05' },
  refuseExtension: { step: 'O11/once', reason: 'x' },
  previewNewcomers: { units: ['CB99'], on: '2025-11-13' },
  bringIn: { units: ['CB99'], on: '2025-11-13' },
  nameOfficer: { officer: 'CB01-officer' },
  planMeeting: { step: 'T03/2025-Q4', on: '2025-11-20', time: '19:30' },
  reportNotHeld: { step: 'T03/2025-Q4', reason: 'x' },
  openConclusion: { step: 'T03/2025-Q4', title: 'x', due: '2026-01-05' },
  handOverPost: { from: 'CB01-officer', reason: 'x' },
  handOver: { reason: 'x', paper: { number: '1-QĐ', date: '2025-11-01' } },
  delegate: {
    to: 'CB01-head',
    since: '2025-11-13',
    until: '2025-11-14',
    paper: { number: '1-UQ', date: '2025-11-01' },
  },
  endDelegation: {},
  stopClocks: { branch: true, from: '2025-11-13', reason: 'x' },
  resumeClocks: { suspension: 1, on: '2025-11-13', reason: 'x' },
  recordEvent: { event: 'CITY_CONFERENCE', on: '2025-11-13' },
  correctEvent: { event: 'CITY_CONFERENCE', occurrence: 1, on: '2025-11-13', reason: 'x' },
  withdrawEvent: { event: 'CITY_CONFERENCE', occurrence: 1, reason: 'x' },
  statePeriod: { obligation: 'T05', rule: { type: 'every', period: 'quarter' } },
  holdLetters: { reason: 'x' },
  releaseLetters: {},
  assign: { units: ['CB01'], since: '2025-11-13', paper: { number: '1-TB', date: '2025-11-13' } },
  tickContext: { line: 'T16', paper: { number: '1-BC', date: '2025-11-13' } },
  untickContext: { line: 'T16', reason: 'wrongLine' },
  closeDirective: { reason: 'x' },
  revokeDirective: { reason: 'x', approver: 'x', paper: { number: '1-QĐ', date: '2025-11-13' } },
  supersedeDirective: {
    successor: 'x',
    reason: 'x',
    approver: 'x',
    paper: { number: '1-QĐ', date: '2025-11-13' },
  },
  reopenDirective: {
    reason: 'x',
    approver: 'x',
    paper: { number: '1-CV', date: '2025-11-13' },
    giveBack: true,
  },
};

const ask = (caller: Caller, operation: Operation): Promise<Response> => {
  const query: Record<string, string> = {
    year: '?unit=CB01',
    step: '?step=O11%2Fonce',
    again: '?issuedOn=2026-11-12',
    reportForm: '?step=O12%2F2025-Q4',
    exportLate: '?format=csv',
    exportRollUp: '?format=csv&obligation=O12&occurrence=2025-Q4',
    exportCoverage: '?format=csv',
    reportWord: '?step=O12%2F2025-Q4',
    rollUp: '?obligation=O12&occurrence=2025-Q4',
    rollUpNamed: '?obligation=O12&occurrence=2025-Q4',
    rollUpTexts: '?obligation=O12&occurrence=2025-Q4',
    letters: `?directive=${ID}&unit=CB01`,
    search: '?q=chi',
  };
  const id = operation.scope === 'file' ? fileId : ID;
  const path =
    operation.path
      .replace('{id}', id)
      .replace('{unit}', 'CB01')
      .replace('{obligation}', 'T01')
      .replace('{reference}', 'TRO1')
      .replace('{post}', 'CB01-officer') + (query[operation.id] ?? '');
  return operation.method === 'get' ? caller.fetch(path) : caller.post(path, BODIES[operation.id] ?? {});
};

beforeAll(async () => {
  const office = await api.as('DUBD-office1');
  stranger = await api.as('CB20-officer');
  auditor = await api.as('DUBD-auditor');
  // A line that points at another document, which the sample does not have.
  const reference = { id: 'TRO1', title: 'x', number: '15-KH/TU', lead: { all: true }, addedByOffice: 'x' };
  await api.db.directive.update({
    where: { id: ID },
    data: { document: { ...JSON.parse(JSON.stringify(api.directive)), references: [reference] } },
  });
  expect((await office.post(`/api/directives/${ID}/issue`, {})).status).toBe(202);
  const officer = await api.as('CB01-officer');
  const body = new FormData();
  body.set('data', JSON.stringify({ step: 'O12/2025-Q4', text: 'x' }));
  body.append('files', new File(['%PDF-1.7'], 'a.pdf'));
  const sent = await officer.fetch(`/api/directives/${ID}/units/CB01/acts/submit`, { method: 'POST', body });
  expect(sent.status).toBe(200);
  fileId = (await api.db.contentFile.findFirstOrThrow()).id;
});

test('the table of bodies knows every act', () => {
  for (const act of [...Object.keys(ACT_BODIES), ...Object.keys(ROLLOUT_BODIES)])
    expect(BODIES).toHaveProperty(act);
});

describe('a person of another branch', () => {
  const closed = OPERATIONS.filter(({ scope }) => scope === 'unit' || scope === 'file' || scope === 'office');
  test.each(closed)('$method $path', async (operation) => {
    const before = await api.db.event.count();
    const answer = await ask(stranger, operation);
    expect(answer.status).toBe(operation.scope === 'office' ? 403 : 404);
    expect(await answer.text()).not.toContain('Chi bộ 1 ');
    expect(await api.db.event.count()).toBe(before);
  });

  test.each(OPERATIONS.filter(({ scope, writes }) => scope === 'directive' && writes))(
    '$method $path is the office’s',
    async (operation) => {
      expect((await ask(stranger, operation)).status).toBe(403);
    },
  );

  test.each(OPERATIONS.filter(({ scope, writes }) => (scope === 'directive' || scope === 'own') && !writes))(
    '$method $path shows nothing of the others',
    async (operation) => {
      const answer = await ask(stranger, operation);
      expect([200, 403, 404]).toContain(answer.status);
      const text = await answer.text();
      expect(text).not.toContain('CB01');
      expect(text).not.toContain('Chi bộ 1 (mẫu)');
    },
  );
});

describe('an auditor changes nothing', () => {
  test.each(OPERATIONS.filter(({ writes }) => writes))('$method $path', async (operation) => {
    const before = await api.db.event.count();
    const answer = await ask(auditor, operation);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'READ_ONLY' });
    expect(await api.db.event.count()).toBe(before);
  });

  test.each(
    OPERATIONS.filter(
      ({ writes, scope, id }) =>
        !writes &&
        scope !== 'open' &&
        !['preview', 'reorganisation', 'again', 'finalReviewWord', 'archiveFile'].includes(id),
    ),
  )('$method $path may be read', async (operation) => {
    expect((await ask(auditor, operation)).status).toBe(200);
  });
});

test('a body that papers go through sees the units whose papers it looks at, and its followers see all', async () => {
  // BXDD follows the sample directive.
  const follower = await api.as('BXDD-head');
  expect((await follower.fetch(`/api/directives/${ID}/units/CB01`)).status).toBe(200);
  const beside = await api.as('UBKT-head');
  expect((await beside.fetch(`/api/directives/${ID}/units/CB01`)).status).toBe(404);
});
