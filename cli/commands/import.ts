/** `dondoc import`: what is read from a plan's file, for another program or for the office to go on with. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';

const run = async (file: string): Promise<void> => {
  // Loaded here: the other commands need not wait for it.
  const { readPlan } = await import('../../importer/read-plan.ts');
  const { jsonOf } = await import('../../importer/print-json.ts');
  const read = await readPlan({ name: basename(file), bytes: await readFile(file) });
  if (read.kind === 'refused') {
    console.error(read.message);
    process.exitCode = 2;
    return;
  }
  console.log(JSON.stringify(jsonOf(read), null, 2));
};

export const register = (program: Command): void => {
  program
    .command('import')
    .description('Đọc một kế hoạch: số, ngày, căn cứ, việc, thời hạn, báo cáo; mã thoát 2 khi không đọc được')
    .argument('<tệp>', 'kế hoạch')
    .option('--json', 'in những gì đọc được dưới dạng JSON')
    .action(run);
};
