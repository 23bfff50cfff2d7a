/**
 * Runs the small directive with the real workflows on the time-skipping server through more than a year: acts,
 * returns, events, a year's turn. Used by the audit's tests and by the recorder of test/histories.
 */
import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Act, ActName, ActPayloads } from '../../domain/lifecycle/commands.ts';
import type { ContentRef } from '../../domain/lifecycle/step.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutAct, RolloutActName, RolloutPayloads } from '../../domain/rollout/commands.ts';
import { hostOf, rolloutId } from '../../domain/rollout/ids.ts';
import {
  fromMillis,
  type Instant,
  instantAt,
  type LocalDate,
  toMillis,
} from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { storeContent } from '../../prisma/repositories/content.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { ISSUED_ON, ROOT, smallDirective, smallOrganisation } from './small-directive.ts';

export interface Surroundings {
  db: Db;
  env: TestWorkflowEnvironment;
  /** A plain client: waiting for a result does not move the clock. */
  client: Client;
  taskQueue: string;
}

export interface Rollout {
  directive: string;
  clockOffsetMs: number;
  now(): Promise<Instant>;
  goTo(date: LocalDate, time?: string): Promise<void>;
  unit<K extends ActName>(unit: string, act: K, payload: ActPayloads[K], by?: Partial<Actor>): Promise<void>;
  /** Text and a file handed in with an act, stored as the API stores them. */
  content(unit: string, text: string): Promise<ContentRef>;
  office<K extends RolloutActName>(act: K, payload: RolloutPayloads[K]): Promise<void>;
}

const OFFICE: Actor = { post: `${ROOT}-CB`, unit: ROOT, role: 'office' };
const UNIT_COUNT = smallOrganisation().units.length;

/** Issues the directive on its day, 9 o'clock, and waits until every unit is opened. */
export const issueSmall = async (
  { db, env, client, taskQueue }: Surroundings,
  directive: string,
  maxHistory?: number,
): Promise<Rollout> => {
  const document = smallDirective(directive);
  const clockOffsetMs = toMillis(instantAt(ISSUED_ON, '09:00')) - (await env.currentTimeMs());
  await loadOrganisation(db, smallOrganisation());
  await saveDraft(db, document, { calendarVersion: 'mau-1', clockOffsetMs });
  await client.workflow.start('directiveRollout', {
    workflowId: rolloutId(directive),
    taskQueue,
    args: [
      {
        brief: rolloutBriefFor(document, false),
        issuedBy: OFFICE,
        clockOffsetMs,
        ...(maxHistory ? { maxHistory } : {}),
      },
    ],
  });
  while ((await db.stream.count({ where: { directiveId: directive } })) <= UNIT_COUNT)
    await new Promise((done) => setTimeout(done, 50));

  let acts = 0;
  const send = async (workflowId: string, name: string, act: Act | RolloutAct) => {
    await client.workflow.getHandle(workflowId).executeUpdate(name, { updateId: act.id, args: [act] });
  };
  return {
    directive,
    clockOffsetMs,
    now: async () => fromMillis((await env.currentTimeMs()) + clockOffsetMs),
    async goTo(date, time = '10:00') {
      const ms = toMillis(instantAt(date, time)) - ((await env.currentTimeMs()) + clockOffsetMs);
      if (ms > 0) await env.sleep(ms);
    },
    unit: (unit, act, payload, by) => {
      const actor: Actor = { post: `${unit}-CB`, unit, role: 'officer', ...by };
      return send(hostOf(directive, unit), act, { id: `a${++acts}`, by: actor, act, ...payload } as Act);
    },
    content: (unit, text) =>
      storeContent(db, {
        id: `noi-dung-${unit}-${++acts}`,
        unit,
        createdBy: `${unit}-CB`,
        text,
        files: [
          { name: 'phu-luc.txt', mime: 'text/plain', bytes: new TextEncoder().encode(`Phụ lục: ${text}`) },
        ],
      }),
    office: (act, payload) =>
      send(rolloutId(directive), act, { id: `o${++acts}`, by: OFFICE, act, ...payload } as RolloutAct),
  };
};

const reviewer = (unit: string): Partial<Actor> => ({ unit, post: `${unit}-CB`, role: 'reviewer' });

/** From the issue to the eve of the year's turn: an event, a study, a plan returned once, a meeting, a late review. */
export const firstMonths = async (r: Rollout): Promise<void> => {
  await r.goTo('2025-11-20');
  await r.office('recordEvent', { event: 'CONF', on: '2025-11-19' });
  await r.goTo('2025-11-25');
  await r.unit('CB1', 'recordStudy', {
    step: 'S1/once',
    entry: { on: '2025-11-24' },
    invited: 9,
    present: 8,
  });
  await r.unit('DB1', 'submit', {
    step: 'P1/once',
    entry: { on: '2025-11-25', content: await r.content('DB1', 'Kế hoạch của đơn vị') },
  });
  await r.goTo('2025-12-02');
  await r.unit('DB1', 'return', { step: 'P1/once', reason: 'Thiếu phân công' }, reviewer(ROOT));
  await r.unit('DB1', 'submit', { step: 'P1/once', entry: { on: '2025-12-02' } });
  await r.unit('DB1', 'accept', { step: 'P1/once' }, reviewer(ROOT));
  await r.unit('CB1', 'holdMeeting', { step: 'M1/2025-Q4', entry: { on: '2025-12-02' } });
  await r.goTo('2025-12-10');
  await r.office('recordEvent', { event: 'PERSONNEL', on: '2025-12-09', units: ['CB2'] });
  await r.office('tickContext', { line: 'L1', paper: { number: '31-BC/ĐU', date: '2025-12-08' } });
  await r.office('tickContext', { line: 'L2', paper: { number: '31-BC/ĐU', date: '2025-12-08' } });
  await r.office('untickContext', { line: 'L1', reason: 'wrongLine' });
  await r.office('holdLetters', { reason: 'Chờ ý kiến Thường trực' });
  await r.goTo('2025-12-11');
  await r.unit('CB2', 'carryOutTask', { step: 'T1/e1', entry: { on: '2025-12-11' } });
  await r.goTo('2025-12-22');
  await r.unit('CB2', 'accept', { step: 'T1/e1' }, reviewer('DB2'));
  await r.office('releaseLetters', {});
  await r.unit(
    'CB2',
    'recordStudy',
    { step: 'S1/once', entry: { on: '2025-12-20', paper: { number: '02-BC/CB2', date: '2025-12-21' } } },
    { ...OFFICE, onBehalfOf: 'CB2' },
  );
};

/** Over the year's turn and through the next year. */
export const nextYear = async (r: Rollout): Promise<void> => {
  await r.goTo('2026-01-08');
  await r.office('correctEvent', { event: 'PERSONNEL', occurrence: 1, on: '2025-12-08', reason: 'Ghi nhầm' });
  await r.office('statePeriod', {
    obligation: 'X1',
    rule: { type: 'every', period: 'halfYear', month: 6, day: 25 },
  });
  await r.unit(ROOT, 'openAdHoc', { obligation: 'I1', due: '2026-02-10', reason: 'Theo chỉ đạo' });
  await r.goTo('2026-02-05');
  await r.unit(ROOT, 'recordInspection', { step: 'I1/x1', entry: { on: '2026-02-04' }, findings: 2 });
  await r.goTo('2026-03-10');
  await r.unit('CB1', 'submit', { step: 'R1/2026-Q1', entry: { on: '2026-03-10' } });
  await r.unit('CB1', 'accept', { step: 'R1/2026-Q1' }, reviewer(ROOT));
  await r.unit('CB1', 'accept', { step: 'R1/2026-Q1' }, reviewer('DB1'));
  await r.unit('CB2', 'waive', { step: 'P1/once', reason: '' }, OFFICE).catch(() => {});
  await r.unit('CB2', 'waive', { step: 'R1/2026-Q1', reason: 'Chi bộ mới chia tách' }, OFFICE);
  await r.unit('CB2', 'nameOfficer', { officer: 'CB2-CB' });
  await r.goTo('2026-11-20');
  await r.unit('CB1', 'submit', { step: 'Y1/2026', entry: { on: '2026-11-20' } });
  await r.unit('CB1', 'recordYearEndResult', { step: 'Y1/2026', result: 'Hoàn thành tốt' }, reviewer('DB1'));
};
