/** Which acts to offer on a step. A help for screens only: the workflow decides when one is tried. */
import type { FORM_ACT_NAMES } from '../../domain/lifecycle/commands.ts';
import { isClosed, isOwed, type Step } from '../../domain/lifecycle/step.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { actorFor, type Principal } from '../rights.ts';

/** Acts of evaluation have a page of their own. */
type ActName = (typeof FORM_ACT_NAMES)[number];

const ENTRY: Record<Step['kind'], ActName> = {
  study: 'recordStudy',
  meeting: 'holdMeeting',
  inspection: 'recordInspection',
  task: 'carryOutTask',
  plan: 'submit',
  report: 'submit',
  interimReview: 'submit',
  finalReview: 'submit',
  yearEndReview: 'submit',
};

const isMonthlyMeeting = ({ kind, deadline }: Step): boolean =>
  kind === 'meeting' &&
  (deadline?.because.rule === 'movedMeeting' ||
    (deadline?.because.rule === 'every' && deadline.because.kind === 'month'));

/** More time: asked while the deadline runs, decided above while it is asked. */
const forTime = (step: Step): ActName[] => {
  if (!step.deadline || !isOwed(step) || step.status === 'waiting') return [];
  return step.extension?.asked ? ['grantExtension', 'refuseExtension'] : ['askExtension'];
};

/** Somebody was absent, or it is not known that nobody was. */
const forAbsent = ({ kind, status, submission, study }: Step): ActName[] =>
  kind === 'study' && status === 'accepted' && submission && (!study || study.invited !== study.present)
    ? ['addStudySession']
    : [];

/** Notes on the way, and what is asked of those above while the unit works on it. */
const onTheWay = (step: Step, today: LocalDate): ActName[] => {
  const owed = isOwed(step);
  const begun = owed && step.status !== 'waiting' && step.opensOn !== null && step.opensOn <= today;
  const noted = begun && step.kind !== 'study' && step.kind !== 'meeting';
  return [
    ...(noted ? (['noteProgress'] as const) : []),
    ...(step.difficulty?.open
      ? (['answerDifficulty'] as const)
      : owed
        ? (['reportDifficulty'] as const)
        : []),
    ...(step.disclaim?.open
      ? (['confirmDisclaim', 'rejectDisclaim'] as const)
      : owed
        ? (['disclaim'] as const)
        : []),
  ];
};

/** What the step's state allows to anybody. */
const possible = (step: Step, today: LocalDate): ActName[] =>
  isClosed(step) ? forAbsent(step) : [...usual(step, today), ...onTheWay(step, today), ...forTime(step)];

/** What the level above decides, whoever has the submission. */
const DECIDED_ABOVE: readonly ActName[] = ['grantExtension', 'refuseExtension', 'answerDifficulty'];
/** What needs somebody above to ask. */
const ASKED_ABOVE: readonly ActName[] = ['askExtension', 'reportDifficulty', 'disclaim'];
const OFFICES: readonly ActName[] = ['waive', 'confirmDisclaim', 'rejectDisclaim'];

const usual = (step: Step, today: LocalDate): ActName[] => {
  if (step.status === 'submitted') {
    // It is decided anew on its own page.
    if (step.evaluation?.look) return [];
    const judge: ActName = step.kind === 'yearEndReview' ? 'recordYearEndResult' : 'accept';
    return [judge, 'return', ...(step.stage === 0 ? (['withdraw'] as const) : []), 'waive'];
  }
  if (step.status === 'waiting' || !step.opensOn || step.opensOn > today) return ['waive'];
  const own = step.kind === 'yearEndReview' && step.reviewers.length === 0;
  return [
    own ? 'recordYearEndResult' : ENTRY[step.kind],
    ...(isMonthlyMeeting(step) ? (['moveMeeting'] as const) : []),
    'waive',
  ];
};

export interface DeskUnit {
  code: string;
  path: string;
  /** Null at the top of the directive. */
  superior: string | null;
}

export const actsFor = (principal: Principal, unit: DeskUnit, step: Step, today: LocalDate): ActName[] => {
  const reviewer = step.status === 'submitted' ? (step.reviewers[step.stage] ?? null) : null;
  return possible(step, today).filter((act) => {
    const deciding = DECIDED_ABOVE.includes(act);
    const place = { unit: unit.code, unitPath: unit.path, reviewer: deciding ? unit.superior : reviewer };
    const actor = actorFor(principal, act, place);
    if (!actor) return false;
    if (ASKED_ABOVE.includes(act)) return unit.superior !== null;
    if (deciding) return actor.role !== 'officer';
    if (OFFICES.includes(act)) return actor.role === 'office';
    // An officer sees the acts of their desk only: judging is the reviewer's, or the office's on paper.
    const judging =
      reviewer !== null && (act === 'accept' || act === 'return' || act === 'recordYearEndResult');
    return judging ? actor.role !== 'officer' : true;
  });
};
