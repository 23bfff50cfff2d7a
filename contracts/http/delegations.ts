/** Substitutes and hand-overs: who acts in whose place, from when to when, by which paper. */
import { z } from 'zod';
import { code, localDate, paper } from './base.ts';

/** Names the post in whose place a request is made; percent-encoded. Answers and rights are then that post's. */
export const IN_PLACE_OF = 'x-in-place-of';

const post = z.object({ code: z.string(), title: z.string() });

export const delegationView = z
  .object({
    id: z.string(),
    from: post.extend({ unit: z.string() }),
    to: post,
    since: localDate,
    until: localDate,
    /** The day that the paper says, where it was ended early; null where it runs its time. */
    statedUntil: localDate.nullable(),
    paper,
    /** `coming`, `running` or `over` today. */
    state: z.enum(['coming', 'running', 'over']),
    /** The reader may end it. */
    ends: z.boolean(),
  })
  .meta({ id: 'Delegation' });
export type DelegationView = z.infer<typeof delegationView>;

export const delegationList = z
  .object({
    today: localDate,
    /** What others have delegated to the reader. */
    forMe: z.array(delegationView),
    /** What the reader has delegated. */
    mine: z.array(delegationView),
    /** What the posts of the reader's branch have delegated; only for its office, administrators and auditors. */
    branch: z.array(delegationView),
    /** Posts to which the reader may delegate; empty for who has nothing to pass on. */
    posts: z.array(post.extend({ unitName: z.string() })),
  })
  .meta({ id: 'DelegationList' });
export type DelegationList = z.infer<typeof delegationList>;

export const newDelegation = z.object({
  /** The post that delegates; one's own when absent. Another's is for the office or the administrator of its branch. */
  from: code.optional(),
  to: code,
  since: localDate,
  until: localDate,
  paper,
});
export type NewDelegationBody = z.infer<typeof newDelegation>;

/** `on`: the last day; today at the latest. */
export const endDelegation = z.object({ on: localDate.optional() });

export const handOver = z.object({
  /** A post of the same unit; absent while nobody takes its place. */
  to: code.optional(),
  reason: z.string().trim().min(1).max(4000),
  paper,
});
export type HandOverBody = z.infer<typeof handOver>;

export const handedOver = z
  .object({
    post: z.string(),
    to: z.string().nullable(),
    /** Running directives in which something passed on. */
    directives: z.array(z.object({ id: z.string(), number: z.string().nullable(), title: z.string() })),
  })
  .meta({ id: 'HandedOver' });
export type HandedOver = z.infer<typeof handedOver>;
