/**
 * The catalogue's phrases as rules. One phrase may ask several things ("thường xuyên và định kỳ hằng năm"): each is a
 * rule of its own. Phrases are rows, they are not parsed.
 */
import type { DueRule, EventCode } from '../../domain/directive/due-rule.ts';

const after = (...codes: EventCode[]): DueRule => ({ type: 'immediatelyAfter', events: { allOf: codes } });
const any = (...codes: EventCode[]): DueRule => ({ type: 'immediatelyAfter', events: { anyOf: codes } });
const within15Days: DueRule = {
  type: 'afterEvent',
  events: { allOf: ['CITY_CONFERENCE'] },
  offset: { value: 15, unit: 'day' },
};
const ongoing: DueRule = { type: 'ongoing' };
const periodic: DueRule = { type: 'periodic' };
const none: DueRule = { type: 'none' };
const quarterly: DueRule = { type: 'every', period: 'quarter' };
const yearly: DueRule = { type: 'every', period: 'year' };
const monthly: DueRule = { type: 'every', period: 'month' };
const onThe3rd: DueRule = { type: 'every', period: 'month', day: 3, dayOff: 'firstWeek' };
const within = (phase: string): DueRule => ({ type: 'within', phase });
const endOf = (period: 'quarter' | 'year', year: number, index = 1): DueRule => ({
  type: 'endOf',
  period,
  year,
  index,
});
const on = (date: string): DueRule => ({ type: 'on', date });

/** Several of one directive's guiding papers, each an event of its own. */
const GUIDANCE = { allOf: ['ORG_CENTRAL', 'ORG_CITY'] };

export const RULES: Record<string, DueRule[]> = {
  'Chậm nhất sau 15 ngày tổ chức hội nghị cấp thành phố': [within15Days],
  'Hoàn thành sau 15 ngày tổ chức Hội nghị cấp thành phố': [within15Days],
  'Thực hiện ngay sau khi có chỉ đạo, hướng dẫn của Trung ương, Thành ủy': [any('CENTRAL', 'CITY')],
  'Thực hiện ngay sau khi Ban Tổ chức Trung ương, Ban Tổ chức Thành ủy ban hành hướng dẫn và khung tiêu chí…':
    [{ type: 'immediatelyAfter', events: GUIDANCE }],
  'Thực hiện ngay sau khi Ban Tổ chức Trung ương, Ban Tổ chức Thành ủy ban hành hướng dẫn và khung tiêu chí đánh giá, xếp loại':
    [{ type: 'immediatelyAfter', events: GUIDANCE }],
  'thực hiện ngay sau khi có văn bản chỉ đạo, hướng dẫn của cấp trên': [any('CENTRAL', 'CITY')],
  'Thực hiện ngay sau khi có văn bản chỉ đạo, hướng dẫn của cấp trên': [any('CENTRAL', 'CITY')],
  'Thực hiện ngay sau khi có tài liệu hướng dẫn của Ban Tuyên giáo và Dân vận Trung ương, Ban Tuyên giáo và Dân vận Thành ủy':
    [after('ORG_CENTRAL', 'ORG_CITY')],
  'Thực hiện ngay sau khi có hướng dẫn của Ban Tuyên giáo và Dân vận Thành ủy': [after('ORG_CITY')],
  'Thực hiện ngay sau khi có chỉ đạo, hướng dẫn của Văn phòng Trung ương, Văn phòng Thành ủy': [
    any('CENTRAL', 'CITY'),
  ],
  // Not immediately: it begins then, and the plan gives it no end.
  'thực hiện sau khi Trung ương ban hành hướng dẫn': [{ type: 'afterEvent', events: { allOf: ['CENTRAL'] } }],
  'khi có thay đổi về nhân sự': [{ type: 'eachEvent', event: 'STAFF' }],
  'trước khi đánh giá, phân loại chất lượng chi bộ hằng năm': [
    { type: 'beforeEach', event: 'CLASSIFICATION' },
  ],
  'trước khi ban hành nghị quyết hoặc kiểm điểm': [{ type: 'beforeEach', event: 'RESOLUTION' }],
  'Trước khai mạc Đại hội XIV của Đảng': [{ type: 'beforeEvent', events: { allOf: ['XIV'] } }],
  'Sau khi bế mạc Đại hội XIV của Đảng': [after('XIV.end')],
  // The office's own default: ten days, and on to the next working day.
  '10 ngày kể từ ngày xây dựng công văn (mặc định)': [
    { type: 'afterEvent', events: { allOf: ['ISSUE'] }, offset: { value: 10, unit: 'day' } },
  ],
  "chậm nhất 10h00' ngày 27/4/2020": [{ type: 'on', date: '2020-04-27', time: '10:00' }],
  'Hoàn thành: 21/09/2026; Báo cáo: 23/09/2026': [on('2026-09-21'), on('2026-09-23')],
  'Hoàn thành trong Quý IV năm 2025': [endOf('quarter', 2025, 4)],
  'Từ nay đến thời điểm hoàn thành Đại hội Đảng bộ Thành phố': [within('I')],
  'Từ sau Đại hội Đảng bộ Thành phố đến Đại hội XIV của Đảng': [within('II')],
  'Trong thời gian diễn ra Đại hội XIV': [within('II-b')],
  'Trong thời gian diễn ra Đại hội XIV của Đảng': [within('II-b')],
  // Around an event, with no beginning and no end of its own.
  'trước, trong và sau Đại hội': [ongoing],
  'trước, trong và sau Đại hội đảng bộ các cấp và Đại hội XIV của Đảng': [ongoing],
  'trước, trong và sau khi diễn ra đại hội đảng bộ các cấp': [ongoing],
  'vào thời điểm trước, trong và sau Đại hội': [ongoing],
  'phấn đấu trong nhiệm kỳ có 100%…': [{ type: 'withinCommitteeTerm' }],
  'trong nhiệm kỳ': [{ type: 'withinCommitteeTerm' }],
  'đến hết năm 2026': [on('2026-12-31')],
  'Giai đoạn 2026 - 2030': [within('2026-2030')],
  'đợt cuối năm 2026': [endOf('year', 2026)],
  'vào ngày 03 hằng tháng': [onThe3rd],
  '(nếu vào ngày nghỉ hoặc trường hợp đặc biệt sinh hoạt trong tuần đầu tiên của tháng)': [onThe3rd],
  'ngày nghỉ hoặc trường hợp đặc biệt': [onThe3rd],
  'ngày nghỉ hoặc trường hợp đặc biệt không thể tổ chức được': [onThe3rd],
  // The unit's own exemption (`firstWeekUnits`).
  'chi bộ có nhiều ủy viên ban thường vụ, cấp ủy viên cấp trên sinh hoạt': [onThe3rd],
  'có thể không họp vào ngày 03 hằng tháng (sinh hoạt trong tuần đầu tiên…)': [onThe3rd],
  'ít nhất mỗi quý 01 lần': [{ ...quarterly, times: 1 }],
  'ít nhất mỗi quý 1 lần': [{ ...quarterly, times: 1 }],
  'định kỳ hàng quý / hằng quý': [quarterly],
  'định kỳ hàng quý': [quarterly],
  'định kỳ hằng quý': [quarterly],
  'định kỳ hàng quý phải báo cáo về kết quả với Ban Thường vụ Đảng uỷ': [quarterly],
  'định kỳ hằng quý phải báo cáo kết quả với cấp ủy cùng cấp': [quarterly],
  'định kỳ hằng năm hoặc đột xuất': [{ ...yearly, orAdHoc: true }],
  'thực hiện thường xuyên và định kỳ hằng năm': [ongoing, yearly],
  'Hằng năm': [yearly],
  'hằng tháng': [monthly],
  'cung cấp tài liệu sinh hoạt chi bộ hằng tháng': [monthly],
  'định kỳ sơ kết, tổng kết, báo cáo': [periodic],
  'định kỳ tham mưu sơ kết, tổng kết': [periodic],
  'định kỳ sơ kết, đánh giá': [periodic],
  'định kỳ sơ kết, đánh giá, báo cáo kết quả thực hiện về Ban Thường vụ Đảng ủy (qua Ban Tuyên giáo và Dân vận Đảng ủy)':
    [periodic],
  'định kỳ tham mưu sơ kết, tổng kết, báo cáo Ban Thường vụ Đảng ủy': [periodic],
  'Định kỳ tổ chức đánh giá và thông báo kết quả': [periodic],
  'định kỳ tổ chức đánh giá và thông báo kết quả': [periodic],
  'định kỳ': [periodic],
  'Định kỳ, đột xuất báo cáo': [{ type: 'periodic', orAdHoc: true }],
  'Định kỳ, đột xuất báo cáo kết quả triển khai thực hiện kế hoạch với Ban Thường vụ Đảng ủy, Thường trực Đảng ủy (qua Ban Xây dựng Đảng)':
    [{ type: 'periodic', orAdHoc: true }],
  'Định kỳ, đột xuất': [{ type: 'periodic', orAdHoc: true }],
  'định kỳ 6 tháng (trước ngày 05/6) và hằng năm (trước ngày 05/12)': [
    { ...yearly, month: 6, day: 5, boundary: 'before' },
    { ...yearly, month: 12, day: 5, boundary: 'before' },
  ],
  'ít nhất 01 ngày/tháng (tiếp công dân của Bí thư)': [{ ...monthly, times: 1 }],
  'tổ chức sơ kết hằng năm, sơ kết giữa kỳ vào năm 2008 và tổng kết vào năm 2010': [
    yearly,
    endOf('year', 2008),
    endOf('year', 2010),
  ],
  // Where it goes is the obligation's `to` and `via`.
  'báo cáo … (qua Ban Xây dựng Đảng)': [none],
  // A report of which the plan says neither how often nor by when.
  'báo cáo việc tổ chức thực hiện Chỉ thị 50-CT/TW và Kế hoạch này': [none],
  'báo cáo Ban Thường vụ Đảng ủy theo quy định': [none],
  'báo cáo kết quả thực hiện theo quy định': [none],
  'theo quy định': [none],
  'đúng thời hạn theo quy định': [none],
  'bảo đảm đúng yêu cầu, thời gian, tiến độ đề ra': [none],
  'thực hiện thường xuyên': [ongoing],
  'Thường xuyên đôn đốc': [ongoing],
  'Thường xuyên đôn đốc, kiểm tra': [ongoing],
  'Thường xuyên tổ chức tập huấn': [ongoing],
  'Thường xuyên theo dõi': [ongoing],
  'đến khi có quy định, hướng dẫn mới của Trung ương': [{ type: 'ongoing', until: 'NEW_RULES' }],
  // When there is something to say: no event that an office records, no date.
  'phản ánh kịp thời về Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng)': [none],
  'phản ánh về Ban Thường vụ Đảng ủy để được hướng dẫn thực hiện': [none],
  'kịp thời báo cáo cấp có thẩm quyền và phối hợp giải quyết theo quy định': [none],
  'kịp thời': [none],
  ngay: [none],
  'khẩn trương': [none],
  // From the day it is signed; nothing is due.
  'Có hiệu lực kể từ ngày ký': [{ type: 'afterEvent', events: { allOf: ['ISSUE'] } }],
  'Năm 2026 (Báo cáo định kỳ hàng tháng)': [{ ...monthly, from: '2026-01-01', to: '2026-12-31' }],
};
