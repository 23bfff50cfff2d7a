/** What has been ordered: whether it has happened, whom it has not reached, and a way back while it waits. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReorganisationView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { REORGANISATION_WORDS } from '../../contracts/vi/reorganisation.ts';
import { call } from '../api/client.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Effect } from './effect.tsx';

export const Ordered = ({ one, mayOrder }: { one: ReorganisationView; mayOrder: boolean }) => {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (what: 'tell' | 'withdraw') =>
      call(`/reorganisations/${one.id}/${what}`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries(),
  });
  const open = one.state === 'waiting' || one.state === 'trouble';
  return (
    <li className="ordered">
      <details>
        <summary>
          <b>{REORGANISATION_WORDS[one.kind]}</b> {words.from(sayDate(one.on))} · {words.state[one.state]}
          <span className="quiet">
            {' '}
            · {one.by}: {one.reason}
            {one.paper && ` (${one.paper.number}, ${sayDate(one.paper.date)})`}
          </span>
        </summary>
        <Effect effect={one.effect} />
      </details>
      {one.trouble && <p className="problem">{one.trouble}</p>}
      {one.state === 'applied' && one.told > 0 && <p className="quiet">{words.told(one.told)}</p>}
      {one.untold.length > 0 && <p>{words.untold(one.untold.map(({ name }) => name).join(', '))}</p>}
      <ProblemBox error={act.error} />
      {mayOrder && (open || one.untold.length > 0) && (
        <Button size="small" loading={act.isPending} onClick={() => act.mutate(open ? 'withdraw' : 'tell')}>
          {open ? words.withdraw : words.tell}
        </Button>
      )}
    </li>
  );
};
