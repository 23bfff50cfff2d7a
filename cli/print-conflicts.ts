/** Conflicts of a rehearsed draft in Vietnamese: a line each, the same conflict of many units said once. */
import { sayDay } from '../contracts/vi/dates.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation, UnitId } from '../domain/organisation/organisation.ts';
import { type Conflict, conflictsOf } from '../domain/rehearsal/conflicts.ts';
import { beginRehearsal } from '../domain/rehearsal/rehearse.ts';
import { instantAt } from '../domain/time/local-date.ts';

const say = (conflict: Conflict): string => {
  switch (conflict.type) {
    case 'meetingsOnOneDay':
      return `${sayDay(conflict.on)}: ${conflict.steps.join(', ')} cùng ngày, văn bản không cho gộp`;
    case 'dueOnDayOff':
      return `${sayDay(conflict.on)}: hạn của ${conflict.step} rơi vào ngày nghỉ`;
    case 'crowdedWeek':
      return `Tuần từ ${sayDay(conflict.week)}: ${conflict.steps.length} hạn trong một tuần`;
  }
};

/** Nothing when nothing collides. */
export const conflictLines = (
  directive: Directive,
  organisation: Organisation,
  unit: UnitId | undefined,
): string[] => {
  const from = instantAt(directive.issuedOn ?? directive.term.from, '09:00');
  const { units } = beginRehearsal(directive, organisation, { from });
  const said = new Map<string, number>();
  for (const { brief, state } of units.values()) {
    if (unit && brief.unit !== unit) continue;
    const steps = Object.values(state.steps);
    for (const conflict of conflictsOf(directive, brief.calendar, { unit: brief.unit, steps }))
      said.set(say(conflict), (said.get(say(conflict)) ?? 0) + 1);
  }
  const lines = [...said].map(([line, count]) => `  ${line}${count > 1 ? ` (${count} đơn vị)` : ''}`);
  return lines.length > 0 ? ['', 'XUNG ĐỘT', ...lines] : [];
};
