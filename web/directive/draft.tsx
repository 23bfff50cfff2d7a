/** A draft: what issuing would do, in numbers, then issue, asked once. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DirectiveDetail, Preview } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Against, type AgainstDocument } from '../import/against.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { References } from '../references/references.tsx';
import { DirectiveText } from './directive-text.tsx';
import { EachTime } from './each-time.tsx';
import { IssueForm } from './issue-form.tsx';
import { MissingList } from './missing.tsx';
import { Obligations } from './obligations.tsx';
import { ReportTerms } from './report-terms.tsx';
import { Road } from './road.tsx';
import './directive.css';

const words = directive.preview;
const numbers = new Intl.NumberFormat('vi-VN');
const seconds = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

const Numbers = ({ preview }: { preview: Preview }) => {
  const facts: [string, string][] = [
    [words.units, numbers.format(preview.units)],
    [words.steps, numbers.format(preview.steps)],
    [words.dated, numbers.format(preview.stepsWithDate)],
    [words.waiting, numbers.format(preview.stepsWaiting)],
    [words.undated, numbers.format(preview.stepsUndated)],
    [words.letters, numbers.format(preview.lettersAtMost)],
    [words.recipients, numbers.format(preview.recipients)],
    [words.first, preview.firstDeadline ? sayDay(preview.firstDeadline) : '–'],
    [words.last, preview.lastDeadline ? sayDay(preview.lastDeadline) : '–'],
  ];
  return (
    <dl className="effect-numbers">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
};

const Months = ({ preview }: { preview: Preview }) => (
  <table className="effect-months num">
    <thead>
      <tr>
        <th scope="col">{words.month}</th>
        <th scope="col">{words.deadlines}</th>
        <th scope="col">{words.lettersMonth}</th>
      </tr>
    </thead>
    <tbody>
      {preview.months.map(({ month, deadlines, letters }) => (
        <tr key={month}>
          <td>{month.split('-').reverse().join('/')}</td>
          <td>{numbers.format(deadlines)}</td>
          <td>{numbers.format(letters)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Nobody first: that is what the office must mend before it signs. */
const Matches = ({ preview }: { preview: Preview }) => (
  <details className="effect-matches" open={preview.matches.some(({ units }) => units === 0)}>
    <summary>{words.matches}</summary>
    <ul>
      {[...preview.matches]
        .sort((a, b) => Number(a.units > 0) - Number(b.units > 0))
        .map(({ obligation, title, units, named }) => (
          <li key={obligation} className={units === 0 ? 'problem' : undefined}>
            <b>{title}</b>: {units === 0 ? words.nobody : words.matched(units)}
            {units > 0 && (
              <p className="quiet">
                {named.map(({ name }) => name).join('; ')}
                {units > named.length && ` ${words.andMore(units - named.length)}`}
              </p>
            )}
          </li>
        ))}
    </ul>
  </details>
);

/** What somebody will stumble over: never folded away. */
const STUMBLES: readonly Preview['conflicts'][number]['type'][] = ['meetingsOnOneDay', 'reportNotBefore'];
const stumbles = ({ type }: Pick<Preview['conflicts'][number], 'type'>): boolean => STUMBLES.includes(type);

/** To be seen before signing; none of it hinders. */
const Conflicts = ({ conflicts }: Pick<Preview, 'conflicts'>) =>
  conflicts.length === 0 ? (
    <p className="quiet">{words.noConflict}</p>
  ) : (
    <details className="effect-matches" open={conflicts.some(stumbles)}>
      <summary>{words.conflicts(conflicts.length)}</summary>
      <ul>
        {conflicts.map(({ type, sentence, units, named }) => (
          <li key={sentence} className={stumbles({ type }) ? 'problem' : undefined}>
            {sentence}: {words.matched(units)}
            <p className="quiet">
              {named.map(({ name }) => name).join('; ')}
              {units > named.length && ` ${words.andMore(units - named.length)}`}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );

/** What typed deadlines are read against. */
const againstOf = ({ issuedOn, events }: DirectiveDetail): AgainstDocument => ({
  issuedOn,
  events: events.map(({ name, expected }) => ({ name, expected: expected ?? null })),
});

export const Draft = ({ data, head }: { data: DirectiveDetail; head: ReactNode }) => {
  const me = useSignedIn();
  const reading = useQuery(queries.preview(data.id));
  const road = useQuery(queries.draft(data.id));
  return (
    <div className="page">
      {head}
      <Read of={road}>
        {(view) => (
          <>
            <Road
              directive={data.id}
              view={view}
              posts={{ checked: me.person.title, signed: data.signer.position }}
            />
            {view.completeness && (
              <Against value={againstOf(data)}>
                <MissingList
                  directive={data.id}
                  found={view.completeness}
                  outOfOrder={view.outOfOrder}
                  mends={view.acts.includes('mend')}
                />
              </Against>
            )}
            {view.acts.includes('mend') && <ReportTerms data={data} />}
            {view.acts.includes('mend') && <EachTime directive={data.id} asked={view.eachTime} />}
            <References data={data} draft={view.acts.includes('mend') ? view : undefined} />
          </>
        )}
      </Read>
      <Section title={words.title}>
        <div className="section-body">
          <p className="quiet">{words.about}</p>
          <Read
            of={reading}
            ghost={
              <>
                <output>{words.running}</output>
                <RowsGhost rows={4} />
              </>
            }
          >
            {(preview) => (
              <>
                <Numbers preview={preview} />
                <Months preview={preview} />
                <Matches preview={preview} />
                <Conflicts conflicts={preview.conflicts} />
                <p className="quiet">{words.took(seconds.format(preview.rehearsedMs / 1000))}</p>
              </>
            )}
          </Read>
        </div>
      </Section>
      {reading.data && !me.readOnly && data.acts.includes('issue') && (
        <IssueForm
          data={data}
          preview={reading.data}
          missing={road.data?.completeness?.missing.length ?? 0}
        />
      )}
      <Obligations data={data} phase={null} acts={[]} onAct={() => undefined} />
      <DirectiveText data={data} acts={[]} onAct={() => undefined} />
    </div>
  );
};
