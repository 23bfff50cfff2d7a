/** On whose behalf the office enters an act of evaluation: of the unit, of who has its review, of the level above. */
import type { Me, UnitEvaluation } from '../../contracts/http/index.ts';

type Reader = Pick<Me, 'isOffice' | 'roles'> & { unit: { code: string } };
const UNITS: readonly string[] = ['selfAssess', 'askAnotherLook', 'assessMeeting'];

export const behalfOf = (
  act: UnitEvaluation['acts'][number],
  me: Reader,
  { unit, desk, superior }: Pick<UnitEvaluation, 'unit' | 'desk' | 'superior'>,
): { onBehalfOf?: string } => {
  if (!me.isOffice || act === 'planInspection' || act === 'inspect') return {};
  const own = UNITS.includes(act);
  const meant = own ? unit.code : act === 'reviewMeeting' ? superior : desk;
  const mine =
    me.unit.code === meant &&
    me.roles.some((role) => role === 'head' || role === (own ? 'officer' : 'reviewer'));
  return mine || meant === null ? {} : { onBehalfOf: meant };
};
