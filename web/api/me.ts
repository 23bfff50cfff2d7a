import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Me } from '../../contracts/http/index.ts';
import { call } from './client.ts';

export const meKey = ['me'];
export const useMe = () =>
  useQuery({
    queryKey: meKey,
    queryFn: ({ signal }) => call<Me>('/me', { signal }),
    staleTime: 60_000,
    retry: false,
    // Being signed out is an answer: the sign-in page need not ask again.
    retryOnMount: false,
  });

/** Who is signed in, for everything inside the frame. */
export const MeContext = createContext<Me | null>(null);
export const useSignedIn = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('used outside the frame');
  return me;
};
