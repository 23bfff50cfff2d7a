/** Everything of the year line that has a place, worked out before anything is drawn. */
import type { Year, YearStep } from '../../contracts/http/index.ts';
import { KIND_WORDS } from '../../contracts/vi/words.ts';
import { laneHeights, monthMarks, offBands, placeMarks, scaleOf, wholeMonths } from './geometry.ts';
import { phaseBands } from './phase-bands.ts';

export const LABELS = 128;
export const ROW = 22;
/** Below the months: the bands of phases, then the events, then the signs. */
const BANDS = 24;
export const BAND = 18;
const EVENTS = 24;

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
    ...year.phases.flatMap(({ from, to }) => (from && to ? [from, to] : [])),
  ]);
  if (!span || steps.length === 0) return null;
  const scale = scaleOf(span, width - LABELS);
  const groups = together(steps);
  const marks = groups.map(({ step }) => ({ id: step.id, lane: step.kind, date: step.deadline.date }));
  const placed = placeMarks(marks, scale, ROW - 3);
  const kinds = KINDS.filter((kind) => steps.some((step) => step.kind === kind));
  const phases = phaseBands(year.phases, scale, width - LABELS);
  const eventsAt = BANDS + (1 + Math.max(-1, ...phases.map(({ row }) => row))) * BAND;
  const top = eventsAt + EVENTS;
  const lanes = laneHeights(kinds, placed, ROW, top);
  const byId = new Map(groups.map((group) => [group.step.id, group]));
  const laneOf = new Map(lanes.map((lane) => [lane.key, lane]));
  const last = lanes.at(-1);
  return {
    span,
    scale,
    lanes: lanes.map((lane) => ({ ...lane, word: KIND_WORDS[lane.key as Kind] })),
    months: monthMarks(span, scale),
    bands: offBands(span, year.calendar),
    phases: phases.map((band) => ({ ...band, y: BANDS + band.row * BAND })),
    eventsAt,
    height: last ? last.y + last.rows * ROW + 6 : top,
    marks: placed.flatMap(({ id, lane, x, row }) => {
      const group = byId.get(id);
      return group
        ? [{ ...group, x: LABELS + x, y: (laneOf.get(lane)?.y ?? top) + row * ROW + ROW / 2 }]
        : [];
    }),
  };
};
export type Layout = NonNullable<ReturnType<typeof layoutOf>>;
