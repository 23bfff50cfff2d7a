/**
 * A sample of the country's tree in its right size and shape, for trying and measuring; every unit bears "(mẫu)".
 * Figures since 1/7/2025: 34 provinces, 3,321 communes (2,621 xã, 687 phường, 13 đặc khu), 168 under Hồ Chí Minh City,
 * 126 under Hà Nội, 38 under Lai Châu; three advisory bodies a commune, four in a đặc khu or a former district seat
 * (Quy định 298-QĐ/TW). Base organisations: 52,105, the count of 2020; no newer one was published.
 */
import type { Unit, UnitKind, UnitTier } from '../domain/organisation/organisation.ts';

export const PROVINCES = 34;
const COMMUNES = 3321;
const WARDS = 687;
const ISLANDS = 13;
/** Former district seats keep a political centre. */
const SEATS = 690;
const BASE = 52_105;
const KNOWN: [name: string, city: boolean, communes: number][] = [
  ['Thành phố Hồ Chí Minh', true, 168],
  ['Thành phố Hà Nội', true, 126],
  ['Lai Châu', false, 38],
];
const CITIES = 6;
const FEWEST = 40;
const MOST = 160;

/** mulberry32: small, and the same on every machine. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};
type Random = () => number;

/** `count` whole numbers within bounds whose sum is `total`. */
const parts = (random: Random, count: number, total: number, least: number, most: number): number[] => {
  const list = Array.from({ length: count }, () => least);
  for (let left = total - count * least; left > 0; left -= 1) {
    let at = Math.floor(random() * count);
    while ((list[at] ?? most) >= most) at = (at + 1) % count;
    list[at] = (list[at] ?? 0) + 1;
  }
  return list;
};

const two = (n: number): string => String(n).padStart(2, '0');
const three = (n: number): string => String(n).padStart(3, '0');

const unit = (
  code: string,
  name: string,
  kind: UnitKind,
  parent: string | null,
  tier: UnitTier,
  tags: string[] = [],
): Unit => ({
  code,
  name: `${name} (mẫu)`,
  kind,
  tier,
  parent,
  tags,
  mailbox: `${code.toLowerCase()}@mau.example`,
});

const UNIONS: [string, string][] = [
  ['CD', 'Công đoàn'],
  ['DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
  ['PN', 'Hội Liên hiệp Phụ nữ'],
  ['ND', 'Hội Nông dân'],
  ['CCB', 'Hội Cựu chiến binh'],
];
const frontOf = (at: string, place: string, tier: UnitTier): Unit[] => [
  unit(`${at}-MTTQ`, `Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`, 'front', at, tier),
  ...UNIONS.map(([code, name]) =>
    unit(`${at}-${code}`, `${name} ${place}`, 'socioPoliticalOrganisation', `${at}-MTTQ`, tier),
  ),
];
const bodiesOf = (at: string, place: string, tier: UnitTier, bodies: [string, string][]): Unit[] =>
  bodies.map(([code, name]) => unit(`${at}-${code}`, `${name} ${place}`, 'advisoryBody', at, tier));

const OFFICE: [string, string] = ['VP', 'Văn phòng Đảng ủy'];
const INSPECTION: [string, string] = ['UBKT', 'Cơ quan Ủy ban Kiểm tra'];
const OF_COMMUNE: [string, string][] = [OFFICE, ['BXD', 'Ban Xây dựng Đảng'], INSPECTION];
const OF_ISLAND: [string, string][] = [
  OFFICE,
  ['BTC', 'Ban Tổ chức'],
  ['BTG', 'Ban Tuyên giáo và Dân vận'],
  INSPECTION,
];
const OF_PROVINCE: [string, string][] = [
  ['VP', 'Văn phòng'],
  ['BTC', 'Ban Tổ chức'],
  ['BTG', 'Ban Tuyên giáo và Dân vận'],
  ['UBKT', 'Ủy ban Kiểm tra'],
  ['BNC', 'Ban Nội chính'],
];
const BASE_TAGS = ['residential', 'school', 'enterprise', 'agency'];

function* baseOf(random: Random, at: string, place: string, count: number): Generator<Unit> {
  for (let n = 1; n <= count; n += 1)
    yield unit(`${at}-D${three(n)}`, `Đảng bộ cơ sở ${n}, ${place}`, 'baseOrganisation', at, 'base', [
      BASE_TAGS[Math.floor(random() * BASE_TAGS.length)] ?? 'residential',
    ]);
}

type CommuneKind = 'xã' | 'phường' | 'đặc khu';
interface Commune {
  kind: CommuneKind;
  seat: boolean;
  base: number;
}

function* communeUnits(
  random: Random,
  at: string,
  province: string,
  number: number,
  commune: Commune,
): Generator<Unit> {
  const place = `${commune.kind} ${number}, ${province}`;
  yield unit(at, `Đảng ủy ${place}`, 'committee', at.replace(/-X\d+$/, ''), 'commune', [
    { xã: 'rural', phường: 'urban', 'đặc khu': 'island' }[commune.kind],
  ]);
  yield* bodiesOf(at, place, 'commune', commune.kind === 'đặc khu' ? OF_ISLAND : OF_COMMUNE);
  if (commune.seat) yield* bodiesOf(at, place, 'commune', [['TTCT', 'Trung tâm chính trị']]);
  yield unit(`${at}-UBND`, `Ủy ban nhân dân ${place}`, 'agency', at, 'commune');
  yield* frontOf(at, place, 'commune');
  yield* baseOf(random, at, place, commune.base);
}

function* provinceUnits(
  random: Random,
  at: string,
  name: string,
  city: boolean,
  communes: Commune[],
): Generator<Unit> {
  yield unit(at, `${city ? 'Thành ủy' : 'Tỉnh ủy'} ${name}`, 'committee', 'TW', 'province');
  yield* bodiesOf(at, name, 'province', OF_PROVINCE);
  yield* frontOf(at, name, 'province');
  yield unit(`${at}-CQD`, `Đảng ủy các cơ quan Đảng ${name}`, 'committee', at, 'province', ['bloc']);
  yield unit(`${at}-UB`, `Đảng ủy Ủy ban nhân dân ${name}`, 'committee', at, 'province', ['bloc']);
  for (const [i, commune] of communes.entries())
    yield* communeUnits(random, `${at}-X${three(i + 1)}`, name, i + 1, commune);
}

const kindsOf = (random: Random, count: number): CommuneKind[] => {
  const wards = Math.round((WARDS * count) / COMMUNES);
  const islands = Math.round((ISLANDS * count) / COMMUNES);
  const kinds: CommuneKind[] = Array.from({ length: count }, (_, i) =>
    i < islands ? 'đặc khu' : i < islands + wards ? 'phường' : 'xã',
  );
  for (let i = kinds.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [kinds[i], kinds[j]] = [kinds[j] as CommuneKind, kinds[i] as CommuneKind];
  }
  return kinds;
};

/** Units from the top down, superiors before those below them. `provinces`: 1 to 34. */
export function* nationalSample({ provinces, seed }: { provinces: number; seed: number }): Generator<Unit> {
  const random = randomFrom(seed);
  const rest = COMMUNES - KNOWN.reduce((sum, [, , communes]) => sum + communes, 0);
  const others = parts(random, PROVINCES - KNOWN.length, rest, FEWEST, MOST);
  const all = [
    ...KNOWN,
    ...others.map((communes, i): [string, boolean, number] => {
      const city = i < CITIES - 2;
      return [`${city ? 'thành phố' : 'tỉnh'} số ${two(i + KNOWN.length + 1)}`, city, communes];
    }),
  ].slice(0, provinces);
  const total = all.reduce((sum, [, , communes]) => sum + communes, 0);
  const kinds = kindsOf(random, total);
  const base = parts(random, total, Math.round((BASE * total) / COMMUNES), 5, 40);
  const seats = Math.round((SEATS * total) / COMMUNES);

  yield unit('TW', 'Ban Chấp hành Trung ương', 'committee', null, 'central');
  let done = 0;
  for (const [i, [name, city, count]] of all.entries()) {
    const communes = Array.from({ length: count }, (_, n) => {
      const at = done + n;
      const kind = kinds[at] ?? 'xã';
      const seat =
        kind !== 'đặc khu' && Math.floor((at * seats) / total) !== Math.floor(((at + 1) * seats) / total);
      return { kind, seat, base: base[at] ?? 0 };
    });
    done += count;
    yield* provinceUnits(random, `T${two(i + 1)}`, name, city, communes);
  }
}
