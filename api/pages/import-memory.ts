/** What an office has corrected before: looked up for a plan that is read, kept with a draft that is made, listed, forgotten. */
import type { ImportedPlan, RememberedList } from '../../contracts/http/imports.ts';
import { selectorSchema } from '../../contracts/selector-file.ts';
import type { Organisation, Selector } from '../../domain/organisation/organisation.ts';
import { sayDue } from '../../importer/directive/say-due.ts';
import type { DeadlineReading, DraftTask } from '../../importer/draft.ts';
import { holdsInAnyYear, keyOf, type Memory } from '../../importer/memory.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import {
  forget,
  readRemembered,
  recall,
  remember,
  type ToRemember,
} from '../../prisma/repositories/remembered.ts';
import { noteRead, substitution } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Forbidden, NotFound } from '../problems.ts';
import { handOf, type Principal } from '../rights.ts';
import { selectorWord } from '../views/selector-word.ts';

const onlyOffice = (principal: Principal): void => {
  if (!principal.isOffice) throw new Forbidden(principal.readOnly ? 'READ_ONLY' : 'OFFICE_ONLY');
};

const wordingsOf = ({ lead, coordinating, deadline }: DraftTask): string[] => [
  ...lead.value,
  ...coordinating.value,
  ...[deadline.value.phrase ?? deadline.value.unread ?? []].flat(),
];

/** What the office's branch remembers of the words of these tasks. */
export const memoryFor = async (
  { db }: Deps,
  principal: Principal,
  tasks: readonly DraftTask[],
): Promise<Memory> => {
  const rows = await recall(db, principal.top.code, tasks.flatMap(wordingsOf).map(keyOf));
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    units: new Map(of('unit').map(({ key, meaning }) => [key, selectorSchema.parse(meaning) as Selector])),
    deadlines: new Map(of('deadline').map(({ key, meaning }) => [key, meaning as DeadlineReading])),
  };
};

const isThere = (selector: Selector, codes: ReadonlySet<string>): boolean =>
  !('units' in selector) || selector.units.every((code) => codes.has(code));

/** Units that are not of the branch and deadlines of one year are left out. */
const entriesOf = (
  { units, deadlines }: NonNullable<ImportedPlan['learnt']>,
  organisation: Organisation,
): ToRemember[] => {
  const names = new Map(organisation.units.map(({ code, name }) => [code, name]));
  const codes = new Set(names.keys());
  return [
    ...units.flatMap(({ words, selector }): ToRemember[] => {
      const meaning = selector as Selector;
      if (!isThere(meaning, codes)) return [];
      return [
        { kind: 'unit', wording: words, key: keyOf(words), meaning, word: selectorWord(meaning, names) },
      ];
    }),
    ...deadlines.flatMap(({ words, reading }): ToRemember[] => {
      const meaning = { ...reading, inheritedFrom: null } as DeadlineReading;
      if (!holdsInAnyYear(meaning)) return [];
      return [{ kind: 'deadline', wording: words, key: keyOf(words), meaning, word: sayDue(meaning) }];
    }),
  ].filter(({ key }) => key !== '');
};

export const keepLearnt = async (
  deps: Deps,
  principal: Principal,
  learnt: NonNullable<ImportedPlan['learnt']>,
  organisation: Organisation,
): Promise<void> => {
  const entries = new Map(entriesOf(learnt, organisation).map((one) => [`${one.kind} ${one.key}`, one]));
  const at = await deps.clock.now();
  await remember(deps.db, { branch: principal.top.code, by: handOf(principal), at }, [...entries.values()]);
};

/** For the office and whoever audits it. */
export const listRemembered = async (deps: Deps, principal: Principal): Promise<RememberedList> => {
  if (!principal.person.roles.includes('auditor')) onlyOffice(principal);
  await noteRead(deps, principal, 'remembered');
  const rows = await readRemembered(deps.db, principal.top.code);
  return { items: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
};

/** @throws NotFound for what another branch remembers, or what somebody has already forgotten */
export const forgetRemembered = async (
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<{ ok: true }> => {
  onlyOffice(principal);
  if (!(await forget(deps.db, principal.top.code, id))) throw new NotFound(id);
  const at = await deps.clock.now();
  const detail = { id, ...substitution(principal) };
  await recordAccess(deps.db, {
    at,
    person: handOf(principal),
    kind: 'act',
    what: 'forgetRemembered',
    detail,
  });
  return { ok: true };
};
