/** Steps of the cell that were handed in, and looked at. */
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Dated } from './cell.ts';
import { officer, reviewer } from './given.ts';

export const entry = { on: '2025-12-01' };
export const ban: Actor = { post: 'BAN-1', unit: 'BAN', role: 'reviewer' };
export const submitted: Dated = ['2025-12-01', { act: 'submit', by: officer, step: 'P/once', entry }];
export const accepted: Dated = ['2025-12-02', { act: 'accept', by: reviewer, step: 'P/once' }];
export const toBan: Dated = ['2025-12-01', { act: 'submit', by: officer, step: 'R/2025-Q4', entry }];
export const passedOn: Dated = ['2025-12-02', { act: 'accept', by: ban, step: 'R/2025-Q4' }];
