/** What can go wrong, as small classes without any HTTP; `errors.ts` alone turns them into answers. */
import type { Problem } from '../contracts/problems.ts';
import type { ProblemCode } from '../contracts/vi/problems.ts';
import type { AssignmentFault } from '../domain/assignment/assignment.ts';
import type { DelegationFault } from '../domain/delegation/delegation.ts';
import type { Refusal } from '../domain/lifecycle/refusals.ts';

/** Not there, or not in the reader's branch: the two are not told apart. */
export class NotFound extends Error {
  override name = 'NotFound';
}
export class Unauthenticated extends Error {
  override name = 'Unauthenticated';
  readonly code: ProblemCode;
  constructor(code: 'UNAUTHENTICATED' | 'WRONG_PASSWORD' = 'UNAUTHENTICATED') {
    super(code);
    this.code = code;
  }
}
export class TooManyTries extends Error {
  override name = 'TooManyTries';
}
export class Forbidden extends Error {
  override name = 'Forbidden';
  readonly code: ProblemCode;
  constructor(
    code:
      | 'READ_ONLY'
      | 'OFFICE_ONLY'
      | 'ADMINISTRATOR_ONLY'
      | 'AUDITOR_ONLY'
      | 'OTHER_ORIGIN'
      | 'PASSWORD_MUST_CHANGE'
      | 'NOT_SUBSTITUTE'
      | 'NOT_IN_PLACE',
  ) {
    super(code);
    this.code = code;
  }
}
/** Every problem of a request by its place. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.problems = problems;
  }
}
/** Somebody was faster, or the thing is in another state by now. */
export class Conflict extends Error {
  override name = 'Conflict';
  readonly code: ProblemCode | 'DIRECTIVE_CLOSED';
  constructor(code: Conflict['code']) {
    super(code);
    this.code = code;
  }
}
/** The rules forbid it: the domain's answer. */
export class Refused extends Error {
  override name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
/** What was sent cannot be taken as it is. */
export class Unprocessable extends Error {
  override name = 'Unprocessable';
  readonly code: ProblemCode;
  /** Each place that stands in the way; empty where the code says all. */
  readonly problems: Problem[];
  constructor(
    code:
      | 'FILE_REFUSED'
      | 'FILE_TOO_LARGE'
      | 'PLAN_REFUSED'
      | 'TABLE_REFUSED'
      | 'AS_OF_TOO_WIDE'
      | 'CALENDAR_SAME'
      | 'TOO_MANY_ACCOUNTS'
      | 'UNKNOWN_POST'
      | 'NOT_PARTNERS'
      | 'HAND_OVER_UNTOLD'
      | AssignmentFault
      | DelegationFault
      | 'NOT_SUBORDINATES'
      | 'NOT_REQUIREMENTS'
      | 'NOT_CHECKED'
      | 'LEAD_MISSING'
      | 'SUPERIOR_NOT_IN'
      | 'NO_POLICY'
      | 'POLICY_OLD'
      | 'NOT_A_SUCCESSOR'
      | 'POLICY_TAKEN'
      | 'POLICY_FAULTY'
      | 'FORM_NEEDED'
      | 'FORM_NOT_ASKED'
      | 'FORM_OLD'
      | 'FORM_CONTRADICTS'
      | 'FORM_INCOMPLETE'
      | 'FINAL_REVIEW_MISSING'
      | 'ARCHIVE_TOO_LARGE',
    problems: Problem[] = [],
  ) {
    super(code);
    this.code = code;
    this.problems = problems;
  }
}
/** The engine did not answer in time; whether the act was taken is not known. */
export class AnswerUnknown extends Error {
  override name = 'AnswerUnknown';
}
/** The engine cannot be reached; nothing was begun that a repeat would begin twice. */
export class EngineAway extends Error {
  override name = 'EngineAway';
}
