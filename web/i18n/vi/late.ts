export const late = {
  title: 'Quá hạn',
  about: (n: number, parts: number) =>
    n === 0
      ? 'Không có việc nào quá hạn.'
      : `${n - parts} việc${parts > 0 ? ` và ${parts} phần phối hợp` : ''} quá hạn trong nhánh, hạn cũ nhất ở trên.`,
  empty: 'Không có việc nào quá hạn. Việc nào qua ngày hạn mà chưa nộp sẽ hiện ở đây vào sáng hôm sau.',
  emptyBranch: 'Nhánh đang xem không có việc nào quá hạn. Đổi nhánh ở trên để xem nơi khác.',
  only: (directive: string, phase: string | null) =>
    `Chỉ gồm việc của ${directive}${phase ? `, “${phase}”` : ''}.`,
  all: 'Xem mọi việc quá hạn',
  more: 'Xem tiếp',
  unit: 'Đơn vị',
  what: 'Việc',
  due: 'Hạn',
  person: 'Người phụ trách',
  next: 'Tiếp theo sẽ tự động',
  nobody: 'chưa phân công',
  substitute: (title: string) => `${title} làm thay`,
  noNext: 'không còn lời nhắc',
};
