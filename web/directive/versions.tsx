/** Every version of a directive with what differs from the one before; the office amends from here. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { DirectiveDetail, DirectiveVersionsView } from '../../contracts/http/index.ts';
import { sayDate, sayMoment } from '../../contracts/vi/dates.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { queries } from '../api/queries.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { AmendmentForm } from './amendment-form.tsx';

const words = directive.amendment;
type Version = DirectiveVersionsView['versions'][number];
type Difference = Version['diff'][number];

const Said = ({ label, said }: { label: string; said: Difference['before'] }) =>
  said && (
    <p>
      <span className="quiet">{label}</span> {said.title}; {said.due}; {said.units}
    </p>
  );

const VersionItem = ({ version, at, by, reason, approver, paper, diff, termTo }: Version) => (
  <li>
    <strong>{words.version(version)}</strong>{' '}
    <span className="quiet">
      {sayMoment(at)}
      {by && ` · ${by}`}
    </span>
    {reason && (
      <p>
        {words.because(reason)}
        {approver && ` ${words.approvedBy(approver)}`}
        {paper && ` ${directive.events.paper(paper.number, sayDate(paper.date))}`}
      </p>
    )}
    {termTo && <p>{words.term(sayDate(termTo.before), sayDate(termTo.after))}</p>}
    {diff.length > 0 && (
      <ul>
        {diff.map(({ what, id, before, after }) => (
          <li key={id}>
            <strong>{words.differs[what]}</strong>
            <Said label={words.before} said={before} />
            <Said label={words.after} said={after} />
          </li>
        ))}
      </ul>
    )}
  </li>
);

export const Versions = ({ data, acts }: { data: DirectiveDetail; acts: DirectiveDetail['acts'] }) => {
  const reading = useQuery(queries.versions(data.id));
  const [amending, setAmending] = useState(false);
  return (
    <Read of={reading}>
      {(view) => (
        <Section title={words.tab}>
          <p className="quiet">{words.about}</p>
          {acts.includes('amendDirective') && !amending && (
            <Button onClick={() => setAmending(true)}>{ROLLOUT_ACT_WORDS.amendDirective}…</Button>
          )}
          {amending && <AmendmentForm data={data} versions={view} onDone={() => setAmending(false)} />}
          {view.versions.length === 0 ? (
            <p>{words.never}</p>
          ) : (
            <ul className="rows">
              {view.versions.map((one) => (
                <VersionItem key={one.version} {...one} />
              ))}
            </ul>
          )}
        </Section>
      )}
    </Read>
  );
};
