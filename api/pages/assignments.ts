/** The office of a branch records who follows which of its units, as an announcement says it. */
import type { AnnounceAssignments, AssignmentPage } from '../../contracts/http/assignments.ts';
import { assignmentChange } from '../../domain/assignment/assignment.ts';
import { dateOf } from '../../domain/time/local-date.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import { announceAssignments, assignmentsOf } from '../../prisma/repositories/assignments.ts';
import type { PostRow } from '../../prisma/repositories/delegations.ts';
import { pathsOf } from '../../prisma/repositories/read-units.ts';
import { notingRefusals, postKept } from '../access.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Unprocessable } from '../problems.ts';
import { handOf, isWithin, type Principal } from '../rights.ts';
import { assignmentView } from '../views/assignment-view.ts';

const assigned = async (deps: Deps, principal: Principal, code: string): Promise<PostRow> => {
  const post = await postKept(deps, principal, code);
  if (post.roles.length === 0) throw new Unprocessable('UNKNOWN_POST');
  return post;
};

const announced = async (
  deps: Deps,
  principal: Principal,
  code: string,
  { units, since, paper }: AnnounceAssignments,
): Promise<AssignmentPage> => {
  const { db } = deps;
  const post = await assigned(deps, principal, code);
  const paths = await pathsOf(db, units);
  const strange = units.find((unit) => !isWithin(paths.get(unit) ?? '', principal.top.path));
  if (strange !== undefined) throw new NotFound(strange);
  const now = await deps.clock.now();
  const today = dateOf(now);
  const by = handOf(principal);
  const fault = await announceAssignments(db, { post: post.code, units, since, paper, by, now }, (known) =>
    assignmentChange({ units, since }, known, today),
  );
  if (fault) throw new Unprocessable(fault);
  const detail = { post: code, units: units.join(' '), since, paper: paper.number };
  await recordAccess(db, { at: now, person: by, kind: 'act', what: 'assign', detail });
  const items = (await assignmentsOf(db, code)).map((row) => assignmentView(row, today));
  return { post: code, items };
};

export const announce = (
  deps: Deps,
  principal: Principal,
  code: string,
  body: AnnounceAssignments,
): Promise<AssignmentPage> =>
  notingRefusals(deps, principal, `assign ${code}`, () => announced(deps, principal, code, body));
