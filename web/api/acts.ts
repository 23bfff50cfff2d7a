/** Acts: each with the key of its form; what was acted on is read again afterwards. */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ActAnswer, ActBody, RolloutBody } from '../../contracts/http/index.ts';
import { call } from './client.ts';

type ActName = keyof typeof import('../../contracts/http/acts.ts').ACT_BODIES;
type RolloutActName = keyof typeof import('../../contracts/http/acts.ts').ROLLOUT_BODIES;

/** `randomUUID` exists only under https or localhost; an office may serve plain http inside its network. */
const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
};
/** Lives as long as the form that asked for it: a retry repeats it, a new form makes another. */
export const useActKey = (): string => useState(newKey)[0];

const withFiles = (body: unknown, files: readonly File[]): unknown => {
  if (files.length === 0) return body;
  const form = new FormData();
  form.set('data', JSON.stringify(body));
  for (const file of files) form.append('files', file);
  return form;
};

/** News of a directive reaches its units one after the other: what they answer is asked again for a while. */
const AGAIN_MS = [3_000, 10_000, 30_000];

/**
 * Not waited for: what was read again may take the form away (the post that left has no acts any more), and with it the
 * words that its act was done.
 */
const readAgain = (client: QueryClient, spreads: boolean): void => {
  for (const ms of [0, ...(spreads ? AGAIN_MS : [])]) setTimeout(() => void client.invalidateQueries(), ms);
};

const useAct = <V extends { act: string }>(
  send: (input: V, key: string) => Promise<unknown>,
  spreads: boolean,
) => {
  const key = useActKey();
  const client = useQueryClient();
  return useMutation({
    // Accepting after a return that was refused is another act, not a repeat of it.
    mutationFn: (input: V) => send(input, `${key}-${input.act}`),
    onSuccess: () => {
      readAgain(client, spreads);
    },
  });
};

export interface UnitAct<K extends ActName = ActName> {
  act: K;
  body: ActBody<K>;
  files?: readonly File[];
}
export const useUnitAct = (directive: string, unit: string) =>
  useAct<UnitAct>(
    ({ act, body, files = [] }, key) =>
      call<ActAnswer>(
        `/directives/${encodeURIComponent(directive)}/units/${encodeURIComponent(unit)}/acts/${act}`,
        {
          method: 'POST',
          body: withFiles(body, files),
          key,
        },
      ),
    false,
  );

export interface RolloutActInput<K extends RolloutActName = RolloutActName> {
  act: K;
  body: RolloutBody<K>;
}
export const useRolloutAct = (directive: string) =>
  useAct<RolloutActInput>(
    ({ act, body }, key) =>
      call<ActAnswer>(`/directives/${encodeURIComponent(directive)}/acts/${act}`, {
        method: 'POST',
        body,
        key,
      }),
    true,
  );

/** A question too long for an address: it changes nothing, so nothing is read again after it. */
export const useLook = <B, A>(path: string) => {
  const key = useActKey();
  return useMutation({ mutationFn: (body: B) => call<A>(path, { method: 'POST', body, key }) });
};

export const usePost = <B, A>(path: string) => {
  const key = useActKey();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: B) => call<A>(path, { method: 'POST', body, key }),
    onSuccess: () => {
      readAgain(client, true);
    },
  });
};
