/** Everything of the year line that has a place, worked out before anything is drawn. */
import type { Year, YearStep } from '../../contracts/http/index.ts';
import { KIND_WORDS } from '../../contracts/vi/words.ts';
import { laneHeights, monthMarks, offBands, placeMarks, scaleOf, wholeMonths } from './geometry.ts';

export const LABELS = 128;
export const ROW = 22;
const TOP = 48;

export type DatedStep = YearStep & { deadline: NonNullable<YearStep['deadline']> };
export const datedSteps = (year: Year): DatedStep[] =>
  year.steps.filter((step): step is DatedStep => step.deadline !== null);

/** What is the same for several posts of one unit is one sign with their number. */
export const together = (steps: readonly DatedStep[]): { step: DatedStep; count: number }[] => {
  const groups = Map.groupBy(steps, ({ title, kind, period, deadline, sign }) =>
    [title, kind, period, deadline.date, sign.sign, sign.days].join('\n'),
  );
  return [...groups.values()].flatMap((group) => (group[0] ? [{ step: group[0], count: group.length }] : []));
};

type Kind = YearStep['kind'];
const KINDS = Object.keys(KIND_WORDS) as Kind[];

export const layoutOf = (year: Year, width: number) => {
  const steps = datedSteps(year);
  const events = year.events;
  const span = wholeMonths([
    year.today,
    ...steps.map((step) => step.deadline.date),
    ...events.map((event) => event.on),
  ]);
  if (!span || steps.length === 0) return null;
  const scale = scaleOf(span, width - LABELS);
  const groups = together(steps);
  const marks = groups.map(({ step }) => ({ id: step.id, lane: step.kind, date: step.deadline.date }));
  const placed = placeMarks(marks, scale, ROW - 3);
  const kinds = KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  const lanes = laneHeights(kinds, placed, ROW, TOP);
  const byId = new Map(groups.map((group) => [group.step.id, group]));
  const laneOf = new Map(lanes.map((lane) => [lane.key, lane]));
  const last = lanes.at(-1);
  return {
    span,
    scale,
    lanes: lanes.map((lane) => ({ ...lane, word: KIND_WORDS[lane.key as Kind] })),
    months: monthMarks(span, scale),
    bands: offBands(span, year.calendar),
    height: last ? last.y + last.rows * ROW + 6 : TOP,
    marks: placed.flatMap(({ id, lane, x, row }) => {
      const group = byId.get(id);
      return group
        ? [{ ...group, x: LABELS + x, y: (laneOf.get(lane)?.y ?? TOP) + row * ROW + ROW / 2 }]
        : [];
    }),
  };
};
export type Layout = NonNullable<ReturnType<typeof layoutOf>>;
