/** One delegation: who for whom, which days, by which paper, and what the reader can do with it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { DelegationView } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { call } from '../api/client.ts';
import { takePlace } from '../api/in-place.ts';
import { sentenceOf } from '../api/problem.ts';
import { delegations as words } from '../i18n/vi/delegations.ts';

interface Props {
  one: DelegationView;
  /** The reader may sit down at the desk. */
  takes?: boolean;
}

export const DelegationLine = ({ one, takes = false }: Props) => {
  const { modal } = App.useApp();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => call(`/delegations/${one.id}/end`, { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => modal.error({ title: words.end, content: sentenceOf(error) }),
  });
  const { from, to, since, until, statedUntil, paper, state } = one;
  return (
    <li className="delegation">
      <div>
        <b>{words.line(from.title, to.title)}</b>
        <p>
          <span className="num">{words.days(sayDate(since), sayDate(until))}</span> · {words.state[state]}
        </p>
        <p className="quiet">
          {words.paper(paper.number, sayDate(paper.date))}
          {statedUntil && ` · ${words.early(sayDate(statedUntil))}`}
        </p>
      </div>
      <div className="delegation-acts">
        {takes && state === 'running' && (
          <Button type="primary" onClick={() => takePlace(from.code)}>
            {words.take}
          </Button>
        )}
        {one.ends && (
          <Button
            loading={end.isPending}
            onClick={() =>
              modal.confirm({ title: words.end, content: words.endAsk(from.title), onOk: () => end.mutate() })
            }
          >
            {words.end}
          </Button>
        )}
      </div>
    </li>
  );
};
