/** How the units of one level stand in a year: shares, results, places, who must still be inspected. */
import type { EvaluationPage, EvaluationRow } from '../../contracts/http/evaluation.ts';
import type { Policy } from '../../domain/evaluation/policy.ts';
import { placesIn, type Standing } from '../../domain/evaluation/quota.ts';
import { NO_COUNTS } from '../../domain/evaluation/reckon.ts';
import type { Span } from '../../domain/evaluation/result.ts';
import { type Counts, countsOf } from '../../domain/evaluation/year-facts.ts';
import { yearReviewed } from '../../domain/lifecycle/reckoned.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import { dayOfMonth, type LocalDate, yearOf } from '../../domain/time/local-date.ts';
import { policyFor } from '../../prisma/repositories/evaluation-policies.ts';
import { standingOf, undeliveredIn } from '../../prisma/repositories/read-evaluation.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { type BranchCounts, type LevelUnit, levelIn } from '../../prisma/repositories/read-shares.ts';
import { chosenBranch, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';

interface At {
  year: number;
  today: LocalDate;
  /** Days without letters, by unit. */
  undelivered: ReadonlyMap<string, Span[]>;
}

const added = (a: Counts, b: Counts): Counts => ({
  due: a.due + b.due,
  onTime: a.onTime + b.onTime,
  late: a.late + b.late,
  behind: a.behind + b.behind,
  excused: a.excused + b.excused,
  returned: a.returned + b.returned,
  exceeded: a.exceeded + b.exceeded,
  running: a.running + b.running,
});

/** What the database counted by date, with those that had to wait on others judged one by one. */
const counted = (counts: BranchCounts | null, { year, today, undelivered }: At): Counts => {
  if (!counts) return NO_COUNTS;
  const { doubtful, ...sums } = counts;
  const judged = doubtful
    .map(({ unit, step }) => countsOf([step], { year, asOf: today, undelivered: undelivered.get(unit) }))
    .reduce(added, NO_COUNTS);
  const onTime = sums.onTime + judged.onTime;
  const late = sums.late + judged.late;
  const behind = sums.behind + judged.behind;
  return {
    due: onTime + late + behind,
    onTime,
    late,
    behind,
    excused: judged.excused,
    returned: sums.returned + judged.returned,
    exceeded: sums.exceeded,
    running: sums.running + judged.running,
  };
};

type Review = LevelUnit['reviews'][number];
const reviewOf = ({ reviews }: LevelUnit, year: number): Review | null =>
  reviews.find(({ occurrence, deadline }) => {
    const like = {
      occurrence,
      deadline: deadline ? { date: deadline } : null,
      opensOn: null,
    } as unknown as Step;
    return /^\d{4}/.test(occurrence) || deadline ? yearReviewed(like) === year : false;
  }) ?? null;

const rowOf = (
  unit: LevelUnit,
  review: Review | null,
  at: At,
  places: ReturnType<typeof placesIn> | null,
): EvaluationRow => {
  const { self, proposed, decided, look } = review?.result ?? {};
  const own = counted(unit.own, at);
  const held = unit.inspections.flatMap((one) =>
    one.held && yearOf(one.held) === at.year ? [one.held] : [],
  );
  const planned = unit.inspections.flatMap((one) => (one.planned && !one.held ? [one.planned] : []));
  return {
    code: unit.code,
    name: unit.name,
    wide: unit.wide,
    own,
    branch: added(own, counted(unit.branch, at)),
    step: review?.id ?? null,
    self: self ? { points: self.points, bandName: self.bandName } : null,
    proposed: proposed ? { points: proposed.reckoned.points, bandName: proposed.bandName } : null,
    decided: decided
      ? { points: decided.points, bandName: decided.bandName, on: decided.on, final: decided.final === true }
      : null,
    looking: review?.status === 'submitted' && look !== undefined,
    place: places?.ranked.find((one) => one.unit === unit.code)?.place ?? null,
    inspected: held.sort().at(-1) ?? null,
    planned: planned.sort()[0] ?? null,
    undelivered: unit.undelivered,
  };
};

/** Those whose results one unit decides: they share its places. */
const groupOf = (units: LevelUnit[], year: number, decider: string): Standing[] =>
  units.flatMap((unit) => {
    const review = reviewOf(unit, year);
    return review?.reviewers.at(-1) === decider ? (standingOf(unit.code, review.result ?? {}) ?? []) : [];
  });

const yearsOf = ({ from, to }: { from: LocalDate; to: LocalDate }): number[] =>
  Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, i) => yearOf(from) + i);

/** The year asked for, else the one that runs, within the term. */
const chosenYear = (years: number[], asked: number | undefined, today: LocalDate): number => {
  const wished = asked ?? yearOf(today);
  return years.includes(wished) ? wished : (years.findLast((year) => year <= wished) ?? years[0] ?? wished);
};

export const evaluationPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  query: { year?: number | undefined; under?: string | undefined },
): Promise<EvaluationPage> => {
  const { branch, record, today } = await openDirective(deps, principal, id);
  const path = await chosenBranch(deps, branch, query.under);
  const years = yearsOf(record.document.term);
  const year = chosenYear(years, query.year, today);
  const undelivered = await undeliveredIn(deps.db, record.id, path, today);
  const at = { year, today, undelivered };
  const units = await levelIn(deps.db, record.id, path, { year, today, unreached: [...undelivered.keys()] });
  const policy: Policy | null = await policyFor(deps.db, path, 'yearEnd', dayOfMonth(year, 12, 31));
  const codes = path.split('/').filter(Boolean);
  const top = branch.split('/').filter(Boolean).length - 1;
  const names = await readNames(deps.db, { units: codes });
  const places = policy?.quota ? placesIn(policy.quota, groupOf(units, year, codes.at(-1) ?? '')) : null;
  const rows = units.map((unit) => rowOf(unit, reviewOf(unit, year), at, places));
  return {
    today,
    year,
    years,
    line: codes.slice(top).map((code) => ({ code, name: names.units.get(code) ?? code })),
    policy,
    places: places && {
      base: places.base,
      allowed: places.allowed,
      taken: places.taken,
      wanting: places.ranked.filter(({ decided }) => !decided).length,
    },
    uninspected: policy?.inspectedBefore
      ? rows.flatMap(({ step, decided, inspected, code, name }) =>
          step && !decided && !inspected ? [{ code, name }] : [],
        )
      : [],
    rows,
  };
};
