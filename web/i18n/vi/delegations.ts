export const delegations = {
  title: 'Ủy quyền, làm thay',
  about:
    'Trong thời gian ủy quyền, thư gửi người làm thay và ghi rõ nhận thay ai; người làm thay có đúng quyền của người ủy quyền, mọi việc được ghi là thay mặt.',
  forMe: 'Tôi được làm thay',
  forMeEmpty: 'Chưa ai ủy quyền cho đồng chí. Khi có, nút “Làm thay” sẽ hiện ở đây.',
  mine: 'Tôi đã ủy quyền',
  mineEmpty: 'Đồng chí chưa ủy quyền cho ai. Giấy ủy quyền ghi ở mẫu dưới đây sẽ hiện ở mục này.',
  branch: 'Ủy quyền trong nhánh',
  branchEmpty: 'Trong ba tháng qua nhánh không có ủy quyền nào.',
  form: 'Ghi giấy ủy quyền',
  to: 'Người làm thay',
  toHint: 'Người của cùng đơn vị hoặc của cấp trên trực tiếp; người khác thì nhờ văn phòng ghi.',
  since: 'Từ ngày',
  until: 'Đến hết ngày',
  record: 'Ghi ủy quyền',
  recordOf: (title: string) => `Ghi ủy quyền của ${title}`,
  take: 'Làm thay',
  end: 'Kết thúc từ hôm nay',
  endAsk: (title: string) =>
    `Kết thúc ủy quyền của ${title}? Từ ngày mai thư lại gửi về người ủy quyền; việc đã làm thay vẫn giữ nguyên.`,
  line: (from: string, to: string) => `${to} làm thay ${from}`,
  days: (since: string, until: string) => `từ ${since} đến hết ${until}`,
  early: (stated: string) => `giấy ghi đến ${stated}, đã kết thúc sớm`,
  paper: (number: string, day: string) => `giấy số ${number} ngày ${day}`,
  state: { coming: 'chưa đến ngày', running: 'đang hiệu lực', over: 'đã hết' },
  done: 'Đã ghi.',
  errors: {
    to: 'Hãy chọn người làm thay.',
    date: 'Hãy ghi ngày.',
    paper: 'Hãy ghi số và ngày của giấy ủy quyền.',
  },
  standing: 'Đang làm thay thì không ghi ủy quyền; hãy thôi làm thay trước.',
};

export const handOver = {
  title: 'Bàn giao',
  of: (title: string) => `${title} rời nhiệm vụ`,
  about:
    'Mọi việc còn mở của chức danh này, ở mọi chỉ đạo đang chạy, chuyển sang người nhận với nguyên hạn và các lần đã nhắc. Tài khoản và các giấy ủy quyền của chức danh này kết thúc ngay.',
  to: 'Bàn giao cho',
  toHint: 'Để trống khi chưa có người thay: người đứng đầu đơn vị chịu trách nhiệm, thư gửi người đứng đầu.',
  reason: 'Lý do',
  send: 'Bàn giao',
  done: (n: number) => (n === 0 ? 'Đã ghi; không có việc nào phải chuyển.' : `Đã bàn giao ở ${n} chỉ đạo.`),
  left: 'đã rời nhiệm vụ',
  missing: 'Hãy ghi đủ lý do, số và ngày văn bản.',
};
