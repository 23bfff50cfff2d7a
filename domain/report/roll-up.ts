/**
 * A unit reports once and every level above has it. Each report is one line of its own unit; a level's figures are the
 * lines of its branch added up, so nobody's figure is counted twice and each can be followed down to who gave it.
 * What is missing, returned or late is named and never averaged away.
 */
import type { StepStatus } from '../lifecycle/step.ts';
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Answers, FormField, FormRef } from './form.ts';

/** The report that one unit (or one post of it) owes for one period. */
export interface ReportLine {
  unit: UnitId;
  step: string;
  status: StepStatus;
  deadline: LocalDate | null;
  /** The day of the submission that stands, and the deadline that stood when it was made; null without one. */
  submittedOn: LocalDate | null;
  due: LocalDate | null;
  /** Judged when it was accepted. */
  onTime: boolean | null;
  /** Null for a report that came without its form: on paper, as text. */
  form: FormRef | null;
  answers: Answers | null;
}
export interface ReportNode {
  unit: UnitId;
  lines: ReportLine[];
  children: ReportNode[];
}

/**
 * `received`: accepted or with its reviewer. A returned one counts as not done. `notDue`: owed, with time left.
 * `excused`: waived, cancelled or taken over by another step.
 */
export const LINE_STATES = ['received', 'missing', 'returned', 'notDue', 'excused'] as const;
export type LineState = (typeof LINE_STATES)[number];

export const lineState = (
  { status, deadline }: Pick<ReportLine, 'status' | 'deadline'>,
  today: LocalDate,
): LineState => {
  if (status === 'accepted' || status === 'submitted') return 'received';
  if (status === 'returned') return 'returned';
  if (status === 'open' || status === 'waiting')
    return status === 'open' && deadline !== null && deadline < today ? 'missing' : 'notDue';
  return 'excused';
};

/** Received after the day that stood then: late for good, wherever its deadline moves afterwards. */
export const isLate = (line: ReportLine, today: LocalDate): boolean =>
  lineState(line, today) === 'received' &&
  (line.onTime === false || (line.due !== null && line.submittedOn !== null && line.submittedOn > line.due));

export interface Sum {
  total: number;
  /** How many reports gave it: a sum of fewer than all says so. */
  of: number;
}
export interface Figures {
  states: Record<LineState, number>;
  late: number;
  /** Received, and not accepted yet. */
  inReview: number;
  /** Received without the figures of a form. */
  withoutFigures: number;
  sums: Record<string, Sum>;
  /** Of each choice, how many reports gave each option. */
  choices: Record<string, Record<string, number>>;
}
export interface Named {
  unit: UnitId;
  step: string;
}
export interface Collected extends Named {
  field: string;
  text: string;
}
export interface RollUp extends Figures {
  unit: UnitId;
  named: Record<Exclude<LineState, 'received'>, Named[]> & { late: Named[]; withoutFigures: Named[] };
  texts: Collected[];
  children: RollUp[];
}

const noStates = (): Record<LineState, number> => ({
  received: 0,
  missing: 0,
  returned: 0,
  notDue: 0,
  excused: 0,
});

const allOf = ({ lines, children }: ReportNode): ReportLine[] => [...lines, ...children.flatMap(allOf)];

const count = <T>(list: readonly T[], test: (one: T) => boolean): number => list.filter(test).length;

/** @param fields of the form in use: sums run over what earlier versions called the same */
export const figuresOf = (lines: ReportLine[], fields: readonly FormField[], today: LocalDate): Figures => {
  const states = noStates();
  for (const line of lines) states[lineState(line, today)]++;
  const received = lines.filter((line) => lineState(line, today) === 'received');
  const given = (field: FormField) =>
    received.flatMap(({ answers }) => {
      const value = answers?.[field.code];
      return value === undefined ? [] : [value];
    });
  const sums: Record<string, Sum> = {};
  const choices: Record<string, Record<string, number>> = {};
  for (const field of fields) {
    if (field.type === 'number') {
      const numbers = given(field).filter((value) => typeof value === 'number');
      sums[field.code] = { total: numbers.reduce((sum, n) => sum + n, 0), of: numbers.length };
    }
    if (field.type === 'choice')
      choices[field.code] = Object.fromEntries(
        field.options.map((option) => [option, count(given(field), (value) => value === option)]),
      );
  }
  return {
    states,
    late: count(lines, (line) => isLate(line, today)),
    inReview: count(received, ({ status }) => status === 'submitted'),
    withoutFigures: count(received, ({ answers }) => answers === null),
    sums,
    choices,
  };
};

const isCollected = ({ type }: FormField): boolean => type === 'text' || type === 'date';

export const rollUp = (node: ReportNode, fields: readonly FormField[], today: LocalDate): RollUp => {
  const lines = allOf(node);
  const names = (test: (line: ReportLine) => boolean): Named[] =>
    lines.filter(test).map(({ unit, step }) => ({ unit, step }));
  const being = (state: LineState) => names((line) => lineState(line, today) === state);
  return {
    unit: node.unit,
    ...figuresOf(lines, fields, today),
    named: {
      missing: being('missing'),
      returned: being('returned'),
      notDue: being('notDue'),
      excused: being('excused'),
      late: names((line) => isLate(line, today)),
      withoutFigures: names((line) => lineState(line, today) === 'received' && line.answers === null),
    },
    texts: lines.flatMap((line) =>
      lineState(line, today) !== 'received'
        ? []
        : fields.filter(isCollected).flatMap(({ code }) => {
            const text = line.answers?.[code];
            return typeof text === 'string' && text.trim() !== ''
              ? [{ unit: line.unit, step: line.step, field: code, text }]
              : [];
          }),
    ),
    children: node.children.map((child) => rollUp(child, fields, today)),
  };
};
