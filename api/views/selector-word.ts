/** Whom a selector means, in words. */
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import type { Selector } from '../../domain/organisation/organisation.ts';

export const selectorWord = (selector: Selector, names: Map<string, string>): string => {
  if ('units' in selector) return selector.units.map((code) => names.get(code) ?? code).join(', ');
  if ('kinds' in selector)
    return selector.kinds.map((kind) => `Mọi ${UNIT_KIND_WORDS[kind].toLowerCase()}`).join(', ');
  return 'Nhiều đơn vị';
};
