import { Link } from 'react-router';
import type { ReviewItem } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { sayLeft } from '../../contracts/vi/words.ts';
import { paths } from '../app/paths.ts';
import { review as words } from '../i18n/vi/review.ts';
import { PlanLinesList } from '../own-plan/plan-lines-list.tsx';
import { Section } from '../parts/section.tsx';
import { Requirement } from '../unit/requirement.tsx';
import { Submission } from '../unit/submission.tsx';
import { Decision } from './decision.tsx';

interface Props {
  item: ReviewItem;
  readOnly: boolean;
  onDone: () => void;
}

const Head = ({ item }: { item: ReviewItem }) => {
  const { directive, unit, step, submission, daysLeft } = item;
  const facts = [
    step.submittedOn && words.handedIn(sayDay(step.submittedOn)),
    submission && submission.attempt > 1 && words.attempt(submission.attempt),
    step.deadline && words.due(sayDay(step.deadline.date)),
    step.reviewDue &&
      `${words.reviewDue(sayDay(step.reviewDue))}${daysLeft === null ? '' : ` (${sayLeft(daysLeft)})`}`,
  ].filter(Boolean);
  return (
    <div className="review-head">
      <h2>
        {step.title}
        {step.period && ` · ${step.period}`}
      </h2>
      <p>
        <Link to={paths.unit(directive.id, unit.code)}>{unit.name}</Link> ·{' '}
        <Link to={paths.directive(directive.id)}>{directive.number ?? directive.title}</Link>
      </p>
      <p className={daysLeft !== null && daysLeft < 0 ? 'sign-red' : 'quiet'}>{facts.join(' · ')}</p>
    </div>
  );
};

export const ReviewItemView = ({ item, readOnly, onDone }: Props) => (
  <>
    <Head item={item} />
    <div className="review-columns">
      <Section title={words.submission}>
        <div className="section-body">
          {item.submission ? (
            <Submission submission={item.submission} />
          ) : (
            <p className="quiet">{words.none}</p>
          )}
          <PlanLinesList lines={item.step.lines} />
        </div>
      </Section>
      <div>
        <Section title={words.requirement}>
          <div className="section-body">
            <Requirement requirement={item.requirement} />
          </div>
        </Section>
        <Section
          title={words.last}
          extra={item.previous?.period && <span className="quiet">{item.previous.period}</span>}
        >
          <div className="section-body">
            {item.previous ? (
              <Submission submission={item.previous.submission} />
            ) : (
              <p className="quiet">{words.noLast}</p>
            )}
          </div>
        </Section>
      </div>
    </div>
    {!readOnly && item.step.acts.length > 0 && <Decision item={item} onDone={onDone} />}
  </>
);
