import { sentenceOf } from '../api/problem.ts';
import { app } from '../i18n/vi/app.ts';

/** What could not be read, as a sentence, and the way to try again. */
export const Failed = ({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) => (
  <div className="page">
    <div className="problem" role="alert">
      <p>{sentenceOf(error)}</p>
      {retry && (
        <button type="button" className="plain-button" onClick={() => retry()}>
          {app.retry}
        </button>
      )}
    </div>
  </div>
);
