/** Suspensions and extensions. */
import { day, type RefusalWords } from './words.ts';

export const CLOCK_REFUSALS = {
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
} satisfies Partial<RefusalWords>;
