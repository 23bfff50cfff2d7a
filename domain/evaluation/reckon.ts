/** From counts and scores to points and a band, line by line. Points have two decimals and are added as whole hundredths. */
import { type Criterion, type Measure, type Policy, type Scores, scoredBy } from './policy.ts';
import type { Counts } from './year-facts.ts';

export interface Line {
  criterion: string;
  name: string;
  max: number;
  points: number;
  measure?: Criterion['measure'];
}
/** A band whose points were reached and whose share was not. */
export interface Missed {
  band: string;
  measure: Measure;
  needs: number;
  /** Percent, two decimals. */
  is: number;
}
export interface Reckoning {
  lines: Line[];
  points: number;
  band: string;
  bandName: string;
  missed: Missed[];
}

const hundredths = (points: number): number => Math.round(points * 100);

/** How many of the due steps count for a measure. */
const counted = (counts: Counts, measure: Measure): number => {
  if (measure === 'done') return counts.onTime + counts.late;
  return measure === 'behind' ? counts.late + counts.behind : counts[measure];
};

/** Percent with two decimals. Of a unit that owed nothing: all was done and in time, nothing behind or beyond. */
export const shareOf = (counts: Counts, measure: Measure): number => {
  if (counts.due === 0) return measure === 'onTime' || measure === 'done' ? 100 : 0;
  return Math.round((counted(counts, measure) * 10_000) / counts.due) / 100;
};

/** Exact, not by the rounded percent: 2 of 3 is not 66.67 of 100. */
const reaches = (counts: Counts, measure: Measure, percent: number): boolean => {
  const part = counts.due === 0 ? shareOf(counts, measure) : counted(counts, measure) * 100;
  const asked = percent * (counts.due || 1);
  return measure === 'behind' ? part <= asked : part >= asked;
};

const measured = ({ max, measure, full = 100 }: Criterion, counts: Counts): number => {
  if (!measure) return 0;
  const all = hundredths(max);
  if (counts.due === 0) return shareOf(counts, measure) === 100 ? all : 0;
  const whole = counts.due * full;
  // Half a hundredth is rounded up, in whole numbers throughout.
  return Math.min(all, Math.floor((2 * all * counted(counts, measure) * 100 + whole) / (2 * whole)));
};

const missedIn = (needs: Partial<Record<Measure, number>>, band: string, counts: Counts): Missed[] =>
  Object.entries(needs).flatMap(([name, percent]) => {
    const measure = name as Measure;
    return reaches(counts, measure, percent)
      ? []
      : [{ band, measure, needs: percent, is: shareOf(counts, measure) }];
  });

export const NO_COUNTS: Counts = {
  due: 0,
  onTime: 0,
  late: 0,
  behind: 0,
  excused: 0,
  returned: 0,
  exceeded: 0,
  running: 0,
};

/**
 * @param scores one for each criterion that people score, between 0 and its maximum (`scoreFault` says otherwise)
 * @throws RangeError when no band holds: a policy that was checked has one from 0 points without needs
 */
export const reckon = ({ criteria, bands }: Policy, counts: Counts, scores: Scores): Reckoning => {
  const lines = criteria.map((criterion): Line => {
    const { code, name, max, measure } = criterion;
    const points = measure ? measured(criterion, counts) : hundredths(scores[code] ?? 0);
    return { criterion: code, name, max, points: points / 100, ...(measure ? { measure } : {}) };
  });
  const points = lines.reduce((sum, line) => sum + hundredths(line.points), 0) / 100;
  const missed: Missed[] = [];
  for (const { code, name, from, needs = {} } of bands) {
    if (points < from) continue;
    const lacking = missedIn(needs, code, counts);
    if (lacking.length === 0) return { lines, points, band: code, bandName: name, missed };
    missed.push(...lacking);
  }
  throw new RangeError(`no band holds ${points} points`);
};

/** The criterion whose score is missing, unknown or out of bounds; null when all are well. */
export const scoreFault = (policy: Policy, scores: Scores): string | null => {
  const open = scoredBy(policy);
  const wrong = open.find(({ code, max }) => {
    const score = scores[code];
    return score === undefined || score < 0 || score > max || hundredths(score) / 100 !== score;
  });
  return wrong?.code ?? Object.keys(scores).find((code) => !open.some((one) => one.code === code)) ?? null;
};
