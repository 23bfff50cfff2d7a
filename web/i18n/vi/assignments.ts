export const assignments = {
  follows: 'Theo dõi',
  followers: 'Cấp ủy viên được phân công dự và theo dõi',
  followersEmpty:
    'Chưa ai được phân công theo dõi đơn vị này. Văn phòng ghi ở dòng của chức danh được phân công.',
  record: 'Phân công theo dõi',
  recordOf: (title: string) => `Phân công của ${title}`,
  about:
    'Chọn tất cả đơn vị mà chức danh này dự và theo dõi từ ngày dưới đây. Đơn vị đang theo dõi mà không chọn nữa thì thôi từ ngày ấy; phân công cũ vẫn giữ trong danh sách.',
  units: 'Các đơn vị',
  since: 'Từ ngày',
  sinceMissing: 'Hãy ghi ngày bắt đầu.',
  paperMissing: 'Hãy ghi số và ngày của thông báo phân công.',
  done: 'Đã ghi phân công.',
  past: (n: number) => `Phân công đã hết (${n})`,
  days: (since: string | null, until: string | null) =>
    [since ? `từ ${since}` : 'theo tệp tổ chức', until && `đến hết ${until}`].filter(Boolean).join(' '),
  paper: (number: string, day: string) => `thông báo số ${number} ngày ${day}`,
  coming: 'chưa đến ngày',
  /** Of a report: whom it is about. */
  inPeriod: 'Đơn vị theo dõi trong kỳ',
};
