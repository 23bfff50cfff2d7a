/** The sheet of people: posts, never names of persons; whether each has an account. */
import type { KnownPerson } from '../../domain/organisation/import-rows.ts';
import { personSchema } from '../organisation-file.ts';
import { ROLE_WORDS } from '../vi/words.ts';
import { checked, readList, readWord, readYesNo, writeList } from './cells.ts';
import type { Column } from './columns.ts';

const { shape } = personSchema;

export const PERSON_COLUMNS: Column<KnownPerson>[] = [
  { field: 'code', heading: 'Mã chức danh', read: checked(shape.code), write: (p) => p.code },
  { field: 'title', heading: 'Chức danh', read: checked(shape.title), write: (p) => p.title },
  { field: 'unit', heading: 'Mã đơn vị', read: checked(shape.unit), write: (p) => p.unit },
  {
    field: 'roles',
    heading: 'Vai',
    read: readList(readWord(ROLE_WORDS)),
    write: (p) => writeList(p.roles.map((role) => ROLE_WORDS[role])),
  },
  { field: 'email', heading: 'Thư điện tử', read: checked(shape.email), write: (p) => p.email },
  {
    field: 'follows',
    heading: 'Theo dõi đơn vị',
    read: readList(checked(shape.code)),
    write: (p) => writeList(p.follows ?? []),
  },
  {
    field: 'account',
    heading: 'Tài khoản',
    read: readYesNo,
    write: (p) => (p.hasAccount ? 'có' : 'không'),
  },
];
