/** A date typed as one writes it, 05/01/2026, with the weekday read back; the calendar of the device for who prefers it. */
import { Input } from 'antd';
import { useRef, useState } from 'react';
import type { LocalDate } from '../../contracts/http/base.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { parseTyped } from '../dates/local-date.ts';
import { dates as words } from '../i18n/vi/dates.ts';
import { Field } from './field.tsx';

interface Props {
  id: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  required?: string | undefined;
  hint?: string | undefined;
  min?: LocalDate | undefined;
  max?: LocalDate | undefined;
}
/** `value` is the date when it is one, else the text as typed, so that a form can say what is wrong with it. */
export const DateField = ({ id, label, value, onChange, error, required, hint, min, max }: Props) => {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const [typing, setTyping] = useState<string | null>(null);
  const native = useRef<HTMLInputElement>(null);
  const shown = typing ?? (isDate ? sayDate(value) : value);
  return (
    <Field
      id={id}
      label={label}
      error={error}
      required={required}
      hint={isDate ? sayDay(value) : (hint ?? words.hint)}
    >
      {(described) => (
        <span className="date-field">
          <Input
            {...described}
            value={shown}
            inputMode="numeric"
            autoComplete="off"
            status={error ? 'error' : ''}
            onChange={(event) => {
              setTyping(event.target.value);
              onChange(parseTyped(event.target.value) ?? event.target.value.trim());
            }}
            onBlur={() => setTyping(null)}
          />
          <input
            ref={native}
            type="date"
            className="date-native"
            tabIndex={-1}
            aria-hidden="true"
            value={isDate ? value : ''}
            min={min}
            max={max}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            aria-label={`${words.open}: ${label}`}
            onClick={() => native.current?.showPicker()}
          >
            <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
              <path
                d="M2 4h12v10H2zM2 7h12M5 2v3M11 2v3"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.4"
              />
            </svg>
          </button>
        </span>
      )}
    </Field>
  );
};
