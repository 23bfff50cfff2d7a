import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';
import { useAsOf } from '../app/as-of.tsx';
import { useBranch } from '../app/branch.tsx';
import { tree as words } from '../i18n/vi/tree.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { UnitTree } from '../tree/unit-tree.tsx';
import type { TreePlace } from '../tree/use-branches.ts';

export const TreeTab = (place: TreePlace) => {
  const { under, code } = useBranch();
  const reading = useQuery(queries.tree(place, under));
  const { search } = useAsOf();
  return (
    <section className="section" aria-label={words.label}>
      <Read of={reading} ghost={<RowsGhost rows={8} />}>
        {(top) => <UnitTree key={code} place={place} under={under} top={top} search={search} />}
      </Read>
    </section>
  );
};
