/** What a draft asks each time that an event occurs: two levels that report on it need two lengths of time. */
import type { DraftView } from '../../contracts/http/drafts.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import type { Offset } from '../../domain/directive/due-rule.ts';
import { Invalid } from '../problems.ts';

export const eachTime = (document: Directive): DraftView['eachTime'] => {
  const names = ruleNames(document);
  return document.obligations.flatMap(({ id, title, due }) =>
    due.type === 'eachEvent'
      ? [
          {
            obligation: id,
            title,
            due: sayRule(due, names),
            after: due.offset ?? null,
          },
        ]
      : [],
  );
};

/** @throws Invalid for what is due otherwise */
export const dueAfterEach = ({ due }: Obligation, offset: Offset): Obligation['due'] => {
  if (due.type === 'eachEvent') return { ...due, offset };
  throw new Invalid([
    {
      path: 'afterEach',
      message:
        'Chỉ việc làm sau mỗi lần của một sự kiện đặt được thời gian này; hãy chọn thời hạn khác cho việc này.',
    },
  ]);
};
