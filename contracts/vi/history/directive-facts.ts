/** What a unit is asked by its directive and by the plans above it, from its opening to the close. */
import type { UnitFact } from '../../../domain/lifecycle/events.ts';
import { sayCarriedOver } from '../carry-over.ts';
import { sayDate, sayDay } from '../dates.ts';
import { sayRule } from '../due-rule.ts';
import { clean, sayEnding, sayPaper, saySpan } from './phrases.ts';
import type { UnitWords } from './unit-words.ts';

/** "thêm mục II.1 “Tập huấn”, mục II.2 “Báo cáo”; thôi giao 1 việc của bản trước". */
const sayGiven = ({ obligations, dropped }: Extract<UnitFact, { type: 'PlanReceived' }>): string => {
  const added = obligations.map(({ title, given }) => `mục ${given?.label} “${title}”`).join(', ');
  return (
    [
      ...(added ? [`thêm ${added}`] : []),
      ...(dropped.length > 0 ? [`thôi giao ${dropped.length} việc của bản trước`] : []),
    ].join('; ') || 'không đổi so với bản trước'
  );
};

export const DIRECTIVE_FACTS = {
  UnitOpened: (fact, { names }) =>
    `${names.unit(fact.unit)} nhận chỉ thị ban hành ngày ${sayDate(fact.issuedOn)}.`,
  StepsPlanned: (fact, { names, who }) => {
    const concluded = fact.steps.find(({ from }) => from !== undefined);
    if (concluded)
      return `${who} giao việc theo kết luận của “${names.step(concluded.from ?? '')}”: ${clean(concluded.title ?? '')}, hạn ${sayDay(concluded.deadline?.date ?? '')}${concluded.post ? `, ${names.post(concluded.post)} chịu trách nhiệm` : ''}.`;
    return fact.steps.length === 0
      ? `Đã rà lịch đến ${sayDate(fact.through)}, không thêm việc.`
      : fact.amendment !== undefined
        ? `Lập thêm ${fact.steps.length} việc theo sửa đổi lần ${fact.amendment} của chỉ đạo.`
        : `Lập ${fact.steps.length} việc đến ${sayDate(fact.through)}.`;
  },
  EventNoted: (fact, { names }) =>
    fact.on
      ? `Đơn vị nhận tin: “${names.event(fact.event)}” ngày ${sayDate(fact.on)}.`
      : `Đơn vị nhận tin: sự kiện “${names.event(fact.event)}” đã bị hủy.`,
  ExpectationNoted: (fact, { names }) =>
    `Đơn vị nhận tin: “${names.event(fact.event)}” nay dự kiến ${sayDay(fact.on)}.`,
  PeriodNoted: (fact, { names }) =>
    `Đơn vị nhận tin: “${names.obligation(fact.obligation)}” làm theo kỳ: ${sayRule(fact.rule, names).toLocaleLowerCase('vi')}.`,
  CalendarNoted: (fact) =>
    `Đơn vị nhận tin: lịch làm việc đổi thành “${fact.version}”, khác ${fact.days.length} ngày.`,
  DirectiveAmended: (fact) =>
    `Đơn vị nhận tin: chỉ đạo được sửa đổi lần ${fact.amendment}, ${clean(fact.approver)} phê duyệt${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  AskedAgain: (fact, { step }) =>
    `${step} lại phải thực hiện theo sửa đổi lần ${fact.amendment} của chỉ đạo.`,
  WorkCarriedOver: (fact, { step }) => sayCarriedOver(step, fact),
  PlanCameIntoForce: (_, { step }) =>
    `Việc giao cho cấp dưới trong ${step} có hiệu lực, các đơn vị được giao đã được báo.`,
  PlanReceived: (fact, { names }) =>
    `${
      fact.heirOf
        ? `Kế hoạch của ${names.unit(fact.from)} có bản mới${sayPaper(fact.paper)}, phần việc tiếp nhận của ${names.unit(fact.heirOf)}`
        : `Nhận việc do kế hoạch của ${names.unit(fact.from)} giao${sayPaper(fact.paper)}`
    }: ${sayGiven(fact)}.`,
  UnitClosed: (fact) =>
    `${fact.ending ? `Chỉ đạo được ${sayEnding(fact.ending)}: kết thúc` : 'Kết thúc'} việc thực hiện chỉ thị tại đơn vị, lý do: ${clean(fact.reason)}.`,
  UnitReopened: (fact) =>
    `Mở lại việc thực hiện chỉ thị tại đơn vị, ${clean(fact.approver)} phê duyệt${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}${
      fact.closed
        ? `; thời gian đóng ${saySpan(fact.closed.from, fact.closed.until)} được cộng lại vào các hạn còn chạy`
        : '; các hạn giữ nguyên'
    }.`,
} satisfies Partial<UnitWords>;
