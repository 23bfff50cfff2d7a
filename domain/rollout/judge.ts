/** What each act of the office records when nothing forbids it. One entry per act: a refusal, or a fact. */
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { LocalDate } from '../time/local-date.ts';
import { judgeAmendment } from './amendments.ts';
import type { RolloutBrief } from './brief.ts';
import type { RolloutCommand } from './commands.ts';
import { judgeTick, judgeUntick } from './context-lines.ts';
import { judgeEarlyEnd, judgeReopening } from './endings.ts';
import type { RolloutFact } from './events.ts';
import { judgeExpected } from './expectations.ts';
import { isOccurrence, type NewsBody } from './news.ts';
import type { RolloutState } from './state.ts';
import { judgeResume, judgeStop } from './suspensions.ts';

type RolloutVerdict = { fact: RolloutFact } | { refusal: Refusal };
type Of<K extends RolloutCommand['act']> = Extract<RolloutCommand, { act: K }>;
type Judge<K extends RolloutCommand['act']> = (
  state: RolloutState,
  act: Of<K>,
  brief: RolloutBrief,
  today: LocalDate,
) => RolloutVerdict;

/** The next piece of news, told down the tree. */
const tell = (
  { news }: RolloutState,
  body: NewsBody,
  more: Partial<Extract<RolloutFact, { type: 'NewsRecorded' }>> = {},
): RolloutVerdict => ({ fact: { type: 'NewsRecorded', news: news.length + 1, body, ...more } });

const occurrences = (state: RolloutState, event: string) =>
  state.news.flatMap(({ body }) => (body.type === 'EventRecorded' && body.event === event ? [body] : []));

/** The event as it stands after corrections; null when never recorded or withdrawn. */
const standing = (state: RolloutState, event: string, occurrence: number): LocalDate | null =>
  state.news.reduce<LocalDate | null>(
    (on, { body }) =>
      isOccurrence(body) && body.event === event && body.occurrence === occurrence ? body.on : on,
    null,
  );

const changeEvent = (
  state: RolloutState,
  act: Of<'correctEvent' | 'withdrawEvent'>,
  brief: RolloutBrief,
  today: LocalDate,
): RolloutVerdict => {
  const { event, occurrence, reason } = act;
  const stands = standing(state, event, occurrence);
  const recorded = occurrences(state, event).find((body) => body.occurrence === occurrence);
  if (!stands || !recorded) return refuse('EVENT_NOT_RECORDED', { event });
  if (!reason.trim()) return refuse('REASON_NEEDED');
  const on = act.act === 'correctEvent' ? act.on : null;
  if (on && on > today && !brief.events[event]?.ahead) return refuse('DATE_IN_FUTURE', { on });
  const type = on ? 'EventCorrected' : 'EventWithdrawn';
  return tell(state, { type, event, occurrence, on, units: recorded.units }, { reason });
};

const endEarly = (state: RolloutState, act: Of<'revokeDirective' | 'supersedeDirective'>): RolloutVerdict => {
  const verdict = judgeEarlyEnd(act);
  return 'refusal' in verdict ? verdict : tell(state, verdict.body);
};

const JUDGES: { [K in RolloutCommand['act']]: Judge<K> } = {
  recordEvent(state, act, brief, today) {
    const { event, on, units, document } = act;
    const known = brief.events[event];
    if (!known) return refuse('UNKNOWN_EVENT', { event });
    if (on > today && !known.ahead) return refuse('DATE_IN_FUTURE', { on });
    const begun = known.start ? standing(state, known.start, 1) : null;
    if (begun && on < begun) return refuse('DATE_OUT_OF_RANGE', { from: begun, to: today });
    const stands = standing(state, event, 1);
    if (!known.recurring && stands) return refuse('EVENT_ALREADY_RECORDED', { event, on: stands });
    const occurrence = known.recurring ? occurrences(state, event).length + 1 : 1;
    return tell(state, { type: 'EventRecorded', event, occurrence, on, units }, { document });
  },
  correctEvent: changeEvent,
  withdrawEvent: changeEvent,
  expectEvent(state, act, brief, today) {
    const occurred = (event: string) => standing(state, event, 1);
    const verdict = judgeExpected(state.news, act, brief, { today, occurred });
    return 'refusal' in verdict ? verdict : tell(state, verdict.body, { reason: act.reason });
  },
  statePeriod(state, { obligation, rule }, brief) {
    if (!brief.periodic.includes(obligation)) return refuse('PERIOD_NOT_ASKED', { obligation });
    return tell(state, { type: 'PeriodStated', obligation, rule });
  },
  stopClocks(state, act, brief, today) {
    const verdict = judgeStop(state.news, act, brief, today);
    return 'refusal' in verdict ? verdict : tell(state, verdict.body);
  },
  resumeClocks(state, act, _, today) {
    const verdict = judgeResume(state.news, act, today);
    return 'refusal' in verdict ? verdict : tell(state, verdict.body);
  },
  holdLetters(state, { reason }) {
    if (state.lettersHeld) return refuse('LETTERS_ALREADY_HELD');
    return reason.trim() ? { fact: { type: 'LettersHeld', reason } } : refuse('REASON_NEEDED');
  },
  releaseLetters(state) {
    return state.lettersHeld ? { fact: { type: 'LettersReleased' } } : refuse('LETTERS_NOT_HELD');
  },
  changeCalendar(state, { version, days, reason }) {
    if (!reason.trim()) return refuse('REASON_NEEDED');
    return tell(state, { type: 'CalendarChanged', version, days }, { reason });
  },
  reorganise(state, { change }, brief, today) {
    if (!change.reason.trim()) return refuse('REASON_NEEDED');
    if (change.on > today) return refuse('DATE_IN_FUTURE', { on: change.on });
    if (change.ends.some(({ unit }) => unit === brief.root)) return refuse('ISSUER_CANNOT_END');
    return tell(state, change);
  },
  bringIn(state, { begins, on, paths }, _, today) {
    if (on > today) return refuse('DATE_IN_FUTURE', { on });
    return tell(state, { type: 'UnitsJoined', begins, on, paths });
  },
  amendDirective: judgeAmendment,
  tickContext: judgeTick,
  untickContext: judgeUntick,
  closeDirective(state, { reason }) {
    if (!reason.trim()) return refuse('REASON_NEEDED');
    return tell(state, { type: 'DirectiveClosed', reason });
  },
  revokeDirective: endEarly,
  supersedeDirective: endEarly,
  reopenDirective(state, act, _, today) {
    const verdict = judgeReopening(state.news, act, today);
    return 'refusal' in verdict ? verdict : tell(state, verdict.body);
  },
};

export const judge: Judge<RolloutCommand['act']> = (state, act, brief, today) => {
  const known = JUDGES[act.act] as Judge<RolloutCommand['act']>;
  return known(state, act, brief, today);
};
