import type { ImportAnswer } from '../../../contracts/http/organisation.ts';

type Counts = ImportAnswer['units'];
const counted = ({ add, change, move, end }: Counts): string =>
  [
    add > 0 && `thêm ${add}`,
    change > 0 && `sửa ${change}`,
    move > 0 && `chuyển ${move}`,
    end > 0 && `kết thúc ${end}`,
  ]
    .filter(Boolean)
    .join(', ') || 'không đổi';

export const organisation = {
  title: 'Đơn vị và người',
  about:
    'Cây đơn vị của nhánh, người theo chức danh và tài khoản. Mở từng cấp; chọn ngày để xem cây như tại ngày ấy.',
  asOf: 'Như tại ngày',
  above: 'Các cấp trên',
  subordinates: (n: number) => `Đơn vị trực thuộc (${n})`,
  none: 'Không có đơn vị trực thuộc vào ngày này.',
  more: 'Xem tiếp',
  kind: 'Loại',
  mailbox: 'Hộp thư',
  committeeMailbox: 'Hộp thư ban thường vụ',
  phone: 'Điện thoại',
  address: 'Địa chỉ',
  term: 'Nhiệm kỳ',
  valid: 'Hiệu lực',
  tags: 'Nhãn',
  validFrom: (day: string) => `từ ${day}`,
  validTo: (day: string) => `đến ${day}`,
  always: 'không ghi thời hạn',
  former: 'Trước đây',
  formerLine: (day: string, name: string, parent: string | null) =>
    `Đến ${day}: ${name}${parent ? `, thuộc ${parent}` : ''}`,
  ending: 'Sắp hết thời hạn hoạt động',
  endingAbout:
    'Sau ngày cuối, đơn vị không có việc mới. Việc còn mở phải được chuyển cho đơn vị khác bằng một lệnh sắp xếp tổ chức.',
  endingLine: (day: string, open: number) =>
    `hoạt động đến hết ${day} · ${open === 0 ? 'không còn việc mở' : `còn ${open} việc mở`}`,
  people: (n: number) => `Người (${n})`,
  nobody: 'Chưa có ai ở đơn vị này; thêm người bằng tệp.',
  noAccount: 'chưa có tài khoản',
  mustChange: 'chưa đổi mật khẩu lần đầu',
  bounced: 'thư bị trả lại',
  reset: 'Đặt lại mật khẩu',
  resetAsk: (title: string) =>
    `Đặt lại mật khẩu của ${title}? Các phiên đang mở của người ấy kết thúc ngay; mật khẩu mới chỉ hiện một lần.`,
  resetDone: 'Mật khẩu lần đầu',
  once: 'Chỉ hiện một lần. Giao tận tay; lần đăng nhập đầu phải đổi.',
  export: 'Xuất Excel',
  exportUnits: 'CSV đơn vị',
  exportPeople: 'CSV người',
  import: 'Nạp từ tệp',
  importTitle: 'Nạp đơn vị và người từ tệp',
  importAbout:
    'Chọn một hay nhiều tệp CSV (UTF-8) hoặc Excel (.xlsx). Phần mềm cho xem sẽ đổi gì trước khi ghi; có một chỗ sai thì không ghi gì. Muốn có tệp mẫu, hãy xuất từ trang Đơn vị và người.',
  choose: 'Chọn tệp',
  chooseHint: 'Kéo tệp vào đây hoặc bấm để chọn. Bảng đơn vị và bảng người có thể chọn cùng lúc.',
  checking: 'Đang đọc và soát tệp…',
  writing: 'Đang ghi…',
  planTitle: 'Sẽ thay đổi',
  doneTitle: 'Đã ghi',
  units: (counts: Counts) => `Đơn vị: ${counted(counts)}`,
  peopleCount: (counts: Counts) => `Người: ${counted(counts)}`,
  accounts: (open: number, close: number) => `Tài khoản: mở ${open}, đóng ${close}`,
  unchanged: (n: number) => `${n} dòng không đổi`,
  running: (n: number) =>
    `Có ${n} chỉ thị đang triển khai: đơn vị được chuyển hoặc kết thúc vẫn giữ nguyên trong các chỉ thị ấy. Muốn việc đang làm đi theo, hãy dùng “Sắp xếp tổ chức”.`,
  wrong: (n: number) => `${n} chỗ chưa đúng, chưa ghi gì. Sửa tệp rồi chọn lại:`,
  shownOf: (shown: number, all: number) => `Hiện ${shown} trong ${all}.`,
  row: (n: number) => (n === 0 ? 'cả tệp' : `dòng ${n}`),
  apply: 'Ghi tất cả',
  nothing: 'Tệp không thay đổi gì.',
  passwords: (n: number) => `${n} mật khẩu lần đầu`,
  passwordsAbout:
    'Tải về ngay và giao cho từng người: rời trang này là không xem lại được, chỉ còn cách đặt lại. Mỗi người phải đổi ở lần đăng nhập đầu.',
  download: 'Tải bảng mật khẩu',
  another: 'Nạp tệp khác',
  sheets: { units: 'Đơn vị', people: 'Người' },
};

export const password = {
  title: 'Đổi mật khẩu',
  must: 'Mật khẩu đang dùng do quản trị cấp. Hãy đặt mật khẩu của riêng mình để dùng tiếp.',
  current: 'Mật khẩu đang dùng',
  next: 'Mật khẩu mới (ít nhất 10 ký tự)',
  again: 'Gõ lại mật khẩu mới',
  short: 'Mật khẩu mới cần ít nhất 10 ký tự.',
  differs: 'Hai lần gõ mật khẩu mới không giống nhau.',
  submit: 'Đổi mật khẩu',
};
