/** The first password opens only this page. */
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PASSWORD_LENGTH } from '../../contracts/http/organisation.ts';
import { call } from '../api/client.ts';
import { Refused, sentenceOf } from '../api/problem.ts';
import { password as words } from '../i18n/vi/organisation.ts';
import { SignInField } from '../sign-in/sign-in-field.tsx';
import '../sign-in/sign-in.css';

type Errors = { current?: string; next?: string; again?: string };
const check = (next: string, again: string): Errors => {
  if (next.length < PASSWORD_LENGTH.min) return { next: words.short };
  return next === again ? {} : { again: words.differs };
};

export const ChangePasswordPage = () => {
  const client = useQueryClient();
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const [currentPassword, newPassword, again] = ['current', 'next', 'again'].map((name) =>
      String(data.get(name) ?? ''),
    );
    const found = check(newPassword ?? '', again ?? '');
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await call('/auth/change-password', { method: 'POST', body: { currentPassword, newPassword } });
      await client.invalidateQueries();
    } catch (error) {
      const field = error instanceof Refused ? error.fields[0] : undefined;
      const place = field?.path === 'newPassword' ? 'next' : 'current';
      setErrors({ [place]: field?.message ?? sentenceOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit} noValidate>
        <h1>{words.title}</h1>
        <p className="quiet">{words.must}</p>
        <SignInField
          name="current"
          type="password"
          autoComplete="current-password"
          label={words.current}
          error={errors.current}
        />
        <SignInField
          name="next"
          type="password"
          autoComplete="new-password"
          label={words.next}
          error={errors.next}
        />
        <SignInField
          name="again"
          type="password"
          autoComplete="new-password"
          label={words.again}
          error={errors.again}
        />
        <button type="submit" className="sign-in-button" disabled={busy}>
          {words.submit}
        </button>
      </form>
    </main>
  );
};
