export const refusals = {
  title: 'Bị từ chối',
  about:
    'Những việc đã thử làm mà bị từ chối: ai, ở đâu, lúc nào, vì sao. Danh sách chỉ ghi thêm, không ai sửa hay xóa được; lần xem này cũng được ghi lại.',
  empty: 'Chưa có việc nào bị từ chối trong phạm vi này.',
  more: 'Xem tiếp',
  at: 'Lúc',
  who: 'Ai',
  what: 'Việc đã thử',
  where: 'Ở đâu',
  answer: 'Trả lời',
  instead: (who: string, post: string) => `${who}, làm thay ${post}`,
  directive: 'Chỉ đạo',
  allDirectives: 'Mọi chỉ đạo',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  elsewhere: 'Ngoài các chỉ đạo',
};
