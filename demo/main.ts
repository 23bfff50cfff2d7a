/**
 * npm run demo: one real directive through one real year, in virtual time. Workflows, activities, API, database and
 * SMTP are the real ones; the people are a separate process that acts through HTTP.
 *   -- [--plan NAME] --exit --json FILE [--keep DIR] [--seed N] [--until YYYY-MM-DD] [--port N] [--reopening]
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAccounts } from '../api/accounts.ts';
import { directiveFigures } from '../audit/figures.ts';
import { exportHistories } from '../audit/folder.ts';
import { verifyDirective } from '../audit/verify.ts';
import { checkDirective, checkOrganisation } from '../contracts/check-files.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { addDays, dateOf, instantAt, toMillis } from '../domain/time/local-date.ts';
import { onStop } from '../engines/child.ts';
import { lockDataDir } from '../engines/lock.ts';
import { Stack } from '../engines/processes.ts';
import { loadOrganisation, saveDraft } from '../prisma/repositories/load.ts';
import { almanacOf, withoutReopening } from './almanac.ts';
import { factFigures, reminderFigures, stepFigures, treeFigures } from './figures.ts';
import type { Deed } from './officers/office.ts';
import { startPeople } from './people.ts';
import { startDemoStack } from './stack.ts';
import { type DemoFigures, saySummary } from './summary.ts';
import { passYear } from './year.ts';

const PASSWORD = 'mau-dondoc-2025';

const { values } = parseArgs({
  options: {
    plan: { type: 'string', default: 'bach-dang' },
    exit: { type: 'boolean', default: false },
    json: { type: 'string' },
    keep: { type: 'string' },
    seed: { type: 'string', default: '2025' },
    until: { type: 'string' },
    port: { type: 'string' },
    reopening: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const example = join(import.meta.dirname, '..', 'examples', values.plan);
const readJson = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(example, name), 'utf8'));

const checked = <T>(
  what: string,
  result: { ok: true; value: T } | { ok: false; problems: { path: string; message: string }[] },
): T => {
  if (result.ok) return result.value;
  throw new Error(`${what}:\n${result.problems.map((p) => `  ${p.path}: ${p.message}`).join('\n')}`);
};

const stack = new Stack();
onStop(() => stack.stop());

const prepare = async (): Promise<{ directive: Directive; organisation: Organisation }> => {
  const organisation = checked('organisation.json', checkOrganisation(await readJson('organisation.json')));
  const directive = checked(
    'directive.json',
    checkDirective(await readJson('directive.json'), organisation, { forIssue: true }),
  );
  return { directive, organisation };
};

const run = async (): Promise<DemoFigures> => {
  const began = performance.now();
  const { directive, organisation } = await prepare();
  const from = directive.issuedOn ?? directive.term.from;
  const until = values.until ?? directive.term.to;
  const place = join(import.meta.dirname, '..', '.data', 'demo', values.plan);
  const lock = await lockDataDir(place);
  stack.push('Khóa dữ liệu', lock.release);
  const dir = join(place, 'year');
  say('Đang khởi động PostgreSQL, máy chủ quy trình (giờ mô phỏng), máy chủ thư và API …');
  const port = values.port ? Number(values.port) : undefined;
  const demo = await startDemoStack(dir, toMillis(instantAt(from, '09:00')), port, stack);
  await loadOrganisation(demo.db, organisation);
  await saveDraft(demo.db, directive, {
    calendarVersion: organisation.calendar.version,
    clockOffsetMs: demo.offsetMs,
  });
  await createAccounts(demo.db, organisation.people, PASSWORD);

  const accounts = organisation.people.map(({ email, unit, roles }) => ({
    email,
    unit,
    roles,
    password: PASSWORD,
  }));
  const logins = join(dir, 'logins.json');
  const active = accounts.filter(({ roles }) =>
    roles.some((role) => ['officer', 'reviewer', 'office'].includes(role)),
  );
  const deeds = (await readJson('almanac.json')) as Deed[];
  const almanac = almanacOf(directive, values.reopening ? deeds : withoutReopening(deeds));
  await writeFile(logins, JSON.stringify({ accounts: active, almanac }), { mode: 0o600 });
  const people = await startPeople(['--api', demo.url, '--logins', logins, '--seed', values.seed]);
  stack.push('Những người mô phỏng', people.stop);
  const issued = await people.issue();
  say(`${directive.number} đã ban hành; ${people.people} cán bộ mẫu đã đăng nhập. Một năm bắt đầu trôi:`);
  await cascaded(demo.db, issued, organisation.units.length);
  await passYear(demo, people, {
    from,
    to: until,
    organisation,
    directive: issued,
    deeds: almanac.map(({ on }) => on),
    say,
  });

  say('Đang sao lưu lịch sử và kiểm toán …');
  const clock = await demo.clock.now();
  await demo.archiver.copyAll(issued);
  const report = await verifyDirective({
    db: demo.db,
    directive: issued,
    now: demo.clock.now,
    refresh: (id, only) => demo.archiver.copyAll(id, only),
  });
  const figures: DemoFigures = {
    directive: directive.number ?? issued,
    ...(await treeFigures(demo.db, issued)),
    from,
    to: dateOf(clock),
    steps: await stepFigures(demo.db, issued, addDays(dateOf(clock), 1)),
    facts: await factFigures(demo.db, issued),
    ...(await remindersAndEscalations(demo.mailFile)),
    history: await directiveFigures(demo.db, issued),
    audit: {
      histories: report.histories,
      replayed: report.replayed,
      mismatches: report.mismatches,
      chainsVerified: report.chainsVerified,
      projectionDifferences: report.projectionDifferences,
      contents: report.contents,
      keptDifferences: report.keptDifferences,
    },
    wallSeconds: Math.round((performance.now() - began) / 100) / 10,
  };
  for (const line of saySummary(figures, report)) say(line);
  if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
  if (values.keep) {
    await mkdir(values.keep, { recursive: true });
    await exportHistories(demo.db, { directive: issued, dir: values.keep, at: clock });
    await cp(demo.mailFile, join(values.keep, 'letters.jsonl'));
  }
  if (!values.exit) {
    say('');
    say(`Trang web:  ${demo.url}   Hộp thư: ${demo.mailboxUrl}`);
    for (const role of ['office', 'officer', 'reviewer', 'auditor'] as const) {
      const account = accounts.find(({ roles }) => roles.includes(role));
      if (account) say(`  ${role.padEnd(9)} ${account.email}  ${PASSWORD}`);
    }
    say('Nhấn Ctrl-C để dừng.');
  }
  return figures;
};

const remindersAndEscalations = async (mailFile: string) => {
  const { escalations, ...reminders } = await reminderFigures(mailFile);
  return { reminders, escalations };
};

const cascaded = async (
  db: Parameters<typeof treeFigures>[0],
  directive: string,
  units: number,
): Promise<void> => {
  for (let tries = 0; tries < 600; tries++) {
    if ((await treeFigures(db, directive)).units === units) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the cascade did not reach every unit within a minute');
};

try {
  const { audit } = await run();
  if (values.exit) {
    await stack.stop();
    process.exit(audit.mismatches + audit.projectionDifferences + audit.keptDifferences > 0 ? 1 : 0);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stack.stop();
  process.exit(1);
}
