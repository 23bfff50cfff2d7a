/** Phân công theo dõi: which post attends and follows which units, from when to when, by which announcement. */
import { z } from 'zod';
import { code, localDate, named, paper } from './base.ts';

export const assignmentView = z.object({
  post: z.object({ code: z.string(), title: z.string() }),
  unit: named,
  /** Null where the organisation's file says no day. */
  since: localDate.nullable(),
  /** The last day; null while it stands. */
  until: localDate.nullable(),
  paper: paper.nullable(),
  /** `coming`, `running` or `over` today. */
  state: z.enum(['coming', 'running', 'over']),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** All that the post follows from that day on: what stands and is not named ends the day before. */
export const announceAssignments = z.object({
  units: z.array(code).max(300),
  since: localDate,
  paper,
});
export type AnnounceAssignments = z.infer<typeof announceAssignments>;

export const assignmentPage = z
  .object({ post: z.string(), items: z.array(assignmentView) })
  .meta({ id: 'Assignments' });
export type AssignmentPage = z.infer<typeof assignmentPage>;
