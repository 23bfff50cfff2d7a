export const again = {
  open: 'Bắt đầu dự thảo từ văn bản này',
  title: 'Bắt đầu từ văn bản năm trước',
  about:
    'Dự thảo mới lấy mọi việc của văn bản này; ngày được tính lại theo ngày ban hành mới. Xem những chỗ khác rồi mới tạo.',
  issuedOn: 'Ngày ban hành dự kiến',
  id: 'Mã dự thảo mới',
  idHint: 'chữ không dấu, chữ số, gạch nối; ví dụ ke-hoach-2027',
  differences: (n: number) => (n === 0 ? 'Không ngày nào đổi' : `${n} chỗ khác văn bản trước`),
  what: 'Nội dung',
  from: 'Văn bản trước',
  to: 'Dự thảo mới',
  kept: (n: number) => `${n} việc giữ nguyên quy tắc, tự tính lại theo kỳ`,
  look: 'Văn phòng cần xem lại',
  create: 'Tạo dự thảo',
  failed: 'Chưa tạo được:',
  required: '(bắt buộc)',
};
