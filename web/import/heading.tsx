import { Input } from 'antd';
import type { HeadingName } from '../../contracts/http/imports.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import type { Work } from './state.ts';

interface Props {
  work: Work;
  onChange: (name: HeadingName, value: string) => void;
}
export const Heading = ({ work, onChange }: Props) => (
  <Section title={words.heading}>
    <div className="section-body plan-heading">
      {work.reading.heading.map(({ name, value, question, confidence }) => (
        <Field
          key={name}
          id={`phan-dau-${name}`}
          label={words.headings[name]}
          hint={question ?? (confidence === 'sure' ? undefined : words.confidence[confidence])}
        >
          {(described) => (
            <Input
              {...described}
              value={value ?? ''}
              onChange={({ target }) => onChange(name, target.value)}
            />
          )}
        </Field>
      ))}
    </div>
  </Section>
);
