export const year = {
  title: 'Dòng năm',
  label: (unit: string) => `Dòng năm của ${unit}: các hạn theo tháng. Dùng phím ← → để đi qua từng hạn.`,
  now: 'Hôm nay',
  events: 'Sự kiện',
  phases: 'Các đợt',
  phase: (name: string, from: string, to: string, provisional: boolean) =>
    `${name}: ${from === to ? from : `${from} – ${to}`}${provisional ? ' (dự kiến)' : ''}`,
  hint: 'Trỏ chuột hoặc dùng phím ← → trên các dấu để xem vì sao có hạn ấy; Enter mở việc.',
  moved: (from: string) => `Dời từ ${from}.`,
  provisional: 'Hạn tạm tính: sự kiện làm mốc mới chỉ dự kiến.',
  expected: 'dự kiến',
  noDate: (n: number) =>
    `${n} việc không có ngày hạn (thường xuyên hoặc chờ sự kiện) có trong danh sách việc của đơn vị.`,
  empty: 'Khi đơn vị có việc mang ngày hạn, các hạn sẽ nằm trên dòng này theo tháng.',
  legend: 'Nền xám: ngày nghỉ. Vạch đứng đậm: hôm nay. Nét mảnh: hạn đã dời từ ngày cũ.',
  mark: (title: string, word: string, day: string, count: number) =>
    `${title}: ${word}, hạn ${day}${count > 1 ? `, ${count} người` : ''}`,
  posts: (n: number) => `${n} người, mỗi người một việc`,
};
