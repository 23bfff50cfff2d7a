/** Phases and report terms of a directive: their bounds exist, run forward, and lie inside one another. */
import { type AnchorEventDef, momentsOf } from '../domain/directive/directive.ts';
import {
  type Bound,
  type DayOfPeriod,
  type EventCode,
  type Phase,
  type ReportTerm,
  wholePhase,
} from '../domain/directive/due-rule.ts';
import { unknownEvent } from './check-due-rule.ts';
import type { Part } from './parts.ts';
import { type Path, type Problem, problem } from './problems.ts';

interface PhaseContext {
  events: Set<string>;
  definitions: AnchorEventDef[];
}

const eventOf = (bound: Bound): EventCode | null =>
  'date' in bound ? null : 'on' in bound ? bound.on : 'after' in bound ? bound.after : bound.before;

/** A phase must know its last day beforehand, else what is due on it could never be done in time. */
const boundProblems = (
  bound: Bound | undefined,
  end: boolean,
  path: Path,
  { events, definitions }: PhaseContext,
): Problem[] => {
  const code = bound && eventOf(bound);
  if (!code) return [];
  const at = [...path, bound && Object.keys(bound)[0]] as Path;
  const moment = momentsOf(definitions).find((one) => one.code === code);
  return end && moment && !moment.expected
    ? [
        problem(
          at,
          `Ngày cuối của đợt dựa trên “${code}” mà sự kiện này chưa có ngày dự kiến; hãy ghi “expected” cho sự kiện.`,
        ),
      ]
    : unknownEvent(at, code, { events });
};

const circular = (phase: Phase, phases: Phase[]): boolean => {
  const seen = [phase.code];
  for (let next = phase.inside; next; next = phases.find(({ code }) => code === next)?.inside) {
    if (seen.includes(next)) return true;
    seen.push(next);
  }
  return false;
};

const onePhase = (phase: Phase, phases: Phase[], path: Path, context: PhaseContext): Problem[] => {
  if (circular(phase, phases))
    return [problem([...path, 'inside'], `Đợt “${phase.code}” nằm trong chính nó; hãy sửa mục “inside”.`)];
  if (phase.inside && !phases.some(({ code }) => code === phase.inside))
    return [problem([...path, 'inside'], `Không có đợt nào mang mã “${phase.inside}”; hãy sửa lại.`)];
  const whole = wholePhase(phase.code, phases);
  const { from, to } = whole ?? {};
  if (!from || !to)
    return [
      problem(path, `Đợt “${phase.code}” thiếu ngày ${from ? 'cuối (“to”)' : 'đầu (“from”)'}; hãy bổ sung.`),
    ];
  if ('date' in from && 'date' in to && to.date < from.date)
    return [
      problem([...path, 'to'], `Đợt kết thúc (${to.date}) trước khi bắt đầu (${from.date}); hãy sửa lại.`),
    ];
  return [
    ...boundProblems(phase.from, false, [...path, 'from'], context),
    ...boundProblems(phase.to, true, [...path, 'to'], context),
  ];
};

export const phaseProblems = (parts: Part<Phase>[], context: PhaseContext): Problem[] => {
  const phases = parts.map(({ value }) => value);
  return parts.flatMap(({ index, value }) => onePhase(value, phases, ['phases', index], context));
};

const order = ({ month, day }: DayOfPeriod): number => month * 100 + day;

export const reportTermProblems = (parts: Part<ReportTerm>[]): Problem[] =>
  parts.flatMap(({ index, value: { opens, closes, sends } }) => [
    ...(order(closes) <= order(opens)
      ? [
          problem(
            ['reportTerms', index, 'closes'],
            'Ngày chốt số liệu không sau ngày bắt đầu lấy số liệu; hãy sửa lại.',
          ),
        ]
      : []),
    ...(order(sends) < order(closes)
      ? [problem(['reportTerms', index, 'sends'], 'Hạn gửi báo cáo trước ngày chốt số liệu; hãy sửa lại.')]
      : []),
  ]);
