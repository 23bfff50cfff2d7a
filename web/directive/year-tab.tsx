import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { queries } from '../api/queries.ts';
import { useBranch } from '../app/branch.tsx';
import { paths } from '../app/paths.ts';
import { tree } from '../i18n/vi/tree.ts';
import { year as words } from '../i18n/vi/year.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import { matchesFolded } from '../text/fold.ts';
import { YearLine } from '../year-line/year-line.tsx';

export const YearTab = ({ directive, asOf }: { directive: string; asOf: string | null }) => {
  const { code, units, holds } = useBranch();
  const [chosen, setChosen] = useState<string | null>(null);
  const unit = chosen ?? code;
  const reading = useQuery(queries.year(directive, unit, asOf));
  const navigate = useNavigate();
  return (
    <Section
      title={words.title}
      extra={
        <Select
          aria-label={tree.unit}
          className="year-unit"
          value={unit}
          onChange={setChosen}
          options={units
            .filter((one) => holds(one.code))
            .map((one) => ({ value: one.code, label: one.name }))}
          showSearch={{ filterOption: (typed, option) => matchesFolded(option?.label ?? '', typed) }}
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
