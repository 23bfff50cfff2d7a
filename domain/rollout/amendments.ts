/** The office amends a directive that runs: from a version that it has seen, with a reason and an approver. */
import { isEmptyChange } from '../directive/change.ts';
import { type Refusal, refuse } from '../lifecycle/refusals.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { RolloutBrief } from './brief.ts';
import type { RolloutPayloads } from './commands.ts';
import type { RolloutFact } from './events.ts';
import { type DirectiveAmended, isOccurrence, type News } from './news.ts';
import type { RolloutState } from './state.ts';

const amendmentsIn = (news: News[]): number =>
  news.filter(({ body }) => body.type === 'DirectiveAmended').length;
/** 1 as it was issued, one more with every amendment. */
export const versionOf = ({ news }: RolloutState): number => amendmentsIn(news) + 1;

/** Events that come once, as they stand after corrections. */
const occurred = (news: News[], { events }: RolloutBrief): DirectiveAmended['occurred'] => {
  const stand: DirectiveAmended['occurred'] = {};
  for (const { body } of news) {
    if (!isOccurrence(body) || events[body.event]?.recurring) continue;
    if (body.on === null) delete stand[body.event];
    else stand[body.event] = { on: body.on, ...(body.units ? { units: body.units } : {}) };
  }
  return stand;
};

export const judgeAmendment = (
  state: RolloutState,
  act: RolloutPayloads['amendDirective'],
  brief: RolloutBrief,
  today: LocalDate,
): { fact: RolloutFact } | { refusal: Refusal } => {
  const { base, change, reason, approver, paper, records } = act;
  const version = versionOf(state);
  if (base !== version) return refuse('AMENDED_MEANWHILE', { version });
  if (!reason.trim()) return refuse('REASON_NEEDED');
  if (!approver.trim()) return refuse('APPROVER_NEEDED');
  if (isEmptyChange(change)) return refuse('NOTHING_AMENDED');
  if (change.termTo && change.termTo < today) return refuse('DATE_TOO_EARLY', { opensOn: today });
  const body: DirectiveAmended = {
    type: 'DirectiveAmended',
    amendment: version,
    reason,
    approver,
    ...(paper ? { paper } : {}),
    change,
    records,
    occurred: occurred(state.news, brief),
  };
  return { fact: { type: 'NewsRecorded', news: state.news.length + 1, body } };
};
