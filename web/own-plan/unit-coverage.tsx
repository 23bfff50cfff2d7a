import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { CoverageSection } from './coverage.tsx';

/** Nothing where nobody below owes a plan, or the reader sees only the unit's papers. */
export const UnitCoverage = ({ directive, unit }: { directive: string; unit: string }) => {
  const { data } = useQuery({ ...queries.coverage(directive, unit), retry: false });
  return data && data.plans.owed > 0 ? <CoverageSection directive={directive} unit={unit} /> : null;
};
