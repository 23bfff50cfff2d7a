/** From a file to a draft to a directive in force; and the office's acts on it while it runs. */
import { checkDirective } from '../../contracts/check-files.ts';
import type { ActAnswer, RolloutBody } from '../../contracts/http/acts.ts';
import type { IssueDirective, Preview } from '../../contracts/http/directives.ts';
import { problem } from '../../contracts/problems.ts';
import { MISSING_WORDS } from '../../contracts/vi/completeness.ts';
import { type Completeness, completenessOf } from '../../domain/directive/completeness.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutAct, RolloutActName } from '../../domain/rollout/commands.ts';
import { rolloutId } from '../../domain/rollout/ids.ts';
import type { SuspensionPayloads } from '../../domain/rollout/suspensions.ts';
import { dateOf, type Instant } from '../../domain/time/local-date.ts';
import { calendarFor } from '../../prisma/repositories/calendars.ts';
import {
  addDraftSteps,
  digestOf,
  draftSteps,
  type NewDraftStep,
} from '../../prisma/repositories/draft-steps.ts';
import { fixDraft } from '../../prisma/repositories/drafts.ts';
import { saveDraft } from '../../prisma/repositories/load.ts';
import { readDirective } from '../../prisma/repositories/read-directive.ts';
import { readOrganisation } from '../../prisma/repositories/read-organisation.ts';
import { unitPath } from '../../prisma/repositories/read-suspensions.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { asOffice, notingRefusals, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { rehearsePreview } from '../preview-thread.ts';
import { Conflict, Forbidden, Invalid, Refused, Unprocessable } from '../problems.ts';
import { handOf, officeActor, type Principal, titleOf } from '../rights.ts';
import { AlreadyStarted, NobodyThere } from '../temporal.ts';
import { isTaken } from './draft-page.ts';

const valid = (json: unknown, organisation: Organisation, forIssue: boolean): Directive => {
  const result = checkDirective(json, organisation, { forIssue });
  if (!result.ok) throw new Invalid(result.problems);
  return result.value;
};

/** @throws Invalid with everything that is wrong with the file */
export const createDraft = (deps: Deps, principal: Principal, json: unknown): Promise<{ id: string }> =>
  notingRefusals(deps, principal, 'createDirective', () => draftFrom(deps, principal, json));

const draftFrom = async (deps: Deps, principal: Principal, json: unknown): Promise<{ id: string }> => {
  if (!principal.isOffice) throw new Forbidden(principal.readOnly ? 'READ_ONLY' : 'OFFICE_ONLY');
  const { calendar } = await calendarFor(deps.db, principal.top.path);
  const organisation = await readTraits(deps.db, principal.top.path, calendar, stringsIn(json));
  const directive = valid(json, organisation, false);
  if (await readDirective(deps.db, directive.id, null)) throw new Conflict('DIRECTIVE_EXISTS');
  await saveDraft(deps.db, directive, {
    calendarVersion: calendar.version,
    clockOffsetMs: deps.clock.offsetMs,
  });
  return { id: directive.id };
};

export const previewIssue = async (deps: Deps, principal: Principal, id: string): Promise<Preview> => {
  const open = await openDirective(deps, principal, id);
  asOffice(open, principal);
  const { record, now, today } = open;
  const organisation = await readOrganisation(deps.db, record.issuer.path, record.calendar);
  return rehearsePreview(
    { ...record.document, issuedOn: record.document.issuedOn ?? today },
    organisation,
    now,
  );
};

/** An obligation that nobody leads would go to nobody. */
const mustHaveLeads = ({ obligations }: Directive, { missing }: Completeness): void => {
  const open = missing.filter(({ forbids }) => forbids);
  if (open.length === 0) return;
  throw new Unprocessable(
    'LEAD_MISSING',
    open.map(({ obligation, title, aspect }) =>
      problem(
        ['obligations', obligations.findIndex(({ id }) => id === obligation), 'lead'],
        `“${title}”: ${MISSING_WORDS[aspect]}.`,
      ),
    ),
  );
};

/** The office that issues may record check and signature in the same act; what was recorded before stands. */
const stepsLeft = async (
  deps: Deps,
  principal: Principal,
  directive: Directive,
  { now, found, body }: { now: Instant; found: Completeness; body: IssueDirective },
): Promise<NewDraftStep[]> => {
  const digest = digestOf(directive);
  const taken = await draftSteps(deps.db, directive.id);
  const [recordedBy, title] = [handOf(principal), titleOf(principal)];
  const of = { recordedBy, at: now, digest };
  const steps: NewDraftStep[] = [
    { ...of, step: 'checked', post: title },
    { ...of, step: 'signed', post: directive.signer.position },
    { ...of, step: 'issued', post: title, reason: body.reason, missing: found.missing.length },
  ];
  return steps.filter(({ step }) => !isTaken(taken, step, digest));
};

const issueOpen = async (
  deps: Deps,
  principal: Principal,
  open: OpenDirective,
  body: IssueDirective,
): Promise<{ workflowId: string }> => {
  asOffice(open, principal);
  const { record } = open;
  if (record.status !== 'draft') throw new Conflict('ALREADY_ISSUED');
  const now = await deps.clock.now();
  const document: Directive = {
    ...record.document,
    number: body.number ?? record.document.number,
    issuedOn: body.issuedOn ?? record.document.issuedOn ?? dateOf(now),
  };
  const branch = await readOrganisation(deps.db, record.issuer.path, record.calendar);
  const found = completenessOf(document, branch, document.issuedOn ?? dateOf(now));
  mustHaveLeads(document, found);
  const organisation = await readTraits(deps.db, record.issuer.path, record.calendar, stringsIn(document));
  const directive = valid(document, organisation, true);
  const clockOffsetMs = deps.clock.offsetMs;
  const lettersHeld = body.lettersHeld ?? record.lettersHeld;
  await fixDraft(deps.db, directive, { lettersHeld, clockOffsetMs, at: now });
  await addDraftSteps(
    deps.db,
    directive.id,
    await stepsLeft(deps, principal, directive, { now, found, body }),
  );
  try {
    const brief = rolloutBriefFor(directive, lettersHeld);
    const workflowId = await deps.engine.startRollout({
      brief,
      issuedBy: officeActor(principal),
      clockOffsetMs,
    });
    return { workflowId };
  } catch (error) {
    if (error instanceof AlreadyStarted) throw new Conflict('ALREADY_ISSUED');
    throw error;
  }
};

export const issueDirective = async (
  deps: Deps,
  principal: Principal,
  id: string,
  body: IssueDirective,
): Promise<{ workflowId: string }> => {
  const open = await openDirective(deps, principal, id);
  return notingRefusals(deps, principal, `issue ${rolloutId(id)}`, () =>
    issueOpen(deps, principal, open, body),
  );
};

export interface RolloutActRequest {
  directive: string;
  act: RolloutActName;
  id: string;
  body: RolloutBody;
}

const isStop = (body: RolloutBody): body is RolloutBody<'stopClocks'> => 'branch' in body;

/** A suspension goes down the tree along the path of the unit that is meant, which the directory knows. */
const withPath = async (
  { db }: Deps,
  { record }: OpenDirective,
  { unit = record.issuer.code, ...body }: RolloutBody<'stopClocks'>,
): Promise<SuspensionPayloads['stopClocks']> => {
  const { path: top } = record.issuer;
  const path = await unitPath(db, unit);
  if (!path?.startsWith(top)) throw new Refused({ code: 'UNKNOWN_UNIT', detail: { unit } });
  const above = top.split('/').filter(Boolean).length - 1;
  return { ...body, path: path.split('/').filter(Boolean).slice(above) };
};

const performOnDirective = async (
  deps: Deps,
  principal: Principal,
  { directive, act, id, body }: RolloutActRequest,
): Promise<ActAnswer> => {
  const open = await openDirective(deps, principal, directive);
  asOffice(open, principal);
  if (open.record.status === 'draft') throw new Conflict('NOT_ISSUED');
  const payload = isStop(body) ? await withPath(deps, open, body) : body;
  const command = { id, by: officeActor(principal), act, ...payload } as RolloutAct;
  try {
    const { seq } = await deps.engine.act(rolloutId(directive), command);
    return { seq, act: id };
  } catch (error) {
    if (error instanceof NobodyThere) throw new Conflict('DIRECTIVE_CLOSED');
    throw error;
  }
};

export const actOnDirective = (
  deps: Deps,
  principal: Principal,
  request: RolloutActRequest,
): Promise<ActAnswer> =>
  notingRefusals(deps, principal, `${request.act} ${rolloutId(request.directive)}`, () =>
    performOnDirective(deps, principal, request),
  );
