/** The demo's people at desks of their own, inside the test's process: the same acts through the same API. */

import type { App } from '../../api/http.ts';
import { Refused, type Session } from '../../demo/officers/http.ts';
import { createOffice, type Deed } from '../../demo/officers/office.ts';
import { createOfficer } from '../../demo/officers/officer.ts';
import { createReviewer } from '../../demo/officers/reviewer.ts';
import type { Person } from '../../domain/organisation/organisation.ts';
import { callerOf } from '../helpers/api.ts';

const SEED = 2025;

const sessionOf = async (app: App, email: string, password: string): Promise<Session> => {
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`sign in ${email}: ${answer.status} ${await answer.text()}`);
  const caller = callerOf(app, ((await answer.json()) as { token: string }).token);
  const read = async (what: string, response: Response) => {
    if (response.ok) return (await response.json()) as never;
    const { code = '', detail = '' } = (await response.json()) as { code?: string; detail?: string };
    throw new Refused(what, { status: response.status, code, detail });
  };
  return {
    email,
    get: async (path) => read(`GET ${path}`, await caller.fetch(path)),
    post: async (path, body) => read(`POST ${path}`, await caller.post(path, body)),
  };
};

export interface People {
  issue(): Promise<string>;
  office(today: string): Promise<{ acts: number; refused: number }>;
  /** Everybody else's day. */
  others(today: string): Promise<number>;
}

/** One officer and one reviewer a unit, and the office; all of them diligent. */
export const seatPeople = async (
  app: App,
  people: Person[],
  { password, almanac }: { password: string; almanac: Deed[] },
): Promise<People> => {
  const firstOf = (role: Person['roles'][number]) =>
    [
      ...Map.groupBy(
        people.filter(({ roles }) => roles.includes(role)),
        ({ unit }) => unit,
      ).values(),
    ].flatMap(([first]) => (first ? [first] : []));
  const sessions = new Map<string, Session>();
  const sit = async ({ email }: Person): Promise<Session> => {
    const session = sessions.get(email) ?? (await sessionOf(app, email, password));
    sessions.set(email, session);
    return session;
  };
  const [head] = firstOf('office');
  if (!head) throw new Error('no office among the people');
  const office = createOffice({ session: await sit(head), almanac });
  const officers: ReturnType<typeof createOfficer>[] = [];
  for (const one of firstOf('officer'))
    officers.push(createOfficer({ session: await sit(one), seed: SEED, temperament: 'diligent' }));
  const reviewers: ReturnType<typeof createReviewer>[] = [];
  for (const one of firstOf('reviewer'))
    reviewers.push(createReviewer({ session: await sit(one), seed: SEED }));
  let last: string | null = null;
  return {
    issue: () => office.issue(),
    office: (today) => office.day(today),
    async others(today) {
      const counts = await Promise.all(officers.map((officer) => officer.day(today, last)));
      const queues = await Promise.all(
        reviewers.map(async (reviewer) => ({ reviewer, items: await reviewer.look(today) })),
      );
      counts.push(...(await Promise.all(queues.map(({ reviewer, items }) => reviewer.answer(items)))));
      last = today;
      return counts.reduce((sum, { acts }) => sum + acts, 0);
    },
  };
};
