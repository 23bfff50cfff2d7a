/** Units that end, who acts for them, and what their own plans ask. */
import { sayDate } from '../dates.ts';
import { day, type RefusalWords } from './words.ts';

export const UNIT_REFUSALS = {
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
  UNKNOWN_UNIT: {
    title: 'Không có đơn vị này',
    detail: () => 'Đơn vị không thuộc nhánh thực hiện chỉ thị; hãy chọn đơn vị trong cây của chỉ thị.',
  },
  OFFICER_ALREADY_NAMED: {
    title: 'Chức danh này đang phụ trách',
    detail: () => 'Đơn vị đã cử chức danh này từ trước; không cần làm gì thêm.',
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
} satisfies Partial<RefusalWords>;
