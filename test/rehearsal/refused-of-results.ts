/** What is refused of results of a year, inspections and the quality of meetings. */
import type { Dated } from './cell.ts';
import {
  ASSESSED,
  assessed,
  DECIDED,
  decided,
  FINAL,
  HELD,
  INSPECTED,
  inspected,
  LOOKED,
  lookAsked,
  meetings,
  PROPOSED,
  proposed,
  RESCORED,
  rescored,
  SELF,
  scored,
  yearEnd,
} from './evaluation.ts';
import { office, officer, reviewer } from './given.ts';

type Row = [name: string, given: Dated[], when: Dated, on?: 'through'];

export const OF_RESULTS = {
  POLICY_NOT_IN_FORCE: [
    [
      'of a later year',
      [],
      ['2025-12-17', { ...assessed, policy: { ...assessed.policy, from: '2026-01-01' } }],
    ],
    [
      'of an earlier one',
      [],
      ['2025-12-17', { ...assessed, policy: { ...assessed.policy, until: '2025-12-30' } }],
    ],
    ['a meeting’s for a year', [], ['2025-12-17', { ...assessed, policy: meetings }]],
    ['a year’s for a meeting', HELD, ['2025-12-04', { ...scored, policy: yearEnd }]],
  ],
  SCORE_WRONG: [
    ['none', [], ['2025-12-17', { ...assessed, scores: {} }]],
    ['too much', ASSESSED, ['2025-12-18', { ...proposed, scores: { ...SELF, 'chap-hanh': 11 } }]],
    ['of a criterion that is reckoned', [], ['2025-12-17', { ...assessed, scores: { ...SELF, vuot: 1 } }]],
    ['of a meeting', HELD, ['2025-12-04', { ...scored, scores: {} }]],
  ],
  NOT_EXCEEDED: [
    ['not done', [], ['2025-12-17', { ...assessed, exceeded: ['C/once'] }]],
    ['unknown', [], ['2025-12-17', { ...assessed, exceeded: ['nothing'] }]],
  ],
  UNKNOWN_BAND: [
    ['proposed', ASSESSED, ['2025-12-18', { ...proposed, band: 'gioi' }]],
    ['decided', PROPOSED, ['2025-12-19', { ...decided, band: 'gioi' }]],
  ],
  DIFFERS_FROM_ARITHMETIC: [
    ['proposed without a reason', ASSESSED, ['2025-12-18', { ...proposed, band: 'tot', reason: ' ' }]],
    ['decided', PROPOSED, ['2025-12-19', { ...decided, band: 'tot' }]],
  ],
  QUOTA_EXCEEDED: [
    ['decided', PROPOSED, ['2025-12-19', { ...decided, quota: { allowed: 1, taken: 2, place: 'within' } }]],
  ],
  TIED: [
    [
      'decided',
      PROPOSED,
      [
        '2025-12-19',
        {
          ...decided,
          band: 'xuat-sac',
          overrides: ['arithmetic'],
          reason: 'a',
          quota: { allowed: 1, taken: 1, place: 'tied' },
        },
      ],
    ],
  ],
  NOT_INSPECTED: [['never', PROPOSED.slice(1), ['2025-12-19', decided]]],
  NOT_THE_DECIDER: [
    ['the body that it goes through', ASSESSED, ['2025-12-19', { ...decided, by: reviewer }], 'through'],
  ],
  NOT_PROPOSED: [['assessed only', ASSESSED, ['2025-12-18', decided]]],
  DECISION_PAPER_NEEDED: [['none', PROPOSED, ['2025-12-19', { ...decided, paper: undefined }]]],
  NOT_DECIDED: [['too early', PROPOSED, ['2025-12-19', lookAsked]]],
  DECIDED_FOR_GOOD: [['looked at twice', FINAL, ['2025-12-24', lookAsked]]],
  TOO_LATE_TO_ASK: [['after six working days', DECIDED, ['2025-12-29', lookAsked]]],
  LOOK_PENDING: [
    ['withdrawn', LOOKED, ['2025-12-23', { act: 'withdraw', by: officer, step: 'Y/2025' }]],
    ['waived', LOOKED, ['2025-12-23', { act: 'waive', by: office, step: 'Y/2025', reason: 'a' }]],
  ],
  UNKNOWN_INSPECTION: [
    ['never planned', [], ['2025-12-15', { ...inspected, number: 1 }]],
    [
      'held already',
      INSPECTED,
      ['2025-12-16', { act: 'planInspection', by: reviewer, on: '2025-12-20', number: 1 }],
    ],
  ],
  NOT_HELD: [['a meeting to come', [], ['2025-12-02', scored]]],
  NOT_ASSESSED: [['by the unit', HELD, ['2025-12-05', rescored]]],
  ALREADY_REVIEWED: [
    ['scored again by the unit', RESCORED, ['2025-12-06', scored]],
    ['scored again above', RESCORED, ['2025-12-06', rescored]],
  ],
} satisfies Record<string, Row[]>;
