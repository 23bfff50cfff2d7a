/** The simulated office: issues the directive, records what happens in the world, waives, closes. By dates, not by chance. */
import { Refused, type Session } from './http.ts';
import type { DayCount } from './officer.ts';

interface DirectiveList {
  directives: { id: string; status: string }[];
}

type Deed = (session: Session, directive: string) => Promise<unknown>;

const event =
  (code: string, on: string, units?: string[]): Deed =>
  (session, directive) =>
    session.post(`/api/directives/${directive}/acts/recordEvent`, {
      event: code,
      on,
      document: { number: '01-HD/MP', date: on },
      ...(units ? { units } : {}),
    });
const period =
  (obligation: string, rule: Record<string, unknown>): Deed =>
  (session, directive) =>
    session.post(`/api/directives/${directive}/acts/statePeriod`, {
      obligation,
      rule: { type: 'every', ...rule },
    });

/** What the world brings, by day; the codes are those of the sample directive. */
export interface Almanac {
  events: { on: string; code: string; units?: string[] }[];
  periods: { on: string; obligation: string; rule: Record<string, unknown> }[];
  waivers: { on: string; unit: string; step: string; reason: string }[];
  close: string;
}

const deedsOf = (almanac: Almanac): { on: string; deed: Deed }[] =>
  [
    ...almanac.events.map(({ on, code, units }) => ({ on, deed: event(code, on, units) })),
    ...almanac.periods.map(({ on, obligation, rule }) => ({ on, deed: period(obligation, rule) })),
    ...almanac.waivers.map(({ on, unit, step, reason }) => ({
      on,
      deed: ((session, directive) =>
        session.post(`/api/directives/${directive}/units/${unit}/acts/waive`, { step, reason })) as Deed,
    })),
    {
      on: almanac.close,
      deed: ((session, directive) =>
        session.post(`/api/directives/${directive}/acts/closeDirective`, {
          reason: 'Hết năm thực hiện.',
        })) as Deed,
    },
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

export const createOffice = ({ session, almanac }: { session: Session; almanac: Almanac }) => {
  const left = deedsOf(almanac);
  let directive: string | null = null;
  return {
    email: session.email,
    /** Issues the draft that lies ready. */
    async issue(): Promise<string> {
      const { directives } = await session.get<DirectiveList>('/api/directives');
      const draft = directives.find((item) => item.status === 'draft');
      if (!draft) throw new Error('no draft to issue');
      await session.post(`/api/directives/${draft.id}/issue`, { lettersHeld: false });
      directive = draft.id;
      return draft.id;
    },
    async day(today: string): Promise<DayCount> {
      const count: DayCount = { acts: 0, refused: 0 };
      while (left[0] && left[0].on <= today && directive) {
        const next = left.shift();
        try {
          await next?.deed(session, directive);
          count.acts++;
        } catch (error) {
          if (!(error instanceof Refused && [403, 409, 422].includes(error.problem.status))) throw error;
          count.refused++;
        }
      }
      return count;
    },
  };
};
