/** A directive takes the place of another on the real server: what was half done goes on there, and both are whole. */
import { expect, it } from 'vitest';
import { handOnAll } from '../../domain/rehearsal/carry-over.ts';
import { beginRehearsal, play } from '../../domain/rehearsal/rehearse.ts';
import type { Carries } from '../../domain/rollout/news.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { directive, expectWhole, type Issued, issue, OFFICE, organisation, until } from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-01', '10:00');
const TREE = organisation(2, 4);
/** A busy machine may take its time. */
const PATIENCE_MS = 180_000;
const PLAN = 'P1/once';
const pair = (from: string) => ({ from, title: from, to: from, toTitle: from });
const carries: Carries = {
  number: '01-KH/MAU',
  title: 'cũ',
  pairs: [pair('P1'), { ...pair('M9'), except: ['CB2'] }],
};

let db: Db;
const server = useRunningWorker((connected) => {
  db = connected;
});
const opened = async (id: string, more: { maxHistory?: number } = {}): Promise<Issued> => {
  const rollout = await issue(
    { db, client: server.client },
    { directive: directive(id), organisation: TREE, at: AT, ...more },
  );
  await until(
    'the tree is open',
    async () => (await rollout.opened()) === TREE.units.length + 1,
    PATIENCE_MS,
  );
  return rollout;
};
const supersede = (successor: string) => ({
  successor: { directive: successor, number: '02-KH/MAU', title: 'mới' },
  carries,
  reason: 'Có kế hoạch mới',
  approver: 'Ban Thường vụ',
  paper: { number: '12-QĐ/ĐU', date: '2025-12-01' },
});
const closed = (id: string) =>
  until(
    'every unit is closed',
    async () => (await db.stream.count({ where: { directiveId: id, closedAt: null } })) === 0,
    PATIENCE_MS,
  );
const over = (id: string) =>
  until(
    'the unit is over',
    async () =>
      (await server.client.workflow.getHandle(`directive/${id}/unit/CB1`).describe()).status.name ===
      'COMPLETED',
    PATIENCE_MS,
  );
const carriedUnder = async (directiveId: string) => {
  const rows = await db.event.findMany({
    where: { directiveId, type: 'WorkCarriedOver' },
    orderBy: [{ unitCode: 'asc' }, { seq: 'asc' }],
    select: { unitCode: true, fact: true },
  });
  return rows.map(({ unitCode, fact }) => ({ unit: unitCode, fact }));
};

it('goes on under the other directive as it was rehearsed, and both histories are whole', {
  timeout: 600_000,
}, async () => {
  const [old, other] = [await opened('CU'), await opened('MOI')];
  const submitted = { step: PLAN, entry: { on: '2025-12-01' } };
  await old.unit('DB1', 'submit', submitted, { id: 'plan' });
  await old.office('supersedeDirective', supersede('MOI'), 'end');
  await closed('CU');
  const rehearsed = ['CU', 'MOI'].map((id) => beginRehearsal(directive(id), TREE, { from: AT }));
  const [before, after] = rehearsed;
  if (!before || !after) throw new Error('two were begun');
  const by = { post: 'DB1-CB', unit: 'DB1', role: 'officer' } as const;
  play(before, { at: AT, unit: 'DB1', act: { id: 'plan', by, act: 'submit', ...submitted } });
  play(before, {
    at: AT,
    rollout: { id: 'end', by: OFFICE, act: 'supersedeDirective', ...supersede('MOI') },
  });
  handOnAll(before, after, AT);
  const facts = [...after.units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([unit, { events }]) =>
      events.flatMap(({ fact }) => (fact.type === 'WorkCarriedOver' ? [{ unit, fact }] : [])),
    );
  // Plans of two base organisations, six meetings of every unit but one.
  expect(facts).toHaveLength(2 + 6 * (TREE.units.length - 1));
  const count = async () => (await carriedUnder('MOI')).length;
  await until('all is handed on', async () => (await count()) === facts.length, PATIENCE_MS);
  expect(await carriedUnder('MOI')).toEqual(facts);

  // The clocks and acts of the other run on.
  await other.unit('DB1', 'submit', submitted);
  const row = await db.step.findUniqueOrThrow({
    where: { directiveId_unitCode_stepId: { directiveId: 'MOI', unitCode: 'DB1', stepId: PLAN } },
  });
  expect(row).toMatchObject({
    status: 'submitted',
    data: { carriedFrom: [{ directive: 'CU', step: PLAN }] },
  });
  await expectWhole({ db, client: server.client }, old);
  await expectWhole({ db, client: server.client }, other);
});

it('costs no more than any news, and goes on as new with what it carries', { timeout: 600_000 }, async () => {
  const [old, other] = [await opened('CU-2', { maxHistory: 30 }), await opened('MOI-2', { maxHistory: 30 })];
  const history = async (id: string) =>
    (await server.client.workflow.getHandle(`directive/${id}/unit/CB1`).fetchHistory()).events?.length ?? 0;
  const before = await history('CU-2');
  await old.office('supersedeDirective', supersede('MOI-2'));
  await closed('CU-2');
  await over('CU-2');
  expect((await history('CU-2')) - before).toBeLessThanOrEqual(13);
  await until('all is handed on', async () => (await carriedUnder('MOI-2')).length > 0, PATIENCE_MS);
  for (let n = 1; n <= 3; n++)
    await other.unit('CB1', 'holdMeeting', {
      step: `M9/2025${n === 1 ? '' : `.${n}`}`,
      entry: { on: '2025-12-01' },
    });
  await expectWhole({ db, client: server.client }, other);
});

it('ends all the same where nobody is there to go on', { timeout: 600_000 }, async () => {
  const old = await opened('CU-3');
  await old.office('supersedeDirective', supersede('KHONG-CO'));
  await over('CU-3');
  await expectWhole({ db, client: server.client }, old);
});
