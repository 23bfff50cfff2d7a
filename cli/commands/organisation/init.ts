/** `dondoc organisation init`: the top unit and the first administrator of an empty system. */
import { readFile } from 'node:fs/promises';

import { z } from 'zod';
import { firstPassword, prepareAccounts, storeAccounts } from '../../../api/accounts.ts';
import { code as codeField, email as emailField, line } from '../../../contracts/fields.ts';
import { vietnamese } from '../../../contracts/vietnamese.ts';
import { compact } from '../../../domain/calendar/office-calendar.ts';
import { type Person, UNIT_KINDS, type Unit } from '../../../domain/organisation/organisation.ts';
import {
  lockOrganisation,
  writePeople,
  writeUnits,
} from '../../../prisma/repositories/write-organisation.ts';
import { withDatabase } from '../../settings.ts';

const CALENDAR = new URL('../../../examples/calendar/vn.json', import.meta.url);

const options = z.object({
  code: codeField,
  name: line(200),
  kind: z.enum(UNIT_KINDS),
  email: emailField,
});

/** @throws when the system is not empty: from then on administrators make administrators */
export const init = (given: Record<string, unknown>): Promise<void> =>
  withDatabase(async (db) => {
    const parsed = options.safeParse(given, { error: vietnamese });
    if (!parsed.success)
      throw new Error(
        parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'),
      );
    const { code, name, kind, email } = parsed.data;
    const root: Unit = { code, name, kind, parent: null, tags: [], mailbox: email };
    const person: Person = {
      code: `${code}-quan-tri`,
      title: `Quản trị, ${name}`,
      unit: code,
      roles: ['administrator'],
      email,
    };
    const calendar = compact(JSON.parse(await readFile(CALENDAR, 'utf8')));
    const password = firstPassword();
    const accounts = await prepareAccounts([person], () => password, { mustChange: true });
    await db.$transaction(async (tx) => {
      await lockOrganisation(tx);
      if ((await tx.unit.count()) > 0)
        throw new Error('Hệ thống đã có đơn vị; hãy đăng nhập bằng tài khoản quản trị để thêm người.');
      await writeUnits(tx, [{ unit: root, path: `/${code}/`, was: null, isNew: true, moved: false }], '');
      await writePeople(tx, [person]);
      await storeAccounts(tx, accounts);
      // Every draft rests on a calendar: the seeded one until the office keeps its own.
      if ((await tx.calendar.count()) === 0)
        await tx.calendar.create({ data: { version: calendar.version, data: { ...calendar } } });
    });
    console.log(`Đã tạo ${name} và tài khoản quản trị ${email}.`);
    console.log(`Mật khẩu lần đầu (chỉ hiện một lần, phải đổi khi đăng nhập): ${password}`);
  });
