/**
 * What happened, as sentences: who, what, when, on whose behalf. Time and date stand beside the sentence.
 * A fact without words does not compile.
 */

import type { DirectiveChange } from '../../domain/directive/change.ts';
import type { FoundFact, Override, Reckoned } from '../../domain/evaluation/result.ts';
import type { ClockName } from '../../domain/ladder/ladder.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { Entry, StudyForm, UnitEvent, UnitFact } from '../../domain/lifecycle/events.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { ReorganisationKind, Reorganised } from '../../domain/reorganisation/reorganised.ts';
import type { RolloutEvent, RolloutFact } from '../../domain/rollout/events.ts';
import type { EarlyEnd, NewsBody } from '../../domain/rollout/news.ts';
import { addDays, dateOf, type Instant, type LocalDate } from '../../domain/time/local-date.ts';
import { type RuleNames, sayBecause } from './because.ts';
import { sayCarriedOver, sayGoesOn } from './carry-over.ts';
import { sayDate, sayDay } from './dates.ts';
import { sayRule } from './due-rule.ts';
import { OVERRIDE_WORDS, sayCounts, sayPoints } from './evaluation.ts';
import {
  DESK_WORDS,
  ENDING_WORDS,
  percentOf,
  STUDY_FORM_WORDS,
  sayRung,
  UNTICK_REASON_WORDS,
} from './words.ts';

/** Names for codes; an unknown code is said as it is. */
export interface Names extends RuleNames {
  unit(code: string): string;
  post(code: string): string;
  /** "Báo cáo quý (quý IV/2026)" */
  step(id: string): string;
  obligation(id: string): string;
  /** The names of a day: a unit was called otherwise before it was renamed. */
  on?(day: LocalDate): Names;
}

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

const sayPaper = (paper: Paper | undefined): string =>
  paper ? `, theo văn bản số ${paper.number} ngày ${sayDate(paper.date)}` : '';

/** Who did it, in whose place and by which paper; the office says for whom. */
export const sayActor = (by: Actor, names: Names): string => {
  if (by.role === 'system') return 'Phần mềm';
  const place = by.inPlaceOf;
  const own = names.post(by.post);
  const who = place
    ? `${own} thay mặt ${names.post(place.post)} (ủy quyền số ${place.paper.number} ngày ${sayDate(place.paper.date)})`
    : own;
  return by.onBehalfOf ? `${who} thay mặt ${names.unit(by.onBehalfOf)}` : who;
};

const sayEntry = (entry: Entry): string => ` ngày ${sayDate(entry.on)}${sayPaper(entry.paper)}`;
const attendance = ({
  invited,
  present,
}: {
  invited?: number | undefined;
  present?: number | undefined;
}): string => {
  if (present === undefined) return '';
  return invited === undefined ? `, có mặt ${present}` : `, có mặt ${present}/${invited}`;
};
const sayHolding = ({
  form,
  materials,
}: {
  form?: StudyForm | undefined;
  materials?: string | undefined;
}): string =>
  `${form ? `, hình thức ${STUDY_FORM_WORDS[form]}` : ''}${materials ? `, tài liệu: ${clean(materials)}` : ''}`;
const sayShare = ({ done, of }: { done?: number | undefined; of?: number | undefined }): string =>
  done === undefined || of === undefined ? '' : `, đạt ${done}/${of} (${percentOf(done, of)}%)`;
const together = (
  { online, with: partners = [] }: { online?: true | undefined; with?: string[] | undefined },
  names: Names,
): string =>
  `${online ? ', trực tuyến' : ''}${partners.length > 0 ? `, ghép với ${partners.map((unit) => names.unit(unit)).join(', ')}` : ''}`;
const attempt = (n: number): string => (n > 1 ? ` (lần ${n})` : '');
const clean = (reason: string): string => reason.trim().replace(/\.$/, '');
const inTime = (onTime: boolean | null): string => {
  if (onTime === null) return '';
  return onTime ? ', đúng hạn' : ', muộn hạn';
};
/** What a reminder urges, before the step's name. */
const REMINDED: Record<ClockName, string> = {
  step: '',
  review: 'việc duyệt ',
  extension: 'quyết định gia hạn ',
  difficulty: 'trả lời vướng mắc về ',
  disclaim: 'xử lý đề nghị không nhận ',
};
const CANCELLED: Record<string, string> = {
  eventWithdrawn: 'sự kiện làm mốc đã bị hủy',
  periodStated: 'văn phòng đã ấn định kỳ, có việc theo kỳ thay thế',
  revoked: 'chỉ đạo bị thu hồi',
  planCorrected: 'kế hoạch của cấp trên đã sửa, không còn giao việc này',
  superseded: 'chỉ đạo được thay thế bằng chỉ đạo khác',
  unitDissolved: 'đơn vị giải thể',
  unitLeft: 'đơn vị chuyển ra ngoài diện thực hiện của chỉ đạo',
  followedClosed: 'việc mà nó đi theo không còn phải thực hiện',
};

const DAY_NOW = { off: 'nghỉ', work: 'làm bù', usual: 'như thường lệ' } as const;
const saySpan = (from: LocalDate, until: LocalDate | null): string =>
  until ? `từ ${sayDay(from)} đến hết ${sayDay(until)}` : `từ ${sayDay(from)} cho đến khi có thông báo`;

const reminder = (fact: Extract<UnitFact, { type: 'ReminderDue' }>, names: Names): string => {
  const what = `${REMINDED[fact.clock]}“${names.step(fact.step)}”`;
  if (fact.recipients.length === 0)
    return `Các nấc nhắc ${what} đến ${sayRung(fact.at)} đã qua, được ghi lại và không gửi.`;
  const to = fact.recipients.map(({ unit, role }) => `${DESK_WORDS[role]} ${names.unit(unit)}`).join('; ');
  const skipped = fact.skipped.length > 0 ? ` ${fact.skipped.length} nấc thấp hơn đã qua, không gửi.` : '';
  return `Nhắc ${what}, ${sayRung(fact.at)}, gửi ${to}.${skipped}`;
};

const because = (reason: string | undefined): string => (reason ? `, lý do: ${clean(reason)}` : '');
const sayReckoned = ({ points, bandName, counts }: Reckoned): string =>
  `${sayPoints(points)} điểm, mức tính được là “${bandName}” (${sayCounts(counts)})`;
const sayOverrides = (overrides: Override[] | undefined): string =>
  overrides ? ` (${overrides.map((one) => OVERRIDE_WORDS[one]).join('; ')})` : '';
const sayFindings = (findings: FoundFact[], names: Names): string =>
  findings.length === 0
    ? 'không có điểm phải khắc phục'
    : findings
        .map(
          ({ requirement, text, remedy }) =>
            `về “${names.obligation(requirement)}”: ${clean(text)}${remedy ? ', phải khắc phục' : ''}`,
        )
        .join('; ');

const unitSentence = ({ fact, by }: UnitEvent, names: Names, former: LocalDate | null): string => {
  const who = sayActor(by, names);
  const step = 'step' in fact ? `“${names.step(fact.step)}”` : '';
  switch (fact.type) {
    case 'UnitOpened':
      return `${names.unit(fact.unit)} nhận chỉ thị ban hành ngày ${sayDate(fact.issuedOn)}.`;
    case 'StepsPlanned': {
      const concluded = fact.steps.find(({ from }) => from !== undefined);
      if (concluded)
        return `${who} giao việc theo kết luận của “${names.step(concluded.from ?? '')}”: ${clean(concluded.title ?? '')}, hạn ${sayDay(concluded.deadline?.date ?? '')}${concluded.post ? `, ${names.post(concluded.post)} chịu trách nhiệm` : ''}.`;
      return fact.steps.length === 0
        ? `Đã rà lịch đến ${sayDate(fact.through)}, không thêm việc.`
        : fact.amendment !== undefined
          ? `Lập thêm ${fact.steps.length} việc theo sửa đổi lần ${fact.amendment} của chỉ đạo.`
          : `Lập ${fact.steps.length} việc đến ${sayDate(fact.through)}.`;
    }
    case 'EventNoted':
      return fact.on
        ? `Đơn vị nhận tin: “${names.event(fact.event)}” ngày ${sayDate(fact.on)}.`
        : `Đơn vị nhận tin: sự kiện “${names.event(fact.event)}” đã bị hủy.`;
    case 'ExpectationNoted':
      return `Đơn vị nhận tin: “${names.event(fact.event)}” nay dự kiến ${sayDay(fact.on)}.`;
    case 'PeriodNoted':
      return `Đơn vị nhận tin: “${names.obligation(fact.obligation)}” làm theo kỳ: ${sayRule(fact.rule, names).toLocaleLowerCase('vi')}.`;
    case 'ClocksStopped':
      return `${who} tạm dừng tính hạn ${saySpan(fact.from, fact.until)}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'ClocksResumed':
      return `${who} cho tính hạn trở lại từ ${sayDay(addDays(fact.until, 1))}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'ExtensionAsked':
      return `${who} xin gia hạn ${step} đến ${sayDay(fact.wished)}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'ExtensionGranted':
      return `${who} cho gia hạn ${step} từ ${sayDay(fact.from)} đến ${sayDay(fact.to)}.`;
    case 'ExtensionRefused':
      return `${who} không cho gia hạn ${step} đến ${sayDay(fact.wished)}, lý do: ${clean(fact.reason)}.`;
    case 'PartConfirmed':
      return `${who} xác nhận đã làm phần phối hợp của ${step}${sayEntry(fact.entry)}.`;
    case 'DifficultyReported':
      return `${who} báo vướng mắc về ${step}${sayPaper(fact.paper)}: ${clean(fact.reason)}.`;
    case 'DifficultyAnswered':
      return `${who} trả lời vướng mắc về ${step}${sayPaper(fact.paper)}: ${clean(fact.answer)}.`;
    case 'Disclaimed':
      return `${who} báo ${step} không thuộc đơn vị${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'DisclaimConfirmed':
      return `${who} đồng ý ${step} không thuộc đơn vị, lý do: ${clean(fact.reason)}.`;
    case 'DisclaimReturned':
      return `${who} giữ ${step} cho đơn vị, lý do: ${clean(fact.reason)}.`;
    case 'DeadlineSet': {
      if (!fact.deadline) return `${step} mở từ ${sayDate(fact.opensOn)}, không có hạn.`;
      const { date } = fact.deadline;
      const why = sayBecause(fact.deadline, names);
      if (fact.version === 1) return `${step} có hạn ${sayDay(date)}. ${why}`;
      if (former === null) return `${who} đặt hạn mới của ${step}: ${sayDay(date)}. ${why}`;
      return former === date
        ? `${who} đặt lại hạn của ${step}, vẫn là ${sayDay(date)}. ${why}`
        : `${who} đổi hạn của ${step} từ ${sayDay(former)} sang ${sayDay(date)}. ${why}`;
    }
    case 'CalendarNoted':
      return `Đơn vị nhận tin: lịch làm việc đổi thành “${fact.version}”, khác ${fact.days.length} ngày.`;
    case 'DeadlineRestated':
      return `${step} giữ nguyên phiên bản hạn, nay là ${sayDay(fact.deadline.date)}. ${sayBecause(fact.deadline, names)}`;
    case 'DeadlineWithdrawn':
      return `${step} trở lại chờ sự kiện, hạn cũ không còn.`;
    case 'StudyRecorded':
      return `${who} ghi đã học tập, quán triệt ${step}${sayEntry(fact.entry)}${sayHolding(fact)}${attendance(fact)}.`;
    case 'StudySessionAdded':
      return `${who} ghi buổi học bổ sung của ${step}${sayEntry(fact.entry)}${sayHolding(fact)}${attendance(fact)}.`;
    case 'ProgressNoted':
      return `${who} ghi tiến độ của ${step}${sayEntry(fact.entry)}${sayShare(fact)}.`;
    case 'MeetingHeld':
      return `${who} ghi đã sinh hoạt ${step}${sayEntry(fact.entry)}${together(fact, names)}${attendance(fact)}.`;
    case 'MeetingPlanned': {
      const { entry, time, place } = fact;
      return `${who} định ${step} lúc ${time} ${sayDay(entry.on)}${place ? `, tại ${place}` : ''}${together(fact, names)}${sayPaper(entry.paper)}.`;
    }
    case 'MeetingNotHeld':
      return `${who} ghi không tổ chức ${step}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'MeetingMoved':
      return `${who} dời ${step} sang ${sayDay(fact.to)}, lý do: ${clean(fact.reason)}.`;
    case 'InspectionRecorded':
      return `${who} ghi đã kiểm tra ${step}${sayEntry(fact.entry)}, ${fact.findings} điểm cần khắc phục.`;
    case 'TaskCarriedOut':
      return `${who} báo đã thực hiện ${step}${sayEntry(fact.entry)}${attempt(fact.attempt)}.`;
    case 'Submitted':
      return `${who} nộp ${step}${sayEntry(fact.entry)}${attempt(fact.attempt)}.`;
    case 'Withdrawn':
      return `${who} rút lại bài nộp ${step}.`;
    case 'PassedOn':
      return `${who} đã xem ${step} tại ${names.unit(fact.by)} và chuyển lên cấp duyệt.`;
    case 'Accepted':
      return by.role === 'reviewer' || by.onBehalfOf
        ? `${who} chấp nhận ${step}, nộp ngày ${sayDate(fact.on)}${inTime(fact.onTime)}.`
        : `${step} được ghi là xong ngày ${sayDate(fact.on)}${inTime(fact.onTime)}.`;
    case 'Returned':
      return `${who} trả lại ${step}, lý do: ${clean(fact.reason)}.`;
    case 'YearEndResultRecorded':
      return `${who} ghi kết quả ${step}: ${clean(fact.result)}${sayPaper(fact.paper)}${inTime(fact.onTime)}.`;
    case 'ClosedByYearEnd':
      return `${step} khép lại cùng “${names.step(fact.review)}”.`;
    case 'Waived':
      return `${who} miễn ${step}, lý do: ${clean(fact.reason)}.`;
    case 'Superseded':
      return `${step} được thay thế vì “${names.event(fact.event)}”.`;
    case 'Reopened':
      return `${step} lại phải thực hiện vì sự kiện “${names.event(fact.event)}” đã bị hủy.`;
    case 'Cancelled':
      if (fact.amendment !== undefined)
        return `${step} được hủy theo sửa đổi lần ${fact.amendment} của chỉ đạo, lý do: ${clean(fact.reason)}.`;
      if (fact.carried) return sayGoesOn(step, fact.carried);
      return `${step} được hủy vì ${CANCELLED[fact.reason] ?? clean(fact.reason)}.`;
    case 'ReminderDue':
      return reminder(fact, names);
    case 'DirectiveAmended':
      return `Đơn vị nhận tin: chỉ đạo được sửa đổi lần ${fact.amendment}, ${clean(fact.approver)} phê duyệt${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'WorkCarriedOver':
      return sayCarriedOver(step, fact);
    case 'AskedAgain':
      return `${step} lại phải thực hiện theo sửa đổi lần ${fact.amendment} của chỉ đạo.`;
    case 'LineNoted':
      return `Đơn vị nay trực thuộc ${fact.ancestors[0] ? names.unit(fact.ancestors[0]) : 'cấp trên mới'} theo việc sắp xếp tổ chức.`;
    case 'ReviewersChanged':
      return `${step} nay do ${fact.reviewers.map((unit) => names.unit(unit)).join(', rồi ')} xem xét.`;
    case 'HandedOver':
      return `${step} được chuyển cho ${names.unit(fact.to)} tiếp tục thực hiện, giữ nguyên hạn.`;
    case 'UnitEnded':
      return `Đơn vị ${ENDED[fact.kind]} từ ${sayDay(fact.on)}${fact.heirs.length > 0 ? `, ${fact.heirs.map((unit) => names.unit(unit)).join(', ')} kế thừa` : ''}${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'TakenOver':
      return `Tiếp nhận ${fact.steps.length} việc chưa xong của ${names.unit(fact.from)}, giữ nguyên hạn và các lần đã nhắc.`;
    case 'PlanCameIntoForce':
      return `Việc giao cho cấp dưới trong ${step} có hiệu lực, các đơn vị được giao đã được báo.`;
    case 'PlanReceived':
      return `${
        fact.heirOf
          ? `Kế hoạch của ${names.unit(fact.from)} có bản mới${sayPaper(fact.paper)}, phần việc tiếp nhận của ${names.unit(fact.heirOf)}`
          : `Nhận việc do kế hoạch của ${names.unit(fact.from)} giao${sayPaper(fact.paper)}`
      }: ${sayGiven(fact)}.`;
    case 'OfficerNamed':
      return `${who} cử ${names.post(fact.officer)} phụ trách việc thực hiện chỉ thị tại đơn vị${sayPaper(fact.paper)}.`;
    case 'PostHandedOver':
      return `${who} ghi ${names.post(fact.from)} rời nhiệm vụ, ${
        fact.to
          ? `bàn giao cho ${names.post(fact.to)}`
          : 'chưa có người thay: người đứng đầu đơn vị chịu trách nhiệm'
      }${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}.`;
    case 'StepPassed':
      return `${step} nay do ${fact.to ? names.post(fact.to) : 'người đứng đầu đơn vị'} chịu trách nhiệm, thay ${names.post(fact.from)}; hạn và các lần đã nhắc giữ nguyên.`;
    case 'YearSelfAssessed':
      return `${who} tự chấm ${step}: ${sayReckoned(fact.reckoned)}.`;
    case 'YearEndProposed':
      return `${who} đề nghị xếp loại ${step}: ${fact.bandName}; ${sayReckoned(fact.reckoned)}${because(fact.reason)}.`;
    case 'YearEndDecided':
      return `${who} quyết định ${fact.final ? 'lần cuối ' : ''}xếp loại ${step}: ${fact.bandName}, ${sayPoints(fact.points)} điểm${sayPaper(fact.paper)}${sayOverrides(fact.overrides)}${because(fact.reason)}.`;
    case 'YearEndLookAsked':
      return `${who} đề nghị xem lại kết quả ${step}${sayPaper(fact.paper)}${because(fact.reason)}.`;
    case 'MeetingAssessed':
      return `${who} tự chấm chất lượng ${step}: ${fact.score.bandName}, ${sayPoints(fact.score.points)} điểm.`;
    case 'MeetingReviewed':
      return `${who} chấm lại chất lượng ${step}: ${fact.score.bandName}, ${sayPoints(fact.score.points)} điểm${because(fact.reason)}.`;
    case 'InspectionPlanned':
      return `${who} lên lịch kiểm tra đơn vị lần ${fact.number} vào ${sayDay(fact.on)}.`;
    case 'UnitInspected':
      return `${who} ghi đã kiểm tra đơn vị lần ${fact.number} ngày ${sayDate(fact.on)}${sayPaper(fact.paper)}: ${sayFindings(fact.findings, names)}.`;
    case 'UnitClosed':
      return `${fact.ending ? `Chỉ đạo được ${sayEnding(fact.ending)}: kết thúc` : 'Kết thúc'} việc thực hiện chỉ thị tại đơn vị, lý do: ${clean(fact.reason)}.`;
    case 'UnitReopened':
      return `Mở lại việc thực hiện chỉ thị tại đơn vị, ${clean(fact.approver)} phê duyệt${sayPaper(fact.paper)}, lý do: ${clean(fact.reason)}${
        fact.closed
          ? `; thời gian đóng ${saySpan(fact.closed.from, fact.closed.until)} được cộng lại vào các hạn còn chạy`
          : '; các hạn giữ nguyên'
      }.`;
    default:
      return unreachable(fact);
  }
};

/** "thu hồi theo văn bản số … ngày …, Ban Thường vụ phê duyệt" */
const sayEnding = ({ how, approver, paper, by }: EarlyEnd): string =>
  `${ENDING_WORDS[how]}${by ? ` bởi ${by.number ?? clean(by.title)}` : ''}${sayPaper(paper)}, ${clean(approver)} phê duyệt`;
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

const sayReach = ({ path, branch }: { path: string[]; branch: boolean }, names: Names): string => {
  if (branch && path.length === 1) return 'của toàn bộ chỉ thị';
  return `của ${names.unit(path.at(-1) ?? '')}${branch ? ' và các đơn vị bên dưới' : ''}`;
};

const ENDED: Record<ReorganisationKind, string> = {
  merge: 'kết thúc do hợp nhất, sáp nhập',
  split: 'kết thúc do chia tách',
  move: 'chuyển đi',
  dissolve: 'giải thể',
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

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);

const then = (names: Names, at: Instant): Names => names.on?.(dateOf(at)) ?? names;
/** @param former of an event that sets a step's deadline: the date that stood before it */
export const sayUnitEvent = (event: UnitEvent, names: Names, former: LocalDate | null = null): string =>
  capital(unitSentence(event, then(names, event.at), former));
export const sayRolloutEvent = (event: Pick<RolloutEvent, 'fact' | 'by' | 'at'>, names: Names): string =>
  capital(rolloutSentence(event, then(names, event.at)));
