/**
 * npm run readme:figures -- DEMO.json BENCH.json: writes the figures of README.md from what the demo and the bench
 * printed (`npm run demo -- --exit --json DEMO.json`, `npm run bench -- --json BENCH.json`), and from nothing else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const README = join(import.meta.dirname, '..', 'README.md');
const BEGIN = '<!-- figures:begin -->';
const END = '<!-- figures:end -->';

/** @param {string} file @returns {Record<string, unknown>} */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {Record<string, unknown>} from @param {string} path @returns {unknown} */
function at(from, path) {
  /** @type {unknown} */
  let value = from;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? /** @type {any} */ (value)[key] : undefined;
  }
  if (value === undefined || value === null) throw new Error(`no figure ${path}`);
  return value;
}

/** @param {Record<string, unknown>} from @param {string} path @param {number} [digits] */
function number(from, path, digits = 0) {
  const value = at(from, path);
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${path} is not a number`);
  return value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** @param {Record<string, unknown>} from @param {string} path */
const date = (from, path) => String(at(from, path)).split('-').reverse().join('/');

/** @param {[string, string][]} rows */
const table = (rows) => ['| | |', '|---|--:|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)];

/** @param {Record<string, unknown>} demo */
const demoLines = (demo) => [
  `Trình diễn (\`npm run demo\`): ${at(demo, 'directive')}, từ ${date(demo, 'from')} đến ${date(demo, 'to')}, giờ mô phỏng.`,
  '',
  ...table([
    ['Quy mô', `${number(demo, 'units')} đơn vị, ${number(demo, 'levels')} cấp`],
    ['Việc phải theo dõi', number(demo, 'steps.total')],
    ['Xong đúng hạn', number(demo, 'steps.acceptedOnTime')],
    ['Xong muộn', number(demo, 'steps.acceptedLate')],
    ['Từng bị trả lại', number(demo, 'steps.returned')],
    ['Còn quá hạn khi kết thúc', number(demo, 'steps.overdueAtEnd')],
    ['Thư máy chủ thư đã nhận', number(demo, 'reminders.mailsAccepted')],
    ['Thư hoặc lời nhắc gửi trùng', number(demo, 'reminders.duplicates')],
    ['Nhắc lên trên đơn vị chậm', number(demo, 'escalations')],
    ['Sự kiện trong lịch sử Temporal', number(demo, 'history.events')],
    ['Sự kiện cho mỗi việc xảy ra', number(demo, 'history.eventsPerTurn', 2)],
    ['Lịch sử chạy lại khớp', `${number(demo, 'audit.replayed')}/${number(demo, 'audit.histories')}`],
    ['Sai lệch về sự kiện', number(demo, 'audit.mismatches')],
    ['Sai lệch của bảng tra cứu', number(demo, 'audit.projectionDifferences')],
    ['Thời gian thật, giây', number(demo, 'wallSeconds', 1)],
  ]),
];

/** @param {Record<string, unknown>} bench */
const benchLines = (bench) => [
  `Đo tốc độ (\`npm run bench\`): ${number(bench, 'cascade.units')} đơn vị, mỗi đơn vị ${number(bench, 'cascade.stepsPerUnit')} việc, hai bên xen kẽ trên cùng máy chủ trong cùng lần chạy, lấy trung vị.`,
  '',
  ...table([
    ['Temporal trần, đơn vị/giây', number(bench, 'cascade.bare', 1)],
    ['Đôn Đốc, đơn vị/giây', number(bench, 'cascade.ours', 1)],
    ['Tỷ lệ Đôn Đốc / Temporal trần', number(bench, 'cascade.ratio', 2)],
  ]),
];

const [demoFile, benchFile] = process.argv.slice(2);
if (!demoFile || !benchFile) {
  console.error('npm run readme:figures -- DEMO.json BENCH.json');
  process.exit(1);
}
const readme = readFileSync(README, 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) throw new Error(`README.md has no block between ${BEGIN} and ${END}`);
const lines = [...demoLines(read(demoFile)), '', ...benchLines(read(benchFile))];
writeFileSync(
  README,
  `${readme.slice(0, from + BEGIN.length)}\n\n${lines.join('\n')}\n\n${readme.slice(to)}`,
);
console.log(`README.md: ${lines.length} dòng số liệu`);
