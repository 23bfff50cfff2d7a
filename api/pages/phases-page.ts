/** The phases of a directive, each counted apart: now, or as it was known on a past day. */
import type { PhasesView } from '../../contracts/http/directives.ts';
import { soonUntil } from '../../contracts/sign.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { directiveFigures } from '../../prisma/repositories/read-directive.ts';
import { eventsKnownUntil } from '../../prisma/repositories/read-unit.ts';
import { type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import type { Principal } from '../rights.ts';
import { type PhaseFigures, phaseViews } from '../views/phase-view.ts';
import { checkedAsOf, documentOn, endOf } from './as-of.ts';
import { obligationFigures, statesOn } from './past-tree.ts';

const pastFigures = async (
  deps: Deps,
  open: OpenDirective,
  document: Directive,
  day: LocalDate,
): Promise<PhaseFigures> => {
  const { states } = await statesOn(deps, open, open.branch, day);
  return {
    ...(await eventsKnownUntil(deps.db, open.record.id, endOf(day))),
    obligations: [...(document.dropped ?? []), ...document.obligations].map((one) =>
      obligationFigures(one.id, [...states.values()], day, open),
    ),
  };
};

/** @throws Unprocessable for a past day of too wide a branch */
export const phasesPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  asOf: LocalDate | undefined,
): Promise<PhasesView> => {
  const open = await openDirective(deps, principal, id);
  const { record, branch } = open;
  const day = checkedAsOf(asOf, open.today);
  const today = day ?? open.today;
  const dates = { today, soon: soonUntil(record.calendar, today) };
  const document = await documentOn(deps, record, day);
  const figures = day
    ? await pastFigures(deps, open, document, day)
    : await directiveFigures(deps.db, id, branch, dates);
  return { today, phases: phaseViews(document, figures, today) };
};
