/** What a unit's own plan asks of those directly below it: a directive to them, within the one that it implements. */
import type { UnitId } from '../organisation/organisation.ts';
import type { LocalDate } from '../time/local-date.ts';

/** Of the rules a directive has (`DueRule`) the plainest: what rests on events is the superior document's to say. */
export type PlanDue =
  | { type: 'on'; date: LocalDate }
  /** By that day of each month, or of the last month of each quarter. */
  | { type: 'every'; period: 'month' | 'quarter'; day?: number | undefined }
  | { type: 'none' };

export interface PlanLine {
  /** "Mục": as the plan's text numbers it; each once in a plan. */
  label: string;
  title: string;
  /** Direct subordinates; nobody when the unit does it within what it owes already. */
  to: 'all' | UnitId[];
  due: PlanDue;
  /** "Sản phẩm". */
  product?: string | undefined;
  /** The requirement of the superior document that the line answers: an obligation's id. */
  answers?: string | undefined;
}

/** Where a task comes from that stands in no obligation of the directive. */
export interface PlanSource {
  /** Whose plan it is. */
  unit: UnitId;
  /** The step with which that unit handed its plan in. */
  plan: string;
  label: string;
  paper?: { number: string; date: LocalDate } | undefined;
  product?: string | undefined;
  answers?: string | undefined;
}

export const isTo = ({ to }: PlanLine, unit: UnitId): boolean => to === 'all' || to.includes(unit);
/** Whether it asks anything of anybody. */
export const asksSomebody = ({ to }: PlanLine): boolean => to === 'all' || to.length > 0;
