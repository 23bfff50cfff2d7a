/** What the office has corrected and is proposed again for its next plan; each can be forgotten. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { RememberedList } from '../../contracts/http/imports.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { call } from '../api/client.ts';
import { useSignedIn } from '../api/me.ts';
import { paths } from '../app/paths.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import './import.css';

const KEY = ['remembered'];

const Line = ({ one }: { one: RememberedList['items'][number] }) => {
  const { readOnly } = useSignedIn();
  const client = useQueryClient();
  const forget = useMutation({
    mutationFn: () =>
      call(`/imports/memory/${encodeURIComponent(one.id)}/forget`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <li className="plan-memory">
      <div>
        <b>“{one.wording}”</b> {words.meansWord[one.kind]} <b>{one.word}</b>
        <p className="quiet">{words.correctedBy(one.by, sayMoment(one.at))}</p>
        <ProblemBox error={forget.error} />
      </div>
      {!readOnly && (
        <Button
          loading={forget.isPending}
          aria-label={words.forgetThis(one.wording)}
          onClick={() => forget.mutate()}
        >
          {words.forget}
        </Button>
      )}
    </li>
  );
};

export const MemoryPage = () => {
  const reading = useQuery({ queryKey: KEY, queryFn: () => call<RememberedList>('/imports/memory') });
  return (
    <div className="page">
      <PageHead title={words.memoryTitle} eyebrow={<Link to={paths.importPlan}>{words.title}</Link>}>
        <p className="quiet">{words.memoryAbout}</p>
      </PageHead>
      <Section title={words.memoryList}>
        <Read of={reading}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="section-body quiet">{words.memoryEmpty}</p>
            ) : (
              <ul className="rows">
                {items.map((one) => (
                  <Line key={one.id} one={one} />
                ))}
              </ul>
            )
          }
        </Read>
      </Section>
    </div>
  );
};
