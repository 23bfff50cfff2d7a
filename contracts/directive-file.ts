/** The directive file, field by field. Parsed values are the domain's `Directive`. */
import { z } from 'zod';
import { MEETING_FORMS, OBLIGATION_KINDS } from '../domain/directive/directive.ts';
import { RUNG_TARGETS } from '../domain/ladder/ladder.ts';
import { BESIDE_DIRECTIVES } from './beside-directives.ts';
import { dueRuleSchema, phaseSchema, reportTermSchema } from './due-rule-file.ts';
import { code, date, documentNumber, draftNumber, line, timeOfDay } from './fields.ts';
import { reportFormSchema } from './report/form-file.ts';
import { selectorSchema } from './selector-file.ts';

export const eventSchema = z
  .strictObject({
    code: code.describe('Mã sự kiện, không trùng.'),
    name: line().describe('Sự kiện bằng lời, như một câu: “Thành phố tổ chức hội nghị …”.'),
    expected: date
      .optional()
      .describe('Ngày dự kiến; hạn dựa trên ngày này là tạm tính. Có thể trước ngày ban hành.'),
    recurring: z
      .boolean()
      .optional()
      .describe('true khi sự kiện có thể xảy ra nhiều lần, mỗi lần một việc riêng.'),
    yearly: z
      .strictObject({
        month: z.int().min(1).max(12).describe('Tháng.'),
        day: z.int().min(1).max(31).describe('Ngày.'),
      })
      .optional()
      .describe('Của sự kiện có “recurring”: ngày hằng năm mà văn phòng dự kiến.'),
    ends: z
      .strictObject({
        name: line().describe('Lúc kết thúc bằng lời: “Bế mạc …”.'),
        expected: date.optional().describe('Ngày kết thúc dự kiến.'),
      })
      .optional()
      .describe(
        'Của sự kiện kéo dài: lúc kết thúc, mang mã “MÃ.end”; “name” và “expected” khi ấy là của lúc bắt đầu.',
      ),
  })
  .meta({ id: 'Event', title: 'Sự kiện làm mốc' });

const sourceSchema = z
  .strictObject({
    label: code.describe('Nhãn của đoạn văn bản.'),
    lines: z
      .tuple([z.int().min(1), z.int().min(1)])
      .describe('Dòng đầu và dòng cuối trong văn bản, đếm từ 1.'),
    quote: z.string().min(1).max(4000).describe('Lời nguyên văn ở các dòng đó.'),
    restored: z
      .string()
      .min(1)
      .max(4000)
      .optional()
      .describe('Lời ấy đọc lại cho đủ dấu, khi bản thu là bản quét hỏng chữ; màn hình hiện lời này.'),
  })
  .meta({ id: 'Source', title: 'Chỗ trong văn bản' });

export const obligationSchema = z
  .strictObject({
    id: code.describe('Mã việc, không trùng.'),
    kind: z
      .enum(OBLIGATION_KINDS)
      .describe(
        'Loại việc: study học tập; plan kế hoạch; task nhiệm vụ; meeting sinh hoạt; report báo cáo; interimReview sơ kết; ' +
          'inspection kiểm tra; yearEndReview kiểm điểm cuối năm; finalReview tổng kết.',
      ),
    title: line(400).describe('Việc phải làm, một dòng.'),
    lead: selectorSchema.describe('Đơn vị chủ trì; mỗi đơn vị được chọn có một việc của mình.'),
    coordinating: selectorSchema.optional().describe('Đơn vị phối hợp.'),
    due: dueRuleSchema.describe('Thời hạn.'),
    closes: z
      .enum(['recorded', 'reviewed'])
      .optional()
      .describe(
        'recorded: đơn vị tự ghi là xong; reviewed: cấp trên duyệt. Không ghi thì học tập, sinh hoạt, kiểm tra là recorded, còn lại reviewed.',
      ),
    to: code.optional().describe('Nộp về đơn vị nào; không ghi là cấp trên trực tiếp.'),
    via: code.optional().describe('Qua đơn vị nào xem trước.'),
    meetingForms: z
      .array(z.enum(MEETING_FORMS))
      .min(1)
      .optional()
      .describe(
        'Của buổi sinh hoạt: hướng dẫn cho phép ghép với đơn vị khác (joint), trực tuyến (online). Không ghi thì chỉ sinh hoạt riêng, tại chỗ.',
      ),
    notCombined: z
      .boolean()
      .optional()
      .describe('Buổi sinh hoạt không được gộp với buổi khác trong cùng ngày.'),
    scoredBy: code
      .optional()
      .describe(
        'Của buổi sinh hoạt: mã bảng chấm chất lượng mà văn bản dùng; không ghi thì bảng chấm đang áp dụng cho nhánh.',
      ),
    perMember: z.boolean().optional().describe('Mỗi cấp ủy viên của đơn vị chủ trì một việc riêng.'),
    firstWeekUnits: selectorSchema
      .optional()
      .describe('Đơn vị luôn được dùng cả tuần đầu của tháng; chỉ cho việc hằng tháng.'),
    ladder: code.optional().describe('Tên thang nhắc việc; không ghi là “default”.'),
    evidence: line(600).optional().describe('Kết quả, sản phẩm chứng minh việc đã xong.'),
    form: code
      .optional()
      .describe(
        'Mã mẫu ở “forms” mà báo cáo, sơ kết, kiểm điểm, tổng kết nộp theo; không ghi thì theo mẫu chung của phần mềm.',
      ),
    target: z
      .union([
        z.strictObject({
          what: line(100).describe('Của cái gì: “bí thư chi bộ”.'),
          percent: z.int().min(1).max(100).describe('Phần trăm phải đạt.'),
        }),
        z.strictObject({
          what: line(100).describe('Của cái gì: “buổi tập huấn”.'),
          count: z.int().min(1).max(1_000_000).describe('Số phải đạt của mỗi đơn vị.'),
        }),
      ])
      .optional()
      .describe('Chỉ tiêu bằng số; chỉ việc có mục này mới ghi tiến độ bằng phần trăm.'),
    source: z.array(sourceSchema).min(1).optional().describe('Các chỗ trong văn bản nói việc này.'),
    addedByOffice: line(600)
      .optional()
      .describe('Vì sao văn phòng thêm việc mà văn bản không nói. Có đúng một trong “source” và mục này.'),
    pickedFrom: z
      .strictObject({
        reference: code.describe('Mã ở “references”.'),
        task: code.optional().describe('Mã việc trong văn bản kia, nếu biết.'),
      })
      .optional()
      .describe('Việc văn phòng chọn từ văn bản khác mà một dòng của văn bản này trỏ tới.'),
  })
  .meta({ id: 'Obligation', title: 'Việc được giao' });

const referenceSchema = z
  .strictObject({
    id: code.describe('Mã dòng trỏ, không trùng với mã việc.'),
    title: line(400).describe('Lời của dòng: “thực hiện các nhiệm vụ được giao trong Kế hoạch số …”.'),
    number: documentNumber.describe('Số, ký hiệu của văn bản được trỏ tới.'),
    date: date.optional().describe('Ngày của văn bản ấy.'),
    lead: selectorSchema.describe('Đơn vị mà dòng này nói tới; việc chọn ra giao cho các đơn vị ấy.'),
    source: z.array(sourceSchema).min(1).optional().describe('Các chỗ trong văn bản nói điều này.'),
    addedByOffice: line(600).optional().describe('Vì sao văn phòng thêm.'),
  })
  .meta({ id: 'Reference', title: 'Dòng trỏ tới văn bản khác' });

export const rungSchema = z
  .strictObject({
    at: z
      .int()
      .describe('Ngày làm việc so với hạn: -7 là trước bảy ngày, 0 là đúng ngày, 6 là quá sáu ngày.'),
    to: z
      .enum(RUNG_TARGETS)
      .describe(
        'Gửi ai: unit cán bộ phụ trách; head người đứng đầu; advisory cơ quan theo dõi; superior ban thường vụ cấp trên; higher cấp cao hơn nữa.',
      ),
    every: z.int().optional().describe('Lặp lại sau mỗi bấy nhiêu ngày làm việc.'),
  })
  .meta({ id: 'Rung', title: 'Nấc nhắc việc' });

export const defaultsSchema = z
  .strictObject({
    deadlinesPerWeek: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .describe('Một đơn vị có nhiều hạn hơn số này trong một tuần thì diễn tập nêu ra; bỏ trống là 5.'),
    immediateWorkingDays: z
      .int()
      .min(0)
      .max(60)
      .describe('“Ngay sau khi” là mấy ngày làm việc; của văn phòng, không phải của văn bản.'),
    reviewWorkingDays: z.int().min(1).max(60).describe('Người duyệt có mấy ngày làm việc.'),
    answerWorkingDays: z
      .int()
      .min(1)
      .max(60)
      .optional()
      .describe(
        'Cấp trên trả lời vướng mắc, văn phòng xử lý việc “không thuộc đơn vị” trong mấy ngày làm việc; bỏ trống là 5.',
      ),
    morning: timeOfDay.describe('Giờ buổi sáng quyết định gửi thư nhắc, ví dụ “08:00”.'),
  })
  .meta({ id: 'Defaults', title: 'Mặc định của văn phòng' });

const term = z.strictObject({ from: date.describe('Ngày đầu.'), to: date.describe('Ngày cuối.') });

export const directiveSchema = z.strictObject({
  id: code
    .refine((id) => !BESIDE_DIRECTIVES.includes(id), 'Mã này là tên một trang của phần mềm; hãy đặt mã khác.')
    .describe('Mã của chỉ thị trong phần mềm.'),
  number: draftNumber
    .nullable()
    .describe(
      'Số và ký hiệu, ví dụ “22-KH/ĐU”; dự thảo chưa có số thì ghi ký hiệu với số để trống (“-KH/ĐU”) hoặc null.',
    ),
  kind: line(60).describe('Tên loại: Kế hoạch, Chỉ thị, Nghị quyết …'),
  title: line(600).describe('Trích yếu.'),
  issuer: code.describe('Mã đơn vị ban hành trong cây tổ chức.'),
  issuerName: line(200).describe('Tên cơ quan ban hành như trên văn bản.'),
  issuedOn: date.nullable().describe('Ngày ban hành; null khi còn là dự thảo.'),
  place: line(100).optional().describe('Địa danh.'),
  signer: z
    .strictObject({
      authority: line(100).describe('Thẩm quyền ký, ví dụ “T/M BAN THƯỜNG VỤ”.'),
      position: line(100).describe('Chức vụ.'),
      name: line(100).optional().describe('Họ tên.'),
    })
    .describe('Người ký.'),
  bases: z
    .array(
      z.strictObject({
        number: documentNumber.describe('Số, ký hiệu.'),
        date: date.describe('Ngày ban hành.'),
        title: line(600).describe('Tên loại và trích yếu.'),
      }),
    )
    .describe('Các văn bản căn cứ.'),
  recipients: z.array(line()).describe('Nơi nhận, mỗi dòng một phần tử.'),
  term: term.describe('Thời gian thực hiện.'),
  followedBy: code.nullable().describe('Mã cơ quan tham mưu theo dõi; null khi không có.'),
  defaults: defaultsSchema.describe('Mặc định của văn phòng.'),
  ladders: z
    .record(code, z.array(rungSchema).min(1).max(60))
    .describe('Các thang nhắc việc theo tên; phải có “default”, có thể có “review” cho người duyệt.'),
  events: z.array(eventSchema).describe('Các sự kiện làm mốc.'),
  phases: z.array(phaseSchema).optional().describe('Các đợt.'),
  reportTerms: z.array(reportTermSchema).optional().describe('Các chế độ báo cáo định kỳ.'),
  forms: z.array(reportFormSchema).max(50).optional().describe('Các mẫu báo cáo riêng của văn bản.'),
  committeeTerm: term.optional().describe('Nhiệm kỳ cấp ủy, cho đơn vị không có nhiệm kỳ riêng.'),
  obligations: z.array(obligationSchema).describe('Các việc được giao.'),
  ownPlans: z
    .literal('atOnce')
    .optional()
    .describe(
      'Việc mà kế hoạch của đơn vị giao cho cấp dưới đến cấp dưới ngay khi nộp; bỏ trống: khi được duyệt.',
    ),
  references: z
    .array(referenceSchema)
    .max(200)
    .optional()
    .describe('Các dòng trỏ tới nhiệm vụ của văn bản khác, chưa hoặc không thành việc.'),
  leftOut: z
    .array(
      z.strictObject({
        label: code.describe('Nhãn của đoạn.'),
        reason: line(600).describe('Vì sao đoạn này chỉ là bối cảnh, không thành việc.'),
        source: z.array(sourceSchema).min(1).optional().describe('Các chỗ trong văn bản có đoạn này.'),
      }),
    )
    .describe('Các đoạn không đưa vào, có lý do.'),
  addedByOffice: z.array(line(600)).describe('Những điều ở phần đầu văn bản mà văn phòng bổ sung.'),
});
