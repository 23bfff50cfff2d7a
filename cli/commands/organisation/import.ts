/** `dondoc organisation import`: shows what files of units and people would change; with --apply carries it out. */
import { type FileHandle, open, readFile, rm } from 'node:fs/promises';
import { applyImport, dryRun, type FirstPassword } from '../../../api/organisation/import.ts';
import { passwordColumns } from '../../../contracts/table/password-columns.ts';
import type { ReadRows } from '../../../contracts/table/read-rows.ts';
import { csvOf } from '../../../documents/tables/organisation-tables.ts';
import type { ImportScope } from '../../../domain/organisation/import-rows.ts';
import { readOrganisationFiles } from '../../../importer/tables/read-organisation.ts';
import type { Db } from '../../../prisma/client.ts';
import { withDatabase } from '../../settings.ts';
import { dryRunLines } from './print-import.ts';
import { timer } from './timer.ts';

interface Options {
  apply?: boolean;
  passwords?: string;
}

const PROGRESS = { accounts: 'đã tạo mật khẩu', units: 'đã ghi đơn vị', people: 'đã ghi người' };

/** The sheet is made before anything is written: passwords that cannot be kept must not come to be. */
const openSheet = async (file: string): Promise<FileHandle> => {
  try {
    // Readable by the one who runs the command alone; never over a sheet that somebody has not yet handed out.
    return await open(file, 'wx', 0o600);
  } catch {
    throw new Error(
      `Không tạo được tệp mật khẩu ${file} (đã có hoặc không ghi được); hãy chọn tên khác bằng --passwords.`,
    );
  }
};
const fillSheet = async (sheet: FileHandle, passwords: FirstPassword[]): Promise<void> => {
  for await (const part of csvOf(passwordColumns, passwords)) await sheet.write(part);
};

const carryOut = async (db: Db, rows: ReadRows, scope: ImportScope, options: Options): Promise<void> => {
  const clock = timer();
  const file = options.passwords ?? `mat-khau-lan-dau-${scope.today}.csv`;
  const sheet = await openSheet(file);
  let kept = false;
  try {
    const applied = await applyImport(db, rows, scope, {
      onProgress: (what, done, of) => {
        if (done === of || done % 100 < 4) console.error(`  ${PROGRESS[what]}: ${done}/${of}`);
      },
    });
    console.log(dryRunLines(applied.dryRun).join('\n'));
    if (!applied.done) {
      process.exitCode = 2;
      return;
    }
    console.log(`Đã ghi tất cả trong ${clock()} giây.`);
    if (applied.passwords.length === 0) return;
    await fillSheet(sheet, applied.passwords);
    kept = true;
    console.log(
      `${applied.passwords.length} mật khẩu lần đầu ở ${file}: giao cho từng người rồi xóa tệp này. Lần đăng nhập đầu phải đổi.`,
    );
  } finally {
    await sheet.close();
    if (!kept) await rm(file);
  }
};

export const importFiles = (paths: string[], options: Options): Promise<void> =>
  withDatabase(async (db, today) => {
    const clock = timer();
    const files = await Promise.all(
      paths.map(async (path) => ({ name: path, bytes: new Uint8Array(await readFile(path)) })),
    );
    const rows = await readOrganisationFiles(files);
    console.error(`  đã đọc ${rows.rows} dòng trong ${clock()} giây`);
    // Whoever runs commands on the machine keeps the whole tree.
    const scope: ImportScope = { branch: '/', today };
    if (options.apply) return carryOut(db, rows, scope, options);
    const shown = await dryRun(db, rows, scope);
    console.log(dryRunLines(shown).join('\n'));
    if (shown.problems.length > 0) process.exitCode = 2;
    else console.log('Chưa ghi gì. Thêm --apply để ghi.');
  });
