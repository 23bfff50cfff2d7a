/** A policy file is added; the API checks it whole. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import type { PolicyList } from '../../contracts/http/index.ts';
import { call } from '../api/client.ts';
import { queries } from '../api/queries.ts';
import { readDirectiveFile } from '../directives/read-file.ts';
import { evaluation as words } from '../i18n/vi/evaluation.ts';
import { ProblemBox } from '../parts/problem-box.tsx';

export const LoadPolicy = () => {
  const list = useQuery(queries.policies());
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: (policy: unknown) =>
      call<PolicyList>('/evaluation/policies', { method: 'POST', body: { policy } }),
    onSuccess: () => {
      message.success(words.form.sent);
      return client.invalidateQueries();
    },
  });
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const read = readDirectiveFile(await file.text());
    if (read.ok) adding.mutate(read.value);
    else message.error(read.message);
  };
  if (!list.data?.mayAdd) return null;
  return (
    <>
      <Button onClick={() => input.current?.click()} loading={adding.isPending}>
        {words.loadPolicy}
      </Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={load} />
      <ProblemBox error={adding.error} lead={words.form.failed} />
    </>
  );
};
