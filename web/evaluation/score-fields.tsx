/** What stands beside the scores: work beyond what was asked, and the band that is proposed. */
import { Select } from 'antd';
import type { UnitEvaluation } from '../../contracts/http/index.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { Field } from '../parts/field.tsx';

const words = evaluation.form;

export const Exceeded = ({
  id,
  view,
  value,
  onChange,
}: {
  id: string;
  view: UnitEvaluation;
  value: string[];
  onChange: (steps: string[]) => void;
}) => (
  <Field id={id} label={words.exceeded} hint={words.exceededHint}>
    {(described) => (
      <Select
        {...described}
        mode="multiple"
        value={value}
        options={view.facts
          .filter(({ done }) => done)
          .map(({ step, title, period }) => ({
            value: step,
            label: period ? `${title} · ${period}` : title,
          }))}
        onChange={onChange}
      />
    )}
  </Field>
);

export const Band = ({
  id,
  view,
  value,
  onChange,
}: {
  id: string;
  view: UnitEvaluation;
  value: string;
  onChange: (band: string) => void;
}) => (
  <Field id={id} label={words.band}>
    {(described) => (
      <Select
        {...described}
        value={value}
        options={[
          { value: '', label: words.bandAsReckoned },
          ...(view.policy?.bands ?? []).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={onChange}
      />
    )}
  </Field>
);
