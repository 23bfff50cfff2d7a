/** The list of directives and the page of one. */
import type {
  DirectiveDetail,
  DirectiveList,
  EventView,
  ObligationView,
} from '../../contracts/http/directives.ts';
import { soonUntil } from '../../contracts/sign.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import type { Names } from '../../contracts/vi/history/names.ts';
import { closingOf, type Directive, momentsOf, type Obligation } from '../../domain/directive/directive.ts';
import { allowsAdHoc, eventsOf } from '../../domain/directive/due-rule.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import { ROLLOUT_ACT_NAMES } from '../../domain/rollout/commands.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { calendarFor } from '../../prisma/repositories/calendars.ts';
import {
  type DirectiveFigures,
  directiveFigures,
  listDirectives,
} from '../../prisma/repositories/read-directive.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { type SuspensionRecord, suspensionsOf } from '../../prisma/repositories/read-suspensions.ts';
import { type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { isOfficeOf, isWithin, type Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { phaseViews } from '../views/phase-view.ts';
import { referenceViews } from '../views/reference-view.ts';

export const directiveList = async (
  { db, clock }: Deps,
  principal: Principal,
  archived: boolean,
): Promise<DirectiveList> => {
  const today = dateOf(await clock.now());
  const soon = soonUntil((await calendarFor(db, principal.top.path)).calendar, today);
  const reader = {
    branch: principal.top.path,
    unit: principal.person.unit.code,
    isOffice: principal.isOffice,
  };
  const rows = await listDirectives(db, reader, { today, soon }, archived);
  return {
    today,
    directives: rows.map(({ issuer, issuerName, ...row }) => ({
      ...row,
      issuer: { code: issuer, name: issuerName },
    })),
  };
};

const actsOn = ({ ref }: OpenDirective, principal: Principal): DirectiveDetail['acts'] => {
  if (!isOfficeOf(ref, principal)) return [];
  if (ref.status === 'closed') return ['reopenDirective'];
  return ref.status === 'draft' ? ['issue'] : ROLLOUT_ACT_NAMES.filter((act) => act !== 'reopenDirective');
};

const eventViews = (document: Directive, figures: DirectiveFigures, names: Names): EventView[] => {
  const { events } = rolloutBriefFor(document, false);
  return momentsOf(document.events).map(({ code, name, expected, recurring }) => ({
    code,
    name,
    expected: figures.expected.findLast((one) => one.code === code)?.on ?? expected ?? null,
    changes: figures.expected
      .filter((one) => one.code === code)
      .map(({ on, reason, recordedAt }) => ({ on, reason, recordedAt: new Date(recordedAt).toISOString() })),
    recurring: recurring === true || events[code]?.recurring === true,
    ahead: events[code]?.ahead === true,
    occurrences: figures.events
      .filter((one) => one.code === code)
      .map(({ occurrence, on, units, document: paper, reason, recordedAt }) => ({
        occurrence,
        on,
        units: units.map((unit) => ({ code: unit, name: names.unit(unit) })),
        document: paper,
        reason,
        recordedAt: new Date(recordedAt).toISOString(),
      })),
    obligations: document.obligations
      .filter((o) => eventsOf(o.due, document.phases).includes(code))
      .map((o) => o.id),
  }));
};

const obligationView = (obligation: Obligation, figures: DirectiveFigures, names: Names): ObligationView => {
  const { id, kind, title, due, to, via, evidence, source, addedByOffice } = obligation;
  const counted = figures.obligations.find((one) => one.obligation === id);
  const named = (code: string | undefined) => (code === undefined ? null : { code, name: names.unit(code) });
  return {
    id,
    kind,
    title,
    units: counted?.units ?? 0,
    coordinating: counted?.coordinating ?? 0,
    partsLate: counted?.partsLate ?? 0,
    due: sayRule(due, names),
    periodic: due.type === 'periodic',
    mayOpenAdHoc: allowsAdHoc(due),
    closes: closingOf(obligation),
    to: named(to),
    via: named(via),
    evidence: evidence ?? null,
    source: source ?? [],
    addedByOffice: addedByOffice ?? null,
    signs: counted?.signs ?? {},
  };
};

const sum = (figures: DirectiveFigures): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const { signs } of figures.obligations)
    for (const [sign, n] of Object.entries(signs)) total[sign] = (total[sign] ?? 0) + n;
  return total;
};

const unitsNamed = (document: Directive, figures: DirectiveFigures): string[] => [
  ...document.obligations.flatMap((o) => [o.to, o.via].filter((code) => code !== undefined)),
  ...figures.events.flatMap((event) => event.units),
  ...(document.followedBy ? [document.followedBy] : []),
];

const suspensionView = (
  { resumed, ...one }: SuspensionRecord,
  top: string,
  today: string,
  names: Names,
): DirectiveDetail['suspensions'][number] => ({
  ...one,
  unit: { code: one.unit, name: names.unit(one.unit) },
  whole: one.unit === top && one.branch,
  running: !resumed && (one.until === null || one.until >= today),
});

export const directivePage = async (
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<DirectiveDetail> => {
  const open = await openDirective(deps, principal, id);
  const { record, today, branch } = open;
  const { document } = record;
  const figures = await directiveFigures(deps.db, id, branch, {
    today,
    soon: soonUntil(record.calendar, today),
  });
  // Of a reader's branch: what stops a unit elsewhere is not theirs.
  const suspensions = await suspensionsOf(deps.db, id, branch);
  const units = [...unitsNamed(document, figures), ...suspensions.map(({ unit }) => unit)];
  const names = namesFrom(document, await readNames(deps.db, { units }));
  const { number, kind, title, issuerName, issuedOn, place, signer, bases, recipients, term, followedBy } =
    document;
  const signs = sum(figures);
  return {
    id,
    number,
    kind,
    title,
    issuer: { code: record.issuer.code, name: record.issuer.name },
    issuerName,
    issuedOn,
    place: place ?? null,
    signer: { ...signer, name: signer.name ?? null },
    bases,
    recipients,
    term,
    followedBy: followedBy === null ? null : { code: followedBy, name: names.unit(followedBy) },
    status: record.status,
    archived: record.archived,
    whole: isWithin(record.issuer.path, branch),
    lettersHeld: record.lettersHeld,
    clockOffsetMs: record.clockOffsetMs,
    issuedAt: record.issuedAt?.toISOString() ?? null,
    today,
    events: eventViews(document, figures, names),
    obligations: document.obligations.map((o) => obligationView(o, figures, names)),
    phases: phaseViews(document, figures, today),
    suspensions: suspensions.map((one) => suspensionView(one, record.issuer.code, today, names)),
    leftOut: document.leftOut.map(({ label, reason, source }) => ({
      label,
      reason,
      source: source ?? [],
      ticked: figures.ticks.find(({ line }) => line === label)?.paper ?? null,
    })),
    addedByOffice: document.addedByOffice,
    references: referenceViews(document),
    coverage: { ...figures.coverage, steps: Object.values(signs).reduce((a, b) => a + b, 0), signs },
    receipts: figures.receipts,
    audit: figures.audit && { at: new Date(figures.audit.at).toISOString(), ok: figures.audit.ok },
    acts: record.archived ? [] : actsOn(open, principal),
  };
};
