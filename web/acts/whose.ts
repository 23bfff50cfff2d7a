/** On whose behalf an act would be: nobody's when it is one's own, else the unit or reviewer that answered on paper. */
import type { Me, StepView } from '../../contracts/http/index.ts';
import type { ActName } from './fields.ts';

const DECIDES: ReadonlySet<ActName> = new Set(['grantExtension', 'refuseExtension', 'answerDifficulty']);
const REVIEWS: ReadonlySet<ActName> = new Set(['accept', 'return']);
const OFFICE_OWN: ReadonlySet<ActName> = new Set([
  'waive',
  'openAdHoc',
  'withdraw',
  'confirmDisclaim',
  'rejectDisclaim',
]);

type Reader = Pick<Me, 'isOffice' | 'roles'> & { unit: { code: string } };
export const onBehalfOf = (
  act: ActName,
  me: Reader,
  unit: string,
  step:
    | (Pick<StepView, 'reviewer' | 'reviewers'> & Partial<Pick<StepView, 'extension' | 'difficulty'>>)
    | null,
): string | undefined => {
  if (!me.isOffice || OFFICE_OWN.has(act)) return undefined;
  const reviewing = REVIEWS.has(act) || (act === 'recordYearEndResult' && (step?.reviewers.length ?? 0) > 0);
  const deciding = DECIDES.has(act);
  const role = reviewing || deciding ? 'reviewer' : 'officer';
  const decider = act === 'answerDifficulty' ? step?.difficulty?.owner : step?.extension?.decider;
  const above = deciding ? decider?.code : step?.reviewer?.code;
  const desk = reviewing || deciding ? above : unit;
  return me.roles.includes(role) && me.unit.code === desk ? undefined : desk;
};
