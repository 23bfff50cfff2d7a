/** The simulated office: issues the directive and does what its almanac says. By dates, not by chance. */
import { Refused, type Session } from './http.ts';
import type { DayCount } from './officer.ts';

interface DirectiveList {
  directives: { id: string; status: string }[];
}

/** One act of the office on the directive, or on a unit under it, on the first working day from `on`. */
export interface Deed {
  on: string;
  unit?: string;
  act: string;
  body: Record<string, unknown>;
}

const doIt = (session: Session, directive: string, { unit, act, body }: Deed): Promise<unknown> =>
  session.post(`/api/directives/${directive}${unit ? `/units/${unit}` : ''}/acts/${act}`, body);

/** @param almanac deeds in the order of their days */
export const createOffice = ({ session, almanac }: { session: Session; almanac: Deed[] }) => {
  const left = [...almanac];
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
    /** A deed that the rules forbid is said on the error stream: an almanac is written to be done whole. */
    async day(today: string): Promise<DayCount> {
      const count: DayCount = { acts: 0, refused: 0 };
      while (left[0] && left[0].on <= today && directive) {
        const next = left.shift() as Deed;
        try {
          await doIt(session, directive, next);
          count.acts++;
        } catch (error) {
          if (!(error instanceof Refused && [403, 409, 422].includes(error.problem.status))) throw error;
          console.error(`${today} ${next.unit ?? ''} ${next.act}: ${error.message}`);
          count.refused++;
        }
      }
      return count;
    },
  };
};
