/** The first page: plain elements and its own few styles, so that nothing heavy is loaded before one is known. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { call } from '../api/client.ts';
import { meKey, useMe } from '../api/me.ts';
import { Refused, sentenceOf } from '../api/problem.ts';
import { app } from '../i18n/vi/app.ts';
import { signIn as words } from '../i18n/vi/sign-in.ts';
import { checkSignIn, type SignInErrors } from './check.ts';
import { SignInField } from './sign-in-field.tsx';
import './sign-in.css';

const refusalOf = (error: unknown): string => {
  if (!(error instanceof Refused)) return sentenceOf(error);
  if (error.status === 429) return words.tooMany;
  return error.status < 500 ? words.refused : error.message;
};

const homeAfter = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'from' in state && typeof state.from === 'string'
    ? state.from
    : '/';

export const SignInPage = () => {
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const home = homeAfter(useLocation().state);
  const [errors, setErrors] = useState<SignInErrors & { form?: string }>({});
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  if (me.data) return <Navigate to={home} replace />;

  const focus = (name: 'email' | 'password') =>
    form.current?.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const email = String(data.get('email') ?? '').trim();
    const password = String(data.get('password') ?? '');
    const found = checkSignIn(email, password);
    setErrors(found);
    if (found.email ?? found.password) return focus(found.email ? 'email' : 'password');
    setBusy(true);
    try {
      await call('/auth/sign-in/email', { method: 'POST', body: { email, password } });
      await client.invalidateQueries({ queryKey: meKey });
      navigate(home, { replace: true });
    } catch (error) {
      const detail = refusalOf(error);
      const wrong = error instanceof Refused && error.status < 500 && error.status !== 429;
      setErrors(wrong ? { password: detail } : { form: detail });
      focus('password');
    } finally {
      setBusy(false);
    }
  };

  const listed = Object.values(errors);
  return (
    <main className="sign-in">
      <form ref={form} className="sign-in-card" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
        <p className="sign-in-name">
          <img src="/icon.svg" alt="" width={34} height={34} />
          {app.name}
        </p>
        <p className="quiet">{words.about}</p>
        <h1 id={`${id}-title`}>{words.title}</h1>
        <div role="alert">
          {listed.length > 0 && (
            <div className="problem">
              <strong>{words.errors}</strong>
              <ul>
                {listed.map((error) => (
                  <li key={error}>{error}</li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <SignInField
          name="email"
          type="email"
          autoComplete="username"
          label={words.email}
          error={errors.email}
        />
        <SignInField
          name="password"
          type="password"
          autoComplete="current-password"
          label={words.password}
          error={errors.password}
        />
        <button type="submit" className="sign-in-button" disabled={busy}>
          {busy ? words.busy : words.submit}
        </button>
        <p className="quiet sign-in-forgotten">{words.forgotten}</p>
      </form>
    </main>
  );
};
