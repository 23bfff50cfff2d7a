/** The sheet of first passwords that an administrator hands out once. */
import type { Column } from './columns.ts';

interface Row {
  post: string;
  title: string;
  email: string;
  password: string;
}
const column = (field: keyof Row, heading: string): Column<Row> => ({
  field,
  heading,
  read: (text) => ({ value: text }),
  write: (row) => row[field],
});

export const passwordColumns: Column<Row>[] = [
  column('post', 'Mã chức danh'),
  column('title', 'Chức danh'),
  column('email', 'Thư điện tử'),
  column('password', 'Mật khẩu lần đầu'),
];
