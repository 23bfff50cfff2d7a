/** `dondoc check`: every problem of a directive file and an organisation file, with its place, exit code 2; then what a draft leaves open. */
import type { Command } from 'commander';
import { completenessLines } from '../../contracts/vi/completeness.ts';
import { completenessOf } from '../../domain/directive/completeness.ts';
import { orderLines } from '../print-order.ts';
import { problemLines, readFiles } from '../read-files.ts';

const check = async (directive: string, organisation: string): Promise<void> => {
  const files = await readFiles(directive, organisation);
  if (!files.ok) {
    console.error(problemLines(files.problems).join('\n'));
    process.exitCode = 2;
    return;
  }
  const { obligations, events } = files.directive;
  const day = files.directive.issuedOn ?? files.directive.term.from;
  console.log(
    `Không có vấn đề: ${obligations.length} việc, ${events.length} sự kiện, ${files.organisation.units.length} đơn vị.`,
  );
  console.log(completenessLines(completenessOf(files.directive, files.organisation, day)).join('\n'));
  const order = orderLines(files.directive, files.organisation, day);
  if (order.length > 0) console.log(order.join('\n'));
};

export const register = (program: Command): void => {
  program
    .command('check')
    .description('Soát tệp văn bản và tệp cây tổ chức; mã thoát 2 nếu có vấn đề')
    .argument('<văn-bản>', 'tệp văn bản (JSON)')
    .argument('<tổ-chức>', 'tệp cây tổ chức (JSON)')
    .action(check);
};
