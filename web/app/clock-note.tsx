/** Shown on every screen while the product's time is not the wall's. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sayDay } from '../../contracts/vi/dates.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { dateOf, timeOf } from '../dates/local-date.ts';
import { frame as words } from '../i18n/vi/frame.ts';

const useTick = (ms: number) => {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), ms);
    return () => clearInterval(timer);
  }, [ms]);
};

export const ClockNote = () => {
  const me = useSignedIn();
  const { data, dataUpdatedAt } = useQuery(queries.clock());
  useTick(15_000);
  const clock = data ?? me.clock;
  if (clock.offsetMs === 0 && !clock.virtual) return null;
  const since = dataUpdatedAt ? Date.now() - dataUpdatedAt : 0;
  const now = new Date(Date.parse(clock.now) + since).toISOString();
  return (
    <p className="clock-note" title={words.clockWhy}>
      {words.clock(timeOf(now), sayDay(dateOf(now)))}
    </p>
  );
};
