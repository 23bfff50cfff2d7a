/** The office amends a directive while its units run: each hears its own part, late ones begin with it, the audit verifies. */
import { describe, expect, it } from 'vitest';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { directive, expectWhole, type Issued, issue, organisation, until } from '../crash/rig.ts';
import { useRunningWorker } from '../helpers/running-worker.ts';

const AT = instantAt('2025-12-01', '10:00');
const TREE = organisation(2, 8);
const UNITS = TREE.units.map(({ code }) => code).sort();
const CELLS = UNITS.filter((code) => code.startsWith('CB'));

const task = (id: string, over: Partial<Obligation> = {}): Obligation => ({
  id,
  kind: 'task',
  title: 'Việc thêm',
  lead: { kinds: ['cell'] },
  due: { type: 'afterEvent', events: { allOf: ['CONF'] }, offset: { value: 30, unit: 'day' } },
  addedByOffice: 'Sửa đổi',
  ...over,
});

describe('an amendment', () => {
  let db: Db;
  const server = useRunningWorker((connected) => {
    db = connected;
  });
  const issued = (document: Directive, maxHistory?: number) =>
    issue(
      { db, client: server.client },
      { directive: document, organisation: TREE, at: AT, ...(maxHistory ? { maxHistory } : {}) },
    );
  const opened = (rollout: Issued) =>
    until('the tree is open', async () => (await rollout.opened()) === UNITS.length + 1);
  const amend = (rollout: Issued, document: Directive, base: number, change: DirectiveChange) => {
    const { events, periodic } = rolloutBriefFor(amended(document, change), false);
    return rollout.office('amendDirective', {
      base,
      change,
      reason: 'Sát thực tế',
      approver: 'Ban Thường vụ',
      records: { events, periodic },
    });
  };
  const steps = (directiveId: string, where: object) => db.step.count({ where: { directiveId, ...where } });
  const heard = (directiveId: string) =>
    db.event.findMany({
      where: { directiveId, type: 'DirectiveAmended' },
      orderBy: { unitCode: 'asc' },
    });

  it('adds, changes and drops, for those that it concerns and nobody else', async () => {
    const document = directive('AMENDED', 1);
    const rollout = await issued(document);
    await opened(rollout);
    // A task may rest on what its unit had no reason to hear of.
    await rollout.office('recordEvent', { event: 'CONF', on: '2025-11-28' });
    const study = document.obligations.find(({ id }) => id === 'S1') as Obligation;
    const change: DirectiveChange = {
      add: [task('T9')],
      change: [{ ...study, due: { type: 'on', date: '2026-01-20' } }],
      drop: ['M9'],
    };
    await amend(rollout, document, 1, change);
    await until(
      'the tasks stand',
      async () => (await steps('AMENDED', { stepId: 'T9/once', deadline: '2025-12-29' })) === CELLS.length,
    );
    await until(
      'the study moved',
      async () => (await steps('AMENDED', { stepId: 'S1/once', deadline: '2026-01-20' })) === UNITS.length,
    );
    await until(
      'the meetings are off',
      async () => (await steps('AMENDED', { obligation: 'M9', status: { not: 'cancelled' } })) === 0,
    );
    expect((await heard('AMENDED')).map(({ unitCode }) => unitCode)).toEqual(UNITS);
    const [moved] = await db.event.findMany({
      where: { directiveId: 'AMENDED', unitCode: 'CB1', stepId: 'S1/once', type: 'DeadlineSet' },
      orderBy: { seq: 'desc' },
      take: 1,
    });
    expect(moved?.fact).toMatchObject({ deadline: { amendment: 1, date: '2026-01-20' } });
    const row = await db.directive.findUniqueOrThrow({ where: { id: 'AMENDED' } });
    expect(row.document).toEqual(JSON.parse(JSON.stringify(amended(document, change))));
    expect(await db.directiveVersion.count({ where: { directiveId: 'AMENDED' } })).toBe(2);
    await expect(amend(rollout, document, 1, change)).rejects.toMatchObject({
      refusal: { code: 'AMENDED_MEANWHILE' },
    });

    // One cell only: its superior passes it on, the others hear nothing.
    await amend(rollout, document, 2, {
      add: [task('T10', { lead: { units: ['CB3'] }, due: { type: 'none' } })],
    });
    await until('the cell has it', async () => (await steps('AMENDED', { stepId: 'T10/once' })) === 1);
    expect(
      (await heard('AMENDED'))
        .filter(({ fact }) => (fact as { amendment: number }).amendment === 2)
        .map(({ unitCode }) => unitCode),
    ).toEqual(['CB3']);
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('reaches units that open while it is told, once', async () => {
    const document = directive('AMENDED-EARLY', 1);
    const rollout = await issued(document);
    await amend(rollout, document, 1, {
      add: [task('T9', { due: { type: 'on', date: '2026-01-10' } })],
      drop: ['M9'],
    });
    await opened(rollout);
    await until(
      'all have it',
      async () =>
        (await steps('AMENDED-EARLY', { stepId: 'T9/once', deadline: '2026-01-12' })) +
          (await steps('AMENDED-EARLY', { stepId: 'T9/once', deadline: '2026-01-10' })) ===
        CELLS.length,
    );
    await until(
      'nobody meets',
      async () => (await steps('AMENDED-EARLY', { obligation: 'M9', status: { not: 'cancelled' } })) === 0,
    );
    await expectWhole({ db, client: server.client }, rollout);
  });

  it('is carried into the next run', async () => {
    const document = directive('AMENDED-CARRIED', 1);
    const rollout = await issued(document, 20);
    await opened(rollout);
    await amend(rollout, document, 1, { add: [task('T9')], drop: ['M9'] });
    for (const [i, on] of ['2025-11-20', '2025-11-21', '2025-11-24', '2025-11-26'].entries()) {
      if (i === 0) await rollout.office('recordEvent', { event: 'CONF', on });
      else await rollout.office('correctEvent', { event: 'CONF', occurrence: 1, on, reason: 'Ghi nhầm' });
    }
    await until(
      'the next run counts by it',
      async () =>
        (await steps('AMENDED-CARRIED', { stepId: 'T9/once', deadline: '2025-12-26' })) === CELLS.length,
    );
    await expectWhole({ db, client: server.client }, rollout);
  });
});
