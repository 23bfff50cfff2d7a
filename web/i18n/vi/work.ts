export const work = {
  title: 'Việc của tôi',
  about: (n: number) =>
    n === 0 ? 'Không có việc nào đến lượt.' : `${n} việc đến lượt, ít thời gian nhất ở trên.`,
  empty:
    'Không có việc nào phải làm lúc này. Khi một kỳ bắt đầu hoặc một sự kiện được ghi, việc của đơn vị sẽ hiện ở đây.',
  inReview: (n: number) => `${n} việc đã nộp đang chờ duyệt.`,
  late: (n: number) => `${n} việc quá hạn`,
  mine: 'Xem trang đơn vị',
};
