/** The sheet of units: its columns in order, how each cell is read and written. */
import { z } from 'zod';
import type { Unit, UnitTier } from '../../domain/organisation/organisation.ts';
import { unitSchema } from '../organisation-file.ts';
import { UNIT_KIND_WORDS } from '../vi/words.ts';
import { checked, readDate, readList, readWord, writeDate, writeList } from './cells.ts';
import type { Column } from './columns.ts';

const TIER_WORDS: Record<UnitTier, string> = {
  central: 'Trung ương',
  province: 'Tỉnh',
  commune: 'Xã',
  base: 'Cơ sở',
};
const { shape } = unitSchema;
const text = z.string().max(300);

export const UNIT_COLUMNS: Column<Unit>[] = [
  { field: 'code', heading: 'Mã đơn vị', read: checked(shape.code), write: (u) => u.code },
  { field: 'name', heading: 'Tên đơn vị', read: checked(shape.name), write: (u) => u.name },
  {
    field: 'kind',
    heading: 'Loại',
    read: readWord(UNIT_KIND_WORDS),
    write: (u) => UNIT_KIND_WORDS[u.kind],
  },
  {
    field: 'tier',
    heading: 'Cấp',
    read: readWord(TIER_WORDS),
    write: (u) => (u.tier ? TIER_WORDS[u.tier] : ''),
  },
  {
    field: 'parent',
    heading: 'Mã cấp trên',
    read: checked(shape.code),
    write: (u) => u.parent ?? '',
  },
  {
    field: 'tags',
    heading: 'Nhãn',
    read: readList(checked(shape.code)),
    write: (u) => writeList(u.tags),
    empty: [],
  },
  { field: 'mailbox', heading: 'Hộp thư', read: checked(shape.mailbox), write: (u) => u.mailbox },
  {
    field: 'committeeMailbox',
    heading: 'Hộp thư ban thường vụ',
    read: checked(shape.mailbox),
    write: (u) => u.committeeMailbox ?? '',
  },
  { field: 'phone', heading: 'Điện thoại', read: checked(text), write: (u) => u.phone ?? '' },
  { field: 'address', heading: 'Địa chỉ', read: checked(text), write: (u) => u.address ?? '' },
  {
    field: 'termFrom',
    heading: 'Nhiệm kỳ từ',
    read: readDate,
    write: (u) => (u.committeeTerm ? writeDate(u.committeeTerm.from) : ''),
  },
  {
    field: 'termTo',
    heading: 'Nhiệm kỳ đến',
    read: readDate,
    write: (u) => (u.committeeTerm ? writeDate(u.committeeTerm.to) : ''),
  },
  {
    field: 'validFrom',
    heading: 'Hiệu lực từ',
    read: readDate,
    write: (u) => (u.validFrom ? writeDate(u.validFrom) : ''),
  },
  {
    field: 'validTo',
    heading: 'Hiệu lực đến',
    read: readDate,
    write: (u) => (u.validTo ? writeDate(u.validTo) : ''),
  },
];
