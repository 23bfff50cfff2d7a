/** The two sheets as a page in Vietnamese, printed from the columns that are read. */
import type { Column } from './columns.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { MAX_ROWS } from './read-rows.ts';
import { UNIT_COLUMNS } from './unit-columns.ts';

const table = (columns: Column<never>[]): string =>
  [
    '| cột | tên trong tệp JSON |',
    '| --- | --- |',
    ...columns.map(({ heading, field }) => `| ${heading} | \`${field}\` |`),
  ].join('\n');

export const describeTables = (): string => `
## Bảng tính (CSV, Excel)

Đơn vị và người còn nạp, xuất được dạng bảng: \`dondoc organisation import TỆP… [--apply]\`, hoặc trang “Đơn vị và người” của
người quản trị. Muốn có tệp mẫu thì xuất ra. Dòng đầu là tên cột (viết hoa, viết không dấu đều được); thứ tự cột tùy ý.

- CSV phải mã hóa UTF-8, ngăn bằng dấu phẩy, chấm phẩy hoặc tab; Excel là \`.xlsx\`. Nhiều nhất ${MAX_ROWS.toLocaleString('vi-VN')} dòng một lần.
- Mỗi dòng thêm mới hoặc sửa đơn vị, người mang mã ấy; mã không có trong tệp thì giữ nguyên. Cột không có trong tệp thì giữ
  giá trị cũ, ô để trống thì xóa giá trị.
- Loại, cấp, vai ghi bằng chữ như trên màn hình hoặc bằng mã. Ngày ghi \`15/7/2026\`. Nhiều giá trị trong một ô cách nhau bằng dấu chấm phẩy.
- Đổi “Mã cấp trên” là chuyển cả nhánh. Ghi “Hiệu lực đến” là kết thúc; không xóa đơn vị. Tên và cấp trên cũ được nhớ đến hôm trước.
- “Tài khoản”: \`có\` hoặc \`không\`; người mới không ghi thì có. Mật khẩu lần đầu được sinh, giao một lần, phải đổi khi đăng nhập.
- Lần xem trước liệt kê thêm, sửa, chuyển, kết thúc và mọi chỗ sai theo dòng. Có một chỗ sai thì không ghi gì.

### Bảng đơn vị

${table(UNIT_COLUMNS as Column<never>[])}

### Bảng người

${table(PERSON_COLUMNS as Column<never>[])}
`;
