/** One read of the API on a page: its shape while it loads, its sentence when refused, else what came. */
import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { PageGhost } from './ghost.tsx';

interface Reading<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}
interface Props<T> {
  of: Reading<T>;
  ghost?: ReactNode;
  children: (data: T) => ReactNode;
}
export const Read = <T,>({ of, ghost, children }: Props<T>) => {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={of.error} retry={of.refetch} />;
  return ghost ?? <PageGhost />;
};
