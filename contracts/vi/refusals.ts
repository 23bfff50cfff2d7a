/** What the rules forbid, in Vietnamese: a sentence and the way out. A refusal without words does not compile. */
import type { Refusal } from '../../domain/lifecycle/refusals.ts';
import { CLOCK_REFUSALS } from './refusals/clock.ts';
import { DIRECTIVE_REFUSALS } from './refusals/directive.ts';
import { MEETING_REFUSALS } from './refusals/meeting.ts';
import { STEP_REFUSALS } from './refusals/step.ts';
import { UNIT_REFUSALS } from './refusals/unit.ts';
import type { RefusalWords } from './refusals/words.ts';
import { YEAR_END_REFUSALS } from './refusals/year-end.ts';

const WORDS: RefusalWords = {
  ...STEP_REFUSALS,
  ...DIRECTIVE_REFUSALS,
  ...CLOCK_REFUSALS,
  ...UNIT_REFUSALS,
  ...MEETING_REFUSALS,
  ...YEAR_END_REFUSALS,
};

export const sayRefusal = ({ code, detail }: Refusal): { title: string; detail: string } => {
  const words = WORDS[code];
  return { title: words.title, detail: words.detail(detail ?? {}) };
};
