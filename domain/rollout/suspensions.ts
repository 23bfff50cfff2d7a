/** The office stops clocks and lets them run again: one unit's, a branch's or the whole directive's. */
import { refuse } from '../lifecycle/refusals.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';
import type { News, NewsBody } from './news.ts';

export interface SuspensionPayloads {
  stopClocks: {
    /** Codes from the top of the directive down to the unit that is meant. */
    path: UnitId[];
    /** All units below it too. */
    branch: boolean;
    from: LocalDate;
    /** The last day of it, when that is known. */
    until?: LocalDate | undefined;
    reason: string;
    document?: Paper | undefined;
  };
  /** `on`: the first day on which clocks run again. */
  resumeClocks: { suspension: number; on: LocalDate; reason: string; document?: Paper | undefined };
}
type Stopped = Extract<NewsBody, { type: 'ClocksStopped' }>;
type Resumed = Extract<NewsBody, { type: 'ClocksResumed' }>;
type Verdict<B> = { body: B } | ReturnType<typeof refuse>;

/** A year: what lasts longer is another directive. */
const LONGEST = 366;

const stopped = (news: News[]): Stopped[] =>
  news.flatMap(({ body }) => (body.type === 'ClocksStopped' ? [body] : []));
const resumed = (news: News[], suspension: number): Resumed | undefined =>
  news
    .map(({ body }) => body)
    .find((body) => body.type === 'ClocksResumed' && body.suspension === suspension) as Resumed | undefined;

/** Whether units have moved since that stop was told. */
const movedSince = (news: News[], suspension: number): boolean => {
  const told = news.findIndex(({ body }) => body.type === 'ClocksStopped' && body.suspension === suspension);
  return news.slice(told + 1).some(({ body }) => body.type === 'UnitsReorganised');
};

const lastDay = (news: News[], stop: Stopped): LocalDate | null =>
  resumed(news, stop.suspension)?.until ?? stop.until;

const isTheSame = (news: News[], act: SuspensionPayloads['stopClocks']) => (stop: Stopped) =>
  stop.path.at(-1) === act.path.at(-1) &&
  stop.branch === act.branch &&
  stop.from === act.from &&
  !resumed(news, stop.suspension) &&
  stop.until === (act.until ?? null);

export const judgeStop = (
  news: News[],
  act: SuspensionPayloads['stopClocks'],
  { root, issuedOn }: { root: UnitId; issuedOn: LocalDate },
  today: LocalDate,
): Verdict<Stopped> => {
  const { path, branch, from, until = null, reason, document } = act;
  if (path[0] !== root) return refuse('UNKNOWN_UNIT', { unit: path.at(-1) ?? '' });
  if (!reason.trim()) return refuse('REASON_NEEDED');
  const latest = addDays(today, LONGEST);
  if (from < issuedOn || from > latest) return refuse('DATE_OUT_OF_RANGE', { from: issuedOn, to: latest });
  const longest = addDays(from, LONGEST);
  if (until && (until < from || until > longest)) return refuse('DATE_OUT_OF_RANGE', { from, to: longest });
  if (stopped(news).some(isTheSame(news, act))) return refuse('ALREADY_SUSPENDED', { from });
  const suspension = stopped(news).length + 1;
  const paper = document ? { paper: document } : {};
  return { body: { type: 'ClocksStopped', suspension, path, branch, from, until, reason, ...paper } };
};

export const judgeResume = (
  news: News[],
  act: SuspensionPayloads['resumeClocks'],
  today: LocalDate,
): Verdict<Resumed> => {
  const stop = stopped(news).find(({ suspension }) => suspension === act.suspension);
  const last = stop && lastDay(news, stop);
  if (!stop || resumed(news, act.suspension) || (last && last < today)) return refuse('NOT_SUSPENDED');
  if (!act.reason.trim()) return refuse('REASON_NEEDED');
  const latest = last ? addDays(last, 1) : addDays(stop.from > today ? stop.from : today, LONGEST);
  if (act.on < stop.from || act.on > latest)
    return refuse('DATE_OUT_OF_RANGE', { from: stop.from, to: latest });
  const { suspension, path, branch, from } = stop;
  const paper = act.document ? { paper: act.document } : {};
  const until = addDays(act.on, -1);
  const everybody = movedSince(news, suspension) ? { everybody: true as const } : {};
  return {
    body: {
      type: 'ClocksResumed',
      suspension,
      path,
      branch,
      from,
      until,
      reason: act.reason,
      ...paper,
      ...everybody,
    },
  };
};
