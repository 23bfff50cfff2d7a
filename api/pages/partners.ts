/** Whom a meeting is held together with is asked before the workflow is: it knows no unit but its own. */
import { notPartners } from '../../prisma/repositories/partners.ts';
import type { OpenUnit } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Unprocessable } from '../problems.ts';

/** @throws Unprocessable naming those that are none */
export const checkPartners = async (
  { db }: Deps,
  { unit, today }: OpenUnit,
  partners: string[],
): Promise<void> => {
  const strange = await notPartners(db, unit.code, partners, today);
  if (strange.length > 0)
    throw new Unprocessable('NOT_PARTNERS', [
      {
        path: 'with',
        message: `Không cùng cấp trên trực tiếp hoặc không còn hoạt động: ${strange.join(', ')}; hãy chọn lại.`,
      },
    ]);
};
