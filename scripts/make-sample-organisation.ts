/**
 * Writes examples/bach-dang/organisation.json: the sample tree of the ward. Run it again after a change here:
 * `node scripts/make-sample-organisation.ts && biome format --write examples/bach-dang/organisation.json`.
 */
import { writeFileSync } from 'node:fs';
import type {
  Organisation,
  Person,
  PersonRole,
  Unit,
  UnitKind,
} from '../domain/organisation/organisation.ts';
import { calendar } from './sample-calendar.ts';

const ROOT = 'DUBD';
const mail = (name: string) => `${name}@bachdang.example`;

const unit = (code: string, name: string, kind: UnitKind, parent: string | null, tags: string[]): Unit => ({
  code,
  name,
  kind,
  parent,
  // Selectors have no "and", so the level that an obligation binds is a tag of its own.
  tags: [...(parent === null ? [] : [parent === ROOT ? 'level2' : 'level3']), ...tags],
  mailbox: mail(code.toLowerCase().replace(/^cb(\d+)$/, 'chibo$1')),
  ...(kind === 'committee' ? { committeeMailbox: mail('banthuongvu') } : {}),
  ...(kind === 'baseOrganisation' ? { committeeMailbox: mail(`capuy.${code.toLowerCase()}`) } : {}),
});

/** Statutory bodies every ward has; they carry no "(mẫu)". */
const bodies: Unit[] = [
  unit(ROOT, 'Đảng ủy phường Bạch Đằng', 'committee', null, []),
  unit('BXDD', 'Ban Xây dựng Đảng Đảng ủy', 'advisoryBody', ROOT, []),
  unit('VPDU', 'Văn phòng Đảng ủy', 'advisoryBody', ROOT, []),
  unit('UBKT', 'Ủy ban Kiểm tra Đảng ủy', 'advisoryBody', ROOT, []),
  unit('UBND', 'Ủy ban nhân dân phường Bạch Đằng', 'agency', ROOT, ['agency']),
  unit('TTHCC', 'Trung tâm Phục vụ hành chính công phường', 'agency', ROOT, ['agency']),
  unit('MTTQ', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'front', ROOT, []),
  unit('CDP', 'Công đoàn phường', 'socioPoliticalOrganisation', 'MTTQ', []),
  unit('DTN', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh phường', 'socioPoliticalOrganisation', 'MTTQ', []),
  unit('HPN', 'Hội Liên hiệp Phụ nữ phường', 'socioPoliticalOrganisation', 'MTTQ', []),
  unit('HND', 'Hội Nông dân phường', 'socioPoliticalOrganisation', 'MTTQ', []),
  unit('CCB', 'Hội Cựu chiến binh phường', 'socioPoliticalOrganisation', 'MTTQ', []),
];

/** Name, tags, number of cells. Cells are numbered through, in this order. */
const bases: [name: string, tags: string[], cells: number][] = [
  ['Đảng bộ các cơ quan Đảng, Mặt trận và đoàn thể', ['agency'], 3],
  ['Đảng bộ Ủy ban nhân dân phường', ['agency'], 3],
  ['Đảng bộ Công an phường', ['agency', 'police'], 3],
  ['Đảng bộ các trường mầm non và tiểu học', ['school'], 3],
  ['Đảng bộ các trường trung học', ['school'], 2],
  ['Đảng bộ Công ty Cấp nước', ['enterprise', 'stateEnterprise'], 3],
  ['Đảng bộ các doanh nghiệp tư nhân', ['enterprise', 'privateEnterprise'], 3],
  ['Đảng bộ Khu dân cư số 1', ['residential'], 4],
  ['Đảng bộ Khu dân cư số 2', ['residential'], 3],
  ['Đảng bộ Khu dân cư số 3', ['residential'], 3],
  ['Đảng bộ Khu dân cư số 4', ['residential'], 3],
  ['Đảng bộ Khu dân cư số 5', ['residential'], 3],
  ['Đảng bộ Khu dân cư số 6', ['residential'], 3],
];
const directCells: [name: string, tags: string[]][] = [
  ['Chi bộ Quân sự', ['agency']],
  ['Chi bộ Trạm Y tế', ['agency']],
  ['Chi bộ Trung tâm Phục vụ hành chính công', ['agency', 'firstWeek']],
  ['Chi bộ Trường Mầm non tư thục', ['school', 'privateEnterprise']],
  ['Chi bộ Công ty có vốn đầu tư nước ngoài', ['enterprise', 'foreignEnterprise']],
  ['Chi bộ Hợp tác xã', ['enterprise']],
  ['Chi bộ Khu dân cư ven sông', ['residential']],
  ['Chi bộ Khu dân cư vùng giáo', ['residential', 'religiousArea']],
];

const two = (n: number) => String(n).padStart(2, '0');
/** The footnote of the plan: cells where many standing committee members live. */
const SENIORS = new Set([1, 2, 4]);

const partyUnits = (): Unit[] => {
  let cells = 0;
  const found = bases.flatMap(([name, tags, size], i) => {
    const code = `DB${two(i + 1)}`;
    const below = Array.from({ length: size }, () => {
      const n = ++cells;
      return unit(`CB${two(n)}`, `Chi bộ ${n} (mẫu)`, 'cell', code, [
        ...tags,
        ...(SENIORS.has(n) ? ['firstWeek'] : []),
      ]);
    });
    return [unit(code, `${name} (mẫu)`, 'baseOrganisation', ROOT, ['subordinateParty', ...tags]), ...below];
  });
  const direct = directCells.map(([name, tags]) =>
    unit(`CB${two(++cells)}`, `${name} (mẫu)`, 'cell', ROOT, ['subordinateParty', ...tags]),
  );
  return [...found, ...direct];
};

const person = (code: string, title: string, of: string, roles: PersonRole[], address: string): Person => ({
  code,
  title,
  unit: of,
  roles,
  email: mail(address),
});

const bare = (one: Unit) => one.name.replace(/ \(mẫu\)$/, '');

const staffOf = (units: Unit[]): Person[] =>
  units.flatMap((one) => {
    const reviews = one.code === 'BXDD' || units.some((u) => u.parent === one.code);
    const box = one.mailbox.split('@')[0];
    return [
      person(`${one.code}-officer`, `Cán bộ mẫu, ${bare(one)} (mẫu)`, one.code, ['officer'], `canbo.${box}`),
      person(
        `${one.code}-head`,
        `Người đứng đầu mẫu, ${bare(one)} (mẫu)`,
        one.code,
        reviews ? ['head', 'reviewer'] : ['head'],
        `dungdau.${box}`,
      ),
    ];
  });

const WARD = 'Đảng ủy phường Bạch Đằng (mẫu)';
const wardPosts = [
  person('DUBD-office1', `Chánh Văn phòng mẫu, ${WARD}`, ROOT, ['office'], 'vanphong1'),
  person('DUBD-office2', `Chuyên viên Văn phòng mẫu, ${WARD}`, ROOT, ['office'], 'vanphong2'),
  person('DUBD-reviewer1', `Phó Bí thư mẫu, ${WARD}`, ROOT, ['reviewer'], 'thamdinh1'),
  person('DUBD-reviewer2', `Ủy viên Ban Thường vụ mẫu, ${WARD}`, ROOT, ['reviewer'], 'thamdinh2'),
  person('DUBD-auditor', `Kiểm tra viên mẫu, ${WARD}`, ROOT, ['auditor'], 'kiemtra'),
  person('DUBD-administrator', `Quản trị viên mẫu, ${WARD}`, ROOT, ['administrator'], 'quantri'),
];

const MEMBERS = 13;
const membersFor = (units: Unit[]): Person[] => {
  const cells = units.filter((u) => u.kind === 'cell').map((u) => u.code);
  return Array.from({ length: MEMBERS }, (_, i) => ({
    ...person(
      `DUBD-m${two(i + 1)}`,
      `Cấp ủy viên mẫu số ${i + 1}, ${WARD}`,
      ROOT,
      ['member'],
      `capuyvien${two(i + 1)}`,
    ),
    follows: cells.filter((_cell, n) => n % MEMBERS === i),
  }));
};

const units = [...bodies, ...partyUnits()];
const organisation: Organisation = {
  name: 'Đảng bộ phường Bạch Đằng (cây tổ chức mẫu)',
  units,
  people: [...staffOf(units), ...wardPosts, ...membersFor(units)],
  calendar,
};
writeFileSync(
  new URL('../examples/bach-dang/organisation.json', import.meta.url),
  `${JSON.stringify(organisation, null, 2)}\n`,
);
