/** What the office does with a directive as a whole while it runs. */
import type { ChangedDay } from '../calendar/change.ts';
import type { DirectiveChange } from '../directive/change.ts';
import type { RecurringRule } from '../directive/due-rule.ts';
import type { Actor } from '../lifecycle/actor.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { Reorganised } from '../reorganisation/reorganised.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { ContextPayloads } from './context-lines.ts';
import type { EndingPayloads } from './endings.ts';
import type { ExpectPayload } from './expectations.ts';
import type { DirectiveAmended, Newcomer } from './news.ts';
import type { SuspensionPayloads } from './suspensions.ts';

export interface RolloutPayloads extends SuspensionPayloads, ContextPayloads, EndingPayloads {
  recordEvent: { event: string; on: LocalDate; document?: Paper | undefined; units?: UnitId[] | undefined };
  correctEvent: { event: string; occurrence: number; on: LocalDate; reason: string };
  withdrawEvent: { event: string; occurrence: number; reason: string };
  expectEvent: ExpectPayload;
  statePeriod: { obligation: string; rule: RecurringRule };
  holdLetters: { reason: string };
  releaseLetters: Record<never, never>;
  amendDirective: Omit<DirectiveAmended, 'type' | 'amendment' | 'occurred' | 'part' | 'change'> & {
    /** The version that the office had before it. */
    base: number;
    change: DirectiveChange;
  };
}
export type RolloutActName = keyof RolloutPayloads;
export const ROLLOUT_ACT_NAMES = [
  'recordEvent',
  'correctEvent',
  'withdrawEvent',
  'expectEvent',
  'statePeriod',
  'stopClocks',
  'resumeClocks',
  'holdLetters',
  'releaseLetters',
  'amendDirective',
  'tickContext',
  'untickContext',
  'closeDirective',
  'revokeDirective',
  'supersedeDirective',
  'reopenDirective',
] as const satisfies readonly RolloutActName[];

export type RolloutAct = {
  [K in RolloutActName]: { id: string; by: Actor; act: K } & RolloutPayloads[K];
}[RolloutActName];
export type ReopenAct = Extract<RolloutAct, { act: 'reopenDirective' }>;
/** Reaches every running directive when the office changes its calendar. */
export interface CalendarAct {
  id: string;
  by: Actor;
  act: 'changeCalendar';
  version: string;
  days: ChangedDay[];
  reason: string;
}
/** Reaches every running directive when units merge, split, move or end. */
export interface ReorganiseAct {
  id: string;
  by: Actor;
  act: 'reorganise';
  change: Reorganised;
}
/** Brings units under the directive that joined the tree after it was issued. */
export interface BringInAct {
  id: string;
  by: Actor;
  act: 'bringIn';
  begins: Newcomer[];
  on: LocalDate;
  paths: UnitId[][];
}
/** All that a rollout's workflow takes. */
export type RolloutCommand = RolloutAct | CalendarAct | ReorganiseAct | BringInAct;
export const ROLLOUT_COMMAND_NAMES = [
  ...ROLLOUT_ACT_NAMES,
  'changeCalendar',
  'reorganise',
  'bringIn',
] as const;
