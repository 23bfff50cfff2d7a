/** What a step does not let its unit or those above it do. */
import { SIGN_WORDS } from '../words.ts';
import { day, type RefusalWords } from './words.ts';

const status = (value: string | number | undefined): string => {
  const words: Record<string, string> = SIGN_WORDS;
  return (words[String(value)] ?? String(value ?? '')).toLocaleLowerCase('vi');
};

export const STEP_REFUSALS = {
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
  COORDINATES: {
    title: 'Đơn vị chỉ phối hợp việc này',
    detail: () =>
      'Đơn vị chủ trì báo kết quả của việc; đơn vị phối hợp hãy dùng “Xác nhận phần phối hợp” cho phần của mình.',
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
} satisfies Partial<RefusalWords>;
