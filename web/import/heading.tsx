import { Input } from 'antd';
import type { HeadingName, PlanReading } from '../../contracts/http/imports.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import { PlanDate } from './plan-date.tsx';
import type { Work } from './state.ts';

/** What to do with a field that somebody should look at. */
const hintOf = ({ value, question, confidence }: PlanReading['heading'][number]): string | undefined => {
  if (question) return question;
  if (value === null) return words.absent;
  return confidence === 'sure' ? undefined : words.confidence[confidence];
};

interface Props {
  work: Work;
  asked: boolean;
  onChange: (name: HeadingName, value: string) => void;
}
export const Heading = ({ work, asked, onChange }: Props) => (
  <Section title={words.heading}>
    <div className="section-body plan-heading">
      {work.reading.heading.map((one) => {
        const { name } = one;
        const id = `phan-dau-${name}`;
        const shared = { value: one.value ?? '', hint: hintOf(one) };
        if (name === 'date')
          return (
            <PlanDate key={name} id={id} {...shared} asked={asked} onChange={(day) => onChange(name, day)} />
          );
        return (
          <Field key={name} id={id} label={words.headings[name]} hint={shared.hint}>
            {(described) => (
              <Input.TextArea
                {...described}
                autoSize={{ minRows: 1, maxRows: 5 }}
                value={shared.value}
                onChange={({ target }) => onChange(name, target.value.replace(/\s*\n\s*/g, ' '))}
              />
            )}
          </Field>
        );
      })}
    </div>
  </Section>
);
