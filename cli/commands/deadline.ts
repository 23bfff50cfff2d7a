/** `dondoc deadline`: one rule from a terminal, its dates and how they came about. Exit code 2 when something is wrong. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkCalendar } from '../../contracts/check-calendar.ts';
import { checkRule, undeclared } from '../../contracts/check-rule.ts';
import { directiveSchema } from '../../contracts/directive-file.ts';
import { shapeProblems } from '../../contracts/parts.ts';
import { sayPeriod } from '../../contracts/vi/dates.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { explainLines } from '../../contracts/vi/explain.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { compact } from '../../domain/calendar/office-calendar.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { bareDirective, explainRule } from '../../domain/rehearsal/explain-rule.ts';
import { dateOf, isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';
import { type FileProblem, named, problemLines, readJson } from '../read-files.ts';

const SEED = join(import.meta.dirname, '..', '..', 'examples', 'calendar', 'vn.json');
const TYPED = 'thời hạn';

interface Options {
  explain: string;
  event: string[];
  calendar: string;
  issued?: string;
  directive?: string;
}
class Refused extends Error {
  readonly problems: FileProblem[];
  constructor(problems: FileProblem[]) {
    super('refused');
    this.problems = problems;
  }
}
const refuse = (file: string, message: string): never => {
  throw new Refused([{ file, path: '', message }]);
};

const readRule = async (text: string): Promise<unknown> => {
  if (!text.trimStart().startsWith('{')) {
    const read = await readJson(text);
    if ('problems' in read) throw new Refused(read.problems);
    return read.json;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return refuse(TYPED, `Không phải JSON hợp lệ (${why}); hãy sửa lại.`);
  }
};

/** `CODE=2025-11-20` */
const eventOf = (text: string): [string, LocalDate] => {
  const [code = '', on = ''] = text.split('=');
  return code && isLocalDate(on)
    ? [code, on]
    : refuse(`--event ${text}`, 'Không hiểu; hãy ghi MÃ=năm-tháng-ngày, ví dụ “A=2025-11-20”.');
};

const dateGiven = (issued: string | undefined): LocalDate | null => {
  if (issued === undefined || isLocalDate(issued)) return issued ?? null;
  return refuse(
    '--issued',
    `“${issued}” không phải ngày có thật; hãy ghi năm-tháng-ngày, ví dụ “2025-11-13”.`,
  );
};

const calendarIn = async (file: string) => {
  const read = await readJson(file);
  if ('problems' in read) throw new Refused(read.problems);
  const checked = checkCalendar(read.json);
  if (!checked.ok) throw new Refused(named(file, checked.problems));
  return compact(checked.value);
};

/** From the issue. */
const YEARS = 5;

const directiveIn = async ({ directive: file, issued }: Options): Promise<Directive> => {
  const issuedOn = dateGiven(issued);
  if (!file) return bareDirective(issuedOn ?? dateOf(new Date().toISOString()), YEARS);
  const read = await readJson(file);
  if ('problems' in read) throw new Refused(read.problems);
  const problems = shapeProblems(directiveSchema, read.json);
  if (problems.length > 0) throw new Refused(named(file, problems));
  const directive = directiveSchema.parse(read.json);
  const day = issuedOn ?? directive.issuedOn;
  return day
    ? { ...directive, issuedOn: day }
    : refuse(file, 'Văn bản chưa có ngày ban hành; hãy thêm --issued NGÀY.');
};

/** By itself a rule speaks of events that are nowhere declared: those that are given a day, and none other. */
const withEvents = (directive: Directive, json: unknown, codes: string[]): Directive => {
  const missing = undeclared(json, directive.events).filter((code) => codes.includes(code));
  const recurring = ['eachEvent', 'beforeEach'].includes((json as { type?: string } | null)?.type ?? '');
  const added = missing.map((code) => ({ code, name: code, ...(recurring ? { recurring } : {}) }));
  return { ...directive, events: [...directive.events, ...added] };
};

const explain = async (options: Options): Promise<string[]> => {
  const json = await readRule(options.explain);
  const events = options.event.map(eventOf);
  const given = await directiveIn(options);
  const calendar = await calendarIn(options.calendar);
  const directive = withEvents(
    given,
    json,
    events.map(([code]) => code),
  );
  const checked = checkRule(json, directive, Object.fromEntries(events));
  const file = options.explain.trimStart().startsWith('{') ? TYPED : options.explain;
  if (!checked.ok) throw new Refused(named(file, checked.problems));
  const names = ruleNames(directive);
  const steps = explainRule(checked.value, directive, calendar, events);
  return [
    `Thời hạn: ${sayRule(checked.value, names)}.`,
    ...(steps.length === 0 ? ['Chưa có việc nào: chờ sự kiện hoặc không kỳ nào đến hạn.'] : []),
    ...steps.flatMap(({ occurrence, opensOn, deadline }) =>
      explainLines(sayPeriod(occurrence), opensOn, deadline, names),
    ),
  ];
};

const run = async (options: Options): Promise<void> => {
  try {
    console.log((await explain(options)).join('\n'));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(problemLines(error.problems).join('\n'));
    process.exitCode = 2;
  }
};

const collect = (value: string, before: string[]): string[] => [...before, value];

export const register = (program: Command): void => {
  program
    .command('deadline')
    .description('Một thời hạn ra ngày nào và vì sao; mã thoát 2 nếu thời hạn sai')
    .requiredOption('--explain <thời-hạn>', 'tệp JSON, hoặc chính JSON của thời hạn')
    .option('--event <mã=ngày>', 'ngày một sự kiện đã xảy ra; ghi nhiều lần được', collect, [])
    .option('--calendar <tệp>', 'tệp lịch làm việc (JSON)', SEED)
    .option('--issued <ngày>', 'ngày ban hành; không ghi là hôm nay hoặc ngày của văn bản')
    .option('--directive <tệp>', 'văn bản có sự kiện, đợt, chế độ báo cáo mà thời hạn nhắc tới')
    .action(run);
};
