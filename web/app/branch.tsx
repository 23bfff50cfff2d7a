/** The branch one is looking at: always visible, switchable, kept for the next visit. Its units are read level by level. */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { UnitView } from '../../contracts/http/index.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';

interface Branch {
  code: string;
  /** What lists are asked for: null while it is all that the person sees. */
  under: string | null;
  /** From the person's top down to the branch, and the units directly below it. */
  units: UnitView[];
  choose: (code: string) => void;
}
const Context = createContext<Branch | null>(null);

export const BranchProvider = ({ children }: { children: ReactNode }) => {
  const me = useSignedIn();
  const store = `dondoc.branch.${me.person.code}`;
  const [chosen, setChosen] = useState(() => localStorage.getItem(store));
  const narrower = chosen === me.branch.code ? null : chosen;
  // A unit that has gone, or another person's: then all of one's own is shown.
  const reading = useQuery(queries.units(narrower));
  const whole = useQuery({ ...queries.units(null), enabled: reading.isError });
  const under = reading.isError ? null : narrower;
  const units = (reading.isError ? whole.data : reading.data)?.units;
  const branch = useMemo(
    () => ({
      code: under ?? me.branch.code,
      under,
      units: units ?? [],
      choose: (code: string) => {
        localStorage.setItem(store, code);
        setChosen(code);
      },
    }),
    [units, under, me.branch.code, store],
  );
  return <Context value={branch}>{children}</Context>;
};

export const useBranch = (): Branch => {
  const branch = use(Context);
  if (!branch) throw new Error('used outside the frame');
  return branch;
};
