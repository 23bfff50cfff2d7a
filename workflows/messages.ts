/**
 * The public face of the workflows. An act that its caller must see accepted or refused is an update; news that
 * cannot be refused is a signal; a look at one unit is a query.
 */
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import { type CarriedWork, WORK_SIGNAL } from '../domain/lifecycle/carry-over.ts';
import type { Act, ActName } from '../domain/lifecycle/commands.ts';
import type { PlanNews } from '../domain/lifecycle/own-plan.ts';
import type { UnitState } from '../domain/lifecycle/state.ts';
import type { Transfer } from '../domain/lifecycle/transfer.ts';
import type { RolloutCommand } from '../domain/rollout/commands.ts';
import type { News } from '../domain/rollout/news.ts';
import type { RolloutState } from '../domain/rollout/state.ts';
import type { Child } from './branch.ts';

/** What an answered act says: the number after its last event, which by then is stored. */
export interface Answer {
  seq: number;
}

/** One update for each act of a person on a unit's step; the update's id is the act's id. */
export const actUpdate = (name: ActName) => defineUpdate<Answer, [Act]>(name);
/** The same for the office's acts on the directive as a whole. */
export const rolloutUpdate = (name: RolloutCommand['act']) => defineUpdate<Answer, [RolloutCommand]>(name);

export const newsSignal = defineSignal<[News[]]>('news');
/** What a unit's own plans ask of one directly below it. */
export const planSignal = defineSignal<[PlanNews[]]>('plan');
/** From a unit that ends or moves to the one that goes on with its work, or with its subordinates. */
export interface Handover {
  transfer: Transfer | null;
  children: Child[];
}
export const handoverSignal = defineSignal<[Handover]>('handover');
/** What was done under a directive that another took the place of, to the unit's workflow under that one. */
export const workSignal = defineSignal<[CarriedWork]>(WORK_SIGNAL);
export const unitStateQuery = defineQuery<UnitState>('state');
export const rolloutStateQuery = defineQuery<RolloutState>('rolloutState');
