/** A post leaves: every running directive of its unit is told, then the post is nobody's desk any more. */
import type { HandedOver, HandOverBody } from '../../contracts/http/delegations.ts';
import type { Act } from '../../domain/lifecycle/commands.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { addDays, dateOf } from '../../domain/time/local-date.ts';
import { recordAccess } from '../../prisma/repositories/access-log.ts';
import type { PostRow } from '../../prisma/repositories/delegations.ts';
import {
  beginHandOver,
  dutiesOf,
  endHandOver,
  type HandOverRow,
  type PostDuties,
} from '../../prisma/repositories/hand-overs.ts';
import { isOfficerOf } from '../../prisma/repositories/read-unit.ts';
import { notingRefusals, postKept } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Refused, Unprocessable } from '../problems.ts';
import { handOf, officeActor, type Principal } from '../rights.ts';
import { NobodyThere } from '../temporal.ts';

/** The office of the branch keeps who sits where. */
const leaving = async (deps: Deps, principal: Principal, code: string): Promise<PostRow> => {
  const post = await postKept(deps, principal, code);
  if (post.roles.length === 0) throw new Conflict('HAND_OVER_GONE');
  return post;
};

/** Once told a directive needs nothing more: a repeat has the same id. */
const tellOne = async (
  deps: Deps,
  principal: Principal,
  { row, unit, duty, body }: { row: HandOverRow; unit: string; duty: PostDuties; body: HandOverBody },
): Promise<boolean> => {
  const { reason, paper } = body;
  const act: Act = {
    id: `hand-over/${row.id}`,
    by: { ...officeActor(principal), onBehalfOf: unit },
    act: 'handOverPost',
    from: row.post,
    ...(row.toPost ? { to: row.toPost } : {}),
    ...(duty.answers ? { answers: true as const } : {}),
    reason,
    paper,
  };
  try {
    await deps.engine.act(hostOf(duty.directive, unit), act);
    return true;
  } catch (error) {
    // Ended meanwhile, or passed on by an earlier try: there is nothing left to hand over.
    if (error instanceof NobodyThere || error instanceof Refused) return true;
    deps.log({ level: 'warn', what: 'hand-over not told', directive: duty.directive, error: String(error) });
    return false;
  }
};

const handedOver = async (
  deps: Deps,
  principal: Principal,
  code: string,
  body: HandOverBody,
): Promise<HandedOver> => {
  const post = await leaving(deps, principal, code);
  const { to } = body;
  if (to !== undefined && (to === code || !(await isOfficerOf(deps.db, to, post.unit, true))))
    throw new Unprocessable('UNKNOWN_POST');
  const now = await deps.clock.now();
  const by = handOf(principal);
  const { roles } = post;
  const given = { post: code, to: to ?? null, reason: body.reason, paper: body.paper, roles, by, now };
  const row = await beginHandOver(deps.db, given);
  const duties = await dutiesOf(deps.db, { post: code, unit: post.unit });
  let untold = false;
  for (const duty of duties)
    if (!(await tellOne(deps, principal, { row, unit: post.unit, duty, body }))) untold = true;
  if (untold) throw new Unprocessable('HAND_OVER_UNTOLD');
  await endHandOver(deps.db, { ...row, paper: body.paper, by }, now, addDays(dateOf(now), -1));
  const detail = { post: code, to: row.toPost ?? '', paper: body.paper.number };
  await recordAccess(deps.db, { at: now, person: by, kind: 'act', what: 'handOver', detail });
  return {
    post: code,
    to: row.toPost,
    directives: duties.map(({ directive: id, number, title }) => ({ id, number, title })),
  };
};

export const handOverPost = (
  deps: Deps,
  principal: Principal,
  code: string,
  body: HandOverBody,
): Promise<HandedOver> =>
  notingRefusals(deps, principal, `handOver ${code}`, () => handedOver(deps, principal, code, body));
