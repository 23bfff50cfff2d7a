import type { FileView, SubmissionView } from '../../contracts/http/index.ts';
import { sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { STUDY_FORM_WORDS } from '../../contracts/vi/words.ts';
import { fileAddress } from '../api/in-place.ts';
import { report as reportWords } from '../i18n/vi/report.ts';
import { step as words } from '../i18n/vi/step.ts';
import { sizeWord } from '../text/size.ts';
import './submission.css';

const Files = ({ files }: { files: readonly FileView[] }) => (
  <ul className="file-list" aria-label={words.files}>
    {files.map((file) => (
      <li key={file.id}>
        <a href={fileAddress(file.id)} download={file.name}>
          {file.name}
        </a>
        <span className="quiet num">{sizeWord(file.size)}</span>
      </li>
    ))}
  </ul>
);

export const Submission = ({ submission }: { submission: SubmissionView }) => {
  const { by, onBehalfOf, at, on, attempt, paper, text, files, invited, present, findings } = submission;
  const { type, studyForm, materials, done, of } = submission;
  const { report, lateness } = submission;
  const numbers = [
    type === 'ProgressNoted' ? words.onTheWay : null,
    type === 'StudySessionAdded' ? words.moreStudy : null,
    studyForm && STUDY_FORM_WORDS[studyForm],
    done === null || of === null ? null : words.share(done, of),
    present === null ? null : words.attendance(present, invited),
    findings === null ? null : words.findings(findings),
    materials && words.materials(materials),
    paper && words.paper(paper.number, sayDay(paper.date)),
  ].filter(Boolean);
  return (
    <article className="submission">
      <p className="quiet">
        <b>{by}</b>
        {onBehalfOf && ` ${words.onBehalf(onBehalfOf.name)}`} · <span className="num">{sayDay(on)}</span>
        {attempt > 1 && ` · ${words.attempt(attempt)}`} · <span className="num">{sayMoment(at)}</span>
      </p>
      {lateness && <p className="sign-olive">{reportWords.lateness[lateness]}</p>}
      {report && (
        <dl className="facts">
          {report.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {numbers.length > 0 && <p>{numbers.join('; ')}.</p>}
      {(text || !report) && (
        <p className="submission-text">{text || <span className="quiet">{words.noText}</span>}</p>
      )}
      {files.length > 0 && <Files files={files} />}
    </article>
  );
};
