/** Rows of units against the stored tree: faults by row, or each unit as it will stand. */
import type {
  Change,
  ChangeKind,
  Fault,
  FaultCode,
  ImportScope,
  Known,
  KnownUnit,
  UnitRow,
  UnitToWrite,
} from './import-rows.ts';
import type { Unit, UnitId } from './organisation.ts';

const NEEDED = ['name', 'kind', 'parent', 'mailbox'] as const;
/** What a unit is known by in the past too. */
const REMEMBERED = ['name', 'kind', 'parent', 'tags'] as const;

interface Standing {
  row: number;
  unit: Unit;
  before: KnownUnit | undefined;
}

const said = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? Object.values(value).join(' – ') : String(value);
};

/** The stored unit with the row's columns over it. An empty optional cell clears. */
const merged = (row: UnitRow, before: KnownUnit | undefined): Unit => {
  const { path: _, ...stored } = before ?? { path: '', parent: null, tags: [] as string[] };
  const given: Record<string, unknown> = { ...stored };
  for (const [key, value] of Object.entries(row.values)) if (value !== undefined) given[key] = value;
  const unit: Record<string, unknown> = { tags: [] };
  for (const [key, value] of Object.entries(given)) if (value !== null || key === 'parent') unit[key] = value;
  return unit as unknown as Unit;
};

/** Superiors from the nearest, as they will be; null when going up never ends or leads nowhere. */
const lineOf = (
  code: UnitId,
  parentOf: (code: UnitId) => UnitId | null | undefined,
  settled: Map<UnitId, string | null>,
): string | null => {
  const walked: UnitId[] = [];
  const seen = new Set<UnitId>();
  let at: UnitId | null | undefined = code;
  while (at && !settled.has(at) && !seen.has(at)) {
    walked.push(at);
    seen.add(at);
    at = parentOf(at);
  }
  const circle = at != null && seen.has(at);
  let path = at === null ? '/' : circle || at === undefined ? null : (settled.get(at) ?? null);
  for (const one of walked.reverse()) {
    path = path === null ? null : `${path}${one}/`;
    settled.set(one, path);
  }
  return settled.get(code) ?? null;
};

const changeOf = ({ row, unit, before }: Standing): Change => {
  const base = { sheet: 'units' as const, row, code: unit.code, name: unit.name };
  if (!before) return { ...base, kinds: ['add'], fields: [] };
  const keys = [...new Set([...Object.keys(before), ...Object.keys(unit)])].filter(
    (key) => key !== 'path' && key !== 'former',
  );
  const fields = keys
    .map((field) => ({
      field,
      from: said(before[field as keyof Unit]),
      to: said(unit[field as keyof Unit]),
    }))
    .filter(({ from, to }) => from !== to);
  const kinds: ChangeKind[] = [];
  if (fields.some(({ field }) => field === 'parent')) kinds.push('move');
  if (fields.some(({ field, to }) => field === 'validTo' && to)) kinds.push('end');
  if (fields.some(({ field, to }) => field !== 'parent' && !(field === 'validTo' && to)))
    kinds.push('change');
  return { ...base, kinds, fields };
};

export const planUnits = (
  rows: UnitRow[],
  known: Known,
  scope: ImportScope,
): { faults: Fault[]; changes: Change[]; units: UnitToWrite[]; after: Map<UnitId, Unit> } => {
  const faults: Fault[] = [];
  const blame = (row: number, field: string | null, code: FaultCode, detail?: string) =>
    faults.push({ sheet: 'units', row, field, code, detail });

  const standing = new Map<UnitId, Standing>();
  for (const row of rows) {
    const first = standing.get(row.values.code);
    if (first) blame(row.row, 'code', 'CODE_TWICE', String(first.row));
    else {
      const before = known.units.get(row.values.code);
      standing.set(row.values.code, { row: row.row, unit: merged(row, before), before });
    }
  }
  const unitOf = (code: UnitId): Unit | undefined => standing.get(code)?.unit ?? known.units.get(code);
  const parentOf = (code: UnitId): UnitId | null | undefined => unitOf(code)?.parent;
  const settled = new Map<UnitId, string | null>();
  let root = known.root;

  for (const one of standing.values()) {
    const { row, unit, before } = one;
    for (const field of NEEDED) if (unit[field] === undefined) blame(row, field, 'MISSING_VALUE');
    if (unit.parent === null) {
      if (root !== null && root !== unit.code) blame(row, 'parent', 'SECOND_ROOT', root);
      root ??= unit.code;
    } else if (unit.parent !== undefined) {
      if (before && before.parent === null) blame(row, 'parent', 'ROOT_NEEDS_NO_PARENT');
      else if (!unitOf(unit.parent)) blame(row, 'parent', 'UNKNOWN_PARENT', unit.parent);
      else if (lineOf(unit.code, parentOf, settled) === null) {
        // Blamed once on each row of the circle; units that merely hang below one are right when it is mended.
        if (isOnCircle(unit.code, parentOf)) blame(row, 'parent', 'CIRCLE');
      }
    }
    periods(one, unit.parent ? unitOf(unit.parent) : undefined, blame);
    stragglers(one, known, standing, blame);
    const path = unit.parent === undefined ? null : lineOf(unit.code, parentOf, settled);
    const inside = (where: string) => where.startsWith(scope.branch);
    // The head of one's own branch may be described anew; hung elsewhere it would leave the branch.
    const at = before?.path ?? path;
    if ((at !== null && !inside(at)) || (before && before.parent !== unit.parent && path && !inside(path)))
      blame(row, 'code', 'OUTSIDE_BRANCH');
  }

  const all = [...standing.values()].map((one) => ({ one, change: changeOf(one) }));
  const touched = all.filter(({ change }) => change.kinds.length > 0);
  return {
    faults,
    changes: touched.map(({ change }) => change),
    units: touched.flatMap(({ one }) => toWrite(one, lineOf(one.unit.code, parentOf, settled))),
    after: new Map([...known.units, ...[...standing].map(([code, { unit }]) => [code, unit] as const)]),
  };
};

const isOnCircle = (code: UnitId, parentOf: (code: UnitId) => UnitId | null | undefined): boolean => {
  const seen = new Set<UnitId>();
  for (let at = parentOf(code); at && !seen.has(at); at = parentOf(at)) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
};

type Blame = (row: number, field: string | null, code: FaultCode, detail?: string) => void;

const periods = ({ row, unit }: Standing, parent: Unit | undefined, blame: Blame): void => {
  const { validFrom, validTo, committeeTerm } = unit;
  if (validFrom && validTo && validTo < validFrom) blame(row, 'validTo', 'ENDS_BEFORE_START', validFrom);
  if (committeeTerm && committeeTerm.to < committeeTerm.from)
    blame(row, 'committeeTerm', 'TERM_ENDS_BEFORE_START', committeeTerm.from);
  if (parent?.validTo && (!validTo || validTo > parent.validTo))
    blame(row, 'parent', 'OUTLIVES_PARENT', parent.validTo);
};

/** A unit may not end before those that hang from it and stay there. */
const stragglers = (
  { row, unit }: Standing,
  known: Known,
  standing: Map<UnitId, Standing>,
  blame: Blame,
): void => {
  const { validTo } = unit;
  if (!validTo) return;
  const left = (known.subordinates.get(unit.code) ?? []).filter(
    (child) => !standing.has(child.code) && (!child.validTo || child.validTo > validTo),
  );
  if (left.length > 0) blame(row, 'validTo', 'HAS_SUBORDINATES', left.map(({ code }) => code).join(', '));
};

const toWrite = ({ unit, before }: Standing, path: string | null): UnitToWrite[] => {
  if (path === null) return [];
  const changed = before && REMEMBERED.some((field) => said(before[field]) !== said(unit[field]));
  const { former: _, ...plain } = unit;
  return [
    {
      unit: plain,
      path,
      was: changed
        ? { name: before.name, kind: before.kind, parent: before.parent, tags: before.tags }
        : null,
      isNew: !before,
      moved: before !== undefined && before.path !== path,
    },
  ];
};
