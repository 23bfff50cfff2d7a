/** The body of an act from what was typed; fields left empty are left out. */
import type { ActBody } from '../../contracts/http/acts.ts';
import type { ActName, Values } from './fields.ts';

export interface Target {
  /** Empty for acts on the unit as a whole. */
  step: string;
  /** The unit, or the reviewer, that the office enters the act for. */
  onBehalfOf: string | undefined;
}
const count = (text: string): number | undefined => (text.trim() ? Number(text) : undefined);

export const bodyOf = (act: ActName, values: Values, { step, onBehalfOf }: Target): ActBody => {
  const behalf = onBehalfOf ? { onBehalfOf } : {};
  const paper = values.paperNumber.trim()
    ? { paper: { number: values.paperNumber.trim(), date: values.paperDate } }
    : {};
  const entry = {
    step,
    ...(values.on ? { on: values.on } : {}),
    ...paper,
    ...(values.text.trim() ? { text: values.text.trim() } : {}),
    ...behalf,
  };
  const reason = values.reason.trim();
  switch (act) {
    case 'recordStudy':
    case 'addStudySession':
      return {
        ...entry,
        invited: count(values.invited),
        present: count(values.present),
        ...(values.form ? { form: values.form as ActBody<'recordStudy'>['form'] } : {}),
        ...(values.materials.trim() ? { materials: values.materials.trim() } : {}),
      };
    case 'noteProgress':
      return { ...entry, done: count(values.done), of: count(values.of) };
    case 'holdMeeting':
      return { ...entry, invited: count(values.invited), present: count(values.present) };
    case 'planMeeting':
      return {
        ...entry,
        on: values.to,
        time: values.time.trim(),
        ...(values.place.trim() ? { place: values.place.trim() } : {}),
        ...(values.online ? { online: true as const } : {}),
        ...(values.partners ? { with: values.partners.split(',') } : {}),
      };
    case 'reportNotHeld':
      return { step, reason, ...paper, ...behalf };
    case 'openConclusion':
      return {
        step,
        title: values.heading.trim(),
        due: values.due,
        ...(values.owner ? { post: values.owner } : {}),
        ...paper,
        ...behalf,
      };
    case 'recordInspection':
      return { ...entry, findings: count(values.findings) ?? 0 };
    case 'carryOutTask':
    case 'confirmPart':
    case 'submit':
      return entry;
    case 'withdraw':
    case 'accept':
      return { step, ...behalf };
    case 'return':
      return { step, reason, ...behalf };
    case 'moveMeeting':
      return { step, to: values.to, reason };
    case 'recordYearEndResult':
      return { step, result: values.result.trim(), ...paper, ...behalf };
    case 'waive':
      return { step, reason };
    case 'askExtension':
      return { step, wished: values.to, reason, ...paper, ...behalf };
    case 'grantExtension':
      return { step, to: values.to, ...behalf };
    case 'refuseExtension':
      return { step, reason, ...behalf };
    case 'openAdHoc':
      return { obligation: values.obligation, due: values.due, reason };
    case 'reportDifficulty':
    case 'disclaim':
      return { step, reason, ...paper, ...behalf };
    case 'answerDifficulty':
      return { step, answer: reason, ...paper, ...behalf };
    case 'confirmDisclaim':
    case 'rejectDisclaim':
      return { step, reason };
    case 'nameOfficer':
      return { officer: values.officer, ...paper, ...behalf };
    case 'handOverPost':
      return {
        from: values.leaver,
        ...(values.successor ? { to: values.successor } : {}),
        reason,
        ...paper,
        ...behalf,
      };
  }
};
