/** The drawings of the language of signs, in a 16 × 16 box; every one is told from the others without colour. */
import type { ReactElement } from 'react';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round' as const,
  strokeLinejoin: 'round' as const,
};

export const shapes = {
  square: <rect x="3" y="3" width="10" height="10" rx="1" {...line} />,
  circle: <circle cx="8" cy="8" r="5.2" {...line} />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.6" {...line} />
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.8" {...line} />
      <path d="M8 4.6V8l2.4 1.6" {...line} />
    </>
  ),
  up: <path d="M8 13.2V3.4M3.8 7.4 8 3.2l4.2 4.2" {...line} strokeWidth={2} />,
  tick: <path d="m2.8 8.6 3.4 3.6 7-8" {...line} strokeWidth={2.2} />,
  tickDot: (
    <>
      <path d="m2.2 7.6 3.2 3.4 6-7" {...line} strokeWidth={2.1} />
      <circle cx="12.6" cy="12.4" r="2" fill="currentColor" />
    </>
  ),
  back: <path d="M6.6 3.2 3 6.6l3.6 3.4M3.4 6.6h6.2a3.3 3.3 0 0 1 0 6.6H6" {...line} strokeWidth={2} />,
  filled: <rect x="1.5" y="1.5" width="13" height="13" rx="1.5" fill="currentColor" />,
  cross: <path d="m3.6 3.6 8.8 8.8M12.4 3.6l-8.8 8.8" {...line} strokeWidth={2.2} />,
  dash: <path d="M3 8h10" {...line} strokeWidth={2.2} />,
} satisfies Record<string, ReactElement>;
export type ShapeName = keyof typeof shapes;
