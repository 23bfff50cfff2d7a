/** What each act of a unit says: mostly what suits the step, some of it wrong on purpose. */
import { allowsAdHoc } from '../../domain/directive/due-rule.ts';
import type { PlanLine } from '../../domain/directive/own-plan.ts';
import type { Scores } from '../../domain/evaluation/policy.ts';
import { OVERRIDES } from '../../domain/evaluation/result.ts';
import type { ActName } from '../../domain/lifecycle/commands.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import { addDays } from '../../domain/time/local-date.ts';
import type { Dice } from './dice.ts';
import { ABOVE, EIGHT, meetings, SELF, yearEnd } from './evaluation.ts';

/** Mostly where it belongs: a plan with what it asks of those below, later with more, less or other dates. */
const linesOf = ({ kind }: Step, today: string, draw: Dice): { lines?: PlanLine[] } => {
  if (kind !== 'plan')
    return draw({}, {}, {}, { lines: [{ label: '1', title: 'a', to: 'all', due: { type: 'none' } }] });
  const line = (label: string): PlanLine => ({
    label,
    title: draw('Tập huấn', 'Rà soát', 'Báo cáo'),
    to: draw<PlanLine['to']>('all', 'all', 'all', []),
    due: draw<PlanLine['due']>(
      { type: 'on', date: addDays(today, draw(3, 9, 40, -1)) },
      { type: 'every', period: draw('month', 'quarter'), day: draw(5, 20) },
      { type: 'none' },
    ),
    ...draw({}, { product: 'báo cáo' }, { answers: 'O1' }),
  });
  return draw(
    { lines: [line('I.1'), line('I.2')] },
    { lines: [line('I.1')] },
    { lines: [line('I.1'), line('I.1')] },
    {},
  );
};

export const payloadFor = (name: ActName, step: Step, unit: RehearsedUnit, today: string, draw: Dice) => {
  const on = draw(
    today,
    today,
    addDays(today, -2),
    step.opensOn ?? today,
    addDays(today, 1),
    addDays(today, -40),
  );
  const paper = draw(undefined, { number: '7-BC', date: today });
  const entry = { on, ...(paper ? { paper } : {}) };
  const reason = draw('lý do', 'lý do', 'lý do', ' ');
  const present = draw({}, { invited: 10, present: 8 }, { invited: 8, present: 10 });
  const held = draw({}, { form: 'mixed' as const }, { form: 'inPerson' as const, materials: 'tài liệu' });
  switch (name) {
    case 'recordStudy':
      return { step: step.id, entry, ...present, ...held };
    case 'holdMeeting':
      return { step: step.id, entry, ...present };
    case 'carryOutTask':
    case 'confirmPart':
      return { step: step.id, entry };
    case 'submit':
      // A report names its form; its answers are content, which no event holds.
      return {
        step: step.id,
        entry: step.kind === 'report' ? { ...entry, form: { code: 'report', version: 1 } } : entry,
        ...linesOf(step, today, draw),
      };
    case 'planMeeting':
      return {
        step: step.id,
        entry: { ...entry, on: addDays(step.deadline?.date ?? today, draw(0, -1, -2, -6, 1)) },
        time: draw('19:30', '08:00'),
        ...draw({}, { place: 'Hội trường' }, { online: true }, { with: ['CB9'] }),
      };
    case 'reportNotHeld':
      return { step: step.id, reason, ...(paper ? { paper } : {}) };
    case 'openConclusion':
      return {
        step: step.id,
        title: draw('Sửa quy chế', 'Giúp đỡ hộ khó khăn', ' '),
        due: addDays(today, draw(3, 10, -1, 9999)),
        ...draw({}, { post: 'q' }),
        ...(paper ? { paper } : {}),
      };
    case 'recordInspection':
      return { step: step.id, entry, findings: draw(0, 3) };
    case 'moveMeeting':
      return { step: step.id, to: addDays(step.deadline?.date ?? today, draw(-1, 1, 2, 3, 20)), reason };
    case 'recordYearEndResult':
      return { step: step.id, result: draw('Hoàn thành', 'Hoàn thành', ''), ...(paper ? { paper } : {}) };
    case 'return':
    case 'waive':
    case 'refuseExtension':
    case 'confirmDisclaim':
    case 'rejectDisclaim':
    case 'askAnotherLook':
      return { step: step.id, reason };
    case 'askExtension':
      return {
        step: step.id,
        wished: addDays(step.deadline?.date ?? today, draw(3, 10, 30, -1, 900)),
        reason,
        ...(paper ? { paper } : {}),
      };
    case 'grantExtension':
      return { step: step.id, to: addDays(step.deadline?.date ?? today, draw(1, 2, 3, 5, 7, 12, -1)) };
    case 'addStudySession':
      return { step: step.id, entry, ...draw({}, { present: 1, form: 'online' as const }, { present: 9 }) };
    case 'noteProgress': {
      const content = { id: 'c', sha256: 'ab' };
      return {
        step: step.id,
        entry: { ...entry, content },
        ...draw({}, {}, { done: 3, of: 4 }, { done: 3 }),
      };
    }
    case 'reportDifficulty':
    case 'disclaim':
      return { step: step.id, reason, ...(paper ? { paper } : {}) };
    case 'answerDifficulty':
      return { step: step.id, answer: reason, ...(paper ? { paper } : {}) };
    case 'withdraw':
    case 'accept':
      return { step: step.id };
    case 'nameOfficer':
      return { officer: draw('p', 'q', 'q2'), ...(paper ? { paper } : {}) };
    case 'handOverPost': {
      const from = draw('p', unit.state.officer ?? 'q', step.post ?? 'q2', step.post ?? 'p');
      const to = draw(undefined, 'q', 'q2', step.post ?? 'p');
      return {
        from,
        ...(to ? { to } : {}),
        reason,
        ...(draw(true, false) ? { answers: true } : {}),
        ...(paper ? { paper } : {}),
      };
    }
    case 'selfAssess':
    case 'proposeYearEnd': {
      const done = Object.values(unit.state.steps).find(({ status }) => status === 'accepted');
      const exceeded = draw([], [], done ? [done.id] : [], ['nowhere']);
      const scores = draw<Scores>(SELF, ABOVE, ABOVE, {});
      const undelivered = draw(
        {},
        {},
        { undelivered: [{ from: addDays(today, -9), to: addDays(today, -3) }] },
      );
      const wish = draw({}, {}, { band: 'tot', reason });
      return name === 'selfAssess'
        ? { step: step.id, entry, policy: yearEnd, scores, exceeded, ...undelivered }
        : { step: step.id, policy: yearEnd, scores, exceeded, ...undelivered, ...wish };
    }
    case 'decideYearEnd':
      return {
        step: step.id,
        policy: yearEnd,
        band: draw('xuat-sac', 'tot', 'khong', 'gioi'),
        paper: { number: '9-TB', date: today },
        overrides: draw([...OVERRIDES], [...OVERRIDES], ['arithmetic'], []),
        reason,
        quota: draw(null, { allowed: 1, taken: 1, place: 'within' }, { allowed: 1, taken: 2, place: 'tied' }),
      };
    case 'planInspection':
      return { on: addDays(today, draw(0, 5, 20, -1)), ...draw({}, {}, { number: 1 }) };
    case 'inspect':
      return {
        on: draw(today, today, addDays(today, 1)),
        findings: draw(
          [],
          [{ requirement: step.obligation, text: reason, due: addDays(today, 12) }],
          [{ requirement: 'nowhere', text: reason }],
        ),
        ...draw({}, {}, { number: 1 }),
      };
    case 'assessMeeting':
    case 'reviewMeeting':
      return { step: step.id, policy: meetings, scores: draw<Scores>(EIGHT, EIGHT, {}), reason };
    case 'openAdHoc': {
      const open = unit.brief.obligations.filter((o) => allowsAdHoc(o.due));
      const obligation = draw(step.obligation, open[0]?.id ?? 'O99', open[0]?.id ?? 'O99');
      return { obligation, due: addDays(today, draw(3, 10, -1, 9999)), reason };
    }
  }
};
