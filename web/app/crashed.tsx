import { app } from '../i18n/vi/app.ts';

export const Crashed = () => (
  <div className="page">
    <div className="problem" role="alert">
      <p>{app.crashed}</p>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        {app.reload}
      </button>
    </div>
  </div>
);
