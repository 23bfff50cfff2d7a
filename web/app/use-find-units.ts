/** Units for a picker: those at hand until something is typed, then what the server finds. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { UnitView } from '../../contracts/http/index.ts';
import { queries } from '../api/queries.ts';

export const useFindUnits = (
  atHand: readonly UnitView[],
): { units: readonly UnitView[]; typed: string; onSearch: (text: string) => void } => {
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const { data } = useQuery(queries.findUnits(asked));
  return { units: asked.length < 2 ? atHand : (data?.units ?? []), typed, onSearch: setTyped };
};
