export const ending = {
  title: 'Việc này sẽ làm gì',
  counting: 'Đang tính tác động…',
  /** Units are told, steps end, steps stay as they are. */
  figures: (units: number, open: number, closed: number) =>
    `${units} đơn vị được báo, mỗi đơn vị một thư; ${open} việc đang mở kết thúc; ${closed} việc đã khép lại giữ nguyên.`,
  letters: (n: number) =>
    n === 0 ? 'Không có thư nhắc nào đang chờ gửi.' : `${n} thư đang chờ gửi bỏ phần nhắc các việc này.`,
  requirement: 'Nội dung giao',
  counts: ({
    units,
    open,
    begun,
    worked,
    submitted,
  }: Record<'units' | 'open' | 'begun' | 'worked' | 'submitted', number>) =>
    [
      `${units} đơn vị, ${open} việc (${begun} đã bắt đầu)`,
      ...(worked > 0 ? [`${worked} việc đã có kết quả dở dang`] : []),
      ...(submitted > 0 ? [`${submitted} bài nộp đang chờ duyệt`] : []),
    ].join('; '),
  goesOn: 'Mang sang',
  ends: 'Kết thúc, không mang sang',
  goesOnFor: (title: string) => `Mang sang việc nào của chỉ đạo thay thế: ${title}`,
  without: (units: number, named: string[]) =>
    `${units} đơn vị không có việc ấy đang mở ở chỉ đạo thay thế (${named.join(', ')}${units > named.length ? '…' : ''}): ở các đơn vị này việc kết thúc.`,
  explain:
    'Việc mang sang giữ tiến độ, bài nộp và văn bản, xem được ngay ở việc mới; hạn và lời nhắc theo chỉ đạo thay thế. Bài nộp chưa duyệt thì đơn vị nộp lại ở đó.',
  carriedTo: (number: string | null, title: string) =>
    `Kết thúc vì chỉ đạo được thay thế; việc tiếp tục ở “${title}”${number ? ` của ${number}` : ''}.`,
  carriedFrom: 'Đã làm theo chỉ đạo trước',
  nothing: 'Chưa ghi gì.',
  open: 'Xem việc cũ',
  openOther: 'Xem chỉ đạo thay thế',
};
