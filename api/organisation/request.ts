/** An import as it comes over HTTP: a form of files, shown first and then carried out. */
import type { ImportAnswer } from '../../contracts/http/organisation.ts';
import type { ReadRows } from '../../contracts/table/read-rows.ts';
import { headingOf } from '../../contracts/vi/import-faults.ts';
import type { Change, ImportScope, Sheet } from '../../domain/organisation/import-rows.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { readOrganisationFiles } from '../../importer/tables/read-organisation.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Forbidden, Invalid, Unprocessable } from '../problems.ts';
import { handOf, isAdministrator, type Principal } from '../rights.ts';
import { applyImport, type DryRun, dryRun, type FirstPassword } from './import.ts';

const SHOWN = 500;
/** Each password costs a tenth of a second of scrypt; more than this is the command line's business. */
const MOST_ACCOUNTS = 1000;

export const asAdministrator = (principal: Principal): void => {
  if (!isAdministrator(principal))
    throw new Forbidden(principal.person.roles.includes('auditor') ? 'READ_ONLY' : 'ADMINISTRATOR_ONLY');
};

const counted = (changes: Change[], sheet: Sheet): ImportAnswer['units'] => {
  const count = { add: 0, change: 0, move: 0, end: 0 };
  for (const { kinds } of changes.filter((one) => one.sheet === sheet))
    for (const kind of kinds) count[kind] += 1;
  return count;
};

const answerOf = (
  { plan, problems, digest }: DryRun,
  rows: ReadRows,
  more: { done: boolean; running: number; passwords: FirstPassword[] },
): ImportAnswer => ({
  ...more,
  rows: rows.rows,
  digest,
  units: counted(plan.changes, 'units'),
  people: counted(plan.changes, 'people'),
  unchanged: plan.unchanged,
  accounts: { open: plan.open.length, close: plan.close.length },
  changes: plan.changes.slice(0, SHOWN).map(({ fields, ...change }) => ({
    ...change,
    fields: fields.map(({ field, from, to }) => ({ column: headingOf(change.sheet, field), from, to })),
  })),
  problems: problems.slice(0, SHOWN),
  problemCount: problems.length,
});

export interface ImportRequest {
  files: File[];
  /** The plan to carry out; absent for a dry run. */
  digest?: string | undefined;
}

const scopeOf = async ({ clock }: Deps, { top }: Principal): Promise<ImportScope> => ({
  // Who keeps the whole tree may also give it its root.
  branch: top.path.split('/').length === 3 ? '/' : top.path,
  today: dateOf(await clock.now()),
});

const carryOut = async (
  deps: Deps,
  principal: Principal,
  { files, digest }: ImportRequest,
): Promise<ImportAnswer> => {
  if (files.length === 0)
    throw new Invalid([{ path: 'files', message: 'Chưa có tệp nào; hãy chọn tệp CSV hoặc XLSX.' }]);
  const rows = await readOrganisationFiles(
    await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
  const scope = await scopeOf(deps, principal);
  const running = await deps.db.directive.count({ where: { status: 'issued' } });
  const shown = await dryRun(deps.db, rows, scope);
  if (digest === undefined || shown.problems.length > 0)
    return answerOf(shown, rows, { done: false, running, passwords: [] });
  if (shown.plan.open.length > MOST_ACCOUNTS) throw new Unprocessable('TOO_MANY_ACCOUNTS');
  const applied = await applyImport(deps.db, rows, scope, { expected: digest });
  if (!applied.done) throw new Conflict('PLAN_CHANGED');
  const answer = answerOf(applied.dryRun, rows, { done: true, running, passwords: applied.passwords });
  // Who changed how much; never a password.
  await recordAccess(deps.db, {
    at: await deps.clock.now(),
    person: handOf(principal),
    kind: 'act',
    what: 'importOrganisation',
    detail: {
      rows: answer.rows,
      changes: applied.dryRun.plan.changes.length,
      opened: answer.accounts.open,
      closed: answer.accounts.close,
      digest: answer.digest,
    },
  });
  return answer;
};

export const importOrganisation = (
  deps: Deps,
  principal: Principal,
  what: 'previewImport' | 'importOrganisation',
  read: () => Promise<ImportRequest>,
): Promise<ImportAnswer> =>
  notingRefusals(deps, principal, what, async () => {
    asAdministrator(principal);
    return carryOut(deps, principal, await read());
  });
