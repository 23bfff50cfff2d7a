export const dates = {
  month: (month: number, year: number) => `Tháng ${month}/${year}`,
  monthShort: (month: number) => `T${month}`,
  hint: 'ngày/tháng/năm, ví dụ 05/01/2026',
  wrong: 'Ngày chưa đúng; hãy ghi theo ngày/tháng/năm, ví dụ 05/01/2026.',
  open: 'Mở lịch',
  none: 'không có hạn',
};
