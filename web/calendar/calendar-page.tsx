/** The calendar by which deadlines are counted: read by all, changed by the office and the administrator. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { CalendarChangedAnswer, CalendarView } from '../../contracts/http/index.ts';
import { DAY_KIND_WORDS } from '../../contracts/vi/calendar.ts';
import { sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { queries } from '../api/queries.ts';
import { app } from '../i18n/vi/app.ts';
import { calendar as words } from '../i18n/vi/calendar.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { ChangeSection } from './change-section.tsx';
import { DayForm } from './day-form.tsx';
import { LoadFile } from './load-file.tsx';
import { type Day, differing, withDay } from './year.ts';
import { YearGrid } from './year-grid.tsx';
import './calendar.css';

type Proposed = Pick<CalendarView, 'years' | 'days'>;

const Waiting = ({ data }: { data: CalendarView }) => {
  const tell = usePost<object, CalendarChangedAnswer>('/calendar/tell');
  if (data.waiting.length === 0) return null;
  return (
    <div className="note">
      <span>
        {words.waiting(data.waiting.length)} {data.waiting.map(({ name }) => name).join('; ')}
      </span>
      <Button onClick={() => tell.mutate({})} loading={tell.isPending}>
        {words.tell}
      </Button>
    </div>
  );
};

const DayList = ({ year, days }: { year: number; days: Day[] }) => (
  <Section title={words.listed(year)}>
    <ul className="rows rows-tight">
      {days.map(({ date, kind, name, source, provisional }) => (
        <li key={date}>
          <span className="num">{sayDay(date)}</span> · {DAY_KIND_WORDS[kind]}: {name}
          {provisional && <em> ({words.provisional})</em>}
          <p className="quiet">{source}</p>
        </li>
      ))}
    </ul>
  </Section>
);

const Versions = ({ versions }: Pick<CalendarView, 'versions'>) => (
  <Section title={words.versions}>
    <ul className="rows rows-tight">
      {versions.map(({ version, at, by, reason }) => (
        <li key={version}>
          <strong>{version}</strong> <span className="num">{sayMoment(at)}</span>
          <p className="quiet">{[by, reason].filter(Boolean).join(': ') || words.first}</p>
        </li>
      ))}
    </ul>
  </Section>
);

const Calendar = ({ data }: { data: CalendarView }) => {
  const years = data.years.map(({ year }) => year);
  const thisYear = Number(data.today.slice(0, 4));
  const [year, setYear] = useState(years.includes(thisYear) ? thisYear : (years[0] ?? thisYear));
  const [edit, setEdit] = useState<Proposed | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [previewed, setPreviewed] = useState(false);
  const shown = edit ?? data;
  const days = shown.days.filter(({ date }) => date.startsWith(`${year}-`));
  const changed = differing(data.days, shown.days);
  const notice = shown.years.find((one) => one.year === year)?.notice;
  const proposed = useMemo(
    () => ({ base: data.version, years: shown.years, days: shown.days }),
    [data.version, shown.years, shown.days],
  );
  const change = (next: Proposed | null) => {
    setEdit(next);
    setPreviewed(false);
  };
  const keep = (day: Day | null, makeUp?: Day) => {
    if (open) change({ years: shown.years, days: withDay(shown.days, open, day, makeUp) });
    setOpen(null);
  };
  return (
    <div className="page">
      <PageHead
        title={words.title}
        acts={
          <>
            <Select
              aria-label={words.year}
              value={year}
              onChange={setYear}
              options={shown.years.map((one) => ({ value: one.year, label: `${words.year} ${one.year}` }))}
            />
            {data.mayChange && <LoadFile onLoad={change} />}
          </>
        }
      >
        <p className="quiet">{words.version(data.version)}</p>
        <p>{notice ? words.notice(notice) : words.noNotice}</p>
      </PageHead>
      <Waiting data={data} />
      {edit && (
        <div className="note" role="status">
          <span>{words.edited(changed.length)}</span>
          <span className="form-acts">
            <Button onClick={() => change(null)}>{words.undo}</Button>
            <Button type="primary" onClick={() => setPreviewed(true)} disabled={previewed}>
              {words.preview}
            </Button>
          </span>
        </div>
      )}
      {edit && previewed && <ChangeSection proposed={proposed} onDone={() => change(null)} />}
      {data.mayChange && <p className="quiet calendar-hint">{words.hint}</p>}
      <YearGrid
        year={year}
        days={days}
        changed={new Set(changed)}
        today={data.today}
        onOpen={data.mayChange ? setOpen : null}
      />
      <DayList year={year} days={days} />
      <Versions versions={data.versions} />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        size={Math.min(460, innerWidth)}
        destroyOnHidden
        closable={{ 'aria-label': app.close }}
        title={open ? sayDay(open) : ''}
      >
        {open && (
          <DayForm
            date={open}
            day={shown.days.find(({ date }) => date === open)}
            onKeep={keep}
            onClose={() => setOpen(null)}
          />
        )}
      </Drawer>
    </div>
  );
};

export const CalendarPage = () => (
  <Read of={useQuery(queries.calendar())}>{(data) => <Calendar key={data.version} data={data} />}</Read>
);
