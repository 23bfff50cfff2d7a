import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { call } from '../api/client.ts';
import { useSignedIn } from '../api/me.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { paths } from './paths.ts';

export const WhoAmI = () => {
  const me = useSignedIn();
  const client = useQueryClient();
  const navigate = useNavigate();
  const signOut = async () => {
    await call('/auth/sign-out', { method: 'POST', body: {} });
    client.clear();
    navigate(paths.signIn, { replace: true });
  };
  return (
    <div className="who">
      <p>{me.substitute?.title ?? me.person.title}</p>
      {me.readOnly && !me.isAdministrator && <p className="who-mark">{words.readOnly}</p>}
      <p>
        <Link to={paths.delegations}>{words.delegations}</Link>
      </p>
      <button type="button" onClick={signOut}>
        {words.signOut}
      </button>
    </div>
  );
};
