import type { SignCounts, SignView } from '../../contracts/http/index.ts';
import { signs as words } from '../i18n/vi/signs.ts';
import { shapes } from './shapes.tsx';
import { looks, SIGNS, type Sign } from './signs.ts';

interface DrawingProps {
  sign: Sign;
  days?: number | null | undefined;
  size?: number;
}
/** A figure stands free of the edges. */
const widthFor = (days: number): number => {
  if (days > 99) return 24;
  return days > 9 ? 19 : 16;
};

/** The drawing alone, for places where the word stands beside it or in a label. */
export const SignDrawing = ({ sign, days, size = 16 }: DrawingProps) => {
  const numbered = sign === 'overdue' && days != null;
  const width = numbered ? widthFor(days) : 16;
  return (
    <svg
      className={`sign-${looks[sign].colour}`}
      width={(size * width) / 16}
      height={size}
      viewBox={`0 0 ${width} 16`}
      aria-hidden="true"
    >
      {numbered ? (
        <>
          <rect x="0.5" y="0.5" width={width - 1} height="15" rx="2" fill="currentColor" />
          <text className="sign-number" x={width / 2} y="11.8">
            {days}
          </text>
        </>
      ) : (
        shapes[looks[sign].shape]
      )}
    </svg>
  );
};

/** A sign with its word, as the API says it. */
export const SignWord = ({ view }: { view: SignView }) => (
  <span className={`sign sign-${looks[view.sign].colour} sign-${view.sign}`}>
    <SignDrawing sign={view.sign} days={view.days} />
    <span>{view.word}</span>
  </span>
);

/** A sign that counts: drawing, word and number. */
export const SignCount = ({ sign, count }: { sign: Sign; count: number }) => (
  <span className={`sign sign-${looks[sign].colour}`}>
    <SignDrawing sign={sign} />
    <span>
      {words.words[sign]} <b className="num">{count}</b>
    </span>
  </span>
);

export const SignCountList = ({ counts }: { counts: SignCounts }) => (
  <ul className="signs-list">
    {SIGNS.filter((sign) => counts[sign]).map((sign) => (
      <li key={sign}>
        <SignCount sign={sign} count={counts[sign] ?? 0} />
      </li>
    ))}
  </ul>
);
