/** The tree changes under a running directive: work passes on with its clocks, nobody owes it twice, nothing is lost. */
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../api/temporal.ts';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { Obligation } from '../../domain/directive/directive.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import {
  directive,
  expectWhole,
  type Issued,
  issue,
  meeting,
  OFFICE,
  organisation,
  ROOT,
  TASK_QUEUE,
  until,
} from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-08', '10:00');
const TODAY = '2025-12-08';
const TREE = organisation(2, 6);

describe('a change of the tree', () => {
  let db: Db;
  const server = useRunningWorker((connected) => {
    db = connected;
  });

  const issued = async (id: string) => {
    const rollout = await issue(
      { db, client: server.client },
      { directive: directive(id, 2), organisation: TREE, at: AT },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
    return rollout;
  };
  const reorganise = (rollout: Issued, change: Partial<Reorganised> & Pick<Reorganised, 'kind'>) =>
    createEngine(server.client, { taskQueue: TASK_QUEUE }).act(rolloutId(rollout.directive), {
      id: `reorganisation/${rollout.directive}`,
      by: OFFICE,
      act: 'reorganise',
      change: {
        type: 'UnitsReorganised',
        reorganisation: rollout.directive,
        on: TODAY,
        reason: 'Sắp xếp tổ chức',
        ends: [],
        begins: [],
        lines: {},
        paths: [],
        everybody: false,
        ...change,
      },
    });
  const step = async (rollout: Issued, unitCode: string, stepId: string): Promise<Step | null> => {
    const row = await db.step.findUnique({
      where: { directiveId_unitCode_stepId: { directiveId: rollout.directive, unitCode, stepId } },
    });
    return row ? (row.data as unknown as Step) : null;
  };
  const owed = async (rollout: Issued, unitCode: string): Promise<string[]> => {
    const closed = ['accepted', 'superseded', 'cancelled', 'waived'];
    const where = { directiveId: rollout.directive, unitCode, status: { notIn: closed } };
    return (await db.step.findMany({ where, orderBy: { stepId: 'asc' } })).map(({ stepId }) => stepId);
  };
  const took = (rollout: Issued, unitCode: string, times: number) =>
    until(`${unitCode} took over`, async () => {
      const where = { directiveId: rollout.directive, unitCode, type: 'TakenOver' };
      return (await db.event.count({ where })) === times;
    });
  const heard = (rollout: Issued, units: string[]) =>
    until('all have heard', async () => {
      const where = { directiveId: rollout.directive, unitCode: { in: units }, type: 'EventNoted' };
      return (await db.event.count({ where })) === units.length;
    });

  it('merges two cells into a new one: steps, submissions and clocks pass, future periods are its own', async () => {
    const rollout = await issued('MERGE');
    await rollout.unit('CB1', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    await rollout.unit('CB3', 'holdMeeting', { step: meeting(1), entry: { on: TODAY } });
    const before = await step(rollout, 'CB3', 'T2/2025');
    const cell = await db.unit.findUniqueOrThrow({ where: { code: 'CB1' } });
    await db.unit.create({
      data: {
        ...cell,
        code: 'CB9',
        name: 'Chi bộ mẫu hợp nhất',
        path: `/${ROOT}/DB1/CB9/`,
        validFrom: TODAY,
      },
    });
    await reorganise(rollout, {
      kind: 'merge',
      ends: ['CB1', 'CB3'].map((unit) => ({ unit, heirs: ['CB9'] })),
      begins: [{ unit: 'CB9', parent: 'DB1' }],
      lines: { CB9: ['DB1', ROOT] },
      paths: ['CB1', 'CB3', 'CB9'].map((unit) => [ROOT, 'DB1', unit]),
    });
    await took(rollout, 'CB9', 2);

    expect(await owed(rollout, 'CB1')).toEqual([]);
    expect(await step(rollout, 'CB9', 'T2/2025@CB1')).toMatchObject({
      status: 'submitted',
      reviewers: ['DB1'],
    });
    expect(await step(rollout, 'CB9', 'T2/2025@CB3')).toMatchObject({
      status: 'open',
      deadline: before?.deadline,
      version: before?.version,
      rung: before?.rung,
    });
    // What waits for an event is owed once; what CB3 has done is not owed again, what CB1 has not is.
    expect(await owed(rollout, 'CB9')).toEqual(expect.arrayContaining(['S1/once', `${meeting(1)}@CB1`]));
    expect(await step(rollout, 'CB9', `${meeting(1)}@CB3`)).toBeNull();

    await rollout.unit(
      'CB9',
      'accept',
      { step: 'T2/2025@CB1' },
      {
        by: { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' },
      },
    );
    await rollout.unit('CB9', 'carryOutTask', { step: 'T2/2025@CB3', entry: { on: TODAY } });
    await expect(
      rollout.unit('CB1', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } }, { id: 'late' }),
    ).rejects.toMatchObject({ refusal: { code: 'UNIT_ENDED', detail: { on: TODAY, heirs: 'CB9' } } });
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' });
    await until('the heir heard', async () => (await step(rollout, 'CB9', 'S1/once'))?.status === 'open');
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('merges a base organisation into another: its cells go with it and hear on', async () => {
    const rollout = await issued('BASES');
    await rollout.unit('CB2', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } });
    await reorganise(rollout, {
      kind: 'merge',
      ends: [{ unit: 'DB2', heirs: ['DB1'] }],
      lines: { DB1: [ROOT] },
      paths: ['DB1', 'DB2'].map((unit) => [ROOT, unit]),
    });
    await took(rollout, 'DB1', 1);
    await until('the cells moved', async () =>
      ['CB2', 'CB4', 'CB6'].every(async (code) => (await step(rollout, code, 'T2/2025')) !== null),
    );
    await until('the cell is under the heir', async () => {
      const stream = await db.stream.findUniqueOrThrow({
        where: { directiveId_unitCode: { directiveId: rollout.directive, unitCode: 'CB2' } },
      });
      return (stream.brief as { ancestors: string[] }).ancestors.join() === `DB1,${ROOT}`;
    });
    expect(await step(rollout, 'CB2', 'T2/2025')).toMatchObject({ reviewers: ['DB1'], reviewSince: TODAY });
    await rollout.unit(
      'CB2',
      'accept',
      { step: 'T2/2025' },
      {
        by: { post: 'DB1-CB', unit: 'DB1', role: 'reviewer' },
      },
    );
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' });
    await heard(rollout, ['CB1', 'CB2', 'CB3', 'CB4', 'CB5', 'CB6', 'DB1', ROOT]);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('moves a cell under another superior, who tells it the news from then on', async () => {
    const rollout = await issued('MOVES');
    await reorganise(rollout, {
      kind: 'move',
      lines: { CB2: ['DB1', ROOT] },
      paths: [
        [ROOT, 'DB2', 'CB2'],
        [ROOT, 'DB1'],
      ],
    });
    await until('it moved', async () => (await step(rollout, 'CB2', 'T2/2025'))?.reviewers[0] === 'DB1');
    expect(await db.event.count({ where: { directiveId: 'MOVES', type: 'LineNoted' } })).toBe(1);
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-12-05' });
    await heard(
      rollout,
      TREE.units.map(({ code }) => code),
    );
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('under a suspension: who was stopped runs again where it stands now, and nobody else', async () => {
    const rollout = await issued('STOPPED');
    const who = async (type: string) =>
      (
        await db.event.findMany({ where: { directiveId: 'STOPPED', type }, orderBy: { unitCode: 'asc' } })
      ).map(({ unitCode }) => unitCode);
    const BRANCH = ['CB2', 'CB4', 'CB6', 'DB2'];
    await rollout.office('stopClocks', { path: [ROOT, 'DB2'], branch: true, from: TODAY, reason: 'Bão' });
    await until('the branch stands', async () => (await who('ClocksStopped')).length === BRANCH.length);
    await reorganise(rollout, {
      kind: 'move',
      lines: { CB2: ['DB1', ROOT], CB1: ['DB2', ROOT] },
      paths: [
        [ROOT, 'DB2', 'CB2'],
        [ROOT, 'DB1', 'CB1'],
      ],
    });
    await until('two cells moved', async () => (await who('LineNoted')).length === 2);
    await rollout.office('resumeClocks', { suspension: 1, on: '2025-12-09', reason: 'Hết bão' });
    await until('the branch runs', async () => (await who('ClocksResumed')).length === BRANCH.length);
    expect(await who('ClocksResumed')).toEqual(BRANCH);

    // A later one goes down the new line.
    const stop = { from: '2025-12-10', until: '2025-12-11', reason: 'Lũ' };
    await rollout.office('stopClocks', { path: [ROOT, 'DB1'], branch: true, ...stop });
    await until('it stands', async () => (await who('ClocksStopped')).length === BRANCH.length + 4);
    const stopped = await db.suspension.findMany({
      where: { directiveId: 'STOPPED', number: 2 },
      orderBy: { unitCode: 'asc' },
    });
    expect(stopped.map(({ unitCode }) => unitCode)).toEqual(['CB2', 'CB3', 'CB5', 'DB1']);
    expect(await db.suspension.count({ where: { directiveId: 'STOPPED', number: 1, until: TODAY } })).toBe(4);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('splits a cell: each heir gets the steps that the office says', async () => {
    const rollout = await issued('SPLIT');
    await reorganise(rollout, {
      kind: 'split',
      ends: [{ unit: 'CB1', heirs: ['CB3', 'CB5'], assigned: { 'T2/2025': 'CB5' } }],
      lines: {},
      paths: ['CB1', 'CB3', 'CB5'].map((unit) => [ROOT, 'DB1', unit]),
    });
    await took(rollout, 'CB3', 1);
    await took(rollout, 'CB5', 1);
    expect(await step(rollout, 'CB5', 'T2/2025@CB1')).toMatchObject({ status: 'open' });
    expect(await step(rollout, 'CB3', 'T2/2025@CB1')).toBeNull();
    expect(await step(rollout, 'CB3', `${meeting(1)}@CB1`)).toMatchObject({ status: 'open' });
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('an amendment of work that was taken over reaches the heir, whom the directive never asked it: one letter', async () => {
    const small = directive('AMENDED-HEIR', 1);
    const task = (id: string, date: string): Obligation => ({
      id,
      kind: 'task',
      title: `Việc ${id}`,
      lead: { units: ['CB1'] },
      due: { type: 'on', date },
      addedByOffice: 'Văn bản mẫu',
    });
    const document = {
      ...small,
      obligations: [...small.obligations, task('T7', '2025-12-26'), task('T8', '2025-12-26')],
    };
    const rollout = await issue(
      { db, client: server.client },
      { directive: document, organisation: TREE, at: AT },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 1);
    // Into another branch: nobody above the heir was ever asked it either.
    await reorganise(rollout, {
      kind: 'merge',
      ends: [{ unit: 'CB1', heirs: ['CB2'] }],
      lines: { CB2: ['DB2', ROOT] },
      paths: [
        [ROOT, 'DB1', 'CB1'],
        [ROOT, 'DB2', 'CB2'],
      ],
    });
    await took(rollout, 'CB2', 1);
    const change: DirectiveChange = { change: [task('T7', '2026-01-15')], drop: ['T8'] };
    const { events, periodic } = rolloutBriefFor(amended(document, change), false);
    await rollout.office('amendDirective', {
      base: 1,
      change,
      reason: 'Sát thực tế',
      approver: 'Ban Thường vụ',
      records: { events, periodic },
    });
    await until(
      'the heir heard',
      async () => (await step(rollout, 'CB2', 'T8/once@CB1'))?.status === 'cancelled',
    );
    expect(await step(rollout, 'CB2', 'T7/once@CB1')).toMatchObject({
      status: 'open',
      deadline: { date: '2026-01-15', amendment: 1 },
    });
    const told = await db.event.findMany({
      where: { directiveId: 'AMENDED-HEIR', type: 'DirectiveAmended' },
    });
    expect(told.map(({ unitCode }) => unitCode)).toEqual(['CB2']);
    const mails = await db.mail.findMany({ where: { directiveId: 'AMENDED-HEIR', unitCode: 'CB2' } });
    const letters = mails.flatMap(({ items }) => items as { type: string }[]);
    expect(letters.filter(({ type }) => type === 'amended')).toEqual([
      expect.objectContaining({ amendment: 1, added: [], cancelled: ['T8/once@CB1'] }),
    ]);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('dissolves a cell: what it owed is cancelled with the reason', async () => {
    const rollout = await issued('ENDS');
    await reorganise(rollout, {
      kind: 'dissolve',
      ends: [{ unit: 'CB1', heirs: [] }],
      paths: [[ROOT, 'DB1', 'CB1']],
    });
    await until('nothing is owed', async () => (await owed(rollout, 'CB1')).length === 0);
    expect(await step(rollout, 'CB1', 'T2/2025')).toMatchObject({ status: 'cancelled', closedOn: TODAY });
    expect((await owed(rollout, 'CB3')).length).toBeGreaterThan(0);
    await rollout.office('closeDirective', { reason: 'Hết' });
    await server.client.workflow.getHandle(rolloutId(rollout.directive)).result();
    await until('all ended', async () => {
      const where = { directiveId: rollout.directive, type: 'UnitClosed' };
      return (await db.event.count({ where })) === TREE.units.length;
    });
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('a cell that moves out of the directive ends there: what it owed is cancelled with the reason, and it hears no more', async () => {
    const rollout = await issued('LEAVES');
    await reorganise(rollout, {
      kind: 'move',
      ends: [{ unit: 'CB1', heirs: [] }],
      paths: [[ROOT, 'DB1', 'CB1']],
    });
    await until('nothing is owed', async () => (await owed(rollout, 'CB1')).length === 0);
    const facts = await db.event.findMany({
      where: { directiveId: rollout.directive, unitCode: 'CB1', type: { in: ['Cancelled', 'UnitEnded'] } },
      orderBy: { seq: 'asc' },
    });
    const said = facts.map(({ fact }) => fact as { type: string; reason: string; kind?: string });
    expect(new Set(said.slice(0, -1).map(({ reason }) => reason))).toEqual(new Set(['unitLeft']));
    expect(said.at(-1)).toMatchObject({ type: 'UnitEnded', kind: 'move', heirs: [] });
    const mails = await db.mail.findMany({ where: { directiveId: rollout.directive, unitCode: 'CB1' } });
    const letters = mails.flatMap(({ items }) => items as { type: string }[]);
    expect(letters.filter(({ type }) => type === 'left')).toEqual([
      expect.objectContaining({ on: TODAY, cancelled: facts.slice(0, -1).map(({ stepId }) => stepId) }),
    ]);
    await rollout.office('recordEvent', { event: 'CONF', on: TODAY });
    await heard(rollout, ['DB1', 'DB2']);
    await expect(
      rollout.unit('CB1', 'carryOutTask', { step: 'T2/2025', entry: { on: TODAY } }, { id: 'gone' }),
    ).rejects.toMatchObject({ refusal: { code: 'UNIT_ENDED' } });
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('moves a cell where nobody listened for what it listens for: it hears that too', async () => {
    const base = await db.unit.findUniqueOrThrow({ where: { code: 'DB1' } });
    await db.unit.create({ data: { ...base, code: 'DB8', path: `/${ROOT}/DB8/`, validTo: null } });
    const rollout = await issue(
      { db, client: server.client },
      { directive: directive('SPARSE', 2), organisation: TREE, at: AT },
    );
    await until('the tree is open', async () => (await rollout.opened()) === TREE.units.length + 2);
    await rollout.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-05', units: ['CB2'] });
    await reorganise(rollout, {
      kind: 'move',
      lines: { CB1: ['DB8', ROOT] },
      paths: [
        [ROOT, 'DB1', 'CB1'],
        [ROOT, 'DB8', 'CB1'],
      ],
    });
    await until('it moved', async () => (await step(rollout, 'CB1', 'T2/2025'))?.reviewers[0] === 'DB8');
    await rollout.office('recordEvent', { event: 'PERSONNEL', on: TODAY, units: ['CB1'] });
    await until('it heard', async () => (await step(rollout, 'CB1', 'T1/e2')) !== null);
    await expectWhole({ db, client: server.client }, rollout);
  });
});
