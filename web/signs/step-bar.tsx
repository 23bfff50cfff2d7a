import type { SignCounts } from '../../contracts/http/index.ts';
import { signs as words } from '../i18n/vi/signs.ts';
import { looks, type Sign } from './signs.ts';

/** Read from the left like a year: what is closed, what is late or in hand, what is still to come. */
const ORDER = [
  'onTime',
  'done',
  'acceptedLate',
  'missed',
  'waived',
  'cancelled',
  'superseded',
  'submitted',
  'overdue',
  'returned',
  'dueSoon',
  'open',
  'waiting',
  'planned',
] as const satisfies readonly Sign[];

export const StepBar = ({ counts }: { counts: SignCounts }) => {
  const present = ORDER.filter((sign) => counts[sign]);
  const label = present.map((sign) => words.count(sign, counts[sign] ?? 0)).join(', ');
  return (
    <span className="step-bar" role="img" aria-label={label} title={label}>
      {present.map((sign) => (
        <i
          key={sign}
          className={`bar-${sign} sign-${looks[sign].colour}`}
          style={{ flexGrow: counts[sign] ?? 0 }}
        />
      ))}
    </span>
  );
};
