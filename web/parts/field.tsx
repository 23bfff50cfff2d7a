/** A label, its control, and the error tied to it. */
import type { ReactNode } from 'react';

export interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}
interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: string | undefined;
  children: (described: Described) => ReactNode;
}
export const Field = ({ id, label, hint, error, required, children }: Props) => {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && <span className="field-mark"> {required}</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
};
