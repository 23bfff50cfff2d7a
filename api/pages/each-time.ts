/** What a draft asks each time that an event occurs: two levels that report on it need two lengths of time. */
import type { DraftView } from '../../contracts/http/drafts.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
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
            workingDays: due.offset?.unit === 'workingDay' ? due.offset.value : null,
          },
        ]
      : [],
  );
};

/** @throws Invalid for what is due otherwise */
export const dueAfterEach = ({ due }: Obligation, workingDays: number): Obligation['due'] => {
  if (due.type === 'eachEvent') return { ...due, offset: { value: workingDays, unit: 'workingDay' } };
  throw new Invalid([
    {
      path: 'workingDaysAfter',
      message:
        'Chỉ việc làm sau mỗi lần của một sự kiện đặt được số ngày này; hãy chọn thời hạn khác cho việc này.',
    },
  ]);
};
