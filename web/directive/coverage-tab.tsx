import { useQuery } from '@tanstack/react-query';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { CoverageSection } from '../own-plan/coverage.tsx';

/** Of the branch one looks at; who stands above the issuer sees the whole directive. */
export const CoverageTab = ({ data }: { data: DirectiveDetail }) => {
  const { code } = useBranch();
  const outside = useQuery({ ...queries.coverage(data.id, code), retry: false }).isError;
  return <CoverageSection directive={data.id} unit={outside ? data.issuer.code : code} />;
};
