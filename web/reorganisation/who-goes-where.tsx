/** Subordinates, posts and, of a split, open steps of a unit that ends: each may go elsewhere than to the common heir. */
import { Select } from 'antd';
import type { ReorganisationPreview } from '../../contracts/http/index.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import { Field } from '../parts/field.tsx';
import { Section } from '../parts/section.tsx';
import type { Draft } from './draft.ts';
import { UnitPicker } from './unit-picker.tsx';

interface Props {
  ask: ReorganisationPreview['ask'];
  draft: Draft;
  onChange: (draft: Draft) => void;
}
const STAYS = '-';
const without = <T,>(record: Record<string, T>, key: string): Record<string, T> => {
  const { [key]: _, ...rest } = record;
  return rest;
};

export const WhoGoesWhere = ({ ask, draft, onChange }: Props) => {
  const heirs = draft.heirs
    .filter(({ code }) => code)
    .map(({ code, name }) => ({ value: code, label: name || code }));
  const steps = draft.kind === 'split' ? ask.steps : [];
  const { subordinates, people } = ask;
  if (subordinates.length + people.length + steps.length === 0) return null;
  return (
    <Section title={words.who}>
      <div className="section-body form">
        <p className="quiet">{words.whoAbout}</p>
        {subordinates.map(({ code, name }) => (
          <Field key={code} id={`below-${code}`} label={`${words.subordinates}: ${name}`}>
            {(described) =>
              heirs.length > 0 ? (
                <Select
                  {...described}
                  allowClear
                  value={draft.subordinates[code]}
                  options={heirs}
                  onChange={(to?: string) =>
                    onChange({
                      ...draft,
                      subordinates: to
                        ? { ...draft.subordinates, [code]: to }
                        : without(draft.subordinates, code),
                    })
                  }
                />
              ) : (
                <UnitPicker
                  described={described}
                  most={1}
                  value={draft.subordinates[code] ? [draft.subordinates[code]] : []}
                  onChange={([to]) =>
                    onChange({
                      ...draft,
                      subordinates: to
                        ? { ...draft.subordinates, [code]: to }
                        : without(draft.subordinates, code),
                    })
                  }
                />
              )
            }
          </Field>
        ))}
        {heirs.length > 0 &&
          people.map(({ code, title }) => (
            <Field key={code} id={`post-${code}`} label={title}>
              {(described) => (
                <Select
                  {...described}
                  allowClear
                  value={draft.people[code] === null ? STAYS : draft.people[code]}
                  options={[...heirs, { value: STAYS, label: words.stays }]}
                  onChange={(to?: string) =>
                    onChange({
                      ...draft,
                      people:
                        to === undefined
                          ? without(draft.people, code)
                          : { ...draft.people, [code]: to === STAYS ? null : to },
                    })
                  }
                />
              )}
            </Field>
          ))}
        {steps.map(({ directive, step, title }) => {
          const key = `${directive.code} ${step}`;
          return (
            <Field key={key} id={`step-${key}`} label={`${title} · ${directive.name}`}>
              {(described) => (
                <Select
                  {...described}
                  allowClear
                  value={draft.steps[key]}
                  options={heirs}
                  onChange={(to?: string) =>
                    onChange({
                      ...draft,
                      steps: to ? { ...draft.steps, [key]: to } : without(draft.steps, key),
                    })
                  }
                />
              )}
            </Field>
          );
        })}
      </div>
    </Section>
  );
};
