/** `dondoc evaluation check`: every problem of a policy file with its place, exit code 2; else its weights, bands and quota. */
import type { Command } from 'commander';
import { checkPolicy } from '../../contracts/check-evaluation.ts';
import { MEASURE_WORDS, sayPercent, sayPoints } from '../../contracts/vi/evaluation.ts';
import type { Policy } from '../../domain/evaluation/policy.ts';
import { named, problemLines, readJson } from '../read-files.ts';

const lines = ({ name, version, criteria, bands, quota }: Policy): string[] => [
  `${name}, bản ${version}`,
  ...criteria.map(
    ({ name: title, max, measure }) =>
      `  ${sayPoints(max)} điểm  ${title}${measure ? ` (tính theo tỉ lệ ${MEASURE_WORDS[measure]})` : ''}`,
  ),
  ...bands.map(({ name: title, from }) => `  từ ${sayPoints(from)}  ${title}`),
  ...(quota
    ? [`  ${quota.band}: không quá ${sayPercent(quota.share)} số đơn vị ở ${quota.of.join(', ')}`]
    : []),
];

const check = async (file: string): Promise<void> => {
  const read = await readJson(file);
  const checked = 'json' in read ? checkPolicy(read.json) : null;
  if (checked?.ok) return console.log(lines(checked.value).join('\n'));
  const problems = 'problems' in read ? read.problems : named(file, checked?.problems ?? []);
  console.error(problemLines(problems).join('\n'));
  process.exitCode = 2;
};

export const register = (program: Command): void => {
  program
    .command('evaluation')
    .description('Quy định xếp loại: tiêu chí, mức, giới hạn tỉ lệ')
    .command('check')
    .description('Soát tệp quy định xếp loại; mã thoát 2 nếu có vấn đề')
    .argument('<quy-định>', 'tệp quy định (JSON)')
    .action(check);
};
