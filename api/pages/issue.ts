/** From a file to a draft to a directive in force; and the office's acts on it while it runs. */
import type { ActAnswer, RolloutBody } from '../../contracts/http/acts.ts';
import type { IssueDirective, Preview } from '../../contracts/http/directives.ts';
import type { Completeness } from '../../domain/directive/completeness.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutAct, RolloutActName, RolloutPayloads } from '../../domain/rollout/commands.ts';
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
import { readAlike } from '../../prisma/repositories/read-alike.ts';
import { readDirective } from '../../prisma/repositories/read-directive.ts';
import { unitPath } from '../../prisma/repositories/read-suspensions.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { asOffice, notingRefusals, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { rehearsePreview } from '../preview-thread.ts';
import { Conflict, Forbidden, Refused } from '../problems.ts';
import { handOf, officeActor, type Principal, titleOf } from '../rights.ts';
import { AlreadyStarted, NobodyThere } from '../temporal.ts';
import { amendmentPayload } from './amendment.ts';
import { isTaken } from './draft-page.ts';
import { carriesOf } from './ending.ts';
import { alikeFor, leadsThere, valid } from './issue-checks.ts';
import { reopenRollout } from './reopen.ts';
import { successorDocument, successorFrom } from './successor.ts';

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
  const directive = { ...record.document, issuedOn: record.document.issuedOn ?? today };
  const alike = await readAlike(deps.db, alikeFor(record, directive));
  return rehearsePreview(directive, alike, now);
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
  if (record.archived) throw new Conflict('DRAFT_SET_ASIDE');
  const now = await deps.clock.now();
  const document: Directive = {
    ...record.document,
    number: body.number ?? record.document.number,
    issuedOn: body.issuedOn ?? record.document.issuedOn ?? dateOf(now),
  };
  const found = await leadsThere(deps, record, document, document.issuedOn ?? dateOf(now));
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
  return notingRefusals(deps, principal, { act: 'issue', directive: id }, () =>
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

const isAmendment = (body: RolloutBody): body is RolloutBody<'amendDirective'> => 'change' in body;

const isTick = (body: RolloutBody): body is RolloutBody<'tickContext' | 'untickContext'> => 'line' in body;

const isSupersede = (body: RolloutBody): body is RolloutBody<'supersedeDirective'> => 'successor' in body;

/** With number and title of the directive that takes its place, and what goes on there. */
const supersedePayload = async (
  deps: Deps,
  open: OpenDirective,
  { successor, carries = [], ...body }: RolloutBody<'supersedeDirective'>,
): Promise<RolloutPayloads['supersedeDirective']> => {
  const after = await successorDocument(deps, open, successor);
  return {
    ...body,
    successor: successorFrom(after),
    ...(carries.length > 0 ? { carries: await carriesOf(deps, open, after, carries) } : {}),
  };
};

const payloadOf = async (deps: Deps, open: OpenDirective, id: string, body: RolloutBody): Promise<object> => {
  if (isAmendment(body)) return amendmentPayload(deps, open, id, body);
  if (isSupersede(body)) return supersedePayload(deps, open, body);
  // A rollout begun before lines were told to it cannot know.
  if (isTick(body) && !open.record.document.leftOut.some(({ label }) => label === body.line))
    throw new Refused({ code: 'UNKNOWN_LINE', detail: { line: body.line } });
  return isStop(body) ? withPath(deps, open, body) : body;
};

const performOnDirective = async (
  deps: Deps,
  principal: Principal,
  { directive, act, id, body }: RolloutActRequest,
): Promise<ActAnswer> => {
  const open = await openDirective(deps, principal, directive);
  asOffice(open, principal);
  if (open.record.status === 'draft') throw new Conflict('NOT_ISSUED');
  if (open.record.archived) throw new Conflict('DIRECTIVE_ARCHIVED');
  const payload = await payloadOf(deps, open, id, body);
  const command = { id, by: officeActor(principal), act, ...payload } as RolloutAct;
  if (command.act === 'reopenDirective') await reopenRollout(deps, open, command);
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
  notingRefusals(deps, principal, { act: request.act, directive: request.directive }, () =>
    performOnDirective(deps, principal, request),
  );
