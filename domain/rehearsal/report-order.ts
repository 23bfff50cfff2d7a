/** A level above adds up what those below report, so theirs is due first. */
import type { UnitBrief } from '../directive/brief.ts';
import type { Directive } from '../directive/directive.ts';
import { isClosed, type Step } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { isAddedUp } from '../report/form.ts';
import { isByHand, reportedWith } from '../report/same-report.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Rehearsal } from './rehearse.ts';

/** Due on `on`, which is not before `aboveOn`, on which the nearest level above owes the report of the same period. */
export interface LateForAbove {
  type: 'reportNotBefore';
  unit: UnitId;
  on: LocalDate;
  step: string;
  above: string;
  aboveOn: LocalDate;
}

interface OwedReport {
  obligation: string;
  occurrence: string;
  on: LocalDate;
}
/** Reports by unit, each said once however many posts owe it. */
export type ReportsByUnit = Map<UnitId, OwedReport[]>;

/** Those that several levels make together: all but what is opened by hand. */
export const reportsOf = (
  steps: Pick<Step, 'obligation' | 'occurrence' | 'kind' | 'deadline'>[],
): OwedReport[] => [
  ...new Map(
    steps.flatMap(({ obligation, occurrence, kind, deadline }) =>
      isAddedUp(kind) && deadline && !isByHand(occurrence)
        ? [[`${obligation}/${occurrence}`, { obligation, occurrence, on: deadline.date }] as const]
        : [],
    ),
  ).values(),
];

export const reportsIn = (units: Rehearsal['units']): ReportsByUnit =>
  new Map(
    [...units].map(([unit, { state }]) => [
      unit,
      reportsOf(Object.values(state.steps).filter((step) => !isClosed(step))),
    ]),
  );

export const lateForAbove = (
  directive: Pick<Directive, 'obligations'>,
  { unit, ancestors }: Pick<UnitBrief, 'unit' | 'ancestors'>,
  reports: ReportsByUnit,
): LateForAbove[] =>
  (reports.get(unit) ?? []).flatMap(({ obligation, occurrence, on }): LateForAbove[] => {
    const together = reportedWith(directive, obligation, occurrence);
    const same = (one: OwedReport) => one.occurrence === occurrence && together.includes(one.obligation);
    const superior = ancestors.find((code) => reports.get(code)?.some(same));
    const [first] = (superior === undefined ? [] : (reports.get(superior) ?? []))
      .filter(same)
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    if (!first || on < first.on) return [];
    return [
      {
        type: 'reportNotBefore',
        unit,
        on,
        step: `${obligation}/${occurrence}`,
        above: `${first.obligation}/${occurrence}`,
        aboveOn: first.on,
      },
    ];
  });
