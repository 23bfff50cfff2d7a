/** `dondoc organisation password`: a new first password for a post, for the day when no administrator can sign in. */
import { resetPassword } from '../../../api/accounts.ts';
import { withDatabase } from '../../settings.ts';

/** @throws when nobody has that post */
export const newPassword = (post: string): Promise<void> =>
  withDatabase(async (db) => {
    const person = await db.person.findUnique({ where: { code: post } });
    if (!person)
      throw new Error(`Không có chức danh nào mang mã “${post}”; hãy xem lại mã trong tệp xuất ra.`);
    const password = await resetPassword(db, person);
    console.log(`${person.title}, ${person.email}`);
    console.log(`Mật khẩu lần đầu (chỉ hiện một lần, phải đổi khi đăng nhập): ${password}`);
  });
