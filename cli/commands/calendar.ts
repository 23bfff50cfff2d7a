/** `dondoc calendar`: the office's days off from a terminal. Exit code 2 when a file has problems. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkCalendar } from '../../contracts/check-calendar.ts';
import { DAY_KIND_WORDS, PROVISIONAL_DAY } from '../../contracts/vi/calendar.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import type { CalendarDay, OfficeCalendar } from '../../domain/calendar/office-calendar.ts';
import { type FileProblem, named, problemLines, readFiles, readJson } from '../read-files.ts';
import { calendarDiffLines } from './calendar-diff.ts';

const SEED = join(import.meta.dirname, '..', '..', 'examples', 'calendar', 'vn.json');

const fail = (lines: string[]): void => {
  console.error(lines.join('\n'));
  process.exitCode = 2;
};

type Read = { calendar: OfficeCalendar } | { problems: FileProblem[] };
const readCalendar = async (file: string): Promise<Read> => {
  const read = await readJson(file);
  if ('problems' in read) return read;
  const checked = checkCalendar(read.json);
  return checked.ok ? { calendar: checked.value } : { problems: named(file, checked.problems) };
};

const dayLine = ({ date, kind, name, source, provisional, makeUp }: CalendarDay): string => {
  const swap = makeUp ? `, làm bù ${sayDate(makeUp)}` : '';
  const open = provisional ? ` [${PROVISIONAL_DAY}]` : '';
  return `  ${sayDay(date)}  ${DAY_KIND_WORDS[kind]}: ${name}${swap}${open} — ${source}`;
};

const show = async (text: string, options: { file: string }): Promise<void> => {
  const read = await readCalendar(options.file);
  if ('problems' in read) return fail(problemLines(read.problems));
  const { years, days, version } = read.calendar;
  const year = years.find((one) => String(one.year) === text);
  if (!year)
    return fail([
      `Lịch “${version}” không có năm ${text}; chỉ có ${years.map((one) => one.year).join(', ')}. Hãy chọn một năm trong đó hoặc đưa tệp khác bằng --file.`,
    ]);
  const notice = year.notice ?? 'chưa có thông báo chính thức, các ngày đánh dấu là tạm tính';
  const shown = days.filter(({ date }) => date.startsWith(`${year.year}-`));
  console.log([`Năm ${year.year}: ${notice}`, ...shown.map(dayLine)].join('\n'));
};

const check = async (file: string): Promise<void> => {
  const read = await readCalendar(file);
  if ('problems' in read) return fail(problemLines(read.problems));
  const { years, days } = read.calendar;
  const open = days.filter(({ provisional }) => provisional).length;
  console.log(`Không có vấn đề: ${years.length} năm, ${days.length} ngày, ${open} ngày ${PROVISIONAL_DAY}.`);
};

const diff = async (oldFile: string, newFile: string, plan: string, tree: string): Promise<void> => {
  const calendars = await Promise.all([readCalendar(oldFile), readCalendar(newFile)]);
  const [before, after] = calendars;
  if ('problems' in before || 'problems' in after)
    return fail(problemLines(calendars.flatMap((one) => ('problems' in one ? one.problems : []))));
  const files = await readFiles(plan, tree);
  if (!files.ok) return fail(problemLines(files.problems));
  if (!files.directive.issuedOn)
    return fail(['Văn bản chưa có ngày ban hành nên chưa tính được hạn; hãy ghi “issuedOn”.']);
  console.log(calendarDiffLines(before.calendar, after.calendar, files).join('\n'));
};

export const register = (program: Command): void => {
  const calendar = program.command('calendar').description('Lịch làm việc: ngày nghỉ, làm bù');
  calendar
    .command('show')
    .description('In các ngày nghỉ và làm bù của một năm')
    .argument('<năm>', 'ví dụ 2027')
    .option('--file <tệp>', 'tệp lịch (JSON)', SEED)
    .action(show);
  calendar
    .command('check')
    .description('Soát tệp lịch; mã thoát 2 nếu có vấn đề')
    .argument('<tệp>', 'tệp lịch (JSON)')
    .action(check);
  calendar
    .command('diff')
    .description('Đổi lịch thì hạn nào của một văn bản dời, dời bao nhiêu ngày; không cần máy chủ')
    .argument('<cũ>', 'tệp lịch đang dùng')
    .argument('<mới>', 'tệp lịch mới')
    .argument('<văn-bản>', 'tệp văn bản (JSON)')
    .argument('<tổ-chức>', 'tệp cây tổ chức (JSON)')
    .action(diff);
};
