/** Lines that point at the tasks of another document: kept, looked up, and picked from while the directive is a draft. */
import { checkDirective } from '../../contracts/check-files.ts';
import type { MakeReference, PickTasks, ReferenceTasks } from '../../contracts/http/references.ts';
import { sayRule } from '../../contracts/vi/due-rule.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { sayPicked } from '../../contracts/vi/words.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import {
  alreadyPicked,
  asReference,
  ownRule,
  type Pick,
  picked,
  type Reference,
} from '../../domain/directive/reference.ts';
import { changeDraft } from '../../prisma/repositories/draft-steps.ts';
import { directivesNumbered } from '../../prisma/repositories/read-numbered.ts';
import { readTraits, stringsIn } from '../../prisma/repositories/read-traits.ts';
import { type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Invalid, NotFound } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { acting, openDraft } from './draft-page.ts';

const referenceOf = ({ references = [] }: Directive, id: string): Reference => {
  const found = references.find((one) => one.id === id);
  if (!found) throw new NotFound(id);
  return found;
};

/** The other document, where the system has it and the reader may see it. */
const pointedAt = async (deps: Deps, principal: Principal, number: string): Promise<OpenDirective | null> => {
  for (const id of await directivesNumbered(deps.db, number)) {
    const open = await openDirective(deps, principal, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    if (open) return open;
  }
  return null;
};

export const referenceTasksOf = async (
  deps: Deps,
  principal: Principal,
  id: string,
  reference: string,
): Promise<ReferenceTasks> => {
  const { record } = await openDirective(deps, principal, id);
  const { document } = record;
  const found = referenceOf(document, reference);
  const other = await pointedAt(deps, principal, found.number);
  const taken = alreadyPicked(document, reference);
  const names = ruleNames(document);
  const tasks = other?.record.document.obligations ?? [];
  return {
    directive: other && {
      id: other.record.id,
      number: other.record.document.number,
      title: other.record.document.title,
    },
    tasks: tasks.map(({ id: task, title, due, evidence }) => ({
      id: task,
      title,
      due: sayRule(ownRule(due), names),
      evidence: evidence ?? null,
      picked: taken.has(task),
    })),
  };
};

/** @throws Invalid when the draft would no longer be well-formed */
const keep = async (deps: Deps, { record }: OpenDirective, wanted: Directive): Promise<void> => {
  const organisation = await readTraits(deps.db, record.issuer.path, record.calendar, stringsIn(wanted));
  const result = checkDirective(wanted, organisation);
  if (!result.ok) throw new Invalid(result.problems);
  if (!(await changeDraft(deps.db, record.document, result.value))) throw new Conflict('DRAFT_CHANGED');
};

export const makeReferenceOf = (
  deps: Deps,
  principal: Principal,
  at: { id: string; obligation: string },
  body: MakeReference,
): Promise<{ ok: true }> =>
  acting(deps, principal, `makeReference directive/${at.id} ${at.obligation}`, async () => {
    const open = await openDraft(deps, principal, at.id);
    const wanted = asReference(open.record.document, at.obligation, body);
    if (!wanted) throw new NotFound(at.obligation);
    await keep(deps, open, wanted);
  });

/** What the other document says of the tasks picked by id. @throws Invalid naming those that it does not have */
const known = (tasks: string[], other: Directive | null): Pick[] =>
  tasks.map((task, i) => {
    const found = other?.obligations.find(({ id }) => id === task);
    if (!found)
      throw new Invalid([
        { path: `tasks[${i}]`, message: `Văn bản kia không có việc “${task}”; hãy tải lại danh sách.` },
      ]);
    const { title, kind, due, evidence } = found;
    return { task, title, kind, due: ownRule(due), ...(evidence ? { evidence } : {}) };
  });

/** The same task is not picked twice. */
export const pickTasksOf = (
  deps: Deps,
  principal: Principal,
  at: { id: string; reference: string },
  { tasks, typed, lead }: PickTasks,
): Promise<{ ok: true }> =>
  acting(deps, principal, `pickTasks directive/${at.id} ${at.reference}`, async () => {
    const open = await openDraft(deps, principal, at.id);
    const { document } = open.record;
    const reference = referenceOf(document, at.reference);
    const taken = alreadyPicked(document, reference.id);
    const wanted = tasks.filter((task) => !taken.has(task));
    const other = wanted.length > 0 ? await pointedAt(deps, principal, reference.number) : null;
    const picks: Pick[] = [
      ...known(wanted, other?.record.document ?? null),
      ...typed.map(
        ({ title, due }): Pick => ({
          title,
          due: due ? { type: 'on', date: due } : { type: 'none' },
        }),
      ),
    ];
    if (picks.length === 0)
      throw new Invalid([
        { path: 'tasks', message: 'Chưa chọn việc mới nào; hãy chọn hoặc gõ ít nhất một việc.' },
      ]);
    const made = picked(
      document,
      reference,
      picks.map((one) => (lead ? { ...one, lead } : one)),
      sayPicked(reference),
    );
    await keep(deps, open, { ...document, obligations: [...document.obligations, ...made] });
  });
