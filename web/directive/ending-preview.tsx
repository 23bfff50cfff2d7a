/** Before a directive is revoked or superseded: what ends, and what goes on under the one that takes its place. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useEffect, useId } from 'react';
import type { EndingPreview as Preview, PreviewEnding } from '../../contracts/http/index.ts';
import { call } from '../api/client.ts';
import { ending as words } from '../i18n/vi/ending.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { pairsOf, withPair } from './pairs.ts';
import type { RolloutValues } from './rollout-values.ts';
import './ending.css';

type Requirement = Preview['requirements'][number];

const GoesOn = ({
  id,
  one,
  successor,
  onPick,
}: {
  id: string;
  one: Requirement & { obligation: string };
  successor: NonNullable<Preview['successor']>;
  onPick: (to: string | null) => void;
}) => {
  const options = successor.obligations.filter(({ kind }) => kind === one.kind);
  if (options.length === 0) return null;
  return (
    <Field id={id} label={words.goesOnFor(one.title)}>
      {(described) => (
        <Select
          {...described}
          allowClear
          value={one.to ?? undefined}
          placeholder={words.ends}
          options={options.map((option) => ({ value: option.id, label: option.title }))}
          onChange={(to?: string) => onPick(to ?? null)}
        />
      )}
    </Field>
  );
};

interface Props {
  directive: string;
  how: 'revoked' | 'superseded';
  values: Pick<RolloutValues, 'successor' | 'carries'>;
  onChange: (change: Pick<RolloutValues, 'carries'>) => void;
}

export const EndingPreview = ({ directive, how, values, onChange }: Props) => {
  const id = useId();
  const { successor, carries } = values;
  const path = `/directives/${encodeURIComponent(directive)}/ending/preview`;
  const body: PreviewEnding = {
    how,
    ...(successor ? { successor } : {}),
    ...(carries ? { carries } : {}),
  };
  const seen = useQuery({
    queryKey: [path, body],
    queryFn: ({ signal }) => call<Preview>(path, { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
  });
  const { data } = seen;
  // What is proposed is what will be sent, once it has been shown.
  useEffect(() => {
    if (data?.successor && data.successor.id === successor && !carries)
      onChange({ carries: pairsOf(data.requirements) });
  }, [data, successor, carries, onChange]);
  if (seen.error) return <ProblemBox error={seen.error} />;
  if (!data) return <p className="quiet">{words.counting}</p>;
  const { units, open, closed, letters, requirements, successor: other } = data;
  const pairs = carries ?? pairsOf(requirements);
  return (
    <section aria-label={words.title}>
      <h3>{words.title}</h3>
      <p>{words.figures(units, open, closed)}</p>
      <p className="quiet">{words.letters(letters)}</p>
      {other && <p className="quiet">{words.explain}</p>}
      <ul className="ending-list">
        {requirements.map((one, i) => (
          <li key={one.obligation ?? one.title}>
            <strong>{one.title}</strong> <span className="quiet num">{words.counts(one)}</span>
            {other && one.obligation && (
              <GoesOn
                id={`${id}-${i}`}
                one={{
                  ...one,
                  to: pairs.find(({ from }) => from === one.obligation)?.to ?? null,
                  obligation: one.obligation,
                }}
                successor={other}
                onPick={(to) => onChange({ carries: withPair(pairs, one.obligation ?? '', to) })}
              />
            )}
            {one.without && (
              <p className="note">
                {words.without(
                  one.without.units,
                  one.without.named.map(({ name }) => name),
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
