/** The directive that takes the place of another: it runs, and the same body has issued it. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Successor } from '../../domain/rollout/news.ts';
import { type DirectiveRecord, readDirective } from '../../prisma/repositories/read-directive.ts';
import type { OpenDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Unprocessable } from '../problems.ts';

/** @throws Unprocessable */
export const successorDocument = async (
  { db }: Deps,
  { record }: OpenDirective,
  id: string,
): Promise<Directive> => {
  const found = await readDirective(db, id, null);
  const fits = (other: DirectiveRecord) =>
    other.status === 'issued' && other.issuer.code === record.issuer.code && id !== record.id;
  if (!found || !fits(found)) throw new Unprocessable('NOT_A_SUCCESSOR');
  return found.document;
};

export const successorFrom = ({ id, number, title }: Directive): Successor => ({
  directive: id,
  number,
  title,
});
