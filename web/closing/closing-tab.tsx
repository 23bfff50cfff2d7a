/** A directive that is over: what its requirements came to, the review that was signed, the archive. */
import { useQuery } from '@tanstack/react-query';
import type { ClosingView, DirectiveDetail } from '../../contracts/http/index.ts';
import { CLOSING_STEP_WORDS } from '../../contracts/vi/closing.ts';
import { sayDate, sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { linkAddress } from '../api/in-place.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { closing as words } from '../i18n/vi/closing.ts';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { ArchiveActs } from './archive-acts.tsx';
import { FiguresTable } from './figures-table.tsx';
import { SignForm } from './sign-form.tsx';
import '../evaluation/evaluation.css';

const Steps = ({ steps }: Pick<ClosingView, 'steps'>) =>
  steps.length === 0 ? (
    <Empty>{words.none}</Empty>
  ) : (
    <ol className="section-body">
      {steps.map(({ number, step, post, recordedBy, at, paper, reason, stands }) => (
        <li key={number}>
          <strong>{CLOSING_STEP_WORDS[step]}</strong>: {words.by(post, recordedBy, sayMoment(at))}
          {paper && `, ${words.number(paper.number, sayDate(paper.date))}`}
          {reason && `. ${reason}`}
          {step === 'reviewed' && <p className="quiet">{stands ? words.stands : words.outdated}</p>}
        </li>
      ))}
    </ol>
  );

export const ClosingTab = ({ data }: { data: DirectiveDetail }) => {
  const reading = useQuery(queries.closing(data.id));
  const me = useSignedIn();
  return (
    <Read of={reading}>
      {(view) => (
        <>
          <Section
            title={words.title}
            extra={view.figures && <a href={linkAddress(paths.finalReviewWord(data.id))}>{words.word}</a>}
          >
            <div className="section-body">
              {view.closedOn && <p className="quiet">{words.about(sayDay(view.closedOn))}</p>}
              {view.open > 0 && <p>{words.under(view.open)}</p>}
              {view.figures && <FiguresTable figures={view.figures} />}
              {view.acts.includes('signReview') ? (
                <SignForm key={view.steps.length} data={data} view={view} />
              ) : (
                <pre className="signed-text">{view.text}</pre>
              )}
            </div>
          </Section>
          <Section title={words.steps}>
            <Steps steps={view.steps} />
          </Section>
          <Section title={words.archive.title}>
            <div className="section-body">
              <ArchiveActs
                key={view.steps.length}
                directive={data.id}
                view={view}
                mayDownload={me.isOffice || me.readOnly}
              />
            </div>
          </Section>
        </>
      )}
    </Read>
  );
};
