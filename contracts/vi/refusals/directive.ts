/** What a directive does not let its office do: its events, versions, letters, its end. */
import { day, type RefusalWords } from './words.ts';

export const DIRECTIVE_REFUSALS = {
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
  LETTERS_NOT_HELD: {
    title: 'Thư không bị giữ',
    detail: () => 'Thư của chỉ thị này đang được gửi bình thường; không cần làm gì thêm.',
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
} satisfies Partial<RefusalWords>;
