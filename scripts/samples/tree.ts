/** Growing a sample tree: units on up to three levels, their people by post, all of it marked as a sample. */
import type {
  Organisation,
  Person,
  PersonRole,
  Unit,
  UnitId,
  UnitKind,
} from '../../domain/organisation/organisation.ts';
import { calendar } from '../sample-calendar.ts';

/** A body that the plan or the law names; it carries no "(mẫu)". */
export interface Body {
  code: UnitId;
  name: string;
  kind: UnitKind;
  /** The root when absent. */
  parent?: UnitId | undefined;
  tags?: string[] | undefined;
}
/** A Party organisation with cells below. */
export interface Base {
  /** Stands in the plan itself, so it carries its own code and no "(mẫu)". */
  code?: UnitId | undefined;
  name: string;
  tags: string[];
  cells: number;
}
export interface DirectCell {
  name: string;
  tags: string[];
}

export interface Sample {
  /** Folder below examples/. */
  folder: string;
  name: string;
  /** Addresses end in this; `.example` is nobody's. */
  mailDomain: string;
  root: { code: UnitId; name: string };
  bodies: Body[];
  bases: Base[];
  directCells: DirectCell[];
  /** Numbers of the cells that the plan lets use the whole first week of the month. */
  firstWeekCells?: number[] | undefined;
  /** Units that look at reports on their way up though nobody is below them. */
  lookFirst: UnitId[];
  /** Committee members; each follows its share of the cells. */
  members: number;
  /** Advisory bodies whose specialists also follow cells, one each. */
  specialistsOf?: UnitId[] | undefined;
}

const two = (n: number) => String(n).padStart(2, '0');
const bare = (name: string) => name.replace(/ \(mẫu\)$/, '');

/** Selectors have no "and", so the level that an obligation binds is a tag of its own. */
const levelTags = ({ root }: Sample, parent: UnitId | null): string[] =>
  parent === null ? [] : [parent === root.code ? 'level2' : 'level3'];

const grow = (sample: Sample, { code, name, kind, parent, tags }: Omit<Unit, 'mailbox'>): Unit => {
  const mail = (box: string) => `${box}@${sample.mailDomain}`;
  return {
    code,
    name,
    kind,
    parent,
    tags: [...levelTags(sample, parent), ...tags],
    mailbox: mail(code.toLowerCase().replace(/^cb(\d+)$/, 'chibo$1')),
    ...(kind === 'committee' ? { committeeMailbox: mail('banthuongvu') } : {}),
    ...(kind === 'baseOrganisation' ? { committeeMailbox: mail(`capuy.${code.toLowerCase()}`) } : {}),
  };
};

/** Cells are numbered through, in the order of their superiors; the direct ones last. */
const partyUnits = (sample: Sample): Unit[] => {
  const root = sample.root.code;
  let cells = 0;
  const cell = (name: (n: number) => string, parent: UnitId, tags: string[]): Unit => {
    const n = ++cells;
    const first = sample.firstWeekCells?.includes(n) ? ['firstWeek'] : [];
    const code = `CB${two(n)}`;
    return grow(sample, { code, name: name(n), kind: 'cell', parent, tags: [...tags, ...first] });
  };
  const based = sample.bases.flatMap(({ code, name, tags, cells: size }, i) => {
    const base: Omit<Unit, 'mailbox'> = {
      code: code ?? `DB${two(i + 1)}`,
      name: code ? name : `${name} (mẫu)`,
      kind: 'baseOrganisation',
      parent: root,
      tags: ['subordinateParty', ...tags],
    };
    const below = Array.from({ length: size }, () => cell((n) => `Chi bộ ${n} (mẫu)`, base.code, tags));
    return [grow(sample, base), ...below];
  });
  const direct = sample.directCells.map(({ name, tags }) =>
    cell(() => `${name} (mẫu)`, root, ['subordinateParty', ...tags]),
  );
  return [...based, ...direct];
};

const unitsOf = (sample: Sample): Unit[] => {
  const { code, name } = sample.root;
  return [
    grow(sample, { code, name, kind: 'committee', parent: null, tags: [] }),
    ...sample.bodies.map((body) =>
      grow(sample, { ...body, parent: body.parent ?? code, tags: body.tags ?? [] }),
    ),
    ...partyUnits(sample),
  ];
};

const person = (
  { mailDomain }: Sample,
  code: string,
  title: string,
  unit: UnitId,
  roles: PersonRole[],
  box: string,
): Person => ({ code, title, unit, roles, email: `${box}@${mailDomain}` });

const staffOf = (sample: Sample, units: Unit[]): Person[] =>
  units.flatMap((one) => {
    const reviews = sample.lookFirst.includes(one.code) || units.some((u) => u.parent === one.code);
    const box = one.mailbox.split('@')[0];
    const of = `${bare(one.name)} (mẫu)`;
    return [
      person(sample, `${one.code}-officer`, `Cán bộ mẫu, ${of}`, one.code, ['officer'], `canbo.${box}`),
      person(
        sample,
        `${one.code}-head`,
        `Người đứng đầu mẫu, ${of}`,
        one.code,
        reviews ? ['head', 'reviewer'] : ['head'],
        `dungdau.${box}`,
      ),
    ];
  });

const ROOT_POSTS: [post: string, title: string, role: PersonRole, box: string][] = [
  ['office1', 'Chánh Văn phòng mẫu', 'office', 'vanphong1'],
  ['office2', 'Chuyên viên Văn phòng mẫu', 'office', 'vanphong2'],
  ['reviewer1', 'Phó Bí thư mẫu', 'reviewer', 'thamdinh1'],
  ['reviewer2', 'Ủy viên Ban Thường vụ mẫu', 'reviewer', 'thamdinh2'],
  ['auditor', 'Kiểm tra viên mẫu', 'auditor', 'kiemtra'],
  ['administrator', 'Quản trị viên mẫu', 'administrator', 'quantri'],
];

const rootStaff = (sample: Sample): Person[] => {
  const { code, name } = sample.root;
  return ROOT_POSTS.map(([post, title, role, box]) =>
    person(sample, `${code}-${post}`, `${title}, ${bare(name)} (mẫu)`, code, [role], box),
  );
};

/** Cells go round the members in turn. */
const membersOf = (sample: Sample, units: Unit[]): Person[] => {
  const { code, name } = sample.root;
  const cells = units.filter((u) => u.kind === 'cell').map((u) => u.code);
  return Array.from({ length: sample.members }, (_, i) => ({
    ...person(
      sample,
      `${code}-m${two(i + 1)}`,
      `Cấp ủy viên mẫu số ${i + 1}, ${bare(name)} (mẫu)`,
      code,
      ['member'],
      `capuyvien${two(i + 1)}`,
    ),
    follows: cells.filter((_cell, n) => n % sample.members === i),
  }));
};

const specialists = (sample: Sample, units: Unit[]): Person[] =>
  (sample.specialistsOf ?? []).map((code) => {
    const of = bare(units.find((u) => u.code === code)?.name ?? code);
    const box = `chuyenvien.${code.toLowerCase()}`;
    return person(
      sample,
      `${code}-specialist`,
      `Chuyên viên phụ trách địa bàn mẫu, ${of} (mẫu)`,
      code,
      ['member'],
      box,
    );
  });

export const growTree = (sample: Sample): Organisation => {
  const units = unitsOf(sample);
  return {
    name: `${sample.name} (cây tổ chức mẫu)`,
    units,
    people: [
      ...staffOf(sample, units),
      ...rootStaff(sample),
      ...membersOf(sample, units),
      ...specialists(sample, units),
    ],
    calendar,
  };
};
