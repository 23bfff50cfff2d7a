/** A deadline that was read, as a sentence that a person understands. */
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import type { DeadlineReading } from '../draft.ts';
import { dueRuleOf, Gathered } from './due-rule.ts';

export const sayDue = (reading: DeadlineReading): string => {
  if (reading.kind === 'none') return 'Không có kỳ hạn';
  const gathered = new Gathered();
  const rule = dueRuleOf(reading, gathered);
  const phases = [...gathered.phases.values()];
  return sayRule(rule, ruleNames({ events: [...gathered.events.values()], obligations: [], phases }));
};
