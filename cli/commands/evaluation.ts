/**
 * `dondoc evaluation check`: every problem of a policy file with its place, exit code 2; else its weights, bands and quota.
 * `dondoc evaluation recompute`: results of a unit reckoned again from stored events; exit code 1 when one differs.
 */
import type { Command } from 'commander';
import type { Recomputed } from '../../audit/recompute.ts';
import { checkPolicy } from '../../contracts/check-evaluation.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { MEASURE_WORDS, sayCounts, sayLine, sayPercent, sayPoints } from '../../contracts/vi/evaluation.ts';
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

const BY = { self: 'đơn vị tự chấm', proposed: 'cấp trên đề nghị' } as const;

const recomputedLines = ({ step, by, known, again, agrees }: Recomputed): string[] => {
  const { policy, year, asOf, counts, lines: criteria, points, bandName } = again ?? known;
  return [
    `${step}, năm ${year}, ${BY[by]}: ${agrees ? 'KHỚP' : 'LỆCH'}`,
    `  theo ${policy.code} bản ${policy.version}, tính đến ${sayDate(asOf)}`,
    `  ${sayCounts(counts)}`,
    ...criteria.map((one) => `  ${sayLine(one)}`),
    `  tính lại: ${again ? `${sayPoints(points)} điểm, ${bandName}` : 'không còn bản quy định này'}`,
    `  đã ghi:   ${sayPoints(known.points)} điểm, ${known.bandName}`,
  ];
};

const recompute = async (directive: string, unit: string, options: { json?: boolean }): Promise<void> => {
  const { recomputeStored } = await import('../../audit/recompute.ts');
  const { withDatabase } = await import('../settings.ts');
  await withDatabase(async (db) => {
    const results = await recomputeStored(db, directive, unit);
    if (options.json) console.log(JSON.stringify(results, null, 2));
    else if (results.length === 0) console.log(`Đơn vị ${unit} chưa có kết quả nào được chấm.`);
    else console.log(results.flatMap(recomputedLines).join('\n'));
    if (results.some(({ agrees }) => !agrees)) process.exitCode = 1;
  });
};

export const register = (program: Command): void => {
  const evaluation = program
    .command('evaluation')
    .description('Quy định xếp loại: tiêu chí, mức, giới hạn tỉ lệ; tính lại kết quả đã ghi');
  evaluation
    .command('recompute')
    .description(
      'Tính lại kết quả xếp loại của một đơn vị từ sự kiện đã lưu và bản quy định; mã thoát 1 nếu khác kết quả đã ghi',
    )
    .argument('<văn-bản>', 'mã văn bản')
    .argument('<đơn-vị>', 'mã đơn vị')
    .option('--json', 'in kết quả dạng JSON')
    .action(recompute);
  evaluation
    .command('check')
    .description('Soát tệp quy định xếp loại; mã thoát 2 nếu có vấn đề')
    .argument('<quy-định>', 'tệp quy định (JSON)')
    .action(check);
};
