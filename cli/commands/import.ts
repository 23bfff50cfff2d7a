/** `dondoc import`: what is read from a plan's file, for another program or as a directive file to go on with. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { checkDirective, checkOrganisation } from '../../contracts/check-files.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Draft } from '../../importer/draft.ts';
import { named, problemLines, readJson } from '../read-files.ts';

interface Options {
  json?: boolean;
  directive?: boolean;
  organisation?: string;
  table?: string;
  corrections?: string;
}

/** Commentary goes beside the file, so that what is printed can be kept as one. */
const say = (lines: string[]): void => {
  if (lines.length > 0) console.error(lines.join('\n'));
};
const refuse = (lines: string[]): void => {
  say(lines);
  process.exitCode = 2;
};

const organisationOf = async (file: string | undefined): Promise<Organisation | null | 'wrong'> => {
  if (file === undefined) return null;
  const read = await readJson(file);
  if ('problems' in read) {
    refuse(problemLines(read.problems));
    return 'wrong';
  }
  const checked = checkOrganisation(read.json);
  if (checked.ok) return checked.value;
  refuse(problemLines(named(file, checked.problems)));
  return 'wrong';
};

const printDirective = async (draft: Draft, file: string | undefined): Promise<void> => {
  const organisation = await organisationOf(file);
  if (organisation === 'wrong') return;
  const { toDirective } = await import('../../importer/directive/to-directive.ts');
  const { directive, questions } = toDirective(draft, organisation);
  console.log(JSON.stringify(directive, null, 2));
  if (questions.length > 0)
    say([`${questions.length} chỗ cần người xem:`, ...questions.map((one) => `  ${one}`)]);
  if (!organisation) return;
  const checked = checkDirective(directive, organisation);
  if (checked.ok) say(['Tệp đã qua dondoc check.']);
  else say(['dondoc check còn nêu:', ...problemLines(named(draft.file.name, checked.problems))]);
};

/** The draft with a corrected table applied; null when a row is wrong: each is told, and nothing is printed. */
const withCorrections = async (draft: Draft, file: string): Promise<Draft | null> => {
  const { correctedBy } = await import('../correction-table.ts');
  const result = await correctedBy(draft, file);
  if ('refused' in result) {
    refuse(result.refused);
    return null;
  }
  say(result.said);
  return result.draft;
};

const printTable = async (draft: Draft, file: string): Promise<void> => {
  const { writeTable } = await import('../correction-table.ts');
  const result = await writeTable(draft, file);
  if ('refused' in result) refuse(result.refused);
  else say(result.said);
};

const run = async (file: string, options: Options): Promise<void> => {
  // Loaded here: the other commands need not wait for it.
  const { readPlan } = await import('../../importer/read-plan.ts');
  const asRead = await readPlan({ name: basename(file), bytes: await readFile(file) });
  if (asRead.kind === 'refused') {
    refuse([asRead.message]);
    return;
  }
  const read = options.corrections ? await withCorrections(asRead, options.corrections) : asRead;
  if (!read) return;
  if (options.table) {
    await printTable(read, options.table);
    return;
  }
  if (options.directive) {
    await printDirective(read, options.organisation);
    return;
  }
  const { jsonOf } = await import('../../importer/print-json.ts');
  console.log(JSON.stringify(jsonOf(read), null, 2));
};

export const register = (program: Command): void => {
  program
    .command('import')
    .description(
      'Đọc một kế hoạch (.docx, .pdf, .txt, .md, .html) hay bảng phân công (.xlsx, .csv): việc, thời hạn, đơn vị, báo cáo; mã thoát 2 khi không nhận',
    )
    .argument('<tệp>', 'kế hoạch')
    .option('--json', 'in những gì đọc được (mặc định)')
    .option('--directive', 'in tệp văn bản để văn phòng sửa; chỗ cần xem in ra luồng lỗi')
    .option('--table <tệp>', 'ghi các việc ra một bảng .xlsx mới để sửa')
    .option('--corrections <tệp>', 'bảng đã sửa (.xlsx, .csv); sai một dòng thì không áp dụng dòng nào')
    .option('--organisation <tệp>', 'cây tổ chức, để chọn đơn vị và soát tệp')
    .action(run);
};
