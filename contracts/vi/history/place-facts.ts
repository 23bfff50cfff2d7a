/** Where a unit stands, what passes from one to another, and who answers for it. */
import type { ReorganisationKind } from '../../../domain/reorganisation/reorganised.ts';
import { sayDay } from '../dates.ts';
import { clean, sayPaper } from './phrases.ts';
import type { UnitWords } from './unit-words.ts';

const ENDED: Record<ReorganisationKind, string> = {
  merge: 'kết thúc do hợp nhất, sáp nhập',
  split: 'kết thúc do chia tách',
  move: 'chuyển đi',
  dissolve: 'giải thể',
};

export const PLACE_FACTS = {
  LineNoted: (fact, { names }) =>
    `Đơn vị nay trực thuộc ${fact.ancestors[0] ? names.unit(fact.ancestors[0]) : 'cấp trên mới'} theo việc sắp xếp tổ chức.`,
  ReviewersChanged: (fact, { names, step }) =>
    `${step} nay do ${fact.reviewers.map((unit) => names.unit(unit)).join(', rồi ')} xem xét.`,
  HandedOver: (fact, { names, step }) =>
    `${step} được chuyển cho ${names.unit(fact.to)} tiếp tục thực hiện, giữ nguyên hạn.`,
  UnitEnded: (fact, { names }) =>
    `Đơn vị ${ENDED[fact.kind]} từ ${sayDay(fact.on)}${fact.heirs.length > 0 ? `, ${fact.heirs.map((unit) => names.unit(unit)).join(', ')} kế thừa` : ''}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  TakenOver: (fact, { names }) =>
    `Tiếp nhận ${fact.steps.length} việc chưa xong của ${names.unit(fact.from)}, giữ nguyên hạn và các lần đã nhắc.`,
  OfficerNamed: (fact, { names, who }) =>
    `${who} cử ${names.post(fact.officer)} phụ trách việc thực hiện chỉ thị tại đơn vị${sayPaper(fact.paper)}.`,
  PostHandedOver: (fact, { names, who }) =>
    `${who} ghi ${names.post(fact.from)} rời nhiệm vụ, ${
      fact.to
        ? `bàn giao cho ${names.post(fact.to)}`
        : 'chưa có người thay: người đứng đầu đơn vị chịu trách nhiệm'
    }${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`,
  StepPassed: (fact, { names, step }) =>
    `${step} nay do ${fact.to ? names.post(fact.to) : 'người đứng đầu đơn vị'} chịu trách nhiệm, thay ${names.post(fact.from)}; hạn và các lần đã nhắc giữ nguyên.`,
} satisfies Partial<UnitWords>;
