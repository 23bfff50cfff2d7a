/** `dondoc rehearse`: the whole term of a draft in seconds, before anyone signs. */
import type { Command } from 'commander';
import { assumeEvents, assumeEverybodyActs } from '../../domain/rehearsal/assume.ts';
import { rehearse } from '../../domain/rehearsal/rehearse.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { calendarLines } from '../print-calendar.ts';
import { problemLines, readFiles } from '../read-files.ts';
import { calendarOf } from '../rehearsed-calendar.ts';

interface Options {
  unit?: string;
  silent?: boolean;
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
  const from = instantAt(directive.issuedOn, '09:00');
  const behaviours = options.silent
    ? assumeEvents(directive, from)
    : assumeEverybodyActs(directive, organisation, from);
  const rehearsal = rehearse(directive, organisation, { from, behaviours });
  const calendar = calendarOf(rehearsal, organisation, {
    from,
    assumes: options.silent ? 'nobodyActs' : 'everybodyActs',
    unit: options.unit,
  });
  console.log(
    options.json
      ? JSON.stringify(calendar, null, 2)
      : calendarLines(calendar, directive, organisation).join('\n'),
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
    .option('--json', 'in kết quả dạng JSON')
    .action(run);
};
