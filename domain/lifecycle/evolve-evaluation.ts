/** What facts about results, meetings' quality and inspections leave behind. */
import type { Inspection } from '../evaluation/result.ts';
import { dateOf } from '../time/local-date.ts';
import type { UnitEvent, UnitFact } from './events.ts';
import type { Step } from './step.ts';

type ResultFact = Extract<
  UnitFact,
  {
    type:
      | 'YearSelfAssessed'
      | 'YearEndProposed'
      | 'YearEndDecided'
      | 'YearEndLookAsked'
      | 'MeetingAssessed'
      | 'MeetingReviewed';
  }
>;
type InspectionFact = Extract<UnitFact, { type: 'InspectionPlanned' | 'UnitInspected' }>;

/** The review goes back to who decides, whose clock starts anew. */
const lookedAtAgain = (step: Step, event: UnitEvent): Partial<Step> => ({
  status: 'submitted',
  stage: step.reviewers.length - 1,
  reviewSince: dateOf(event.at),
  reviewRung: null,
  attempts: step.attempts + 1,
  closedOn: null,
});

export const evolveResult = (step: Step, fact: ResultFact, event: UnitEvent): Step => {
  const { evaluation, quality } = step;
  switch (fact.type) {
    case 'YearSelfAssessed':
      return { ...step, evaluation: { self: fact.reckoned } };
    case 'YearEndProposed': {
      const { type: _, step: __, ...proposal } = fact;
      return { ...step, evaluation: { ...evaluation, proposed: { ...proposal, attempt: step.attempts } } };
    }
    case 'YearEndDecided': {
      const { type: _, step: __, onTime, ...decided } = fact;
      return {
        ...step,
        status: 'accepted',
        onTime,
        closedOn: dateOf(event.at),
        evaluation: { ...evaluation, decided },
      };
    }
    case 'YearEndLookAsked': {
      const look = { on: dateOf(event.at), reason: fact.reason };
      return { ...step, ...lookedAtAgain(step, event), evaluation: { ...evaluation, look } };
    }
    case 'MeetingAssessed':
      return { ...step, quality: { ...quality, self: fact.score } };
    case 'MeetingReviewed': {
      const { score, reason } = fact;
      return { ...step, quality: { ...quality, reviewed: { ...score, ...(reason ? { reason } : {}) } } };
    }
  }
};

export const evolveInspections = (known: Inspection[] | undefined, fact: InspectionFact): Inspection[] => {
  const all = known ?? [];
  const found = all.find(({ number }) => number === fact.number);
  const next: Inspection =
    fact.type === 'InspectionPlanned'
      ? { number: fact.number, held: null, findings: 0, ...found, planned: fact.on }
      : {
          number: fact.number,
          planned: found?.planned ?? null,
          held: fact.on,
          findings: fact.findings.length,
        };
  return found ? all.map((one) => (one === found ? next : one)) : [...all, next];
};
