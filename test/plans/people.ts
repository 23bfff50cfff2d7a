/** The demo's people at desks of their own, inside the test's process: the same acts through the same API. */
import { Refused, type Session } from '../../demo/officers/http.ts';
import { createOffice, type Deed } from '../../demo/officers/office.ts';
import { createOfficer, type DayCount } from '../../demo/officers/officer.ts';
import { createOthers } from '../../demo/officers/others.ts';
import { createReviewer } from '../../demo/officers/reviewer.ts';
import type { Organisation, PersonRole, UnitId } from '../../domain/organisation/organisation.ts';
import type { Caller } from '../helpers/api.ts';

const SEED = 2025;

/** What the test does itself is left alone by everybody else. */
type IsLeft = (stepId: string) => boolean;
interface Listed {
  items: { step: { id: string } }[];
}
const isListed = (page: unknown): page is Listed => Array.isArray((page as Partial<Listed>).items);

const read = async (what: string, response: Response): Promise<unknown> => {
  if (response.ok) return await response.json();
  const { code = '', detail = '' } = (await response.json()) as { code?: string; detail?: string };
  throw new Refused(what, { status: response.status, code, detail });
};

const sessionOf = (email: string, caller: Caller, isLeft: IsLeft): Session => ({
  email,
  async get(path) {
    const page = await read(`GET ${path}`, await caller.fetch(path));
    const mine = isListed(page) && { items: page.items.filter(({ step }) => !isLeft(step.id)) };
    return { ...(page as object), ...mine } as never;
  },
  post: async (path, body) => (await read(`POST ${path}`, await caller.post(path, body))) as never,
});

export interface Desks {
  organisation: Organisation;
  as(unit: UnitId, role: PersonRole): Promise<Caller>;
  almanac: Deed[];
  isLeft: IsLeft;
  /** Units whose officers stay away: what they owe is the test's own matter, or is left undone. */
  away: readonly UnitId[];
}
export interface People {
  issue(): Promise<string>;
  office(today: string): Promise<DayCount>;
  /** Everybody else's day. @returns acts done */
  others(today: string): Promise<number>;
}

/** One officer and one reviewer a unit, and the office; all of them diligent. */
export const seatPeople = async ({ organisation, as, almanac, isLeft, away }: Desks): Promise<People> => {
  const { units, people } = organisation;
  const sit = async (unit: UnitId, role: PersonRole): Promise<Session[]> => {
    const post = people.find((one) => one.unit === unit && one.roles.includes(role));
    return post ? [sessionOf(post.email, await as(unit, role), isLeft)] : [];
  };
  const sitAll = async (role: PersonRole, codes: UnitId[]): Promise<Session[]> =>
    (await Promise.all(codes.map((code) => sit(code, role)))).flat();
  const codes = units.map(({ code }) => code);
  const [head] = await sitAll('office', codes);
  if (!head) throw new Error('no office among the people');
  const office = createOffice({ session: head, almanac });
  const present = codes.filter((code) => !away.includes(code));
  const officers = (await sitAll('officer', present)).map((session) =>
    createOfficer({ session, seed: SEED, temperament: 'diligent' }),
  );
  const reviewers = (await sitAll('reviewer', codes)).map((session) =>
    createReviewer({ session, seed: SEED }),
  );
  const others = createOthers(officers, reviewers);
  return {
    issue: () => office.issue(),
    office: (today) => office.day(today),
    others: async (today) => (await others.day(today)).acts,
  };
};
