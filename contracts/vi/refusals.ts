/** What the rules forbid, in Vietnamese: a sentence and the way out. A refusal without words does not compile. */

import type { Refusal, RefusalCode } from '../../domain/lifecycle/refusals.ts';
import { isLocalDate } from '../../domain/time/local-date.ts';
import { sayDate, sayDay } from './dates.ts';
import { sayPoints } from './evaluation.ts';
import { SIGN_WORDS } from './words.ts';

type Detail = NonNullable<Refusal['detail']>;
interface Words {
  title: string;
  /** What is wrong, then what to do. */
  detail: (detail: Detail) => string;
}

const day = (value: string | number | undefined): string =>
  typeof value === 'string' && isLocalDate(value) ? sayDay(value) : String(value ?? '');
const status = (value: string | number | undefined): string => {
  const words: Record<string, string> = SIGN_WORDS;
  return (words[String(value)] ?? String(value ?? '')).toLocaleLowerCase('vi');
};

export const REFUSAL_WORDS: Record<RefusalCode, Words> = {
  AMENDED_MEANWHILE: {
    title: 'Chỉ đạo vừa được sửa đổi',
    detail: ({ version }) =>
      `Nay đã là bản thứ ${version}; hãy tải lại trang, xem bản mới rồi sửa đổi trên bản ấy.`,
  },
  APPROVER_NEEDED: {
    title: 'Chưa ghi ai phê duyệt',
    detail: () =>
      'Sửa đổi một chỉ đạo đang thực hiện phải ghi cấp phê duyệt; hãy ghi, ví dụ “Ban Thường vụ”.',
  },
  NOTHING_AMENDED: {
    title: 'Không có gì thay đổi',
    detail: () => 'Bản sửa đổi không thêm, sửa hay bỏ điều gì; hãy ghi điều cần sửa.',
  },
  UNKNOWN_STEP: {
    title: 'Không có việc này',
    detail: () => 'Đơn vị không có việc này; hãy tải lại trang để xem danh sách hiện tại.',
  },
  NOT_YOURS: {
    title: 'Việc này không thuộc quyền của đồng chí',
    detail: () =>
      'Chỉ cán bộ của đơn vị, người duyệt đang giữ bài nộp, hoặc văn phòng thay mặt đơn vị mới làm được; hãy liên hệ văn phòng.',
  },
  NOT_OPEN: {
    title: 'Việc chưa mở',
    detail: () => 'Việc còn chờ sự kiện làm mốc; văn phòng ghi sự kiện xong thì việc tự mở.',
  },
  NOT_BEGUN: {
    title: 'Chưa đến kỳ',
    detail: ({ opensOn }) => `Kỳ này bắt đầu từ ${day(opensOn)}; hãy làm từ ngày đó.`,
  },
  ALREADY_ACCEPTED: {
    title: 'Việc đã xong',
    detail: ({ on }) =>
      `Việc đã được ghi nhận xong ngày ${day(on)}; không cần làm lại. Nếu sai, hãy liên hệ văn phòng.`,
  },
  ALREADY_CLOSED: {
    title: 'Việc đã khép lại',
    detail: ({ status: how }) =>
      `Việc đã được ghi là ${status(how)}; nếu vẫn phải làm, hãy liên hệ văn phòng.`,
  },
  ALREADY_SUBMITTED: {
    title: 'Đã nộp rồi',
    detail: () => 'Bài nộp đang ở người duyệt; muốn sửa, hãy rút lại rồi nộp bản mới.',
  },
  NOT_SUBMITTED: {
    title: 'Không có bài nộp đang chờ',
    detail: () =>
      'Bài nộp đã được xử lý, đã chuyển cấp trên hoặc đã rút lại; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  WRONG_ACT: {
    title: 'Không áp dụng cho loại việc này',
    detail: () => 'Loại việc này khép lại bằng cách khác; hãy dùng nút có trên dòng của việc.',
  },
  REASON_NEEDED: {
    title: 'Cần ghi lý do hoặc kết quả',
    detail: () => 'Hãy ghi lý do (hoặc kết quả xếp loại) rồi gửi lại; người nhận sẽ đọc nguyên văn.',
  },
  PAPER_NEEDED: {
    title: 'Cần số và ngày văn bản',
    detail: () =>
      'Văn phòng nhập thay thì phải có văn bản của đơn vị; hãy ghi số, ký hiệu và ngày của văn bản đó.',
  },
  DATE_IN_FUTURE: {
    title: 'Ngày ở tương lai',
    detail: ({ on }) =>
      `Ngày ghi là ${day(on)}, chưa đến; hãy ghi ngày việc đã xảy ra, chậm nhất là hôm nay.`,
  },
  DATE_TOO_EARLY: {
    title: 'Ngày sớm hơn kỳ',
    detail: ({ opensOn }) => `Việc mở từ ${day(opensOn)}; hãy ghi ngày từ đó trở đi.`,
  },
  DATE_OUT_OF_RANGE: {
    title: 'Ngày ngoài khoảng cho phép',
    detail: ({ from, to }) => `Chỉ được chọn từ ${day(from)} đến ${day(to)}; hãy chọn ngày khác.`,
  },
  NUMBERS_CONTRADICT: {
    title: 'Số người mâu thuẫn',
    detail: ({ present, invited }) =>
      `Có mặt ${present} nhưng triệu tập ${invited}; hãy kiểm tra lại hai con số.`,
  },
  AD_HOC_NOT_ALLOWED: {
    title: 'Không mở đột xuất được',
    detail: () => 'Văn bản không cho mở đột xuất việc này; chỉ làm theo kỳ đã định.',
  },
  UNIT_ENDED: {
    title: 'Đơn vị đã kết thúc',
    detail: ({ on, heirs }) =>
      heirs
        ? `Đơn vị đã kết thúc từ ngày ${sayDate(String(on))} do sắp xếp tổ chức; việc chưa xong do ${heirs} tiếp tục. Hãy ghi ở đơn vị kế thừa.`
        : `Đơn vị đã giải thể từ ngày ${sayDate(String(on))}, không ghi thêm được; mọi điều đã ghi vẫn xem được.`,
  },
  ISSUER_CANNOT_END: {
    title: 'Cấp ban hành không thể kết thúc khi chỉ thị đang chạy',
    detail: () =>
      'Đơn vị ban hành chỉ thị này nằm trong diện kết thúc. Hãy kết thúc hoặc thay thế chỉ thị trước, rồi ghi việc sắp xếp.',
  },
  DIRECTIVE_CLOSED: {
    title: 'Chỉ thị đã kết thúc',
    detail: () =>
      'Việc thực hiện chỉ thị ở đơn vị này đã kết thúc, không ghi thêm được; mọi điều đã ghi vẫn xem được.',
  },
  NOT_CLOSED: {
    title: 'Chỉ đạo đang thực hiện',
    detail: () =>
      'Chỉ đạo này chưa kết thúc nên không cần mở lại; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  CLOSED_FOR_GOOD: {
    title: 'Chỉ đạo không mở lại được',
    detail: ({ how }) =>
      `Chỉ đạo đã ${how === 'revoked' ? 'bị thu hồi' : 'được thay thế'} bằng văn bản nên không mở lại; cần làm tiếp thì ban hành văn bản mới.`,
  },
  CLOSED_TOO_LONG: {
    title: 'Đã đóng quá lâu',
    detail: ({ until }) =>
      `Chỉ mở lại được đến hết ${day(until)}, một năm sau khi kết thúc; cần làm tiếp thì ban hành văn bản mới, có thể bắt đầu từ văn bản này.`,
  },
  STILL_CLOSING: {
    title: 'Việc kết thúc chưa xong ở mọi đơn vị',
    detail: () =>
      'Việc kết thúc đang được chuyển xuống các đơn vị; hãy thử lại sau ít phút. Nếu vẫn thế, hãy báo quản trị xem các đơn vị có dòng “Cần quản trị xem”.',
  },
  UNKNOWN_EVENT: {
    title: 'Không có sự kiện này',
    detail: ({ event }) =>
      `Chỉ thị không có sự kiện mang mã ${event ?? ''}; hãy chọn trong danh sách sự kiện của chỉ thị.`,
  },
  EVENT_ALREADY_RECORDED: {
    title: 'Sự kiện đã được ghi',
    detail: ({ on }) => `Sự kiện đã ghi vào ${day(on)}; muốn đổi ngày, hãy dùng “Sửa ngày sự kiện”.`,
  },
  EVENT_NOT_RECORDED: {
    title: 'Sự kiện chưa được ghi',
    detail: () => 'Chưa có lần nào của sự kiện này để sửa hoặc hủy; hãy ghi sự kiện trước.',
  },
  EVENT_RECURS: {
    title: 'Sự kiện diễn ra nhiều lần',
    detail: () =>
      'Sự kiện diễn ra nhiều lần nên không có một ngày dự kiến chung; hãy ghi từng lần khi biết ngày.',
  },
  EVENT_OUT_OF_ORDER: {
    title: 'Ngày bắt đầu và ngày kết thúc ngược nhau',
    detail: ({ side, on }) =>
      side === 'start'
        ? `Sự kiện bắt đầu vào ${day(on)} nên không thể kết thúc trước ngày ấy; hãy sửa ngày bắt đầu trước.`
        : `Sự kiện kết thúc vào ${day(on)} nên không thể bắt đầu sau ngày ấy; hãy sửa ngày kết thúc trước.`,
  },
  EXPECTED_ALREADY: {
    title: 'Ngày dự kiến đã như vậy',
    detail: ({ on }) => `Sự kiện đang được dự kiến vào ${day(on)}; không có gì để sửa.`,
  },
  UNKNOWN_OBLIGATION: {
    title: 'Không có việc này trong chỉ thị',
    detail: () => 'Đơn vị không được giao việc này; hãy tải lại trang để xem danh sách hiện tại.',
  },
  PERIOD_NOT_ASKED: {
    title: 'Việc đã có kỳ',
    detail: () =>
      'Chỉ ấn định kỳ cho việc mà văn bản ghi “định kỳ” nhưng không nói kỳ nào; việc này không cần.',
  },
  LETTERS_ALREADY_HELD: {
    title: 'Thư đang được giữ',
    detail: () => 'Thư của chỉ thị này đã được tạm giữ từ trước; không cần làm gì thêm.',
  },
  UNKNOWN_UNIT: {
    title: 'Không có đơn vị này',
    detail: () => 'Đơn vị không thuộc nhánh thực hiện chỉ thị; hãy chọn đơn vị trong cây của chỉ thị.',
  },
  ALREADY_SUSPENDED: {
    title: 'Đã tạm dừng rồi',
    detail: ({ from }) =>
      `Đã có một lần tạm dừng y như vậy từ ${day(from)}; muốn đổi, hãy cho tính hạn trở lại lần đó rồi ghi lần mới.`,
  },
  NOT_SUSPENDED: {
    title: 'Không có lần tạm dừng nào đang chạy',
    detail: () =>
      'Lần tạm dừng này không có, đã kết thúc hoặc đã được cho tính hạn trở lại; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  NO_DEADLINE: {
    title: 'Việc chưa có hạn để gia hạn',
    detail: () => 'Việc chưa mở hoặc không có hạn; chỉ xin gia hạn được khi việc đã có ngày hạn.',
  },
  NOBODY_ABOVE: {
    title: 'Không có cấp trên để xin',
    detail: () =>
      'Đơn vị đứng đầu chỉ thị không có cấp trên trong phần mềm; văn phòng dùng “Tạm dừng tính hạn” hoặc “Miễn”, kèm lý do.',
  },
  EXTENSION_PENDING: {
    title: 'Đã xin gia hạn',
    detail: ({ wished }) =>
      `Lời xin gia hạn đến ${day(wished)} đang chờ cấp trên quyết định; hãy đợi trả lời rồi mới xin lần nữa.`,
  },
  EXTENSION_NOT_ASKED: {
    title: 'Không có lời xin gia hạn đang chờ',
    detail: () => 'Lời xin đã được quyết định hoặc chưa có; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  DAY_OFF: {
    title: 'Ngày không tính hạn',
    detail: ({ on }) =>
      `Ngày ${day(on)} là ngày nghỉ hoặc đang tạm dừng tính hạn; hãy chọn một ngày làm việc khác.`,
  },
  OFFICER_ALREADY_NAMED: {
    title: 'Chức danh này đang phụ trách',
    detail: () => 'Đơn vị đã cử chức danh này từ trước; không cần làm gì thêm.',
  },
  STUDY_NOT_HELD: {
    title: 'Chưa ghi buổi học đầu',
    detail: () => 'Việc chưa có kết quả học tập; hãy ghi buổi học đầu trước, rồi ghi buổi bổ sung.',
  },
  NOBODY_ABSENT: {
    title: 'Không còn ai vắng',
    detail: ({ present }) =>
      `Cả ${present} người được triệu tập đã học; không có ai để học bổ sung. Hãy xem lại số đã ghi.`,
  },
  MORE_THAN_ABSENT: {
    title: 'Số người mâu thuẫn với buổi trước',
    detail: ({ present, absent }) =>
      `Buổi bổ sung ghi ${present} người nhưng chỉ còn ${absent} người vắng; hãy ghi nhiều nhất ${absent}.`,
  },
  NOTHING_NOTED: {
    title: 'Chưa ghi gì',
    detail: () =>
      'Ghi chú còn trống; hãy ghi nội dung, kèm tệp, ghi số và ngày văn bản, hoặc ghi số đã làm theo chỉ tiêu.',
  },
  NO_TARGET: {
    title: 'Việc không có chỉ tiêu',
    detail: () =>
      'Văn bản không giao chỉ tiêu bằng số cho việc này nên không ghi tiến độ bằng số; hãy ghi bằng lời.',
  },
  TARGET_NUMBERS: {
    title: 'Số tiến độ chưa đúng',
    detail: () =>
      'Phải có số đã làm; chỉ tiêu phần trăm phải có cả tổng số và số đã làm không lớn hơn tổng số; chỉ tiêu bằng số thì không đổi tổng số. Hãy kiểm tra lại.',
  },
  COORDINATES: {
    title: 'Đơn vị chỉ phối hợp việc này',
    detail: () =>
      'Đơn vị chủ trì báo kết quả của việc; đơn vị phối hợp hãy dùng “Xác nhận phần phối hợp” cho phần của mình.',
  },
  UNKNOWN_LINE: {
    title: 'Văn bản không có dòng này',
    detail: ({ line }) =>
      `Văn bản không để ngoài dòng nào mang nhãn “${line}”; hãy tải lại trang và chọn lại dòng.`,
  },
  LINE_TICKED: {
    title: 'Dòng này đã được đánh dấu',
    detail: () => 'Dòng đã có số và ngày của một văn bản; muốn đổi, hãy bỏ đánh dấu rồi đánh dấu lại.',
  },
  LINE_NOT_TICKED: {
    title: 'Dòng này chưa được đánh dấu',
    detail: () => 'Không có gì để bỏ; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  DIFFICULTY_PENDING: {
    title: 'Đã báo vướng mắc',
    detail: ({ on }) =>
      `Vướng mắc báo ngày ${day(on)} đang chờ cấp trên trả lời; hãy đợi trả lời rồi mới báo tiếp.`,
  },
  DISCLAIM_PENDING: {
    title: 'Đã báo không thuộc đơn vị',
    detail: ({ on }) =>
      `Đề nghị ngày ${day(on)} đang chờ văn phòng xử lý; hãy đợi kết quả, trong lúc chờ việc vẫn là của đơn vị.`,
  },
  NOTHING_ASKED: {
    title: 'Không còn gì chờ trả lời',
    detail: () => 'Đã được trả lời hoặc chưa có ai hỏi; hãy tải lại trang để xem tình trạng hiện tại.',
  },
  FORM_NOT_ALLOWED: {
    title: 'Không được sinh hoạt theo hình thức này',
    detail: ({ form }) =>
      form === 'online'
        ? 'Văn bản và hướng dẫn không cho sinh hoạt trực tuyến ở nội dung này; hãy bỏ chọn trực tuyến, hoặc đề nghị văn phòng ghi hướng dẫn cho phép.'
        : 'Văn bản và hướng dẫn không cho sinh hoạt ghép với đơn vị khác ở nội dung này; hãy bỏ đơn vị ghép, hoặc đề nghị văn phòng ghi hướng dẫn cho phép.',
  },
  MEETING_NOT_COMBINED: {
    title: 'Không kết hợp với cuộc họp khác',
    detail: ({ on }) =>
      `Ngày ${day(on)} đơn vị đã có buổi sinh hoạt khác mà văn bản không cho kết hợp; hãy chọn ngày khác.`,
  },
  MEETING_NOT_HELD: {
    title: 'Buổi sinh hoạt chưa diễn ra',
    detail: () => 'Việc theo kết luận chỉ giao từ buổi sinh hoạt đã ghi; hãy ghi buổi sinh hoạt trước.',
  },
  DELEGATION_OVER: {
    title: 'Ngoài thời gian được ủy quyền',
    detail: ({ from, until }) =>
      `Giấy ủy quyền có hiệu lực từ ${day(from)} đến hết ${day(until)}; hãy thôi làm thay rồi làm với tư cách của mình, hoặc ghi giấy ủy quyền mới.`,
  },
  NOTHING_TO_HAND_OVER: {
    title: 'Không có gì để bàn giao',
    detail: () =>
      'Chức danh này không phụ trách chỉ đạo, không còn việc riêng ở đây, hoặc người nhận cũng là người giao; hãy chọn chức danh khác.',
  },
  POLICY_NOT_IN_FORCE: {
    title: 'Quy định xếp loại không áp dụng',
    detail: ({ policy }) =>
      `Quy định “${policy}” không áp dụng cho kỳ này; quản trị nạp bản có hiệu lực trong kỳ rồi làm lại.`,
  },
  SCORE_WRONG: {
    title: 'Điểm chấm chưa đúng',
    detail: ({ criterion, max }) =>
      `Điểm của “${criterion}” thiếu, thừa, hoặc ngoài khoảng 0 đến ${sayPoints(Number(max))}; ghi tối đa hai chữ số thập phân.`,
  },
  NOT_EXCEEDED: {
    title: 'Việc này không tính là vượt yêu cầu',
    detail: ({ step }) =>
      `Việc “${step}” chưa được chấp nhận hoặc không thuộc năm này; chỉ chọn việc đã xong trong năm.`,
  },
  UNKNOWN_BAND: {
    title: 'Không có mức này',
    detail: () => 'Quy định đang áp dụng không có mức ấy; hãy chọn một mức trong danh sách.',
  },
  DIFFERS_FROM_ARITHMETIC: {
    title: 'Khác mức tính được',
    detail: ({ band, points }) =>
      `Phép tính cho ${sayPoints(Number(points))} điểm, mức “${band}”. Muốn quyết định khác, hãy xác nhận là khác mức tính được và ghi lý do.`,
  },
  QUOTA_EXCEEDED: {
    title: 'Vượt giới hạn tỉ lệ',
    detail: ({ allowed, taken }) =>
      `Cấp này được nhiều nhất ${allowed} đơn vị ở mức cao nhất; quyết định này làm thành ${taken}. Hãy chọn mức khác, hoặc xác nhận vượt giới hạn và ghi lý do.`,
  },
  TIED: {
    title: 'Phải chọn giữa các đơn vị',
    detail: ({ allowed }) =>
      `Mức cao nhất có ${allowed} chỗ, mà có đơn vị khác bằng hoặc cao điểm hơn. Hãy xem danh sách của cấp này, xác nhận việc chọn và ghi lý do.`,
  },
  NOT_INSPECTED: {
    title: 'Đơn vị chưa được kiểm tra trong năm',
    detail: () =>
      'Quy định yêu cầu kiểm tra trước khi xếp loại. Hãy ghi kết quả kiểm tra, hoặc xác nhận xếp loại khi chưa kiểm tra và ghi lý do.',
  },
  NOT_THE_DECIDER: {
    title: 'Chưa đến cấp quyết định',
    detail: () => 'Bài kiểm điểm còn ở nơi thẩm định; nơi ấy đề nghị xong thì chuyển lên cấp quyết định.',
  },
  NOT_PROPOSED: {
    title: 'Chưa có đề nghị xếp loại',
    detail: () => 'Bài nộp này chưa có đề nghị; hãy ghi đề nghị xếp loại trước, rồi mới quyết định.',
  },
  DECISION_PAPER_NEEDED: {
    title: 'Cần số và ngày văn bản quyết định',
    detail: () =>
      'Kết quả được thông báo theo văn bản; hãy ghi số, ký hiệu và ngày của quyết định hoặc thông báo.',
  },
  NOT_DECIDED: {
    title: 'Chưa có quyết định để xem lại',
    detail: () => 'Chỉ đề nghị xem lại sau khi kết quả xếp loại đã được quyết định; hãy tải lại trang.',
  },
  DECIDED_FOR_GOOD: {
    title: 'Kết quả là cuối cùng',
    detail: ({ on }) =>
      `Kết quả đã được xem lại và quyết định lần cuối ${day(on)}; không đề nghị thêm được, còn vướng mắc thì liên hệ văn phòng cấp trên.`,
  },
  TOO_LATE_TO_ASK: {
    title: 'Đã quá hạn đề nghị xem lại',
    detail: ({ until }) =>
      until
        ? `Chỉ đề nghị xem lại được đến hết ${day(until)}; có vướng mắc, hãy liên hệ văn phòng cấp trên.`
        : 'Quy định đang áp dụng không có bước xem lại; có vướng mắc, hãy liên hệ văn phòng cấp trên.',
  },
  LOOK_PENDING: {
    title: 'Kết quả đang được xem lại',
    detail: () =>
      'Đơn vị đã đề nghị xem lại; cấp quyết định chỉ còn đề nghị mức mới hoặc quyết định lần cuối.',
  },
  UNKNOWN_INSPECTION: {
    title: 'Không có cuộc kiểm tra này',
    detail: ({ number }) =>
      `Cuộc kiểm tra lần ${number ?? ''} chưa có trong lịch hoặc đã ghi kết quả; hãy tải lại trang để xem lịch hiện tại.`,
  },
  NOT_HELD: {
    title: 'Buổi sinh hoạt chưa được ghi',
    detail: () => 'Chưa có buổi sinh hoạt để chấm; hãy ghi buổi sinh hoạt trước.',
  },
  NOT_ASSESSED: {
    title: 'Đơn vị chưa tự chấm',
    detail: () => 'Đơn vị chưa tự chấm buổi này; cấp trên chấm lại sau khi đơn vị tự chấm.',
  },
  ALREADY_REVIEWED: {
    title: 'Cấp trên đã chấm',
    detail: () => 'Buổi sinh hoạt này đã được cấp trên chấm; kết quả ấy giữ nguyên.',
  },
  NOT_A_PLAN: {
    title: 'Việc này không phải là kế hoạch',
    detail: () =>
      'Chỉ kế hoạch của đơn vị mới giao việc cho cấp dưới; hãy bỏ các mục giao việc, hoặc nộp ở việc xây dựng kế hoạch.',
  },
  TOO_MANY_LINES: {
    title: 'Kế hoạch có quá nhiều mục',
    detail: ({ most }) => `Nhiều nhất ${most} mục; hãy gộp các mục nhỏ, chi tiết để trong tệp kèm theo.`,
  },
  LINE_TWICE: {
    title: 'Hai mục mang cùng một số',
    detail: ({ label }) => `Số mục “${label}” có ở hai dòng; hãy đánh số khác nhau.`,
  },
  LINE_OUT_OF_TERM: {
    title: 'Hạn của một mục không đúng',
    detail: ({ label, from, to }) =>
      `Hạn của mục “${label}” phải từ ${day(from)} đến ${day(to)}; hãy sửa ngày.`,
  },
  LINE_PAST: {
    title: 'Một mục đã quá hạn trước khi được duyệt',
    detail: ({ label, date }) =>
      `Mục “${label}” có hạn ${day(date)}, nay đã qua: duyệt thì cấp dưới chậm ngay từ đầu. Hãy trả lại để đơn vị sửa hạn.`,
  },
  LETTERS_NOT_HELD: {
    title: 'Thư không bị giữ',
    detail: () => 'Thư của chỉ thị này đang được gửi bình thường; không cần làm gì thêm.',
  },
};

export const sayRefusal = ({ code, detail }: Refusal): { title: string; detail: string } => {
  const words = REFUSAL_WORDS[code];
  return { title: words.title, detail: words.detail(detail ?? {}) };
};
