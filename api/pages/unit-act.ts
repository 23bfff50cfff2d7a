/** An act of a person on a step: whose it is, what it brings with it, and its way to the unit's workflow. */
import type { ActAnswer, ActBody } from '../../contracts/http/acts.ts';
import type { ReportBody } from '../../contracts/http/reports.ts';
import type { Act, ActName } from '../../domain/lifecycle/commands.ts';
import type { Entry } from '../../domain/lifecycle/events.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Tried } from '../../prisma/repositories/access-log.ts';
import { dropUnusedContent, storeContent } from '../../prisma/repositories/content.ts';
import { isOfficerOf, stepDesk, type UnitDesk } from '../../prisma/repositories/read-unit.ts';
import { dropReportDraft } from '../../prisma/repositories/report-drafts.ts';
import { notingRefusals, openUnit } from '../access.ts';
import { contentIdOf } from '../act-request.ts';
import type { Deps } from '../deps.ts';
import { takeFiles } from '../files.ts';
import { Conflict, Forbidden, Refused, Unprocessable } from '../problems.ts';
import { actorFor, handOf, type Principal } from '../rights.ts';
import { NobodyThere } from '../temporal.ts';
import { FROM_ABOVE, withEvaluation } from './evaluation-act.ts';
import { checkLines } from './own-plan.ts';
import { checkPartners } from './partners.ts';
import { noteSeen } from './receipts-page.ts';
import { checkedReport } from './report-form.ts';

export interface UnitActRequest {
  directive: string;
  unit: string;
  act: ActName;
  id: string;
  body: ActBody;
  files: File[];
}

type EntryBody = Extract<ActBody, { text?: string | undefined }>;
const ENTRY_ACTS: readonly ActName[] = [
  'recordStudy',
  'carryOutTask',
  'submit',
  'holdMeeting',
  'planMeeting',
  'recordInspection',
  'addStudySession',
  'noteProgress',
  'selfAssess',
  'confirmPart',
];

/** Handed in on the form of their kind. */
const ON_FORM: readonly ActName[] = ['submit', 'selfAssess'];

const entryFor = async (
  deps: Deps,
  request: UnitActRequest,
  principal: Principal,
  today: LocalDate,
  report: ReportBody | null,
): Promise<Entry> => {
  const body = request.body as EntryBody;
  const files = await takeFiles(request.files);
  const text = body.text ?? '';
  const entry: Entry = { on: body.on ?? today, ...(body.paper ? { paper: body.paper } : {}) };
  if (text === '' && files.length === 0 && !report) return entry;
  const content = await storeContent(deps.db, {
    id: contentIdOf(request.id),
    unit: request.unit,
    createdBy: handOf(principal),
    text,
    files,
    ...(report ? { report } : {}),
  });
  return { ...entry, content, ...(report ? { form: report.form } : {}) };
};

/** What the level above decides of a request for more time. */
const EXTENSION_ACTS: readonly ActName[] = ['grantExtension', 'refuseExtension'];

/** Who has what the act decides on: whoever was asked or has the papers, or the level above. */
const deciderOf = (act: ActName, desk: UnitDesk): UnitId | null => {
  if (act === 'answerDifficulty') return desk.difficultyTo;
  if (FROM_ABOVE.includes(act)) return desk.superior;
  return EXTENSION_ACTS.includes(act) ? desk.extensionTo : desk.reviewer;
};

/** Acts whose `on` is a day of their own, not of an entry. */
const KEEPING_DAY: readonly ActName[] = ['planInspection', 'inspect'];

/** The body without what only the API needs: the workflow gets the entry, or the paper, and nothing else of it. */
const payloadOf = (act: ActName, body: ActBody): Record<string, unknown> => {
  const {
    on,
    paper,
    text: _text,
    report: _report,
    onBehalfOf: _unit,
    ...rest
  } = body as Record<string, unknown>;
  return {
    ...rest,
    ...(KEEPING_DAY.includes(act) ? { on } : {}),
    ...(!ENTRY_ACTS.includes(act) && paper ? { paper } : {}),
  };
};

const perform = async (deps: Deps, principal: Principal, request: UnitActRequest): Promise<ActAnswer> => {
  const { directive, unit: code, act, id, body } = request;
  const open = await openUnit(deps, principal, directive, code);
  const { unit, today } = open;
  if (principal.readOnly) throw new Forbidden('READ_ONLY');
  if (open.record.archived) throw new Conflict('DIRECTIVE_ARCHIVED');
  const step = 'step' in body ? body.step : null;
  const onBehalfOf = 'onBehalfOf' in body ? body.onBehalfOf : undefined;
  const desk = await stepDesk(deps.db, directive, code, step);
  if (!desk.opened) throw new Conflict('NOT_OPENED');
  const by = actorFor(principal, act, {
    unit: code,
    unitPath: unit.path,
    reviewer: deciderOf(act, desk),
    onBehalfOf,
  });
  if (!by) throw new Refused({ code: 'NOT_YOURS' });
  if ('officer' in body && !(await isOfficerOf(deps.db, body.officer, code)))
    throw new Unprocessable('UNKNOWN_POST');
  if ('from' in body && body.to !== undefined && !(await isOfficerOf(deps.db, body.to, code, true)))
    throw new Unprocessable('UNKNOWN_POST');
  if ('post' in body && body.post !== undefined && !(await isOfficerOf(deps.db, body.post, code, true)))
    throw new Unprocessable('UNKNOWN_POST');
  if ('lines' in body && body.lines) await checkLines(deps, open, body.lines);
  if ('with' in body && body.with) await checkPartners(deps, open, body.with);
  const given = 'report' in body ? body.report : undefined;
  const report = ON_FORM.includes(act) ? checkedReport(open.record.document, desk.obligation, given) : null;
  const entry = ENTRY_ACTS.includes(act)
    ? { entry: await entryFor(deps, request, principal, today, report) }
    : {};
  await noteSeen(deps, principal, open, desk.seen);
  const send = async (parts: Record<string, unknown>): Promise<ActAnswer> => {
    const command = { id, by, act, ...payloadOf(act, body), ...entry, ...parts } as Act;
    const { seq } = await deps.engine.act(hostOf(directive, code), command);
    return { seq, act: id };
  };
  try {
    const answer = await withEvaluation(deps, open, { act, body }, send);
    if (ON_FORM.includes(act) && step)
      await dropReportDraft(deps.db, { person: principal.person.code, directive, unit: code, step });
    return answer;
  } catch (error) {
    // What came with an act that was refused belongs to nothing.
    if (error instanceof Refused || error instanceof Unprocessable || error instanceof NobodyThere)
      await dropUnusedContent(deps.db, contentIdOf(id));
    // A unit's first records are stored a moment before its workflow starts.
    if (error instanceof NobodyThere) throw new Conflict(desk.closed ? 'DIRECTIVE_CLOSED' : 'NOT_OPENED');
    throw error;
  }
};

const triedIn = ({ act, directive, unit, body }: UnitActRequest): Tried => ({
  act,
  directive,
  unit,
  ...('step' in body ? { step: body.step } : {}),
});

export const actOnUnit = (deps: Deps, principal: Principal, request: UnitActRequest): Promise<ActAnswer> =>
  notingRefusals(deps, principal, triedIn(request), () => perform(deps, principal, request));
