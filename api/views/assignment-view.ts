/** An assignment as screens show it. */
import type { AssignmentView } from '../../contracts/http/assignments.ts';
import { holdsWithin } from '../../domain/assignment/assignment.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { AssignmentRow } from '../../prisma/repositories/assignments.ts';

const stateOf = (row: AssignmentRow, today: LocalDate): AssignmentView['state'] => {
  if (row.since !== null && today < row.since) return 'coming';
  return holdsWithin(row, today, today) ? 'running' : 'over';
};

export const assignmentView = (row: AssignmentRow, today: LocalDate): AssignmentView => ({
  post: { code: row.post, title: row.title },
  unit: { code: row.unit, name: row.name },
  since: row.since,
  until: row.until,
  paper: row.paper,
  state: stateOf(row, today),
});
