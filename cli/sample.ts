/**
 * What the first `npm start` finds: a sample tree, a login for each post, and its directive as a draft
 * whose year begins this week and whose letters are held until the office releases them.
 */
import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAccounts } from '../api/accounts.ts';
import { clockFrom } from '../clock/clock.ts';
import { checkCalendar } from '../contracts/check-calendar.ts';
import { checkPolicy } from '../contracts/check-evaluation.ts';
import { checkDirective, checkOrganisation } from '../contracts/check-files.ts';
import { readServiceEnv, type SamplePlan } from '../contracts/env.ts';
import type { Result } from '../contracts/problems.ts';
import { shiftDirective } from '../domain/directive/shift.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { addDays, dateOf, type LocalDate, weekday } from '../domain/time/local-date.ts';
import { connect } from '../prisma/client.ts';
import { nameDays } from '../prisma/repositories/calendars.ts';
import { storePolicy } from '../prisma/repositories/evaluation-policies.ts';
import { loadOrganisation, saveDraft } from '../prisma/repositories/load.ts';
import type { SampleLogin, SampleOptions } from './start-sample.ts';

const EXAMPLES = join(import.meta.dirname, '..', 'examples');
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const readJson = async (plan: SamplePlan | 'calendar' | 'evaluation', name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(EXAMPLES, plan, name), 'utf8'));
const checked = <T>(name: string, result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new Error(`${name}:\n${result.problems.map((p) => `  ${p.path}: ${p.message}`).join('\n')}`);
};

/** Nobody's secret, but not the same on two machines. */
const samplePassword = (): string =>
  `mau-${Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekday(date));

/** One login for each thing a person may be, of the first unit of each kind: what it is called, the post's code. */
const shownLogins = ({ units }: Organisation): [title: string, code: string][] => {
  const root = units.find(({ parent }) => parent === null)?.code;
  const base = units.find(({ kind }) => kind === 'baseOrganisation')?.code;
  const cell = units.find(({ kind }) => kind === 'cell');
  return [
    ['Văn phòng (ban hành, theo dõi)', `${root}-office1`],
    ['Người duyệt của Đảng ủy', `${root}-reviewer1`],
    ['Kiểm tra, giám sát (chỉ xem)', `${root}-auditor`],
    ['Quản trị', `${root}-administrator`],
    ['Cán bộ Đảng bộ cơ sở', `${base}-officer`],
    ['Bí thư Đảng bộ cơ sở (duyệt)', `${base}-head`],
    [`Cán bộ ${cell?.name.replace(/ \(mẫu\)$/, '') ?? ''}`, `${cell?.code}-officer`],
  ];
};

export const loadSample = async ({
  databaseUrl,
  services,
  plan: folder = 'bach-dang',
  onProgress,
}: SampleOptions): Promise<{ logins: SampleLogin[] }> => {
  const organisation = checked(
    'organisation.json',
    checkOrganisation(await readJson(folder, 'organisation.json')),
  );
  const plan = checked(
    'directive.json',
    checkDirective(await readJson(folder, 'directive.json'), organisation),
  );
  const days = checked('calendar/vn.json', checkCalendar(await readJson('calendar', 'vn.json')));
  const clock = await clockFrom(readServiceEnv({ ...services }));
  const db = connect(databaseUrl, 5);
  try {
    const directive = shiftDirective(plan, mondayOf(dateOf(await clock.now())));
    await loadOrganisation(db, organisation);
    await nameDays(db, days);
    onProgress(`${organisation.units.length} đơn vị mẫu`);
    const password = samplePassword();
    await createAccounts(db, organisation.people, password);
    onProgress(`${organisation.people.length} tài khoản mẫu`);
    for (const name of ['year-end.json', 'meeting.json']) {
      const policy = checked(name, checkPolicy(await readJson('evaluation', name)));
      await storePolicy(db, policy, { unit: directive.issuer, by: null });
    }
    const known = await db.directive.findUnique({ where: { id: directive.id } });
    if (!known)
      await saveDraft(db, directive, {
        calendarVersion: organisation.calendar.version,
        lettersHeld: true,
        clockOffsetMs: clock.offsetMs,
      });
    onProgress(`Dự thảo ${directive.number ?? ''}, thư được giữ đến khi văn phòng cho gửi`);
    const emailOf = new Map(organisation.people.map((person) => [person.code, person.email]));
    const logins = shownLogins(organisation).flatMap(([role, code]) => {
      const email = emailOf.get(code);
      return email ? [{ role, email, password }] : [];
    });
    return { logins };
  } finally {
    await db.$disconnect();
    await clock.close();
  }
};
