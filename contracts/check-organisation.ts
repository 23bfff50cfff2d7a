/** What the schema of the organisation file cannot see: the tree as a tree, codes, the calendar's days. */
import type { Calendar } from '../domain/calendar/calendar.ts';
import type { Person, Unit } from '../domain/organisation/organisation.ts';
import { weekday } from '../domain/time/local-date.ts';
import { calendarSchema, organisationSchema, personSchema, unitSchema } from './organisation-file.ts';
import { codesIn, field, type Part, partsOf, repeats, shapeProblems, wellFormed } from './parts.ts';
import { type Problem, problem } from './problems.ts';

const roots = (units: Part<Unit>[], whole: boolean): Problem[] => {
  const found = units.filter(({ value }) => value.parent === null);
  // With an ill-formed unit in the file, that one may be the root.
  if (found.length === 0 && whole)
    return [
      problem(['units'], 'Cây tổ chức không có gốc; hãy để “parent” là null ở đúng một đơn vị cao nhất.'),
    ];
  return found
    .slice(1)
    .map(({ index, value }) =>
      problem(
        ['units', index, 'parent'],
        `“${value.name}” là gốc thứ hai của cây; hãy ghi mã đơn vị cấp trên, chỉ một đơn vị được để null.`,
      ),
    );
};

/** Units from which going up never ends. Each unit is walked once. */
const cycles = (units: Part<Unit>[]): Problem[] => {
  const parents = new Map(units.map(({ value }) => [value.code, value.parent]));
  const settled = new Map<string, boolean>();
  const endless = (start: string): boolean => {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at: string | null | undefined = start;
    while (at != null && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = parents.get(at);
    }
    const verdict = at != null && (settled.get(at) ?? onPath.has(at));
    for (const one of path) settled.set(one, verdict);
    return verdict;
  };
  return units
    .filter(({ value }) => endless(value.code))
    .map(({ index, value }) =>
      problem(
        ['units', index, 'parent'],
        `Đi ngược lên từ “${value.name}” thì gặp vòng lặp, không tới gốc; hãy sửa đơn vị cấp trên.`,
      ),
    );
};

const parents = (units: Part<Unit>[], known: Set<string>): Problem[] =>
  units.flatMap(({ index, value }) =>
    value.parent !== null && !known.has(value.parent)
      ? [
          problem(
            ['units', index, 'parent'],
            `Không có đơn vị nào mang mã “${value.parent}”; hãy sửa mã hoặc thêm đơn vị đó.`,
          ),
        ]
      : [],
  );

/** Periods that end before they begin. */
const periods = (units: Part<Unit>[]): Problem[] =>
  units.flatMap(({ index, value: { validFrom, validTo, committeeTerm: term } }) => [
    ...(validFrom && validTo && validTo < validFrom
      ? [
          problem(
            ['units', index, 'validTo'],
            `Đơn vị hết hiệu lực ngày ${validTo}, trước ngày bắt đầu ${validFrom}; hãy sửa một trong hai ngày.`,
          ),
        ]
      : []),
    ...(term && term.to < term.from
      ? [
          problem(
            ['units', index, 'committeeTerm', 'to'],
            `Nhiệm kỳ kết thúc ngày ${term.to}, trước ngày bắt đầu ${term.from}; hãy sửa một trong hai ngày.`,
          ),
        ]
      : []),
  ]);

const people = (list: Part<Person>[], known: Set<string>): Problem[] =>
  list.flatMap(({ index, value }) => {
    const unknown = (path: (string | number)[], unit: string) =>
      problem(['people', index, ...path], `Không có đơn vị nào mang mã “${unit}”; hãy sửa mã đơn vị.`);
    return [
      ...(known.has(value.unit) ? [] : [unknown(['unit'], value.unit)]),
      ...(value.follows ?? []).flatMap((unit, i) => (known.has(unit) ? [] : [unknown(['follows', i], unit)])),
    ];
  });

const daysOf = (calendar: Calendar): Problem[] => {
  const once = (key: 'off' | 'work') =>
    calendar[key].flatMap((day, i) =>
      calendar[key].indexOf(day) < i
        ? [problem(['calendar', key, i], `Ngày ${day} ghi hai lần; hãy bỏ một.`)]
        : [],
    );
  const off = calendar.off.flatMap((day, i) =>
    weekday(day) >= 6
      ? [
          problem(
            ['calendar', 'off', i],
            `Ngày ${day} là thứ Bảy hoặc Chủ nhật, vốn đã nghỉ; hãy bỏ đi hoặc ghi ngày nghỉ bù.`,
          ),
        ]
      : [],
  );
  const work = calendar.work.flatMap((day, i) =>
    weekday(day) < 6
      ? [
          problem(
            ['calendar', 'work', i],
            `Ngày ${day} không phải thứ Bảy, Chủ nhật nên vốn là ngày làm việc; hãy bỏ đi.`,
          ),
        ]
      : [],
  );
  const provisional = (calendar.provisional ?? []).flatMap((day, i) =>
    calendar.off.includes(day) || calendar.work.includes(day)
      ? []
      : [
          problem(
            ['calendar', 'provisional', i],
            `Ngày ${day} không có trong “off” hay “work”; hãy thêm vào một trong hai hoặc bỏ đi.`,
          ),
        ],
  );
  return [...once('off'), ...once('work'), ...off, ...work, ...provisional];
};

export const organisationProblems = (json: unknown): Problem[] => {
  const units = partsOf(unitSchema, json, 'units');
  const persons = partsOf(personSchema, json, 'people');
  const calendar = wellFormed(calendarSchema, field(json, 'calendar'));
  const known = codesIn(json, 'units');
  const list = field(json, 'units');
  const whole = Array.isArray(list) && list.length > 0 && units.length === list.length;
  return [
    ...shapeProblems(organisationSchema, json),
    ...repeats(
      'units',
      units,
      'code',
      (unit) => unit.code,
      (code, first) => `Mã đơn vị “${code}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...repeats(
      'people',
      persons,
      'code',
      (person) => person.code,
      (code, first) => `Mã chức danh “${code}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...roots(units, whole),
    ...parents(units, known),
    ...cycles(units),
    ...periods(units),
    ...people(persons, known),
    ...(calendar ? daysOf(calendar) : []),
  ];
};
