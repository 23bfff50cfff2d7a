/**
 * The simulated people, a process of its own that knows the API's address and its logins:
 * node demo/officers/main.ts --api URL --logins FILE --seed N. A line "office" on stdin is the office's
 * day, a line "look" lets all others read what they owe, a line "day" is their day, at the time that the API's clock
 * shows; each is answered with one JSON line.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { chance } from './chance.ts';
import { signIn } from './http.ts';
import { createOffice, type Deed } from './office.ts';
import { createOfficer, type Temperament } from './officer.ts';
import { createOthers, inTurn } from './others.ts';
import { createReviewer } from './reviewer.ts';

interface Logins {
  accounts: { email: string; password: string; unit: string; roles: string[] }[];
  almanac: Deed[];
}

const { values } = parseArgs({
  options: { api: { type: 'string' }, logins: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const { api, logins: loginsFile } = values;
if (!api || !loginsFile) throw new Error('usage: --api URL --logins FILE [--seed N]');
const seed = Number(values.seed);
const { accounts, almanac } = JSON.parse(await readFile(loginsFile, 'utf8')) as Logins;

const temperamentOf = (email: string): Temperament => {
  const luck = chance(seed, email, 'temperament');
  if (luck < 0.05) return 'silent';
  return luck < 0.22 ? 'slow' : 'diligent';
};

const withRole = (role: string) => accounts.filter((account) => account.roles.includes(role));
/** One reviewer for each unit is enough. */
const reviewing = new Map(withRole('reviewer').map((account) => [account.unit, account]));
const [officeAccount] = withRole('office');
if (!officeAccount) throw new Error('no office among the logins');
const sessions = new Map(
  (
    await inTurn(
      [...new Set([...withRole('officer'), ...reviewing.values(), officeAccount])],
      async ({ email, password }) => [email, await signIn(api, email, password)] as const,
    )
  ).map(([email, session]) => [email, session]),
);
const sessionOf = (email: string) => {
  const session = sessions.get(email);
  if (!session) throw new Error(`no session for ${email}`);
  return session;
};
const officers = withRole('officer').map(({ email }) =>
  createOfficer({ session: sessionOf(email), seed, temperament: temperamentOf(email) }),
);
const reviewers = [...reviewing.values()].map(({ email }) =>
  createReviewer({ session: sessionOf(email), seed }),
);
const office = createOffice({ session: sessionOf(officeAccount.email), almanac });

const say = (message: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(message)}\n`);
let asked: string | null = null;
/** Asked of the API once a morning: until the day is done its clock does not go on to another. */
const todayIs = async (): Promise<string> => {
  asked ??= (await sessionOf(officeAccount.email).get<{ today: string }>('/api/clock')).today;
  return asked;
};
const others = createOthers(officers, reviewers);

say({ ready: true, people: sessions.size });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'issue') say({ issued: await office.issue() });
  else if (line === 'office') say({ ...(await office.day(await todayIs())) });
  else if (line === 'look') {
    await others.look(await todayIs());
    say({});
  } else if (line === 'day') {
    const count = await others.day(await todayIs());
    asked = null;
    say({ ...count });
  } else break;
}
process.exit(0);
