/**
 * Lines of the document that are context, not steps: the office may at most tick one as done, by a paper's number and
 * date, and take the tick back. Nothing else is kept of them, not even words: they are about what people think and feel.
 */
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { Paper } from '../lifecycle/step.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { RolloutBrief } from './brief.ts';
import type { RolloutState } from './state.ts';

/** Why a tick is taken back: a closed list, because nobody is to write about such a line. */
export const UNTICK_REASONS = ['wrongLine', 'wrongPaper', 'paperWithdrawn'] as const;
export type UntickReason = (typeof UNTICK_REASONS)[number];

/** `line`: the label under which the document leaves it out (`Directive.leftOut`). */
export interface ContextPayloads {
  tickContext: { line: string; paper: Paper };
  untickContext: { line: string; reason: UntickReason };
}
export type ContextFact =
  | ({ type: 'ContextTicked' } & ContextPayloads['tickContext'])
  | ({ type: 'ContextUnticked' } & ContextPayloads['untickContext']);

type Verdict = { fact: ContextFact } | { refusal: Refusal };
type Known = Pick<RolloutBrief, 'context' | 'root'>;

/** Rollouts begun before lines were told to them leave the question to who sends the act. */
const isUnknown = ({ context }: Known, line: string): boolean =>
  context !== undefined && !context.includes(line);

export const judgeTick = (
  { ticked = [] }: RolloutState,
  { line, paper }: ContextPayloads['tickContext'],
  brief: Known,
  today: LocalDate,
): Verdict => {
  if (isUnknown(brief, line)) return refuse('UNKNOWN_LINE', { line });
  if (ticked.includes(line)) return refuse('LINE_TICKED', { line });
  if (paper.date > today) return refuse('DATE_IN_FUTURE', { on: paper.date });
  return { fact: { type: 'ContextTicked', line, paper } };
};

export const judgeUntick = (
  { ticked = [] }: RolloutState,
  { line, reason }: ContextPayloads['untickContext'],
): Verdict =>
  ticked.includes(line)
    ? { fact: { type: 'ContextUnticked', line, reason } }
    : refuse('LINE_NOT_TICKED', { line });

/** The lines that are ticked after a fact. */
export const tickedAfter = (ticked: string[], { type, line }: ContextFact): string[] =>
  type === 'ContextTicked' ? [...ticked, line] : ticked.filter((one) => one !== line);
