/** What the recorded steps say when a directive is over: by requirement, how each step ended. */
import { ownTime } from '../evaluation/own-time.ts';
import type { FoundFact, Span } from '../evaluation/result.ts';
import { timedOf } from '../evaluation/year-facts.ts';
import type { Step } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';

/**
 * `onTime`, `late`: done, by the unit's own time. `undated`: done, no date was owed. `notDone`: owed when it was over.
 * `notDue`: its event, period or deadline had not come, or the unit's clocks stood. `released`: waived, cancelled, superseded.
 */
export const STEP_ENDS = ['onTime', 'late', 'undated', 'notDone', 'notDue', 'released'] as const;
export type StepEnd = (typeof STEP_ENDS)[number];

export interface Ended {
  ending: StepEnd;
  /** In time only because the days on which others had the matter are given back. */
  excused: boolean;
}

/** How a unit stood when it was over. */
export interface AtTheEnd {
  /** The day on which the directive closed. */
  asOf: LocalDate;
  /** Whether its clocks stood on that day. */
  stands: boolean;
  /** Days on which letters of the directive did not reach it. */
  undelivered?: readonly Span[] | undefined;
}

const RELEASED: ReadonlySet<Step['status']> = new Set(['waived', 'cancelled', 'superseded']);
const plainly = (ending: StepEnd): Ended => ({ ending, excused: false });

const owedAtTheEnd = (step: Step, { asOf, stands, undelivered }: AtTheEnd): Ended => {
  if (step.status === 'missed') return plainly('notDone');
  if (step.status === 'waiting' || step.opensOn === null || step.opensOn > asOf || stands)
    return plainly('notDue');
  if (step.deadline === null) return plainly('notDone');
  const { verdict } = ownTime(timedOf(step, { asOf, undelivered }), asOf);
  return plainly(verdict === 'behind' ? 'notDone' : 'notDue');
};

export const stepEndOf = (step: Step, end: AtTheEnd): Ended => {
  if (RELEASED.has(step.status)) return plainly('released');
  if (step.status !== 'accepted' && step.status !== 'submitted') return owedAtTheEnd(step, end);
  if (step.deadline === null) return plainly('undated');
  const { verdict, excused } = ownTime(timedOf(step, end), end.asOf);
  return verdict === 'late' ? plainly('late') : { ending: 'onTime', excused };
};

export interface Requirement extends Record<StepEnd, number> {
  /** The obligation; remedies of inspections and conclusions of meetings have names of their own. */
  obligation: string;
  units: number;
  /** Of those in time. */
  excused: number;
  /** Returned at least once. */
  returned: number;
  /** Findings of inspections about it. */
  findings: number;
}
export interface YearBand {
  year: number;
  band: string;
  bandName: string;
  units: number;
}
/** What the final review rests on. A coordinating unit's part is told apart everywhere, and is not in it. */
export interface FinalFigures {
  asOf: LocalDate;
  /** Units that the directive came to. */
  units: number;
  /** In order of obligation. */
  requirements: Requirement[];
  /** Decided results, by year, in order of band. */
  results: YearBand[];
  /** Days without letters that were given back, by unit: the outbox alone knows them. Absent where all arrived. */
  undelivered?: Record<UnitId, Span[]> | undefined;
}

export const emptyRequirement = (obligation: string): Requirement => ({
  obligation,
  units: 0,
  onTime: 0,
  late: 0,
  undated: 0,
  notDone: 0,
  notDue: 0,
  released: 0,
  excused: 0,
  returned: 0,
  findings: 0,
});

export const stepsIn = (row: Requirement): number => STEP_ENDS.reduce((sum, ending) => sum + row[ending], 0);

/** Of all requirements together. */
export const totalOf = ({ requirements }: FinalFigures): Requirement =>
  requirements.reduce((total, row) => {
    for (const name of [...STEP_ENDS, 'excused', 'returned', 'findings'] as const) total[name] += row[name];
    return total;
  }, emptyRequirement(''));

export interface UnitAtTheEnd {
  unit: UnitId;
  steps: readonly Step[];
  stands: boolean;
  findings: readonly FoundFact[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const inOrder = (figures: FinalFigures): FinalFigures => ({
  ...figures,
  requirements: [...figures.requirements].sort((a, b) => compare(a.obligation, b.obligation)),
  results: [...figures.results].sort((a, b) => a.year - b.year || compare(a.band, b.band)),
});

/** Units one after another: what is held is one line for each requirement. */
export const createFinalFigures = (asOf: LocalDate, undelivered: Record<UnitId, Span[]> = {}) => {
  const requirements = new Map<string, Requirement>();
  const results = new Map<string, YearBand>();
  let units = 0;
  const of = (obligation: string): Requirement => {
    const known = requirements.get(obligation) ?? emptyRequirement(obligation);
    requirements.set(obligation, known);
    return known;
  };
  const countResult = ({ evaluation }: Step) => {
    const { decided, proposed } = evaluation ?? {};
    if (!decided || !proposed) return;
    const { year } = proposed.reckoned;
    const { band, bandName } = decided;
    const known = results.get(`${year}/${band}`) ?? { year, band, bandName, units: 0 };
    results.set(`${year}/${band}`, { ...known, units: known.units + 1 });
  };
  return {
    add({ unit, steps, stands, findings }: UnitAtTheEnd): void {
      units++;
      const end = { asOf, stands, undelivered: undelivered[unit] };
      const leading = steps.filter((step) => step.role !== 'coordinating');
      for (const obligation of new Set(leading.map((step) => step.obligation))) of(obligation).units++;
      for (const step of leading) {
        const row = of(step.obligation);
        const { ending, excused } = stepEndOf(step, end);
        row[ending]++;
        if (excused) row.excused++;
        if (step.returns > 0) row.returned++;
        countResult(step);
      }
      for (const { requirement } of findings) of(requirement).findings++;
    },
    figures: (): FinalFigures =>
      inOrder({
        asOf,
        units,
        requirements: [...requirements.values()],
        results: [...results.values()],
        ...(Object.keys(undelivered).length > 0 ? { undelivered } : {}),
      }),
  };
};
