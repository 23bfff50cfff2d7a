/** "Bao quát": which requirement is in whose plan below a unit, and in whose not; what is missing stands first. */
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Coverage } from '../../contracts/http/index.ts';
import { ANSWER_WORDS } from '../../contracts/vi/own-plan.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { ownPlan } from '../i18n/vi/own-plan.ts';
import { Downloads } from '../parts/download.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import './own-plan.css';

const words = ownPlan.coverage;
type Requirement = Coverage['requirements'][number];

const Answers = ({ directive, requirement }: { directive: string; requirement: Requirement }) => {
  const { counts, units } = requirement;
  const left = counts.missing + counts.waiting + counts.answered - units.length;
  return (
    <ul className="answers">
      {units.map(({ code, name, state, labels }) => (
        <li key={code} className={`answer answer-${state}`}>
          <Link to={paths.unit(directive, code)}>{name}</Link>{' '}
          <span className="quiet">
            {ANSWER_WORDS[state]}
            {labels.length > 0 && ` (${words.line(labels)})`}
          </span>
        </li>
      ))}
      {left > 0 && <li className="quiet">{words.more(left)}</li>}
    </ul>
  );
};

const Requirements = ({ directive, page }: { directive: string; page: Coverage }) => (
  <ul className="rows">
    {page.requirements.map((requirement) => (
      <li key={requirement.id}>
        <details>
          <summary>
            <span>{requirement.title}</span>{' '}
            <span className={requirement.counts.missing > 0 ? 'num sign-red' : 'num quiet'}>
              {words.counts(requirement.counts)}
            </span>
          </summary>
          <Answers directive={directive} requirement={requirement} />
        </details>
      </li>
    ))}
  </ul>
);

export const CoverageSection = ({ directive, unit }: { directive: string; unit: string }) => {
  const reading = useQuery(queries.coverage(directive, unit));
  return (
    <Section
      title={words.title}
      extra={
        <span className="form-acts">
          <Downloads
            path={`/directives/${encodeURIComponent(directive)}/units/${encodeURIComponent(unit)}/coverage/export`}
          />
        </span>
      }
    >
      <Read of={reading} ghost={<RowsGhost rows={5} />}>
        {(page) =>
          page.plans.owed === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <div className="section-body">
              <p className="quiet">{words.about}</p>
              <p className="num">{words.plans(page.plans.accepted, page.plans.waiting, page.plans.owed)}</p>
              <Requirements directive={directive} page={page} />
            </div>
          )
        }
      </Read>
    </Section>
  );
};
