/** What the schema of the calendar file cannot see: days against each other, against the week and the years. */
import { isWorkingDay } from '../domain/calendar/calendar.ts';
import { type CalendarDay, compact, type OfficeCalendar } from '../domain/calendar/office-calendar.ts';
import { addDays, type LocalDate, weekday, yearOf } from '../domain/time/local-date.ts';
import { calendarDaySchema, calendarYearSchema, officeCalendarSchema } from './calendar-file.ts';
import { composed, type Part, partsOf, repeats, shapeProblems } from './parts.ts';
import { distinct, type Problem, problem, type Result } from './problems.ts';
import { sayDate } from './vi/dates.ts';

/** Longest run of days off that anybody would believe. */
const LONGEST_REST = 30;

const isWeekend = (date: LocalDate): boolean => weekday(date) >= 6;

const weekOf = ({ index, value }: Part<CalendarDay>): Problem[] => {
  const at = (message: string) => [problem(['days', index, 'date'], message)];
  if (value.kind === 'MAKEUP_WORKDAY')
    return isWeekend(value.date)
      ? []
      : at(
          `Ngày ${sayDate(value.date)} không phải thứ Bảy, Chủ nhật nên vốn là ngày làm việc, không thể là ngày làm bù; hãy sửa ngày hoặc bỏ đi.`,
        );
  return value.kind !== 'HOLIDAY' && isWeekend(value.date)
    ? at(`Ngày ${sayDate(value.date)} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; hãy sửa ngày hoặc bỏ đi.`)
    : [];
};

const swaps = (days: Part<CalendarDay>[]): Problem[] => {
  const made = new Set(
    days.filter(({ value }) => value.kind === 'MAKEUP_WORKDAY').map(({ value }) => value.date),
  );
  return days.flatMap(({ index, value: { kind, date, makeUp } }) => {
    const at = (message: string) => [problem(['days', index, 'makeUp'], message)];
    if (kind !== 'SWAPPED_OFF')
      return makeUp ? at('Chỉ ngày nghỉ hoán đổi mới có ngày làm bù; hãy bỏ mục này.') : [];
    if (!makeUp)
      return at(
        `Ngày nghỉ hoán đổi ${sayDate(date)} chưa có ngày làm bù; hãy ghi “makeUp” và thêm ngày đó với loại MAKEUP_WORKDAY.`,
      );
    return made.has(makeUp)
      ? []
      : at(
          `Ngày làm bù ${sayDate(makeUp)} của ngày ${sayDate(date)} không có trong lịch; hãy thêm ngày đó với loại MAKEUP_WORKDAY.`,
        );
  });
};

/** The first run of days off that is too long, told once. */
const noWork = (calendar: OfficeCalendar): Problem[] => {
  const days = compact(calendar);
  let rest = 0;
  for (const { year } of [...calendar.years].sort((a, b) => a.year - b.year))
    for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
      rest = isWorkingDay(days, date) ? 0 : rest + 1;
      if (rest > LONGEST_REST)
        return [
          problem(
            ['days'],
            `Từ ${sayDate(addDays(date, -LONGEST_REST))} không có ngày làm việc nào trong hơn ${LONGEST_REST} ngày liền; hãy xem lại các ngày nghỉ.`,
          ),
        ];
    }
  return [];
};

const calendarProblems = (json: unknown): Problem[] => {
  const shape = shapeProblems(officeCalendarSchema, json);
  const days = partsOf(calendarDaySchema, json, 'days') as Part<CalendarDay>[];
  const years = partsOf(calendarYearSchema, json, 'years');
  const known = new Set(years.map(({ value }) => value.year));
  const found = [
    ...shape,
    ...repeats(
      'years',
      years,
      'year',
      ({ year }) => String(year),
      (year, first) => `Năm ${year} đã có ở ${first}; hãy bỏ một.`,
    ),
    ...repeats(
      'days',
      days,
      'date',
      (day) => day.date,
      (date, first) => `Ngày ${sayDate(date)} đã có ở ${first}; mỗi ngày chỉ một dòng, hãy bỏ một.`,
    ),
    ...days.flatMap(({ index, value }) =>
      known.size > 0 && !known.has(yearOf(value.date))
        ? [
            problem(
              ['days', index, 'date'],
              `Năm ${yearOf(value.date)} không có trong “years”; hãy thêm năm đó hoặc sửa ngày.`,
            ),
          ]
        : [],
    ),
    ...days.flatMap(weekOf),
    ...swaps(days),
  ];
  return found.length > 0 ? found : noWork(officeCalendarSchema.parse(json));
};

/** `json`: what `JSON.parse` gave, or a request's body. */
export const checkCalendar = (json: unknown): Result<OfficeCalendar> => {
  const file = composed(json);
  const problems = distinct(calendarProblems(file));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: officeCalendarSchema.parse(file) };
};
