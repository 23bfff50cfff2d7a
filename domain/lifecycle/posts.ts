/** Posts that have left a unit, and what of its obligations and steps is whose since. */
import type { BriefObligation } from '../directive/brief.ts';
import type { PostId } from '../organisation/organisation.ts';
import type { UnitState } from './state.ts';
import { type Step, stepId } from './step.ts';

/** Whose a post's work is from now on; null: the unit's own, for which its head answers. */
export interface PostChange {
  from: PostId;
  to: PostId | null;
}

/** The posts that owe an obligation after changes, in order; undefined when the unit itself is left to owe it. */
export const postsAfter = (posts: PostId[], changes: PostChange[]): PostId[] | undefined => {
  const left = changes.reduce<PostId[]>(
    (now, { from, to }) => [
      ...new Set(now.flatMap((post) => (post !== from ? [post] : to === null ? [] : [to]))),
    ],
    posts,
  );
  return left.length > 0 ? left : undefined;
};

/** The post that a step was planned for, from its name: it stays when the step passes to another one. */
export const plannedFor = (id: string): PostId | null => id.split('@')[0]?.split('/')[2] ?? null;

/**
 * Who owes one occurrence of an obligation, each with the step that he has of it. A step that has passed to another
 * post keeps the name that it was planned under.
 */
export const owners = (
  { steps, posts: changed }: Pick<UnitState, 'steps' | 'posts'>,
  obligation: Pick<BriefObligation, 'id' | 'posts'>,
  occurrence: string,
): { post: PostId | null; step: Step | undefined }[] => {
  const posts = obligation.posts ?? [null];
  if (!changed) return posts.map((post) => ({ post, step: steps[stepId(obligation.id, occurrence, post)] }));
  const there = Object.values(steps).filter(
    (step) => step.obligation === obligation.id && step.occurrence === occurrence,
  );
  const without = posts.filter((post) => !there.some((step) => step.post === post));
  return [
    ...there.map((step) => ({ post: step.post, step })),
    ...without.map((post) => ({ post, step: undefined })),
  ];
};
