/** The last touch to a draft before it is issued. What runs is never changed here. */
import type { Directive } from '../../domain/directive/directive.ts';
import type { Db } from '../client.ts';

export const fixDraft = async (
  db: Db,
  directive: Directive,
  options: { lettersHeld: boolean; clockOffsetMs: number },
): Promise<void> => {
  await db.directive.updateMany({
    where: { id: directive.id, status: 'draft' },
    data: {
      number: directive.number,
      issuedOn: directive.issuedOn,
      document: JSON.parse(JSON.stringify(directive)),
      lettersHeld: options.lettersHeld,
      clockOffsetMs: options.clockOffsetMs,
    },
  });
};
