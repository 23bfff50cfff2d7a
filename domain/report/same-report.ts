/** Which obligations of a directive make one report together: asked on the same form, for the same period. */
import type { Directive, Obligation } from '../directive/directive.ts';
import { periodFrom } from '../time/periods.ts';
import { isAddedUp } from './form.ts';

/** What each member of a unit reports for himself is added to nothing: his unit reports the same work. */
const joins = ({ kind, perMember }: Obligation): boolean => isAddedUp(kind) && perMember !== true;

const formKey = ({ kind, form }: Obligation): string => form ?? kind;

/**
 * Cells report to their superior and that one to the committee: two obligations, one report. What comes by an event
 * or by hand has no period to share, so it is a report of its own.
 */
export const reportedWith = (
  { obligations }: Pick<Directive, 'obligations'>,
  id: string,
  occurrence: string,
): string[] => {
  const mine = obligations.find((one) => one.id === id);
  if (!mine || !isAddedUp(mine.kind)) return [];
  if (periodFrom(occurrence) === null || !joins(mine)) return [id];
  return obligations.filter((one) => joins(one) && formKey(one) === formKey(mine)).map((one) => one.id);
};
