import type { Sign } from '../../../contracts/sign.ts';
import { SIGN_WORDS } from '../../../contracts/vi/words.ts';

export const signs = {
  words: SIGN_WORDS,
  count: (sign: Sign, n: number) => `${SIGN_WORDS[sign]}: ${n}`,
};
