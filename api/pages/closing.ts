/** A directive that is over: the final review drawn from what is recorded, signed by the office; the archive. */
import type { ArchiveBody, ClosingView, SignReview, UnarchiveBody } from '../../contracts/http/closing.ts';
import { draftReview, requirementTitle } from '../../contracts/vi/closing.ts';
import {
  type ClosingFact,
  type ClosingRefusal,
  type ClosingStep,
  isArchived,
  judgeClosing,
} from '../../domain/closing/closing.ts';
import { type FinalFigures, type Requirement, stepsIn, totalOf } from '../../domain/closing/final-review.ts';
import { dateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import {
  closedAt,
  closingRefusal,
  closingSteps,
  openStreams,
  sealNow,
  takeClosingStep,
} from '../../prisma/repositories/closing-steps.ts';
import { contentText, storeContent } from '../../prisma/repositories/content.ts';
import { finalFigures } from '../../prisma/repositories/read-final-review.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { asOffice, notingRefusals, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, NotFound, Unprocessable } from '../problems.ts';
import { handOf, isOfficeOf, isWithin, officeActor, type Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';

const titles = ({ record }: OpenDirective): ((obligation: string) => string) =>
  namesFrom(record.document, { units: {}, posts: {} }).obligation;

/** The whole directive is reviewed: who sees a part of it does not see this. @throws NotFound */
export const openWhole = async (deps: Deps, principal: Principal, id: string): Promise<OpenDirective> => {
  const open = await openDirective(deps, principal, id);
  if (open.record.status === 'draft' || !isWithin(open.record.issuer.path, open.branch))
    throw new NotFound(id);
  return open;
};

/** The day on which it closed; null while it runs. */
export const closedOn = async ({ db }: Deps, { record }: OpenDirective): Promise<LocalDate | null> => {
  const at = record.status === 'closed' ? await closedAt(db, record.id) : null;
  return at && dateOf(at);
};

const requirementView = (row: Requirement, title: string) => ({ ...row, title, steps: stepsIn(row) });
const figuresView = (figures: FinalFigures, title: (obligation: string) => string) => ({
  units: figures.units,
  requirements: figures.requirements.map((row) =>
    requirementView(row, requirementTitle(row.obligation, title)),
  ),
  total: requirementView(totalOf(figures), ''),
  results: figures.results.map(({ year, bandName, units }) => ({ year, bandName, units })),
});

const STEPS = { signReview: 'reviewed', archive: 'archived', unarchive: 'unarchived' } as const;

/** As it was signed last; else as the figures draft it. */
export const reviewText = async (
  { db }: Deps,
  open: OpenDirective,
  figures: FinalFigures,
  steps: ClosingStep[],
): Promise<string> => {
  const signed = steps.findLast(({ step }) => step === 'reviewed');
  if (signed?.content) return contentText(db, signed.content.id);
  return draftReview(figures, { title: titles(open), term: open.record.document.term });
};

export const closingPage = async (deps: Deps, principal: Principal, id: string): Promise<ClosingView> => {
  const open = await openWhole(deps, principal, id);
  const day = await closedOn(deps, open);
  const steps = await closingSteps(deps.db, id);
  const seal = await sealNow(deps.db, id);
  const unheard = day ? await openStreams(deps.db, id) : 0;
  const figures = day ? await finalFigures(deps.db, id, day) : null;
  const names = namesFrom(
    open.record.document,
    await readNames(deps.db, { units: [], posts: steps.map(({ by }) => by.post) }),
  );
  const state = { closed: day !== null, open: unheard, steps, seal };
  const mayAct = !principal.readOnly && isOfficeOf(open.ref, principal);
  return {
    closedOn: day,
    open: unheard,
    archived: isArchived(steps),
    figures: figures && figuresView(figures, names.obligation),
    text: figures ? await reviewText(deps, open, figures, steps) : '',
    steps: steps.map(({ number, step, at, post, by, paper, reason, seal: then, hash }) => ({
      number,
      step,
      at,
      post,
      recordedBy: names.post(by.post),
      paper,
      reason,
      stands: then.heads === seal.heads && then.documents === seal.documents,
      hash,
    })),
    acts: mayAct
      ? (['signReview', 'archive', 'unarchive'] as const).filter(
          (act) => judgeClosing(state, STEPS[act], steps.length) === null,
        )
      : [],
  };
};

type Made = Omit<ClosingFact, 'seal' | 'at' | 'by' | 'step'>;
const NOTHING: Omit<Made, 'post'> = { paper: null, reason: null, content: null, figures: null };

const refused = (code: ClosingRefusal): Error =>
  code === 'FINAL_REVIEW_MISSING' ? new Unprocessable(code) : new Conflict(code);

/** One step of the office; refusals and what was done are both on record. */
const step = (
  deps: Deps,
  principal: Principal,
  id: string,
  { name, base }: { name: ClosingFact['step']; base: number },
  make: (open: OpenDirective, day: LocalDate) => Promise<Made>,
): Promise<{ ok: true }> => {
  const what = `${name} directive/${id}` as const;
  return notingRefusals(deps, principal, what, async () => {
    const open = await openDirective(deps, principal, id);
    asOffice(open, principal);
    const day = await closedOn(deps, open);
    if (!day) throw new Conflict('NOT_CLOSED_YET');
    const forbidden = await closingRefusal(deps.db, id, name, base);
    if (forbidden) throw refused(forbidden);
    const fact = { step: name, at: open.now, by: officeActor(principal), ...(await make(open, day)) };
    const refusal = await takeClosingStep(deps.db, id, base, fact);
    if (refusal) throw refused(refusal);
    await recordAccess(deps.db, { at: open.now, person: handOf(principal), kind: 'act', what });
    return { ok: true };
  });
};

/** @param content the id under which the text is kept: the same for a repeat */
export const signFinalReview = (
  deps: Deps,
  principal: Principal,
  id: string,
  { base, text, paper, post }: SignReview,
  content: string,
): Promise<{ ok: true }> =>
  step(deps, principal, id, { name: 'reviewed', base }, async ({ record }, day) => ({
    post: post ?? record.document.signer.position,
    paper,
    reason: null,
    content: await storeContent(deps.db, {
      id: content,
      unit: record.issuer.code,
      createdBy: handOf(principal),
      text,
      files: [],
    }),
    figures: await finalFigures(deps.db, id, day),
  }));

export const archiveDirective = (
  deps: Deps,
  principal: Principal,
  id: string,
  { base, paper }: ArchiveBody,
): Promise<{ ok: true }> =>
  step(deps, principal, id, { name: 'archived', base }, async () => ({
    ...NOTHING,
    post: principal.person.title,
    paper: paper ?? null,
  }));

export const unarchiveDirective = (
  deps: Deps,
  principal: Principal,
  id: string,
  { base, reason, paper }: UnarchiveBody,
): Promise<{ ok: true }> =>
  step(deps, principal, id, { name: 'unarchived', base }, async () => ({
    ...NOTHING,
    post: principal.person.title,
    paper: paper ?? null,
    reason,
  }));
