import { App as AntApp, ConfigProvider } from 'antd';
import vi from 'antd/locale/vi_VN';
import { Suspense } from 'react';
import { Navigate, NavLink, Outlet, useLocation } from 'react-router';
import { isOutOfPlace, isSignedOut } from '../api/client.ts';
import { takePlace } from '../api/in-place.ts';
import { MeContext, useMe, useSignedIn } from '../api/me.ts';
import { app } from '../i18n/vi/app.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { ChangePasswordPage } from '../organisation/change-password-page.tsx';
import { Failed } from '../parts/failed.tsx';
import { PageGhost } from '../parts/ghost.tsx';
import { BranchProvider } from './branch.tsx';
import { BranchPicker } from './branch-picker.tsx';
import { ClockNote } from './clock-note.tsx';
import { paths } from './paths.ts';
import { PlaceNote } from './place-note.tsx';
import { railFor } from './rail-items.ts';
import { SearchBox } from './search-box.tsx';
import { themeOf, useDark } from './theme.ts';
import { WhoAmI } from './who-am-i.tsx';
import '../styles/frame.css';
import '../signs/colours.css';

const Rail = () => {
  const me = useSignedIn();
  return (
    <nav className="rail" aria-label={words.rail}>
      <p className="rail-name">
        <img src="/icon.svg" alt="" width={26} height={26} />
        {app.name}
      </p>
      <ul>
        {railFor(me).map(({ to, word }) => (
          <li key={to}>
            <NavLink to={to}>{word}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Screen = () => (
  <div className="frame">
    <a className="skip" href="#noi-dung">
      {app.skip}
    </a>
    <Rail />
    <div className="frame-body">
      <ClockNote />
      <PlaceNote />
      <header className="top">
        <BranchPicker />
        <SearchBox />
      </header>
      <main id="noi-dung" tabIndex={-1}>
        <Suspense fallback={<PageGhost />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
    <WhoAmI />
  </div>
);

const BUTTON = { loadingIcon: <span role="img" aria-label={words.sending} className="sending" /> };

export const Frame = () => {
  const me = useMe();
  const location = useLocation();
  const dark = useDark();
  if (me.error && isSignedOut(me.error))
    return <Navigate to={paths.signIn} replace state={{ from: location.pathname + location.search }} />;
  if (me.error && isOutOfPlace(me.error))
    return <Failed error={me.error} retry={() => takePlace(null)} retryWord={words.leavePlace} />;
  if (me.error) return <Failed error={me.error} retry={() => me.refetch()} />;
  if (!me.data) return <PageGhost />;
  if (me.data.mustChange) return <ChangePasswordPage />;
  return (
    <ConfigProvider locale={vi} theme={themeOf(dark)} wave={{ disabled: true }} button={BUTTON}>
      <AntApp>
        <MeContext value={me.data}>
          <BranchProvider>
            <Screen />
          </BranchProvider>
        </MeContext>
      </AntApp>
    </ConfigProvider>
  );
};
