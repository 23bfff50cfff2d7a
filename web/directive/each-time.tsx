/** What a draft asks each time that an event occurs: in how many working days, for each level its own. */
import { App, Button, InputNumber } from 'antd';
import { useId, useState } from 'react';
import type { DraftView, MendObligation } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { draft } from '../i18n/vi/draft.ts';
import { Field } from '../parts/field.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';

const words = draft.eachTime;
type One = DraftView['eachTime'][number];

const Days = ({ directive, one }: { directive: string; one: One }) => {
  const mend = usePost<MendObligation, { ok: true }>(
    `/directives/${encodeURIComponent(directive)}/draft/obligations/${encodeURIComponent(one.obligation)}`,
  );
  const { message } = App.useApp();
  const [days, setDays] = useState(one.workingDays);
  const id = useId();
  return (
    <div className="form">
      <Field id={id} label={words.days} hint={one.workingDays === null ? words.byDefault : undefined}>
        {(described) => (
          <InputNumber {...described} value={days} min={0} max={366} precision={0} onChange={setDays} />
        )}
      </Field>
      <ProblemBox error={mend.error} lead={draft.missing.failed} />
      <div className="form-acts">
        <Button
          size="small"
          aria-label={`${words.take}: ${one.title}`}
          disabled={days === null || days === one.workingDays}
          loading={mend.isPending}
          onClick={() =>
            days !== null &&
            mend.mutate({ workingDaysAfter: days }, { onSuccess: () => message.success(draft.missing.done) })
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
            <Days directive={directive} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
