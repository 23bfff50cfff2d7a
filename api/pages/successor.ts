/** The directive that takes the place of another: it runs, and the same body has issued it. */
import type { Successor } from '../../domain/rollout/news.ts';
import type { OpenDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Unprocessable } from '../problems.ts';

/** @throws Unprocessable */
export const successorOf = async (
  { db }: Deps,
  { record }: OpenDirective,
  id: string,
): Promise<Successor> => {
  const found = await db.directive.findUnique({
    where: { id },
    select: { number: true, title: true, issuer: true, status: true },
  });
  const fits = found?.status === 'issued' && found.issuer === record.issuer.code && id !== record.id;
  if (!fits) throw new Unprocessable('NOT_A_SUCCESSOR');
  return { directive: id, number: found.number, title: found.title };
};
