/** What a letter says besides reminders: each item as a paragraph, or nothing where it no longer holds. */
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { LetterContents } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import type { Said } from './asks.ts';
import { amendedNotice, issuedNotice, planNotice } from './directive-notices.ts';
import { endingNotice } from './ending-notices.ts';
import { inspectionNotice } from './inspections.ts';
import type { Paragraph } from './layout.ts';
import { leftNotice } from './left-notice.ts';
import type { Links } from './links.ts';
import { handedOverNotice, takenOverNotice } from './passing-notices.ts';
import { stepNotice } from './step-notices.ts';
import { titleOf } from './step-words.ts';
import { termNotice } from './unit-term.ts';

type Item<T extends LetterItem['type']> = Extract<LetterItem, { type: T }>;

const bouncedNotice = ({ address, error }: Item<'bounced'>): Said => ({
  heading: `Không gửi được thư tới ${address}`,
  lines: [`Máy chủ thư trả lời: ${error}`, 'Thư sau sẽ gửi vào hộp thư của đơn vị. Xin sửa lại địa chỉ.'],
});

/** What is needed to speak of a unit's end under the directive. */
const aboutEnd = ({ directive, steps }: LetterContents, item: { unit: string }) => ({
  directive,
  steps: steps.flatMap(({ unit, step }) => (unit.code === item.unit ? [step] : [])),
  titleOf: (step: Step) => titleOf(directive, step),
});

const termSaid = ({ directive, steps, terms }: LetterContents, item: Item<'termEnds'>): Said | null => {
  const of = terms.get(item.unit);
  const open = steps.filter(({ unit, step }) => unit.code === item.unit && !isClosed(step));
  return of ? termNotice(item, of, open, (step) => titleOf(directive, step)) : null;
};

/** Null when it no longer holds. */
export const notice = (contents: LetterContents, item: LetterItem, links: Links): Paragraph | null => {
  const linked = (said: Said | null): Paragraph | null =>
    said && { ...said, link: links.unit(contents.directive.id, item.unit) };
  switch (item.type) {
    case 'issued':
      return linked(issuedNotice(contents));
    case 'amended':
      return linked(amendedNotice(contents, item));
    case 'planReceived':
      return linked(planNotice(contents, item));
    case 'takenOver':
      return linked(takenOverNotice(contents, item));
    case 'handedOver':
      return linked(handedOverNotice(contents, item));
    case 'reopened':
    case 'ended':
      return linked(endingNotice(item, aboutEnd(contents, item)));
    case 'termEnds':
      return linked(termSaid(contents, item));
    case 'left':
      return leftNotice(item, aboutEnd(contents, item));
    case 'bounced':
      return bouncedNotice(item);
    case 'inspectionDue':
    case 'uninspected': {
      const of = contents.inspected.get(item.unit);
      const said = of && inspectionNotice(item, of);
      return said ? { ...said, link: links.evaluation(contents.directive.id) } : null;
    }
    default:
      return stepNotice(contents, item, links);
  }
};
