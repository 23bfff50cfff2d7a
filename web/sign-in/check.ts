import { signIn as words } from '../i18n/vi/sign-in.ts';

export interface SignInErrors {
  email?: string;
  password?: string;
}
/** What can be said before the server is asked. */
export const checkSignIn = (email: string, password: string): SignInErrors => {
  const errors: SignInErrors = {};
  if (!email.trim()) errors.email = words.emailMissing;
  else if (!/^\S+@\S+\.\S+$/.test(email.trim())) errors.email = words.emailWrong;
  if (!password) errors.password = words.passwordMissing;
  return errors;
};
