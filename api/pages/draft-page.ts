/** A draft on its way: what it leaves open, who checked and signed it, its files; and the acts that bring it on. */
import { checkDirective } from '../../contracts/check-files.ts';
import type { DraftStepBody, DraftView, MendObligation } from '../../contracts/http/drafts.ts';
import { MISSING_WORDS, sayScore, saySeveralLeads } from '../../contracts/vi/completeness.ts';
import { sayConflict } from '../../contracts/vi/conflicts.ts';
import type { Completeness } from '../../domain/directive/completeness.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { crowdOf } from '../../domain/rehearsal/alike.ts';
import { reportsOutOfOrder } from '../../domain/rehearsal/report-plan.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import { storeContent } from '../../prisma/repositories/content.ts';
import {
  addDraftSteps,
  attach,
  attachmentsOf,
  changeDraft,
  type DraftStepRow,
  digestOf,
  draftSteps,
  layAside,
} from '../../prisma/repositories/draft-steps.ts';
import { readAlike } from '../../prisma/repositories/read-alike.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { notingRefusals, type OpenDirective, openDirective, type TriedWords } from '../access.ts';
import type { Deps } from '../deps.ts';
import { takeFiles } from '../files.ts';
import { Conflict, Forbidden, Invalid, NotFound, Unprocessable } from '../problems.ts';
import { handOf, isOfficeOf, type Principal, titleOf } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { pointing } from '../views/reference-view.ts';
import { dueInWords } from './due-in-words.ts';
import { dueAfterEach, eachTime } from './each-time.ts';
import { alikeFor, completenessOn } from './issue-checks.ts';
import { onReportTerm } from './report-term.ts';

/** As it would be issued today. */
const completenessNow = ({ db }: Deps, { record, today }: OpenDirective): Promise<Completeness> =>
  completenessOn(db, record, record.document, record.document.issuedOn ?? today);

const viewOf = (found: Completeness): DraftView['completeness'] => ({
  asked: found.asked,
  present: found.present,
  score: sayScore(found),
  missing: found.missing.map((one) => ({ ...one, word: MISSING_WORDS[one.aspect] })),
  severalLeads: found.severalLeads.map((one) => ({
    ...one,
    word: saySeveralLeads(one.units.map(({ name }) => name)),
  })),
});

/** Whether a step was taken of the draft as it is now. */
export const isTaken = (steps: DraftStepRow[], step: DraftStepRow['step'], digest: string): boolean =>
  steps.some((one) => one.step === step && one.digest === digest);

const actsOn = (open: OpenDirective, principal: Principal, steps: DraftStepRow[]): DraftView['acts'] => {
  if (principal.readOnly || !isOfficeOf(open.ref, principal) || open.ref.status !== 'draft') return [];
  if (open.record.archived) return ['takeUp'];
  const digest = digestOf(open.record.document);
  const checked = isTaken(steps, 'checked', digest);
  return [
    ...(checked ? [] : (['check'] as const)),
    ...(checked && !isTaken(steps, 'signed', digest) ? (['sign'] as const) : []),
    'mend',
    'attach',
    'setAside',
  ];
};

/** As it would be issued today. */
const outOfOrder = async (
  { db }: Deps,
  { record, today }: OpenDirective,
): Promise<DraftView['outOfOrder']> => {
  const directive = { ...record.document, issuedOn: record.document.issuedOn ?? today };
  const alike = await readAlike(db, alikeFor(record, directive));
  const { step } = namesFrom(directive, { units: {}, posts: {} });
  return reportsOutOfOrder(directive, alike.organisation, directive.issuedOn).map((conflict) => ({
    sentence: sayConflict(conflict, step),
    ...crowdOf(alike, conflict.units),
  }));
};

export const draftPage = async (deps: Deps, principal: Principal, id: string): Promise<DraftView> => {
  const open = await openDirective(deps, principal, id);
  const draft = open.record.status === 'draft';
  const steps = await draftSteps(deps.db, id);
  const digest = digestOf(open.record.document);
  return {
    completeness: draft ? viewOf(await completenessNow(deps, open)) : null,
    eachTime: draft ? eachTime(open.record.document) : [],
    outOfOrder: draft ? await outOfOrder(deps, open) : [],
    steps: steps
      .filter(({ step }) => !draft || step !== 'issued')
      .map(({ digest: then, at, ...one }) => ({
        ...one,
        at: at.toISOString(),
        current: then === digest,
      })),
    attachments: await attachmentsOf(deps.db, id),
    pointing: draft ? pointing(open.record.document) : [],
    acts: actsOn(open, principal, steps),
  };
};

const anyDraft = async (deps: Deps, principal: Principal, id: string): Promise<OpenDirective> => {
  const open = await openDirective(deps, principal, id);
  if (principal.readOnly) throw new Forbidden('READ_ONLY');
  if (!isOfficeOf(open.ref, principal)) throw new Forbidden('OFFICE_ONLY');
  if (open.record.status !== 'draft') throw new Conflict('ALREADY_ISSUED');
  return open;
};
/** One that nobody has set aside. */
export const openDraft = async (deps: Deps, principal: Principal, id: string): Promise<OpenDirective> => {
  const open = await anyDraft(deps, principal, id);
  if (open.record.archived) throw new Conflict('DRAFT_SET_ASIDE');
  return open;
};

/** Refusals and what was done are both on record. */
export const acting = (
  deps: Deps,
  principal: Principal,
  what: TriedWords,
  act: () => Promise<void>,
): Promise<{ ok: true }> =>
  notingRefusals(deps, principal, what, async () => {
    await act();
    const at = await deps.clock.now();
    await recordAccess(deps.db, { at, person: handOf(principal), kind: 'act', what });
    return { ok: true };
  });

const moveAside = async (
  deps: Deps,
  principal: Principal,
  id: string,
  { step, reason }: Extract<DraftStepBody, { reason: string }>,
): Promise<void> => {
  const { record, now } = await anyDraft(deps, principal, id);
  if (record.archived === (step === 'setAside')) throw new Conflict('DRAFT_STEP_TAKEN');
  const digest = digestOf(record.document);
  const row = { step, reason, digest, post: titleOf(principal), recordedBy: handOf(principal), at: now };
  if (!(await layAside(deps.db, id, row))) throw new Conflict('DRAFT_CHANGED');
};

export const takeStep = (
  deps: Deps,
  principal: Principal,
  id: string,
  body: DraftStepBody,
): Promise<{ ok: true }> =>
  acting(deps, principal, `${body.step} directive/${id}`, async () => {
    if ('reason' in body) return moveAside(deps, principal, id, body);
    const { step, post } = body;
    const open = await openDraft(deps, principal, id);
    const { document } = open.record;
    const digest = digestOf(document);
    const steps = await draftSteps(deps.db, id);
    if (isTaken(steps, step, digest)) throw new Conflict('DRAFT_STEP_TAKEN');
    if (step === 'signed' && !isTaken(steps, 'checked', digest)) throw new Unprocessable('NOT_CHECKED');
    await addDraftSteps(deps.db, id, [
      {
        step,
        post: post ?? (step === 'signed' ? document.signer.position : titleOf(principal)),
        recordedBy: handOf(principal),
        at: open.now,
        digest,
      },
    ]);
  });

const put = (document: Directive, id: string, part: Partial<Obligation>): Directive => ({
  ...document,
  obligations: document.obligations.map((one) => (one.id === id ? { ...one, ...part } : one)),
});

const mended = (document: Directive, id: string, body: MendObligation): Directive => {
  const obligation = document.obligations.find((one) => one.id === id);
  if (!obligation) throw new NotFound(id);
  if ('lead' in body) return put(document, id, { lead: { units: body.lead } });
  if ('evidence' in body) return put(document, id, { evidence: body.evidence });
  if ('due' in body) return dueInWords(document, id, body.due);
  if ('reportTerm' in body) return onReportTerm(document, obligation, body);
  if ('afterEach' in body) return put(document, id, { due: dueAfterEach(obligation, body.afterEach) });
  return {
    ...document,
    obligations: document.obligations.filter((one) => one !== obligation),
    leftOut: [
      ...document.leftOut,
      {
        label: obligation.source?.[0]?.label ?? obligation.id,
        reason: body.context,
        ...(obligation.source ? { source: obligation.source } : {}),
      },
    ],
  };
};

/** @throws Invalid when the draft would no longer be well-formed */
export const mendDraft = (
  deps: Deps,
  principal: Principal,
  at: { id: string; obligation: string },
  body: MendObligation,
): Promise<{ ok: true }> =>
  acting(deps, principal, `mend directive/${at.id} ${at.obligation}`, async () => {
    const { record } = await openDraft(deps, principal, at.id);
    const document = mended(record.document, at.obligation, body);
    const { path } = record.issuer;
    const organisation = await readTraits(deps.db, path, record.calendar, stringsIn(document));
    const result = checkDirective(document, organisation);
    if (!result.ok) throw new Invalid(result.problems);
    if (!(await changeDraft(deps.db, record.document, result.value))) throw new Conflict('DRAFT_CHANGED');
  });

export const attachFiles = (
  deps: Deps,
  principal: Principal,
  id: string,
  given: { content: string; files: File[] },
): Promise<{ ok: true }> =>
  acting(deps, principal, `attach directive/${id}`, async () => {
    const { record, now } = await openDraft(deps, principal, id);
    const files = await takeFiles(given.files);
    if (files.length === 0) throw new Invalid([{ path: 'files', message: 'Chưa có tệp nào; hãy chọn tệp.' }]);
    const createdBy = handOf(principal);
    const { id: contentId } = await storeContent(deps.db, {
      id: given.content,
      unit: record.issuer.code,
      createdBy,
      text: '',
      files,
    });
    await attach(deps.db, { directiveId: id, contentId, addedBy: createdBy, at: now });
  });
