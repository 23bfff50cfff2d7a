/** Rows of people against what is stored: faults by row, or each post as it will stand. */
import type {
  Change,
  ChangeKind,
  Fault,
  FaultCode,
  ImportScope,
  Known,
  KnownPerson,
  PersonRow,
} from './import-rows.ts';
import type { Person, PostId, Unit, UnitId } from './organisation.ts';

const NEEDED = ['title', 'unit', 'roles', 'email'] as const;
const FIELDS = ['title', 'unit', 'roles', 'email', 'follows'] as const;

const said = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : ((value as string) ?? '');

const merged = (row: PersonRow, before: KnownPerson | undefined): Person => {
  const { account: _, ...values } = row.values;
  const { hasAccount: __, ...stored } = before ?? { hasAccount: false };
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const person = { ...stored, ...Object.fromEntries(given) } as Person;
  if (values.follows === null) person.follows = undefined;
  return person;
};

interface Standing {
  row: number;
  person: Person;
  before: KnownPerson | undefined;
  opens: boolean;
  closes: boolean;
}

const changeOf = ({ row, person, before, opens, closes }: Standing): Change => {
  const base = { sheet: 'people' as const, row, code: person.code, name: person.title };
  if (!before) return { ...base, kinds: ['add'], fields: [] };
  const fields = FIELDS.map((field) => ({
    field: field as string,
    from: said(before[field]),
    to: said(person[field]),
  })).filter(({ from, to }) => from !== to);
  const kinds: ChangeKind[] = [];
  if (fields.some(({ field }) => field === 'unit')) kinds.push('move');
  if (closes) kinds.push('end');
  if (opens || fields.some(({ field }) => field !== 'unit')) kinds.push('change');
  if (opens || closes) fields.push({ field: 'account', from: closes ? 'có' : '', to: closes ? '' : 'có' });
  return { ...base, kinds, fields };
};

/** `after`: units as they will stand, by code; `pathOf`: where they will hang. */
export const planPeople = (
  rows: PersonRow[],
  known: Known,
  scope: ImportScope,
  after: Map<UnitId, Unit>,
  pathOf: (unit: UnitId) => string | null,
): { faults: Fault[]; changes: Change[]; people: Person[]; open: Person[]; close: PostId[] } => {
  const faults: Fault[] = [];
  const blame = (row: number, field: string | null, code: FaultCode, detail?: string) =>
    faults.push({ sheet: 'people', row, field, code, detail });

  const standing = new Map<PostId, Standing>();
  for (const row of rows) {
    const first = standing.get(row.values.code);
    if (first) {
      blame(row.row, 'code', 'CODE_TWICE', String(first.row));
      continue;
    }
    const before = known.people.get(row.values.code);
    const wanted = row.values.account ?? (before ? before.hasAccount : true);
    standing.set(row.values.code, {
      row: row.row,
      person: merged(row, before),
      before,
      opens: wanted && !before?.hasAccount,
      closes: !wanted && (before?.hasAccount ?? false),
    });
  }

  // An address is free when its holder is given another one in this very file.
  const holders = new Map<string, PostId>();
  for (const [address, post] of known.addresses) if (!standing.has(post)) holders.set(address, post);
  for (const { row, person, before } of standing.values()) {
    for (const field of NEEDED) if (person[field] === undefined) blame(row, field, 'MISSING_VALUE');
    const address = person.email?.toLowerCase();
    const holder = address === undefined ? undefined : holders.get(address);
    if (holder !== undefined) blame(row, 'email', 'ADDRESS_TAKEN', holder);
    else if (address !== undefined) holders.set(address, person.code);
    for (const unit of [...(person.unit === undefined ? [] : [person.unit]), ...(person.follows ?? [])])
      if (!after.has(unit)) blame(row, unit === person.unit ? 'unit' : 'follows', 'UNKNOWN_UNIT', unit);
    const places = [before && pathOf(before.unit), person.unit === undefined ? null : pathOf(person.unit)];
    if (places.some((path) => path && !path.startsWith(scope.branch))) blame(row, 'unit', 'OUTSIDE_BRANCH');
  }

  const all = [...standing.values()].map((one) => ({ one, change: changeOf(one) }));
  const touched = all.filter(({ change }) => change.kinds.length > 0);
  return {
    faults,
    changes: touched.map(({ change }) => change),
    people: touched.map(({ one }) => one.person),
    open: touched.filter(({ one }) => one.opens).map(({ one }) => one.person),
    close: touched.filter(({ one }) => one.closes).map(({ one }) => one.person.code),
  };
};
