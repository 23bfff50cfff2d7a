/** The rail has at most five words, chosen by what one's roles do most. */
import type { Me } from '../../contracts/http/index.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { paths } from './paths.ts';

export interface RailItem {
  to: string;
  word: string;
}
const items = {
  work: { to: paths.work, word: words.work },
  review: { to: paths.review, word: words.review },
  directives: { to: paths.directives, word: words.directives },
  myUnit: { to: paths.myUnit, word: words.myUnit },
  organisation: { to: paths.organisation, word: words.organisation },
  late: { to: paths.late, word: words.late },
  letters: { to: paths.letters, word: words.letters },
  refusals: { to: paths.refusals, word: words.refusals },
  calendar: { to: paths.calendar, word: words.calendar },
} satisfies Record<string, RailItem>;

export const railFor = (me: Pick<Me, 'roles' | 'isOffice' | 'readOnly' | 'isAdministrator'>): RailItem[] => {
  const officer = me.roles.includes('officer');
  const reviewer = me.roles.includes('reviewer');
  const keeps = me.isOffice || me.isAdministrator ? [items.organisation] : [];
  const calendar = me.isOffice || me.isAdministrator ? [items.calendar] : [];
  const checks = me.roles.includes('auditor') ? [items.refusals] : [];
  if (me.readOnly) return [...keeps, items.directives, items.late, items.letters, ...checks, ...calendar];
  const chosen = [
    ...(officer ? [items.work] : []),
    ...(reviewer ? [items.review] : []),
    items.directives,
    ...(officer && !reviewer ? [items.myUnit] : []),
    items.late,
    ...keeps,
    items.letters,
    ...calendar,
  ];
  return chosen.slice(0, 5);
};
