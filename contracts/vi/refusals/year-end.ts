/** Results of the year and inspections. */
import { sayPoints } from '../evaluation.ts';
import { day, type RefusalWords } from './words.ts';

export const YEAR_END_REFUSALS = {
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
} satisfies Partial<RefusalWords>;
