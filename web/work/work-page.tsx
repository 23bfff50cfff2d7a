import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { work as words } from '../i18n/vi/work.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { StepLine } from '../unit/step-line.tsx';
import { useStepDrawers } from '../unit/use-step-drawers.tsx';

export const WorkPage = () => {
  const me = useSignedIn();
  const reading = useQuery(queries.work());
  const { openStep, openAct, drawers } = useStepDrawers(null, me.readOnly);
  return (
    <Read of={reading}>
      {({ today, items, inReview }) => (
        <div className="page">
          <PageHead
            eyebrow={me.unit.name}
            title={words.title}
            acts={<Link to={paths.myUnit}>{words.mine}</Link>}
          >
            <p className="quiet">
              {words.about(items.length)} {inReview > 0 && words.inReview(inReview)}
            </p>
          </PageHead>
          <div className="section">
            {items.length === 0 && <Empty>{words.empty}</Empty>}
            <ul className="rows">
              {items.map(({ directive, unit, step }) => {
                const place = { directive: directive.id, unit, today };
                return (
                  <StepLine
                    key={`${directive.id} ${unit.code} ${step.id}`}
                    step={step}
                    place={
                      <>
                        <Link to={paths.unit(directive.id, unit.code)}>{unit.name}</Link> ·{' '}
                        <Link to={paths.directive(directive.id)}>{directive.number ?? directive.title}</Link>
                      </>
                    }
                    readOnly={me.readOnly}
                    reviewTo={paths.reviewOf(directive.id, unit.code, step.id)}
                    onOpen={() => openStep(place, step.id)}
                    onAct={(act) => openAct(place, act, step)}
                  />
                );
              })}
            </ul>
          </div>
          {drawers}
        </div>
      )}
    </Read>
  );
};
