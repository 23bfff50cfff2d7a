/** `dondoc rehearse`: the whole term of a draft in seconds, before anyone signs. */
import type { Command } from 'commander';
import { calendarLines } from '../print-calendar.ts';
import { conflictLines } from '../print-conflicts.ts';
import { obligationLines } from '../print-obligations.ts';
import { problemLines, readFiles } from '../read-files.ts';
import { rehearseDraft } from '../rehearsed-calendar.ts';

interface Options {
  unit?: string;
  silent?: boolean;
  obligations?: boolean;
  json?: boolean;
}

const fail = (lines: string[]): void => {
  console.error(lines.join('\n'));
  process.exitCode = 2;
};

const run = async (directiveFile: string, organisationFile: string, options: Options): Promise<void> => {
  const files = await readFiles(directiveFile, organisationFile);
  if (!files.ok) return fail(problemLines(files.problems));
  const { directive, organisation } = files;
  if (!directive.issuedOn)
    return fail(['Văn bản chưa có ngày ban hành nên chưa tính được lịch; hãy ghi “issuedOn”.']);
  if (options.unit && !organisation.units.some((unit) => unit.code === options.unit))
    return fail([`Cây tổ chức không có đơn vị mang mã “${options.unit}”.`]);
  const calendar = rehearseDraft(directive, organisation, {
    assumes: options.silent ? 'nobodyActs' : 'everybodyActs',
    unit: options.unit,
  });
  const lines = options.obligations ? obligationLines : calendarLines;
  const colliding = conflictLines(calendar, directive, organisation);
  console.log(
    options.json
      ? JSON.stringify(calendar, null, 2)
      : [...lines(calendar, directive, organisation), ...colliding].join('\n'),
  );
};

export const register = (program: Command): void => {
  program
    .command('rehearse')
    .description(
      'Diễn tập cả thời gian thực hiện: hạn, buổi sinh hoạt, thư nhắc; mã thoát 2 nếu tệp có vấn đề',
    )
    .argument('<văn-bản>', 'tệp văn bản (JSON)')
    .argument('<tổ-chức>', 'tệp cây tổ chức (JSON)')
    .option('--unit <mã>', 'chỉ một đơn vị')
    .option('--silent', 'giả định không đơn vị nào làm gì')
    .option('--obligations', 'xếp theo từng việc, kèm lời văn bản và lý do của mỗi hạn')
    .option('--json', 'in kết quả dạng JSON')
    .action(run);
};
