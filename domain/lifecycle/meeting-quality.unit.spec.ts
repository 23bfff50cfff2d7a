/** A meeting's quality: scored by the unit as often as it likes until the level above has scored it once. */
import { expect, test } from 'vitest';
import { cellAfter } from '../../test/rehearsal/cell.ts';
import { EIGHT, HELD, RESCORED, rescored, SCORED, scored } from '../../test/rehearsal/evaluation.ts';
import { at, doing, officer } from '../../test/rehearsal/given.ts';

const qualityAfter = (past: typeof HELD) => cellAfter(past).state.steps['M/2025-12']?.quality;

test('eight criteria, one point less each', () => {
  expect(qualityAfter(SCORED)?.self).toMatchObject({
    policy: { code: 'SINH-HOAT', version: 1 },
    points: 92,
    band: 'tot',
    bandName: 'Tốt',
  });
  expect(qualityAfter(SCORED)?.self?.lines).toHaveLength(8);
  expect(qualityAfter(RESCORED)).toMatchObject({ self: { points: 92 }, reviewed: { points: 92 } });
});

test('the unit may score again while nobody above has', () => {
  const { unit } = doing(
    cellAfter(SCORED),
    { ...scored, scores: { ...EIGHT, 'noi-dung': 10 } },
    at('2025-12-04'),
  );
  expect(unit.state.steps['M/2025-12']?.quality?.self).toMatchObject({ points: 83, bandName: 'Khá' });
});

test('other points from above need a reason', () => {
  const lower = { ...rescored, scores: { ...EIGHT, 'bien-ban': 0 } };
  expect(doing(cellAfter(SCORED), lower, at('2025-12-05')).refusal).toBe('REASON_NEEDED');
  const said = doing(cellAfter(SCORED), { ...lower, reason: 'Biên bản không lưu' }, at('2025-12-05'));
  expect(said.facts).toEqual([
    expect.objectContaining({
      type: 'MeetingReviewed',
      reason: 'Biên bản không lưu',
      score: expect.objectContaining({ points: 83 }),
    }),
  ]);
});

test('a unit does not score itself from above, nor those above for it', () => {
  expect(doing(cellAfter(SCORED), { ...rescored, by: officer }, at('2025-12-05')).refusal).toBe('NOT_YOURS');
  expect(doing(cellAfter(HELD), { ...scored, by: rescored.by }, at('2025-12-05')).refusal).toBe('NOT_YOURS');
});
