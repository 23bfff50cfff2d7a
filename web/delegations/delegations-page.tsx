/** Who stands in for whom: what was delegated to me, what I delegate, and the papers of the branch. */
import { useQuery } from '@tanstack/react-query';
import type { DelegationView } from '../../contracts/http/index.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { delegations as words } from '../i18n/vi/delegations.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Section } from '../parts/section.tsx';
import { DelegationForm } from './delegation-form.tsx';
import { DelegationLine } from './delegation-line.tsx';
import './delegations.css';

const List = ({
  title,
  empty,
  list,
  takes,
}: {
  title: string;
  empty: string;
  list: DelegationView[];
  takes?: boolean;
}) => (
  <Section title={title}>
    {list.length === 0 && <Empty>{empty}</Empty>}
    <ul className="rows">
      {list.map((one) => (
        <DelegationLine key={one.id} one={one} takes={takes ?? false} />
      ))}
    </ul>
  </Section>
);

export const DelegationsPage = () => {
  const me = useSignedIn();
  const reading = useQuery(queries.delegations());
  const keeps = me.isOffice || me.isAdministrator || me.roles.includes('auditor');
  return (
    <div className="page">
      <PageHead title={words.title}>
        <p className="quiet">{words.about}</p>
      </PageHead>
      <Read of={reading}>
        {({ today, forMe, mine, branch, posts }) => (
          <>
            <List title={words.forMe} empty={words.forMeEmpty} list={forMe} takes={me.substitute === null} />
            {(posts.length > 0 || mine.length > 0) && (
              <List title={words.mine} empty={words.mineEmpty} list={mine} />
            )}
            {posts.length > 0 && (
              <Section title={words.form}>
                <DelegationForm posts={posts} today={today} />
              </Section>
            )}
            {keeps && <List title={words.branch} empty={words.branchEmpty} list={branch} />}
            {me.substitute && <p className="note">{words.standing}</p>}
          </>
        )}
      </Read>
    </div>
  );
};
