import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Year } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { year as words } from '../i18n/vi/year.ts';
import { Empty } from '../parts/section.tsx';
import { useNarrow } from '../parts/use-narrow.ts';
import { SignDrawing } from '../signs/sign.tsx';
import { Ground } from './ground.tsx';
import { datedSteps, layoutOf } from './layout.ts';
import { MonthList } from './month-list.tsx';
import { datedPhases } from './phase-bands.ts';
import { Why } from './why.tsx';
import './year-line.css';

interface Props {
  year: Year;
  onOpen?: ((step: string) => void) | undefined;
}

const useWidth = () => {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(960);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(480, element.clientWidth)));
    observer.observe(element);
    // The width of A4 between its margins: what is drawn for a screen would run off the page.
    const paper = () => flushSync(() => setWidth(690));
    const screen = () => setWidth(Math.max(480, element.clientWidth));
    addEventListener('beforeprint', paper);
    addEventListener('afterprint', screen);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', paper);
      removeEventListener('afterprint', screen);
    };
  }, []);
  return { box, width };
};

const WideLine = ({ year, onOpen }: Props) => {
  const { box, width } = useWidth();
  const layout = useMemo(() => layoutOf(year, width), [year, width]);
  const [chosen, setChosen] = useState<string | null>(null);
  const marks = layout?.marks ?? [];
  const current = Math.max(
    0,
    marks.findIndex((mark) => mark.step.id === chosen),
  );

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = move ? marks[current + move] : undefined;
    if (!next) return;
    event.preventDefault();
    setChosen(next.step.id);
    event.currentTarget.querySelectorAll('button')[current + (move ?? 0)]?.focus();
  };
  const shown = marks.find((mark) => mark.step.id === chosen);
  return (
    <>
      <section
        ref={box}
        className="year-line"
        aria-label={words.label(year.unit.name)}
        onKeyDown={press}
        style={{ height: layout?.height }}
      >
        {layout && <Ground year={year} layout={layout} width={width} />}
        {marks.map(({ step, count, x, y }, i) => (
          <button
            key={step.id}
            type="button"
            className={step.deadline.provisional ? 'year-mark year-mark-provisional' : 'year-mark'}
            style={{ left: x, top: y }}
            tabIndex={i === current ? 0 : -1}
            aria-label={words.mark(step.title, step.sign.word, sayDate(step.deadline.date), count)}
            onMouseEnter={() => setChosen(step.id)}
            onFocus={() => setChosen(step.id)}
            onClick={() => onOpen?.(step.id)}
          >
            <SignDrawing sign={step.sign.sign} days={step.sign.days} />
            {count > 1 && <small className="num">×{count}</small>}
          </button>
        ))}
      </section>
      <Why step={shown?.step} count={shown?.count ?? 1} />
    </>
  );
};

/** What the bands say, in words: for who sees no drawing, and for a narrow screen. Numbered where bands have numbers. */
const PhaseList = ({ year, numbered }: { year: Year; numbered: boolean }) => {
  const phases = datedPhases(year.phases);
  return phases.length === 0 ? null : (
    <ul className="year-phases quiet" aria-label={words.phases}>
      {phases.map(({ code, name, from, to, provisional }, i) => (
        <li key={code}>
          {numbered && `${i + 1}. `}
          {words.phase(name, sayDate(from), sayDate(to), provisional)}
        </li>
      ))}
    </ul>
  );
};

export const YearLine = ({ year, onOpen }: Props) => {
  const narrow = useNarrow();
  const dated = datedSteps(year);
  const undated = year.steps.length - dated.length;
  if (dated.length === 0) return <Empty>{words.empty}</Empty>;
  return (
    <div className="section-body">
      {narrow ? (
        <MonthList steps={dated} today={year.today} onOpen={onOpen} />
      ) : (
        <WideLine year={year} onOpen={onOpen} />
      )}
      <PhaseList year={year} numbered={!narrow} />
      {undated > 0 && <p className="quiet">{words.noDate(undated)}</p>}
    </div>
  );
};
