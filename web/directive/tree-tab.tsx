import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { useAsOf } from '../app/as-of.tsx';
import { useBranch } from '../app/branch.tsx';
import { tree as words } from '../i18n/vi/tree.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { branchOf } from '../tree/flatten.ts';
import { UnitTree } from '../tree/unit-tree.tsx';

interface Props {
  directive: string;
  asOf: string | null;
  /** Only what is asked in it is counted. */
  phase: string | null;
}
export const TreeTab = ({ directive, asOf, phase }: Props) => {
  const reading = useQuery(queries.tree(directive, asOf, phase));
  const { under, code } = useBranch();
  const { search } = useAsOf();
  return (
    <section className="section" aria-label={words.label}>
      <Read of={reading} ghost={<RowsGhost rows={8} />}>
        {({ rows }) => (
          <UnitTree
            key={code}
            directive={directive}
            rows={under === null ? rows : branchOf(rows, under)}
            search={search}
          />
        )}
      </Read>
    </section>
  );
};
