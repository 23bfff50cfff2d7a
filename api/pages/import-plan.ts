/** From a document to a draft: read, shown, corrected by a person, saved as any other draft. */
import { BESIDE_DIRECTIVES } from '../../contracts/beside-directives.ts';
import type { ImportedPlan, PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import type { Selector } from '../../domain/organisation/organisation.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { toDirective } from '../../importer/directive/to-directive.ts';
import type { DeadlineReading, Draft, DraftTask, Field } from '../../importer/draft.ts';
import { readPiece } from '../../importer/read-piece.ts';
import { calendarFor } from '../../prisma/repositories/calendars.ts';
import { freeDirectiveId } from '../../prisma/repositories/free-id.ts';
import { readNear } from '../../prisma/repositories/read-near.ts';
import { notingRefusals } from '../access.ts';
import type { Deps } from '../deps.ts';
import { safeName } from '../files.ts';
import { Forbidden, Invalid, Unprocessable } from '../problems.ts';
import { readPlanApart } from '../read-plan-thread.ts';
import type { Principal } from '../rights.ts';
import { readingView, taskView } from '../views/reading-view.ts';
import { keepLearnt, memoryFor } from './import-memory.ts';
import { createDraft } from './issue.ts';

const MOST_BYTES = 20 * 1024 * 1024;

export const onlyOffice = (principal: Principal): void => {
  if (!principal.isOffice) throw new Forbidden(principal.readOnly ? 'READ_ONLY' : 'OFFICE_ONLY');
};

export const treeOf = async (deps: Deps, principal: Principal) => {
  const { calendar } = await calendarFor(deps.db, principal.top.path);
  const today = dateOf(await deps.clock.now());
  return readNear(deps.db, principal.top.path, calendar, today);
};

/** @throws Unprocessable PLAN_REFUSED with the reader's own sentence; nothing of the file is kept either way */
export const readDocument = (deps: Deps, principal: Principal, files: File[]): Promise<PlanReading> =>
  notingRefusals(deps, principal, 'readPlan', async () => {
    onlyOffice(principal);
    const [file, second] = files;
    if (!file || second)
      throw new Invalid([{ path: 'files', message: 'Hãy gửi đúng một tệp văn bản mỗi lần.' }]);
    if (file.size > MOST_BYTES) throw new Unprocessable('FILE_TOO_LARGE');
    const read = await readPlanApart(safeName(file.name), new Uint8Array(await file.arrayBuffer()));
    if (read.kind === 'refused')
      throw new Unprocessable('PLAN_REFUSED', [{ path: read.code, message: read.message }]);
    const memory = await memoryFor(deps, principal, read.tasks);
    return readingView(read, await treeOf(deps, principal), memory);
  });

export const readMarked = async (
  deps: Deps,
  principal: Principal,
  { text, start, issuedOn }: { text: string; start: number; issuedOn: string | null },
): Promise<{ tasks: ReadTask[] }> => {
  onlyOffice(principal);
  const organisation = await treeOf(deps, principal);
  const tasks = readPiece(text, start, issuedOn ? Number(issuedOn.slice(0, 4)) : null);
  const memory = await memoryFor(deps, principal, tasks);
  return { tasks: tasks.map((task) => taskView(task, organisation, memory)) };
};

const told = <T>(value: T): Field<T> => ({
  value,
  spans: [],
  confidence: 'sure',
  alternatives: [],
  question: null,
});

const draftTask = (plan: ImportedPlan, task: ImportedPlan['tasks'][number]): DraftTask => ({
  id: task.id,
  section: '',
  title: told(task.title),
  kind: told(task.kind),
  sourceText: plan.text.slice(task.span.start, task.span.end).replace(/\s+/gu, ' ').trim() || task.title,
  span: task.span,
  lead: told([]),
  coordinating: told([]),
  deadline: told(task.due as DeadlineReading),
  product: told(task.product),
  proposedAs: task.context ? 'context' : 'step',
  weight: 'assigned',
});

const asDraft = (plan: ImportedPlan): Draft => {
  const { number, date, title, issuer, place, authority, position } = plan.heading;
  const symbol = number?.replace(/^\d+/, '').replace(/^[-/]/, '') || null;
  return {
    kind: 'draft',
    file: { name: plan.file, format: 'txt' },
    text: plan.text,
    header: {
      number: told(number && /^\d/.test(number) ? number : null),
      symbol: told(symbol),
      date: told(date),
      docType: told(null),
      docTypeName: plan.docType,
      issuer: told(issuer),
      parentBody: told(null),
      place: told(place),
      title: told(title),
      signer: told({ authority, position, name: null }),
      addressees: [],
      recipients: told(plan.recipients),
    },
    bases: plan.bases.map((basis) => ({ ...basis, span: { start: 0, end: 0 } })),
    tasks: plan.tasks.map((task) => draftTask(plan, task)),
    reports: [],
    notes: [],
  };
};

/** Units named one by one stand in one selector; a whole kind beside others in a list of selectors. */
const together = (selectors: Selector[]): Selector => {
  const [only] = selectors;
  if (only && selectors.length === 1) return only;
  if (selectors.every((one) => 'units' in one))
    return { units: [...new Set(selectors.flatMap((one) => ('units' in one ? one.units : [])))] };
  return { anyOf: selectors };
};

/** @throws Invalid with everything that is wrong with the draft, by its place in the directive file */
export const draftFromPlan = async (
  deps: Deps,
  principal: Principal,
  plan: ImportedPlan,
): Promise<{ id: string }> => {
  onlyOffice(principal);
  const pointed = new Map(plan.tasks.map(({ id, reference = null }) => [id, reference]));
  const { directive } = toDirective(asDraft(plan), null, ({ id }) => pointed.get(id) ?? null);
  const units = new Map(plan.tasks.map(({ id, lead, coordinating }) => [id, { lead, coordinating }]));
  const { id, obligations, references, events, ...rest } = directive as {
    id: string;
    obligations: { id: string }[];
    references?: { id: string }[];
    events: { name: string }[];
  };
  const ledBy = (id: string) => together((units.get(id)?.lead ?? []) as Selector[]);
  const expected = new Map(plan.events.map((one) => [one.name, one.expected]));
  const json = {
    ...rest,
    id: await freeDirectiveId(deps.db, id, BESIDE_DIRECTIVES),
    events: events.map((event) => {
      const on = expected.get(event.name);
      return on ? { ...event, expected: on } : event;
    }),
    issuer: principal.top.code,
    obligations: obligations.map((one) => {
      const { coordinating = [] } = units.get(one.id) ?? {};
      return {
        ...one,
        lead: ledBy(one.id),
        ...(coordinating.length > 0 ? { coordinating: together(coordinating as Selector[]) } : {}),
      };
    }),
    ...(references ? { references: references.map((one) => ({ ...one, lead: ledBy(one.id) })) } : {}),
  };
  const made = await createDraft(deps, principal, json);
  if (plan.learnt) await keepLearnt(deps, principal, plan.learnt, await treeOf(deps, principal));
  return made;
};
