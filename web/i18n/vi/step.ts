export const step = {
  requirement: 'Văn bản yêu cầu',
  rule: 'Thời hạn theo văn bản',
  evidence: 'Sản phẩm',
  source: (label: string, from: number, to: number) =>
    from === to ? `${label}, dòng ${from}` : `${label}, dòng ${from}–${to}`,
  addedByOffice: 'Văn phòng thêm, văn bản không ghi:',
  submissions: 'Đã nộp, đã ghi',
  noSubmission: 'Chưa nộp, chưa ghi gì cho việc này.',
  attempt: (n: number) => `lần ${n}`,
  onBehalf: (name: string) => `thay mặt ${name}`,
  paper: (number: string, day: string) => `văn bản số ${number}, ngày ${day}`,
  attendance: (present: number, invited: number | null) =>
    invited === null ? `có mặt ${present}` : `có mặt ${present}/${invited}`,
  findings: (n: number) => `phát hiện ${n} khuyết điểm, vi phạm`,
  returned: 'Bị trả lại với lý do:',
  history: 'Diễn biến của việc này',
  because: 'Vì sao có hạn này',
  next: 'Tiếp theo sẽ tự động',
  noNext: 'Không còn lời nhắc nào được đặt lịch.',
  noText: 'Không có phần chữ; xem tệp hoặc văn bản kèm theo.',
  files: 'Tệp kèm theo',
  review: 'Mở trang duyệt',
};
