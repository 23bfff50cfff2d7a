import { useId } from 'react';

interface Props {
  name: string;
  type: 'email' | 'password';
  autoComplete: string;
  label: string;
  error: string | undefined;
}
export const SignInField = ({ name, type, autoComplete, label, error }: Props) => {
  const id = useId();
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <p id={`${id}-error`} className="sign-in-error">
          {error}
        </p>
      )}
    </div>
  );
};
