/** Units that are driven by hand, day by day, so that their letters come due; and a mailer with a clock to turn. */
import { briefFor } from '../../domain/directive/brief.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Act } from '../../domain/lifecycle/commands.ts';
import { decide, open, receivePlan, tick } from '../../domain/lifecycle/decide.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import type { PlanNews } from '../../domain/lifecycle/own-plan.ts';
import type { UnitState } from '../../domain/lifecycle/state.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { type Instant, instantAt } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import { loadOrganisation, saveDraft } from '../../prisma/repositories/load.ts';
import { record } from '../../prisma/repositories/record.ts';
import { createMailer, type Drained } from '../../worker/mailer/drain.ts';
import { createTransport, type Transport } from '../../worker/mailer/transport.ts';
import { smallOrganisation } from '../audit/small-directive.ts';
import { CALENDAR, directive } from '../crash/rig.ts';

export const PUBLIC_URL = 'https://dondoc.example';
export const ADMIN = { code: 'QTV', title: 'Quản trị mẫu', unit: 'DU', email: 'quan-tri@mau.example' };
/** The day of the year-end meetings, the mornings of their rungs, and a day on which nothing is due. */
export const ISSUE = instantAt('2025-12-15', '09:00');
export const MORNING = {
  before7: instantAt('2025-12-22', '08:00'),
  due: instantAt('2025-12-31', '08:00'),
  after6: instantAt('2026-01-09', '08:00'),
};
/** When a morning's letters leave. */
export const gathered = (morning: Instant): Instant => new Date(Date.parse(morning) + 300_000).toISOString();

const organisation = () => {
  const small = smallOrganisation();
  return { ...small, people: [...small.people, { ...ADMIN, roles: ['administrator' as const] }] };
};

export interface DrivenUnit {
  open(now: Instant): Promise<void>;
  tick(now: Instant): Promise<void>;
  /** An act of the unit's officer, or of `by`. */
  act(now: Instant, act: Record<string, unknown> & { act: Act['act'] }): Promise<void>;
  /** The own plan of its superior comes. */
  hear(now: Instant, plan: PlanNews): Promise<void>;
}

/** A directive by which each unit meets so often, due on the year's last day. */
export const meetings = (id: string, count: number, title = 'Sinh hoạt cuối năm'): Directive => {
  const document = directive(id, count);
  const obligations = document.obligations.filter((one) => one.id === 'M9');
  return { ...document, number: id, obligations: obligations.map((one) => ({ ...one, title })) };
};

export const load = async (db: Db, document: Directive, clockOffsetMs = 0): Promise<void> => {
  await loadOrganisation(db, organisation());
  await saveDraft(db, document, { calendarVersion: CALENDAR, clockOffsetMs });
};

export const unitOf = (db: Db, document: Directive, unit: string): DrivenUnit => {
  const brief = briefFor(document, organisation(), unit);
  let state: UnitState;
  let acts = 0;
  const store = (now: Instant, events: UnitEvent[], opening = false) =>
    record(db, {
      workflowId: hostOf(document.id, unit),
      runId: 'run',
      directive: document.id,
      unit,
      now,
      nextWake: null,
      events,
      ...(opening ? { brief } : {}),
    });
  const absorb = async (now: Instant, events: UnitEvent[]) => {
    state = events.reduce(evolve, state);
    await store(now, events);
  };
  return {
    async open(now) {
      const opening = open({ now, brief }, []);
      state = opening.state;
      await store(now, opening.events, true);
    },
    tick: (now) => absorb(now, tick(state, { now, brief })),
    hear: (now, plan) => absorb(now, receivePlan(state, plan, { now, brief })),
    async act(now, act) {
      const by = { post: `${unit}-CB`, unit, role: 'officer' };
      const decision = decide(state, { id: `a${++acts}`, by, ...act } as Act, { now, brief });
      if ('refusal' in decision) throw new Error(decision.refusal.code);
      await absorb(now, decision.events);
    },
  };
};

export interface Post {
  drainAt(now: Instant): Promise<Drained>;
  close(): void;
}
export const post = (db: Db, smtpUrl: string): Post => {
  let at = ISSUE;
  const transport: Transport = createTransport(smtpUrl, 'Đôn Đốc <dondoc@vp.example>');
  const mailer = createMailer({ db, transport, publicUrl: PUBLIC_URL, now: async () => at });
  return {
    drainAt(now) {
      at = now;
      return mailer.drain();
    },
    close: () => transport.close(),
  };
};
