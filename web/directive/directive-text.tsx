import { useQuery } from '@tanstack/react-query';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { queries } from '../api/queries.ts';
import { directive } from '../i18n/vi/directive.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Facts, Section } from '../parts/section.tsx';
import { References } from '../references/references.tsx';
import { ContextLines } from './context-lines.tsx';
import { type ActsProps, CloseAct } from './header-acts.tsx';
import { Road } from './road.tsx';

const words = directive.text;
const List = ({ title, lines }: { title: string; lines: string[] }) =>
  lines.length === 0 ? null : (
    <Section title={title}>
      <ul className="rows rows-tight">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );

/** Who checked, signed and sent it out, and its files. */
const Papers = ({ directive: id }: { directive: string }) => {
  const reading = useQuery(queries.draft(id));
  return (
    <Read of={reading} ghost={<RowsGhost rows={3} />}>
      {(view) => <Road directive={id} view={view} posts={{ checked: '', signed: '' }} />}
    </Read>
  );
};

/** The document's own header and what the office did with it. */
export const DirectiveText = ({ data, acts, onAct }: ActsProps & { data: DirectiveDetail }) => (
  <>
    <Section title={directive.tab['van-ban']}>
      <div className="section-body">
        <Facts
          facts={[
            { label: words.issuer, value: data.issuerName },
            {
              label: words.signer,
              value: [data.signer.authority, data.signer.position, data.signer.name]
                .filter(Boolean)
                .join(' · '),
            },
            data.place ? { label: words.place, value: data.place } : null,
            { label: words.followedBy, value: data.followedBy?.name ?? words.noFollower },
          ]}
        />
      </div>
    </Section>
    {data.status !== 'draft' && <Papers directive={data.id} />}
    <List
      title={words.bases}
      lines={data.bases.map((base) => words.base(base.number, sayDate(base.date), base.title))}
    />
    <List title={words.recipients} lines={data.recipients} />
    <List title={words.addedByOffice} lines={data.addedByOffice} />
    <ContextLines data={data} acts={acts} onAct={onAct} />
    {data.status !== 'draft' && <References data={data} />}
    <CloseAct acts={acts} onAct={onAct} />
  </>
);
