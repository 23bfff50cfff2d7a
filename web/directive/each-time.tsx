/** What a draft asks each time that an event occurs: how long after it, for each level its own. */
import { App, Button, InputNumber, Select } from 'antd';
import { useId, useState } from 'react';
import type { DraftView, MendObligation } from '../../contracts/http/index.ts';
import { OFFSET_WORDS } from '../../contracts/vi/dates.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';

const words = draft.eachTime;
type One = DraftView['eachTime'][number];
const UNITS = (Object.keys(OFFSET_WORDS) as (keyof typeof OFFSET_WORDS)[]).map((value) => ({
  value,
  label: OFFSET_WORDS[value],
}));

const Length = ({ directive, one }: { directive: string; one: One }) => {
  const mend = usePost<MendObligation, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/obligations/${encodeURIComponent(one.obligation)}`,
  );
  const { message } = App.useApp();
  const [value, setValue] = useState(one.after?.value ?? null);
  const [unit, setUnit] = useState(one.after?.unit ?? 'workingDay');
  const id = useId();
  const unchanged = value === one.after?.value && unit === one.after?.unit;
  return (
    <div className="form">
      <div className="each-length">
        <Field id={id} label={words.length}>
          {(described) => (
            <InputNumber {...described} value={value} min={0} max={366} precision={0} onChange={setValue} />
          )}
        </Field>
        <Field id={`${id}-unit`} label={words.unit}>
          {(described) => <Select {...described} value={unit} options={UNITS} onChange={setUnit} />}
        </Field>
      </div>
      {one.after === null && <p className="quiet">{words.byDefault}</p>}
      <ProblemBox error={mend.error} lead={draft.missing.failed} />
      <div className="form-acts">
        <Button
          size="small"
          aria-label={`${words.take}: ${one.title}`}
          disabled={value === null || unchanged}
          loading={mend.isPending}
          onClick={() =>
            value !== null &&
            mend.mutate(
              { afterEach: { value, unit } },
              { onSuccess: () => message.success(draft.missing.done) },
            )
          }
        >
          {words.take}
        </Button>
      </div>
    </div>
  );
};

export const EachTime = ({ directive, asked }: { directive: string; asked: One[] }) =>
  asked.length > 0 && (
    <Section title={words.title}>
      <ul className="rows">
        {asked.map((one) => (
          <li key={one.obligation}>
            <a href={`#viec-${one.obligation}`}>{one.title}</a>
            <p className="quiet">{one.due}</p>
            <Length directive={directive} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
