/** What an amendment may not do, each with the way out. */
import type { ChangeFault } from '../../domain/directive/change.ts';

export const sayChangeFault = ({ fault, id }: ChangeFault): string => {
  switch (fault) {
    case 'unknown':
      return `Chỉ đạo không có việc mang mã “${id}”; hãy tải lại trang để xem các việc hiện có.`;
    case 'taken':
      return `Mã việc “${id}” đã dùng trong chỉ đạo này; việc thêm phải mang mã mới.`;
    case 'fixed':
      return `Việc “${id}”: loại việc, cách khép lại, thang nhắc không sửa được khi đang thực hiện; hãy bỏ việc này và thêm việc mới.`;
    case 'termTooFar':
      return `Thời gian thực hiện không kéo dài đến ${id} được: lịch làm việc chỉ đến hết năm sau năm kết thúc; hãy ban hành văn bản mới.`;
  }
};
