/** The lines of a plan that is being handed in: what each asks, of whom, by when, and what it answers. */
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { PlanDesk, StepView } from '../../contracts/http/index.ts';
import type { PlanLineBody } from '../../contracts/http/own-plan.ts';
import { queries } from '../api/queries.ts';
import { ownPlan as words } from '../i18n/vi/own-plan.ts';
import { DateField } from '../parts/date-field.tsx';
import { Field } from '../parts/field.tsx';
import { keptLines } from './kept-lines.ts';
import { checkLines, type LineErrors, lineBody, newLine, type TypedLine, typedFrom } from './lines.ts';
import './own-plan.css';

interface LineProps {
  id: string;
  n: number;
  line: TypedLine;
  errors: LineErrors;
  desk: PlanDesk;
  onChange: (part: Partial<TypedLine>) => void;
  onRemove: () => void;
}

const options = <K extends string>(of: Record<K, string>) =>
  (Object.keys(of) as K[]).map((value) => ({ value, label: of[value] }));

const Whom = ({ id, line, errors, desk, onChange }: LineProps) => (
  <>
    <Field id={`${id}-whom`} label={words.whom}>
      {(described) => (
        <Select
          {...described}
          value={line.whom}
          options={options(words.whomWords)}
          onChange={(whom: TypedLine['whom']) => onChange({ whom })}
        />
      )}
    </Field>
    {line.whom === 'some' && (
      <Field id={`${id}-units`} label={words.units} error={errors.units}>
        {(described) => (
          <Select
            {...described}
            mode="multiple"
            optionFilterProp="label"
            value={[...line.units]}
            options={desk.subordinates.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(units: string[]) => onChange({ units })}
          />
        )}
      </Field>
    )}
  </>
);

const When = ({ id, line, errors, onChange }: LineProps) => (
  <>
    <Field id={`${id}-when`} label={words.when}>
      {(described) => (
        <Select
          {...described}
          value={line.when}
          options={options(words.whenWords)}
          onChange={(when: TypedLine['when']) => onChange({ when })}
        />
      )}
    </Field>
    {line.when === 'on' && (
      <DateField
        id={`${id}-date`}
        label={words.date}
        value={line.date}
        error={errors.date}
        onChange={(date) => onChange({ date })}
      />
    )}
    {(line.when === 'month' || line.when === 'quarter') && (
      <Field id={`${id}-day`} label={words.day} error={errors.day}>
        {(described) => (
          <Input
            {...described}
            value={line.day}
            inputMode="numeric"
            onChange={(event) => onChange({ day: event.target.value })}
          />
        )}
      </Field>
    )}
  </>
);

const Line = (props: LineProps) => {
  const { id, n, line, errors, desk, onChange, onRemove } = props;
  return (
    <fieldset className="own-line">
      <legend>{words.line(n)}</legend>
      <div className="own-line-head">
        <Field id={`${id}-label`} label={words.label} hint={words.labelHint} error={errors.label}>
          {(described) => (
            <Input
              {...described}
              value={line.label}
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </Field>
        <Button type="text" onClick={onRemove}>
          {words.remove(line.label)}
        </Button>
      </div>
      <Field id={`${id}-title`} label={words.content} error={errors.title}>
        {(described) => (
          <Input.TextArea
            {...described}
            value={line.title}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      {desk.subordinates.length > 0 && <Whom {...props} />}
      {line.whom !== 'own' && <When {...props} />}
      <Field id={`${id}-product`} label={words.product}>
        {(described) => (
          <Input
            {...described}
            value={line.product}
            onChange={(event) => onChange({ product: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${id}-answers`} label={words.answers}>
        {(described) => (
          <Select
            {...described}
            allowClear
            showSearch
            optionFilterProp="label"
            value={line.answers || undefined}
            options={[true, false].map((mine) => ({
              label: words.requirements[mine ? 'mine' : 'others'],
              options: desk.requirements.flatMap((one) =>
                one.mine === mine ? [{ value: one.id, label: one.title }] : [],
              ),
            }))}
            onChange={(answers?: string) => onChange({ answers: answers ?? '' })}
          />
        )}
      </Field>
    </fieldset>
  );
};

interface Target {
  act: string;
  step: StepView | null;
  directive: string;
  unit: { code: string };
}
export interface PlanLines {
  /** Null where no plan is handed in. */
  fields: ReactNode;
  /** Whether all of them can be sent; what is wrong is shown. */
  check: () => boolean;
  body: () => { lines?: PlanLineBody[] };
  /** Handed in: nothing of it is kept here any more. */
  forget: () => void;
}
/** What was typed and not sent comes first; else the lines of the last submission stand there to be corrected. */
export const usePlanLines = ({ act, step, directive, unit }: Target, person: string): PlanLines => {
  const isPlan = act === 'submit' && step?.kind === 'plan';
  const id = useId();
  const desk = useQuery({ ...queries.planDesk(directive, unit.code), enabled: isPlan });
  const kept = keptLines(person, directive, unit.code, step?.id ?? '');
  const [lines, setLines] = useState<readonly TypedLine[]>(() =>
    isPlan ? (kept.read() ?? (step.lines ?? []).map(typedFrom)) : [],
  );
  const [errors, setErrors] = useState<LineErrors[]>([]);
  const change = (next: readonly TypedLine[]) => {
    setLines(next);
    kept.write(next);
    if (errors.length > 0) setErrors(checkLines(next));
  };
  const fields = (known: PlanDesk) => {
    const alone = known.subordinates.length === 0;
    return (
      <section className="plan-lines" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="quiet">{alone ? words.aboutAlone : words.about(known.atOnce)}</p>
        {lines.map((line, i) => (
          <Line
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own while it is typed
            key={i}
            id={`${id}-${i}`}
            n={i + 1}
            line={line}
            errors={errors[i] ?? {}}
            desk={known}
            onChange={(part) => change(lines.map((one, at) => (at === i ? { ...one, ...part } : one)))}
            onRemove={() => change(lines.filter((_, at) => at !== i))}
          />
        ))}
        <Button onClick={() => change([...lines, newLine(String(lines.length + 1), alone ? 'own' : 'all')])}>
          {words.add}
        </Button>
      </section>
    );
  };
  return {
    fields: isPlan && desk.data ? fields(desk.data) : null,
    check: () => {
      const found = checkLines(lines);
      setErrors(found);
      return found.every((one) => Object.keys(one).length === 0);
    },
    body: () => (lines.length > 0 ? { lines: lines.map(lineBody) } : {}),
    forget: kept.forget,
  };
};
