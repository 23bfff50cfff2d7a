/** What was known at the end of an earlier day: steps folded anew from the events recorded until then. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { UnitEvent } from '../../domain/lifecycle/events.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { newUnit, type UnitState } from '../../domain/lifecycle/state.ts';
import { addDays, type Instant, instantAt, type LocalDate } from '../../domain/time/local-date.ts';
import { versionAt } from '../../prisma/repositories/directive-versions.ts';
import type { Deps } from '../deps.ts';
import { Invalid } from '../problems.ts';

/** The last moment of a local day. */
export const endOf = (day: LocalDate): Instant =>
  new Date(Date.parse(instantAt(addDays(day, 1), '00:00')) - 1).toISOString();

export const stateAfter = (events: UnitEvent[]): UnitState => events.reduce(evolve, newUnit());

/** @throws Invalid for a day that has not come */
export const checkedAsOf = (asOf: LocalDate | undefined, today: LocalDate): LocalDate | null => {
  if (asOf === undefined || asOf === today) return null;
  if (asOf > today)
    throw new Invalid([
      { path: 'asOf', message: 'Ngày này chưa đến; hãy chọn hôm nay hoặc một ngày đã qua.' },
    ]);
  return asOf;
};

/** The directive as it was in force at the end of a day, because an amendment is an event too; as it is now for null. */
export const documentOn = async (
  { db }: Pick<Deps, 'db'>,
  { id, document }: { id: string; document: Directive },
  day: LocalDate | null,
): Promise<Directive> => {
  const then = day && (await versionAt(db, id, endOf(day)));
  const { number, issuedOn } = document;
  return then ? { ...then, number, issuedOn } : document;
};
