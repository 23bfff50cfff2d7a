import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { paths } from '../app/paths.ts';
import { UnitSelect } from '../app/unit-select.tsx';
import { tree } from '../i18n/vi/tree.ts';
import { year as words } from '../i18n/vi/year.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { YearLine } from '../year-line/year-line.tsx';

export const YearTab = ({ directive, asOf }: { directive: string; asOf: string | null }) => {
  const { code } = useBranch();
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = chosen ?? code;
  const reading = useQuery(queries.year(directive, unit, asOf));
  const navigate = useNavigate();
  return (
    <Section
      title={words.title}
      extra={
        <UnitSelect
          aria-label={tree.unit}
          className="year-unit"
          value={unit}
          onChange={(one) => setChosen([one ?? code].flat()[0] ?? code)}
          popupMatchSelectWidth={360}
        />
      }
    >
      <Read of={reading} ghost={<RowsGhost rows={6} />}>
        {(year) => <YearLine year={year} onOpen={(step) => navigate(paths.step(directive, unit, step))} />}
      </Read>
    </Section>
  );
};
