/** A step that goes on with work done under another directive shows that work; one that has ended so, where it goes on. */
import { Link } from 'react-router';
import type { StepDetail } from '../../contracts/http/index.ts';
import { paths } from '../app/paths.ts';
import { ending as words } from '../i18n/vi/ending.ts';
import { Submission } from './submission.tsx';

export const CarriedWork = ({ unit, detail }: { unit: string; detail: StepDetail }) => {
  const { carriedFrom, carriedTo } = detail;
  return (
    <>
      {carriedTo && (
        <p className="note">
          {words.carriedTo(carriedTo.number, carriedTo.title)}{' '}
          <Link to={paths.unit(carriedTo.directive, unit)}>{words.openOther}</Link>
        </p>
      )}
      {carriedFrom.length > 0 && (
        <section>
          <h3>{words.carriedFrom}</h3>
          {carriedFrom.map(({ directive, step, sentence, submissions }) => (
            <div key={`${directive} ${step}`}>
              <p>
                {sentence} <Link to={paths.step(directive, unit, step)}>{words.open}</Link>
              </p>
              {submissions.length === 0 && <p className="quiet">{words.nothing}</p>}
              {submissions.map((one) => (
                <Submission key={one.seq} submission={one} />
              ))}
            </div>
          ))}
        </section>
      )}
    </>
  );
};
