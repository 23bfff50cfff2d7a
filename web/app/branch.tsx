/** The branch one is looking at: always visible, switchable, kept for the next visit. */
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import type { UnitView } from '../../contracts/http/index.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';

interface Branch {
  code: string;
  units: UnitView[];
  /** Whether a unit lies in the branch, itself included. */
  holds: (unit: string) => boolean;
  choose: (code: string) => void;
}
const Context = createContext<Branch | null>(null);

export const BranchProvider = ({ children }: { children: ReactNode }) => {
  const me = useSignedIn();
  const store = `dondoc.branch.${me.person.code}`;
  const [chosen, setChosen] = useState(() => localStorage.getItem(store));
  const { data } = useQuery(queries.units());
  const branch = useMemo(() => {
    const units = data?.units ?? [];
    const top = units.find((unit) => unit.code === chosen);
    const byCode = new Map(units.map((unit) => [unit.code, unit]));
    return {
      code: top?.code ?? me.branch.code,
      units,
      holds: (unit: string) => !top || (byCode.get(unit)?.path.startsWith(top.path) ?? false),
      choose: (code: string) => {
        localStorage.setItem(store, code);
        setChosen(code);
      },
    };
  }, [data, chosen, me.branch.code, store]);
  return <Context value={branch}>{children}</Context>;
};

export const useBranch = (): Branch => {
  const branch = use(Context);
  if (!branch) throw new Error('used outside the frame');
  return branch;
};
