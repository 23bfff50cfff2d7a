/** The language of signs: one word, one shape and one colour a state, the same on every screen. */

import type { SignCounts } from '../../contracts/http/index.ts';
import { SIGNS, type Sign } from '../../contracts/sign.ts';
import type { ShapeName } from './shapes.tsx';

export type { Sign };
export { SIGNS };

type Colour = 'grey' | 'blue' | 'amber' | 'violet' | 'green' | 'olive' | 'orange' | 'red';
interface Look {
  shape: ShapeName;
  colour: Colour;
}
export const looks: Record<Sign, Look> = {
  planned: { shape: 'square', colour: 'grey' },
  waiting: { shape: 'circle', colour: 'grey' },
  open: { shape: 'half', colour: 'blue' },
  dueSoon: { shape: 'clock', colour: 'amber' },
  submitted: { shape: 'up', colour: 'violet' },
  onTime: { shape: 'tick', colour: 'green' },
  done: { shape: 'tick', colour: 'green' },
  acceptedLate: { shape: 'tickDot', colour: 'olive' },
  returned: { shape: 'back', colour: 'orange' },
  overdue: { shape: 'filled', colour: 'red' },
  missed: { shape: 'cross', colour: 'red' },
  waived: { shape: 'dash', colour: 'grey' },
  cancelled: { shape: 'dash', colour: 'grey' },
  superseded: { shape: 'dash', colour: 'grey' },
};

/** Each at least 4.5 : 1 on its ground; a test computes it. `colours.css` says the same to the browser. */
export const colours: Record<'white' | 'dark', Record<Colour, string>> = {
  white: {
    grey: '#5c6773',
    blue: '#1558b0',
    amber: '#8a5300',
    violet: '#6b3fa0',
    green: '#1b6e34',
    olive: '#5a6100',
    orange: '#ad4700',
    red: '#b3191f',
  },
  dark: {
    grey: '#a3aebb',
    blue: '#7ab3ff',
    amber: '#f0b849',
    violet: '#c5a3f5',
    green: '#6fd08a',
    olive: '#c3cb5a',
    orange: '#ff9d5c',
    red: '#ff8a85',
  },
};

/** The sign that asks most for attention; null when nothing is owed at all. */
export const worstOf = (counts: SignCounts): Sign | null =>
  SIGNS.find((sign) => (counts[sign] ?? 0) > 0) ?? null;
export const worse = (a: Sign | null, b: Sign | null): Sign | null =>
  SIGNS.find((sign) => sign === a || sign === b) ?? null;
