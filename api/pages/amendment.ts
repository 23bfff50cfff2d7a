/** Amending a directive that runs: checked whole, its effect unit by unit, then one act; and every version kept. */

import type { RolloutBody } from '../../contracts/http/acts.ts';
import type {
  AmendmentPreview,
  DirectiveVersionsView,
  PreviewAmendment,
} from '../../contracts/http/amendment.ts';
import { problem } from '../../contracts/problems.ts';
import { sayChangeFault } from '../../contracts/vi/amendment.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { amended, changeFaults, type DirectiveChange, isEmptyChange } from '../../domain/directive/change.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { same } from '../../domain/directive/same.ts';
import { recipientKey } from '../../domain/ladder/ladder.ts';
import { amendmentEffect } from '../../domain/lifecycle/amendment-preview.ts';
import { stateFrom } from '../../domain/lifecycle/calendar-preview.ts';
import { type Selector, unitsNamed } from '../../domain/organisation/organisation.ts';
import { type RolloutBrief, rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutPayloads } from '../../domain/rollout/commands.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import { placesUnder } from '../../prisma/repositories/briefs.ts';
import { unitsRunning } from '../../prisma/repositories/calendars.ts';
import {
  directiveVersions,
  isAnswered,
  type StoredVersion,
} from '../../prisma/repositories/directive-versions.ts';
import { directiveEvents } from '../../prisma/repositories/read-directive.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { workPassing } from '../../prisma/repositories/read-passing.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { asOffice, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Invalid, Refused } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { leadsThere, valid } from './issue-checks.ts';

/** Units looked at in one answer. */
const PAGE = 200;

interface Amended {
  before: Directive;
  after: Directive;
  records: Pick<RolloutBrief, 'events' | 'periodic'>;
}

/**
 * @throws Invalid with everything that is wrong with the change or with what it would make of the directive, Conflict while work is on its
 * way to an heir
 */
const checkedChange = async (deps: Deps, open: OpenDirective, change: DirectiveChange): Promise<Amended> => {
  const { record, today } = open;
  // What is told now would miss an heir that has not taken over yet.
  if (await workPassing(deps.db, record.id, today)) throw new Conflict('WORK_PASSING');
  const before = record.document;
  const faults = changeFaults(before, change);
  if (faults.length > 0) throw new Invalid(faults.map((fault) => problem(['change'], sayChangeFault(fault))));
  const after = amended(before, change);
  const organisation = await readTraits(deps.db, record.issuer.path, record.calendar, stringsIn(after));
  // The file knows nothing of what was dropped from it.
  const { dropped, ...file } = after;
  const checked = { ...valid(file, organisation, true), ...(dropped ? { dropped } : {}) };
  await leadsThere(deps, record, checked, today);
  const { events, periodic } = rolloutBriefFor(checked, false);
  return { before, after: checked, records: { events, periodic } };
};

/** What the workflow is told of a request to amend. */
export const amendmentPayload = async (
  deps: Deps,
  open: OpenDirective,
  id: string,
  { base, change, reason, approver, paper }: RolloutBody<'amendDirective'>,
): Promise<RolloutPayloads['amendDirective']> => {
  // A repeat is answered as it was, whatever the directive has become by it.
  const repeated = await isAnswered(deps.db, rolloutId(open.record.id), id);
  const { records } = repeated
    ? { records: { events: {}, periodic: [] } }
    : await checkedChange(deps, open, change);
  return { base, change, reason, approver, records, ...(paper ? { paper } : {}) };
};

const occurredNow = async (deps: Deps, id: string) =>
  Object.fromEntries(
    (await directiveEvents(deps.db, id)).flatMap(({ code, occurrence, on }) =>
      on && occurrence === 1 ? [[code, { on }] as const] : [],
    ),
  );

const EMPTY = { units: 0, concerned: 0, added: 0, moved: 0, cancelled: 0 };

/** @throws Invalid, Forbidden, Refused when nothing would change */
export const previewAmendmentPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  { change, cursor = '' }: PreviewAmendment,
): Promise<AmendmentPreview> => {
  const open = await openDirective(deps, principal, id);
  asOffice(open, principal);
  const { record, now, today } = open;
  if (record.status === 'draft') throw new Conflict('NOT_ISSUED');
  if (isEmptyChange(change)) throw new Refused({ code: 'NOTHING_AMENDED' });
  const { before, after, records } = await checkedChange(deps, open, change);
  const units = await unitsRunning(deps.db, { directive: id, after: cursor, limit: PAGE });
  const codes = units.map(({ unit }) => unit);
  const places = await placesUnder(deps.db, { directive: id, before, after, on: today, units: codes });
  const names = namesFrom(after, { units: {}, posts: {} });
  const occurred = await occurredNow(deps, id);
  const page: AmendmentPreview = { ...EMPTY, told: [], steps: [], next: null };
  for (const { unit, name, brief, steps, facts } of units) {
    page.units++;
    const part = places[unit]?.part;
    if (!part) continue;
    const state = stateFrom(steps ?? [], facts);
    const effect = amendmentEffect(state, brief, { records, occurred, part }, now);
    page.concerned++;
    page.told.push(...effect.told.map(recipientKey));
    for (const { step, ...one } of effect.steps) {
      page[one.what]++;
      page.steps.push({ ...one, unit: { code: unit, name }, title: names.step(step) });
    }
  }
  const last = units.length === PAGE ? (codes.at(-1) ?? null) : null;
  return { ...page, told: [...new Set(page.told)], next: last };
};

const sayLead = (lead: Selector, names: Names): string => {
  if ('all' in lead) return 'mọi đơn vị';
  const named = unitsNamed(lead);
  return named.length > 0 ? named.map((unit) => names.unit(unit)).join(', ') : JSON.stringify(lead);
};
const sayObligation = (one: Obligation | undefined, names: Names) =>
  one ? { title: one.title, due: sayRule(one.due, names), units: sayLead(one.lead, names) } : null;

type VersionView = DirectiveVersionsView['versions'][number];
const diffOf = (before: Directive, after: Directive, names: Names): VersionView['diff'] => {
  const [had, has] = [before, after].map(
    ({ obligations }) => new Map(obligations.map((one) => [one.id, one])),
  ) as [Map<string, Obligation>, Map<string, Obligation>];
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((id) => {
    const [one, other] = [had.get(id), has.get(id)];
    if (same(one, other)) return [];
    const what = one ? (other ? ('changed' as const) : ('dropped' as const)) : ('added' as const);
    return [{ what, id, before: sayObligation(one, names), after: sayObligation(other, names) }];
  });
};

const versionView = (one: StoredVersion, before: StoredVersion | undefined, names: Names): VersionView => ({
  version: one.version,
  at: one.at.toISOString(),
  by: one.by && names.post(one.by.post),
  reason: one.reason,
  approver: one.approver,
  paper: one.paper,
  diff: before ? diffOf(before.document, one.document, names) : [],
  termTo:
    before && before.document.term.to !== one.document.term.to
      ? { before: before.document.term.to, after: one.document.term.to }
      : null,
});

export const versionsPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<DirectiveVersionsView> => {
  const { record } = await openDirective(deps, principal, id);
  const versions = await directiveVersions(deps.db, id);
  const named = versions.flatMap(({ document }) =>
    document.obligations.flatMap(({ lead }) => unitsNamed(lead)),
  );
  const posts = versions.flatMap(({ by }) => (by ? [by.post] : []));
  const names = namesFrom(record.document, await readNames(deps.db, { units: named, posts }));
  return {
    current: versions.at(-1)?.version ?? 1,
    obligations: record.document.obligations,
    versions: versions.map((one, i) => versionView(one, versions[i - 1], names)).reverse(),
  };
};
