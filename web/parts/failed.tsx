import { app } from '../i18n/vi/app.ts';
import { ProblemBox } from './problem-box.tsx';

/** What could not be read, as a sentence, and the way to try again. */
export const Failed = ({
  error,
  retry,
  retryWord = app.retry,
}: {
  error: unknown;
  retry?: (() => unknown) | undefined;
  retryWord?: string;
}) => (
  <div className="page">
    <ProblemBox error={error} />
    {retry && (
      <button type="button" className="plain-button" onClick={() => retry()}>
        {retryWord}
      </button>
    )}
  </div>
);
