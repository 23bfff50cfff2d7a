/** How units of one level stand in a year: shares, results, places in the highest band, who must still be inspected. */
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { EvaluationPage } from '../../contracts/http/index.ts';
import { sayPoints } from '../../contracts/vi/evaluation.ts';
import { useSignedIn } from '../api/me.ts';
import { queries } from '../api/queries.ts';
import { evaluation as words } from '../i18n/vi/evaluation.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';
import { Empty } from '../parts/section.tsx';
import { LevelTable } from './level-table.tsx';
import { LoadPolicy } from './load-policy.tsx';
import { UnitDrawer } from './unit-drawer.tsx';
import './evaluation.css';

const Policy = ({ page: { policy } }: { page: EvaluationPage }) =>
  policy ? (
    <details className="policy">
      <summary>
        {words.policy(policy.name, policy.version)} <span className="quiet">{words.basis}</span>
      </summary>
      <p>{policy.basis}</p>
      <ul>
        {policy.criteria.map(({ code, name, max }) => (
          <li key={code}>
            {name}: <span className="num">{sayPoints(max)}</span>
          </li>
        ))}
      </ul>
    </details>
  ) : (
    <p className="note">{words.noPolicy}</p>
  );

const Standing = ({ page: { places, uninspected } }: { page: EvaluationPage }) => (
  <>
    {places && places.base + places.taken + places.wanting > 0 && (
      <p className="num">
        {words.places(places.allowed, places.base, places.taken, places.wanting)}{' '}
        {places.taken + places.wanting > places.allowed && <strong className="sign-red">{words.over}</strong>}
      </p>
    )}
    {uninspected.length > 0 && (
      <details className="policy">
        <summary>
          <strong className="sign-red">{words.uninspected(uninspected.length)}</strong>
        </summary>
        <p>{uninspected.map(({ name }) => name).join(', ')}</p>
      </details>
    )}
  </>
);

export const EvaluationTab = ({ directive }: { directive: string }) => {
  const [params, setParams] = useSearchParams();
  const me = useSignedIn();
  const [unit, setUnit] = useState<string | null>(params.get('don-vi'));
  const year = params.get('ky');
  const under = params.get('nhanh');
  const reading = useQuery(queries.evaluation(directive, year, under));
  const choose = (name: string, value: string | null) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  return (
    <Read of={reading} ghost={<RowsGhost rows={6} />}>
      {(page) => (
        <>
          <div className="level-head">
            <Select
              aria-label={words.year}
              value={page.year}
              options={page.years.map((one) => ({ value: one, label: `${words.year} ${one}` }))}
              onChange={(one: number) => choose('ky', String(one))}
            />
            <nav className="crumbs" aria-label={words.line}>
              {page.line.map(({ code, name }, i) => (
                <button
                  key={code}
                  type="button"
                  className="plain-button plain-name"
                  onClick={() => choose('nhanh', i === 0 ? null : code)}
                >
                  {name}
                </button>
              ))}
            </nav>
            <Button onClick={() => setUnit(me.unit.code)}>{words.mine}</Button>
            <LoadPolicy />
          </div>
          <Policy page={page} />
          <Standing page={page} />
          {page.rows.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <LevelTable rows={page.rows} onOpen={setUnit} onBelow={(code) => choose('nhanh', code)} />
          )}
          <UnitDrawer directive={directive} unit={unit} year={page.year} onClose={() => setUnit(null)} />
        </>
      )}
    </Read>
  );
};
