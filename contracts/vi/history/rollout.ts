/** What happened to a directive as a whole, as sentences. A fact without words does not compile. */
import type { DirectiveChange } from '../../../domain/directive/change.ts';
import type { Actor } from '../../../domain/lifecycle/actor.ts';
import type { Reorganised } from '../../../domain/reorganisation/reorganised.ts';
import type { RolloutEvent, RolloutFact } from '../../../domain/rollout/events.ts';
import type { NewsBody } from '../../../domain/rollout/news.ts';
import { addDays } from '../../../domain/time/local-date.ts';
import { sayDate, sayDay } from '../dates.ts';
import { sayRule } from '../due-rule.ts';
import { UNTICK_REASON_WORDS } from '../words.ts';
import { type Names, namesThen, sayActor } from './names.ts';
import { capital, clean, sayEnding, sayPaper, saySpan } from './phrases.ts';

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

const DAY_NOW = { off: 'nghỉ', work: 'làm bù', usual: 'như thường lệ' } as const;

const sayReach = ({ path, branch }: { path: string[]; branch: boolean }, names: Names): string => {
  if (branch && path.length === 1) return 'của toàn bộ chỉ thị';
  return `của ${names.unit(path.at(-1) ?? '')}${branch ? ' và các đơn vị bên dưới' : ''}`;
};

const sayChange = ({ ends, lines, kind }: Reorganised, names: Names): string =>
  kind === 'move'
    ? `chuyển ${Object.entries(lines)
        .map(([unit, [superior]]) => `${names.unit(unit)} về ${superior ? names.unit(superior) : '…'}`)
        .join('; ')}`
    : ends
        .map(({ unit, heirs }) =>
          heirs.length > 0
            ? `${names.unit(unit)} do ${heirs.map((heir) => names.unit(heir)).join(', ')} kế thừa`
            : `giải thể ${names.unit(unit)}`,
        )
        .join('; ');

/** "Thêm 2 việc, sửa 1 việc, bỏ 1 việc; thời hạn đến 31/12/2026." */
const sayDirectiveChange = ({ add, change, drop, events, phases, termTo }: DirectiveChange): string => {
  const counted = (list: unknown[] | undefined, words: string) =>
    list && list.length > 0 ? [words.replace('#', String(list.length))] : [];
  const said = [
    ...counted(add, 'thêm # việc'),
    ...counted(change, 'sửa # việc'),
    ...counted(drop, 'bỏ # việc'),
    ...counted(events, '# sự kiện'),
    ...counted(phases, '# đợt'),
    ...(termTo ? [`thời gian thực hiện đến ${sayDate(termTo)}`] : []),
  ].join(', ');
  return said ? `${capital(said)}.` : '';
};

const newsSentence = (body: NewsBody, who: string, extra: string, names: Names): string => {
  const only =
    'units' in body && body.units ? `, chỉ với ${body.units.map((u) => names.unit(u)).join(', ')}` : '';
  switch (body.type) {
    case 'EventRecorded':
      return `${who} ghi sự kiện “${names.event(body.event)}” xảy ra ${sayDay(body.on ?? '')}${only}${extra}.`;
    case 'EventCorrected':
      return `${who} sửa ngày sự kiện “${names.event(body.event)}” thành ${sayDay(body.on ?? '')}${only}${extra}.`;
    case 'EventWithdrawn':
      return `${who} hủy sự kiện “${names.event(body.event)}” đã ghi${only}${extra}.`;
    case 'EventExpected':
      return `${who} sửa ngày dự kiến của “${names.event(body.event)}” thành ${sayDay(body.on)}${extra}.`;
    case 'PeriodStated':
      return `${who} ấn định kỳ cho “${names.obligation(body.obligation)}”: ${sayRule(body.rule, names).toLocaleLowerCase('vi')}.`;
    case 'CalendarChanged':
      return `${who} đổi lịch làm việc thành “${body.version}”, khác ${body.days.length} ngày: ${body.days.map(({ date, as }) => `${sayDate(date)} ${DAY_NOW[as]}`).join('; ')}${extra}.`;
    case 'ClocksStopped':
      return `${who} tạm dừng tính hạn ${sayReach(body, names)} ${saySpan(body.from, body.until)}${sayPaper(body.paper)}, lý do: ${clean(body.reason)}.`;
    case 'ClocksResumed':
      return `${who} cho tính hạn trở lại ${sayReach(body, names)} từ ${sayDay(addDays(body.until, 1))}${sayPaper(body.paper)}, lý do: ${clean(body.reason)}.`;
    case 'UnitsReorganised':
      return `${who} ghi việc sắp xếp tổ chức từ ${sayDay(body.on)}: ${sayChange(body, names)}${sayPaper(body.paper)}, lý do: ${clean(body.reason)}.`;
    case 'UnitsJoined':
      return `${who} đưa thêm vào diện thực hiện từ ${sayDay(body.on)}: ${body.begins.map(({ unit }) => names.unit(unit)).join(', ')}.`;
    case 'DirectiveAmended':
      return `${who} sửa đổi chỉ đạo lần ${body.amendment}, ${clean(body.approver)} phê duyệt${sayPaper(body.paper)}, lý do: ${clean(body.reason)}. ${sayDirectiveChange(body.change ?? {})}`;
    case 'DirectiveClosed':
      return body.ending
        ? `${who} ghi: chỉ thị được ${sayEnding(body.ending)}, lý do: ${clean(body.reason)}.`
        : `${who} kết thúc chỉ thị, lý do: ${clean(body.reason)}.`;
    case 'DirectiveReopened':
      return `${who} mở lại chỉ thị đã kết thúc ngày ${sayDate(body.closedOn)}, ${clean(body.approver)} phê duyệt${sayPaper(body.paper)}, lý do: ${clean(body.reason)}; ${body.giveBack ? 'thời gian đóng được cộng lại vào các hạn còn chạy' : 'các hạn giữ nguyên'}.`;
    default:
      return unreachable(body);
  }
};

const rolloutSentence = ({ fact, by }: { fact: RolloutFact; by: Actor }, names: Names): string => {
  const who = sayActor(by, names);
  switch (fact.type) {
    case 'DirectiveIssued':
      return `${who} phát hành chỉ thị ban hành ngày ${sayDate(fact.issuedOn)}${fact.lettersHeld ? ', thư được tạm giữ' : ''}.`;
    case 'NewsRecorded': {
      const reason = fact.reason ? `, lý do: ${clean(fact.reason)}` : '';
      return newsSentence(fact.body, who, `${sayPaper(fact.document)}${reason}`, names);
    }
    case 'LettersHeld':
      return `${who} tạm giữ mọi thư của chỉ thị, lý do: ${clean(fact.reason)}.`;
    case 'LettersReleased':
      return `${who} cho gửi lại thư của chỉ thị.`;
    case 'ContextTicked':
      return `${who} đánh dấu đã thực hiện dòng “${clean(fact.line)}” của văn bản${sayPaper(fact.paper)}.`;
    case 'ContextUnticked':
      return `${who} bỏ đánh dấu dòng “${clean(fact.line)}” của văn bản, lý do: ${UNTICK_REASON_WORDS[fact.reason]}.`;
    default:
      return unreachable(fact);
  }
};

export const sayRolloutEvent = (event: Pick<RolloutEvent, 'fact' | 'by' | 'at'>, names: Names): string =>
  capital(rolloutSentence(event, namesThen(names, event.at)));
