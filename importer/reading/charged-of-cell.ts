/** One cell or line that names both who leads and who helps. */
import { unitsAt } from '../grammar/units.ts';
import { chargedIn } from './charged.ts';
import { coordinatingOf } from './subject.ts';

/** "A chủ trì; B phối hợp", "Chủ trì: A. Phối hợp: B": one cell for both. */
export const chargedOfCell = (text: string): { lead: string[]; coordinating: string[] | null } | null => {
  if (!/chủ trì|phối hợp/iu.test(text)) return null;
  const charged = chargedIn(`(${text.replace(/[\u2028\n]+/gu, '; ')})`);
  const beside = charged?.coordinating ?? coordinatingOf(text)?.units ?? null;
  const lead = charged?.lead ?? unitsAt(text)?.units;
  return lead ? { lead, coordinating: beside } : null;
};
