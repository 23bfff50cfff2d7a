/** What lies under the signs: months, days off, now, events, and the traces of moved deadlines. */
import type { LocalDate, Year } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { dates } from '../i18n/vi/dates.ts';
import { year as words } from '../i18n/vi/year.ts';
import { BAND, LABELS, type Layout, ROW } from './layout.ts';

interface Props {
  year: Year;
  layout: Layout;
  width: number;
}
/** The year stands where it begins; on paper there is room for its last two figures only. */
const monthWord = (first: LocalDate, leads: boolean, wide: number): string => {
  const word = dates.monthShort(Number(first.slice(5, 7)));
  if (!leads && first.slice(5, 7) !== '01') return word;
  return `${word}/${wide > 56 ? first.slice(0, 4) : first.slice(2, 4)}`;
};

/** Its name is cut where there is no room for it; whole in the list below the line. */
const Band = ({ band }: { band: Layout['phases'][number] }) => {
  const { phase, x, width, y, word, wordAt, drawn } = band;
  return (
    <svg x={LABELS + drawn.from} y={y} width={drawn.to - drawn.from} height={BAND - 3}>
      <title>{words.phase(phase.name, sayDate(phase.from), sayDate(phase.to), phase.provisional)}</title>
      <rect
        className={phase.provisional ? 'year-phase year-phase-expected' : 'year-phase'}
        x={x - drawn.from + 0.5}
        y={0.5}
        width={Math.max(width, 2) - 1}
        height={BAND - 4}
        rx={2}
      />
      <text className="year-word" x={wordAt - drawn.from} y={11.5}>
        {word}
      </text>
    </svg>
  );
};

export const Ground = ({ year, layout, width }: Props) => {
  const { scale, height } = layout;
  const now = LABELS + scale.middle(year.today);
  return (
    <svg width={width} height={height} aria-hidden="true" className="year-ground">
      {layout.bands.map((band) => (
        <rect
          key={band.from}
          className="year-off"
          x={LABELS + scale.left(band.from)}
          width={scale.left(band.to) - scale.left(band.from) + scale.perDay}
          y={22}
          height={height - 22}
        />
      ))}
      {layout.months.map(({ first, x, width: wide }) => (
        <g key={first}>
          <line className="year-month" x1={LABELS + x} x2={LABELS + x} y1={4} y2={height} />
          <text className="year-word" x={LABELS + x + wide / 2} y={15} textAnchor="middle">
            {monthWord(first, x === 0, wide)}
          </text>
        </g>
      ))}
      <line className="year-rule" x1={0} x2={width} y1={22} y2={22} />
      {layout.phases.length > 0 && (
        <text className="year-word" x={0} y={38}>
          {words.phases}
        </text>
      )}
      {layout.phases.map((band) => (
        <Band key={band.phase.code} band={band} />
      ))}
      <text className="year-word" x={0} y={layout.eventsAt + 14}>
        {words.events}
      </text>
      {layout.lanes.map((lane) => (
        <g key={lane.key}>
          <line className="year-rule" x1={0} x2={width} y1={lane.y - 4} y2={lane.y - 4} />
          <text className="year-word" x={0} y={lane.y + ROW / 2 + 4}>
            {lane.word}
          </text>
        </g>
      ))}
      {year.events.map((event) => (
        <path
          key={`${event.code}${event.on}`}
          className={event.provisional ? 'year-event year-event-expected' : 'year-event'}
          d={`M${LABELS + scale.middle(event.on)} ${layout.eventsAt + 3} l5 5 l-5 5 l-5 -5 z`}
        >
          <title>
            {`${event.name}: ${sayDate(event.on)}${event.provisional ? ` (${words.expected})` : ''}`}
          </title>
        </path>
      ))}
      {layout.marks.flatMap(({ step, x, y }) =>
        [...step.previously, ...(step.deadline.movedFrom ? [step.deadline.movedFrom] : [])]
          .filter((from) => from >= layout.span.from && from <= layout.span.to)
          .map((from) => (
            <path
              key={`${step.id} ${from}`}
              className="year-trace"
              d={`M${LABELS + scale.middle(from)} ${y - 4}v8m0-4H${x}`}
            />
          )),
      )}
      <line className="year-now" x1={now} x2={now} y1={18} y2={height} />
    </svg>
  );
};
