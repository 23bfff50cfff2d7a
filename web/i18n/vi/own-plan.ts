export const ownPlan = {
  title: 'Việc trong kế hoạch',
  about: (atOnce: boolean) =>
    atOnce
      ? 'Ghi từng mục giao cho cấp dưới trực tiếp. Nộp xong là các đơn vị được giao nhận việc ngay, có hạn và được nhắc.'
      : 'Ghi từng mục giao cho cấp dưới trực tiếp. Khi kế hoạch được duyệt, các đơn vị được giao nhận việc, có hạn và được nhắc.',
  aboutAlone: 'Ghi từng mục để cấp trên thấy kế hoạch đã có yêu cầu nào của văn bản.',
  add: 'Thêm mục',
  remove: (label: string) => `Bỏ mục ${label}`,
  line: (n: number) => `Mục thứ ${n}`,
  label: 'Số mục',
  labelHint: 'như trong kế hoạch, ví dụ II.1',
  content: 'Nội dung',
  whom: 'Giao cho',
  whomWords: {
    all: 'Mọi đơn vị trực thuộc',
    some: 'Một số đơn vị',
    own: 'Đơn vị tự làm, không giao thêm việc',
  },
  units: 'Các đơn vị được giao',
  when: 'Thời hạn',
  whenWords: { on: 'Đến ngày', month: 'Hằng tháng', quarter: 'Hằng quý', none: 'Không định hạn' },
  date: 'Ngày hạn',
  day: 'Vào ngày (để trống: ngày cuối kỳ)',
  product: 'Sản phẩm',
  answers: 'Đáp ứng yêu cầu của văn bản',
  requirements: { mine: 'Giao cho đơn vị', others: 'Giao cho nơi khác' },
  errors: {
    label: 'Hãy ghi số mục: chữ, số, dấu chấm.',
    twice: 'Số mục này đã có ở trên.',
    title: 'Hãy ghi nội dung.',
    units: 'Hãy chọn đơn vị.',
    date: 'Hãy ghi ngày hạn, ví dụ 05/01/2026.',
    day: 'Ngày từ 1 đến 31.',
  },
  lines: 'Việc trong kế hoạch',
  to: (whom: string) => `Giao: ${whom}`,
  due: (rule: string) => `Hạn: ${rule}`,
  made: (product: string) => `Sản phẩm: ${product}`,
  answered: (title: string) => `Đáp ứng: ${title}`,
  from: (sentence: string) => `Theo ${sentence}`,
  coverage: {
    title: 'Bao quát',
    about:
      'Yêu cầu nào của văn bản đã có trong kế hoạch của cấp dưới, yêu cầu nào chưa. Yêu cầu còn thiếu xếp trước.',
    plans: (accepted: number, waiting: number, owed: number) =>
      `${accepted} trong ${owed} đơn vị đã có kế hoạch được duyệt${waiting > 0 ? `, ${waiting} kế hoạch chờ duyệt` : ''}.`,
    none: 'Không đơn vị cấp dưới nào phải lập kế hoạch trong phần này.',
    counts: (n: { missing: number; waiting: number; answered: number }) =>
      [
        n.missing > 0 && `${n.missing} đơn vị chưa có`,
        n.waiting > 0 && `${n.waiting} chờ duyệt`,
        n.answered > 0 && `${n.answered} đã có`,
      ]
        .filter(Boolean)
        .join(' · '),
    line: (labels: readonly string[]) => `mục ${labels.join(', ')}`,
    more: (n: number) => `và ${n} đơn vị nữa; tải tệp để xem hết`,
  },
};
