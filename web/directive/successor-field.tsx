/** Which running directive takes the place of this one. The same body has issued it; the API sees to that. */
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useParams } from 'react-router';
import { queries } from '../api/queries.ts';
import { acts } from '../i18n/vi/acts.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import { Field } from '../parts/field.tsx';
import type { RolloutErrors, RolloutValues } from './rollout-values.ts';

interface Props {
  id: string;
  values: RolloutValues;
  errors: RolloutErrors;
  onChange: (change: Partial<RolloutValues>) => void;
}
export const SuccessorField = ({ id, values, errors, onChange }: Props) => {
  const { directive = '' } = useParams();
  const known = useQuery(queries.directives()).data?.directives ?? [];
  const mine = known.find((one) => one.id === directive)?.issuer.code;
  const options = known
    .filter((one) => one.status === 'issued' && one.id !== directive && one.issuer.code === mine)
    .map((one) => ({ value: one.id, label: one.number ?? one.title }));
  return (
    <Field
      id={`${id}-successor`}
      label={words.act.successor}
      hint={words.act.successorHint}
      error={errors.successor}
      required={acts.required}
    >
      {(described) => (
        <Select
          {...described}
          value={values.successor || undefined}
          options={options}
          onChange={(successor: string) => onChange({ successor, carries: null })}
        />
      )}
    </Field>
  );
};
