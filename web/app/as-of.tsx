/** A page as it stood on a past day: chosen in its header, kept in the address, shown in sepia. */
import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'react-router';
import type { LocalDate } from '../../contracts/http/base.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { addDays, daysBetween } from '../dates/local-date.ts';
import { unit as words } from '../i18n/vi/unit.ts';

const PARAM = 'ngay';
export const useAsOf = () => {
  const [params, setParams] = useSearchParams();
  const asked = params.get(PARAM);
  const asOf = asked && /^\d{4}-\d{2}-\d{2}$/.test(asked) ? asked : null;
  const choose = (date: LocalDate | null) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (date) next.set(PARAM, date);
        else next.delete(PARAM);
        return next;
      },
      { replace: true },
    );
  return { asOf, choose, search: asOf ? `?${PARAM}=${asOf}` : '' };
};

interface Props {
  asOf: LocalDate | null;
  from: LocalDate;
  today: LocalDate;
  onChoose: (date: LocalDate | null) => void;
}
export const AsOfPicker = ({ asOf, from, today, onChoose }: Props) => {
  const id = useId();
  const days = daysBetween(from, today);
  // On the first day there is no past to look at.
  if (days < 1) return null;
  const at = Math.max(0, Math.min(days, daysBetween(from, asOf ?? today)));
  return (
    <div className="as-of">
      <label htmlFor={id}>{words.asOf}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={days}
        value={at}
        aria-valuetext={sayDay(addDays(from, at))}
        onChange={(event) => {
          const chosen = Number(event.target.value);
          onChoose(chosen === days ? null : addDays(from, chosen));
        }}
      />
      <span className="num">{sayDay(asOf ?? today)}</span>
    </div>
  );
};

export const AsOfPage = ({
  asOf,
  onBack,
  children,
}: {
  asOf: LocalDate | null;
  onBack: () => void;
  children: ReactNode;
}) => (
  <div className={asOf ? 'page page-past' : 'page'}>
    {asOf && (
      <div className="note">
        <span>{words.asOfNote(sayDay(asOf))}</span>
        <button type="button" className="plain-button" onClick={onBack}>
          {words.asOfBack}
        </button>
      </div>
    )}
    {children}
  </div>
);
