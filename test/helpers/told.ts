/** What tests of the history's sentences are given: names, people, a paper, and a fact said by somebody. */

import type { Names } from '../../contracts/vi/history/names.ts';
import { sayUnitEvent } from '../../contracts/vi/history/unit.ts';
import { NO_COUNTS } from '../../domain/evaluation/reckon.ts';
import type { Reckoned } from '../../domain/evaluation/result.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { UnitFact } from '../../domain/lifecycle/events.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';

const UNITS: Record<string, string> = { CB12: 'Chi bộ 12', DB03: 'Đảng bộ 3', VP: 'Văn phòng' };
export const names: Names = {
  unit: (code) => UNITS[code] ?? code,
  post: (code) => (code === 'p1' ? 'Cán bộ mẫu, Chi bộ 12' : 'Chánh Văn phòng mẫu'),
  event: () => 'Thành phố tổ chức hội nghị',
  step: () => 'Báo cáo quý (quý IV/2026)',
  obligation: () => 'Định kỳ sơ kết',
};
export const officer: Actor = { post: 'p1', unit: 'CB12', role: 'officer' };
export const reviewer: Actor = { post: 'p1', unit: 'DB03', role: 'reviewer' };
export const office: Actor = { post: 'o1', unit: 'VP', role: 'office', onBehalfOf: 'CB12' };
export const step = 'O12/2026-Q4';
export const entry = { on: '2026-12-15' };
export const paper = { number: '12-BC/CB', date: '2026-12-14' };

export const substitute: Actor = {
  ...officer,
  post: 'o1',
  inPlaceOf: {
    post: 'p1',
    from: '2026-12-01',
    until: '2026-12-20',
    paper: { number: '5-UQ/CB', date: '2026-11-30' },
  },
};
export const RECKONED: Reckoned = {
  policy: { code: 'Q', version: 1 },
  year: 2026,
  asOf: '2026-12-15',
  through: 9,
  counts: { ...NO_COUNTS, due: 5, onTime: 4, late: 1, excused: 1, exceeded: 1 },
  scores: {},
  exceeded: [],
  lines: [],
  points: 85.67,
  band: 'hoan-thanh',
  bandName: 'Hoàn thành nhiệm vụ',
  missed: [],
};

export type ToldRow = [Actor, UnitFact, string];
/** @param former the date that stood before a new deadline */
export const toldBy = (by: Actor, fact: UnitFact, former: LocalDate | null = null): string =>
  sayUnitEvent({ seq: 1, at: '2026-12-15T01:00:00.000Z', by, command: null, fact }, names, former);
