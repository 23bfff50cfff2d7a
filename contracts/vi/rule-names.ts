/** Names of what rules rest on, from a directive; an unknown code is said as it is. */
import { type AnchorEventDef, momentsOf } from '../../domain/directive/directive.ts';
import { ISSUE } from '../../domain/directive/due-rule.ts';
import { REMEDY } from '../../domain/lifecycle/inspections.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { RuleNames } from './because.ts';
import { sayDate } from './dates.ts';

/** The parts of a directive's document that sentences speak of. */
export interface Titled {
  issuedOn?: LocalDate | null | undefined;
  events: Pick<AnchorEventDef, 'code' | 'name' | 'ends'>[];
  obligations: { id: string; title: string }[];
  dropped?: { id: string; title: string }[] | undefined;
  phases?: { code: string; name: string }[] | undefined;
  reportTerms?: { code: string; name: string }[] | undefined;
}

const lookup = (pairs: [string, string][]): ((code: string) => string) => {
  const names = new Map(pairs);
  return (code) => names.get(code) ?? code;
};
const byCode = ({ code, name }: { code: string; name: string }): [string, string] => [code, name];

export const ruleNames = (document: Titled): Required<RuleNames> => ({
  event: lookup([
    [ISSUE, `ngày ban hành${document.issuedOn ? ` (${sayDate(document.issuedOn)})` : ''}`],
    ...momentsOf(document.events).map(byCode),
  ]),
  obligation: lookup([
    [REMEDY, 'Khắc phục sau kiểm tra'],
    ...[...(document.dropped ?? []), ...document.obligations].map(({ id, title }): [string, string] => [
      id,
      title,
    ]),
  ]),
  phase: lookup((document.phases ?? []).map(byCode)),
  reportTerm: lookup((document.reportTerms ?? []).map(byCode)),
});
