/** Why an act is refused. The code is stable; its Vietnamese sentence and way out stand in `contracts/`. */
export const REFUSALS = [
  'UNKNOWN_STEP',
  'NOT_YOURS',
  'NOT_OPEN',
  'NOT_BEGUN',
  'ALREADY_ACCEPTED',
  'ALREADY_CLOSED',
  'ALREADY_SUBMITTED',
  'NOT_SUBMITTED',
  'WRONG_ACT',
  'REASON_NEEDED',
  'PAPER_NEEDED',
  'DATE_IN_FUTURE',
  'DATE_TOO_EARLY',
  'DATE_OUT_OF_RANGE',
  'NUMBERS_CONTRADICT',
  'AD_HOC_NOT_ALLOWED',
  'DIRECTIVE_CLOSED',
  'UNIT_ENDED',
  'ISSUER_CANNOT_END',
  'UNKNOWN_EVENT',
  'EVENT_ALREADY_RECORDED',
  'EVENT_NOT_RECORDED',
  'UNKNOWN_OBLIGATION',
  'PERIOD_NOT_ASKED',
  'LETTERS_ALREADY_HELD',
  'LETTERS_NOT_HELD',
  'UNKNOWN_UNIT',
  'ALREADY_SUSPENDED',
  'NOT_SUSPENDED',
  'NO_DEADLINE',
  'NOBODY_ABOVE',
  'EXTENSION_PENDING',
  'EXTENSION_NOT_ASKED',
  'DAY_OFF',
  'OFFICER_ALREADY_NAMED',
  'DELEGATION_OVER',
  'NOTHING_TO_HAND_OVER',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export interface Refusal {
  code: RefusalCode;
  /** Words for the sentence: a date, a status, a unit. */
  detail?: Record<string, string | number> | undefined;
}
export const refuse = (
  code: RefusalCode,
  detail?: Record<string, string | number>,
): { refusal: Refusal } => ({
  refusal: detail ? { code, detail } : { code },
});
