/** Units that joined the tree after the issue: choose, say from which day, see what they would owe, bring them in. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { BringIn, NewcomerPage, NewcomerPreview } from '../../contracts/http/index.ts';
import { sayDay } from '../../contracts/vi/dates.ts';
import { UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { useLook, usePost } from '../api/acts.ts';
import { pages } from '../api/queries.ts';
import { acts } from '../i18n/vi/acts.ts';
import { directive } from '../i18n/vi/directive.ts';
import { DateField } from '../parts/date-field.tsx';
import { RowsGhost } from '../parts/ghost.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Read } from '../parts/read.tsx';
import { Section } from '../parts/section.tsx';
import '../styles/form.css';

const words = directive.newcomers;
type Item = NewcomerPage['items'][number];

const Choice = ({ item, chosen, onChoose }: { item: Item; chosen: boolean; onChoose: () => void }) => (
  <li>
    <Checkbox checked={chosen} onChange={onChoose}>
      {item.name}
    </Checkbox>
    <p className="quiet">
      {UNIT_KIND_WORDS[item.kind]} · {words.under(item.superior.name)} · {words.obligations(item.obligations)}
      {item.validFrom && ` · ${words.since(sayDay(item.validFrom))}`}
      {!item.superiorIsIn && ` · ${words.withSuperior}`}
    </p>
  </li>
);

const Owed = ({ preview }: { preview: NewcomerPreview }) => (
  <ul className="rows" aria-label={words.owed}>
    {preview.units.map(({ unit, steps }) => (
      <li key={unit.code}>
        <details>
          <summary>
            <strong>{unit.name}</strong> · {words.steps(steps.length)}
          </summary>
          <ul>
            {steps.map(({ title, period, deadline, waiting }) => (
              <li key={`${title} ${period}`} title={deadline?.because}>
                {title}
                {period && ` · ${period}`}:{' '}
                <span className="num">
                  {deadline ? sayDay(deadline.date) : waiting ? words.waits : words.undated}
                </span>
              </li>
            ))}
          </ul>
        </details>
      </li>
    ))}
  </ul>
);

const Form = ({ id, items, days }: { id: string; items: Item[]; days: NewcomerPage['days'] }) => {
  const [units, setUnits] = useState<string[]>([]);
  const [on, setOn] = useState(days.to);
  const path = `/directives/${encodeURIComponent(id)}/newcomers`;
  const look = useLook<BringIn, NewcomerPreview>(`${path}/preview`);
  const bring = usePost<BringIn, unknown>(path);
  const { message } = App.useApp();
  const choose = (code: string) => {
    look.reset();
    setUnits(units.includes(code) ? units.filter((one) => one !== code) : [...units, code]);
  };
  return (
    <>
      <ul className="rows">
        {items.map((item) => (
          <Choice
            key={item.code}
            item={item}
            chosen={units.includes(item.code)}
            onChoose={() => choose(item.code)}
          />
        ))}
      </ul>
      <div className="form">
        <DateField
          id="ngay-vao"
          label={words.on}
          value={on}
          min={days.from}
          max={days.to}
          required={acts.required}
          onChange={(day) => {
            look.reset();
            setOn(day);
          }}
        />
        <p className="quiet">{words.effect}</p>
        {look.data && <Owed preview={look.data} />}
        <ProblemBox error={look.error ?? bring.error} lead={directive.act.failed} />
        <div className="form-acts">
          <Button
            disabled={units.length === 0}
            loading={look.isPending}
            onClick={() => look.mutate({ units, on })}
          >
            {words.look}
          </Button>
          <Button
            type="primary"
            disabled={!look.data}
            loading={bring.isPending}
            onClick={() => bring.mutate({ units, on }, { onSuccess: () => message.success(words.done) })}
          >
            {words.bringIn}
          </Button>
        </div>
      </div>
    </>
  );
};

export const Newcomers = ({ directive: id }: { directive: string }) => {
  const reading = useInfiniteQuery(pages.newcomers(id));
  return (
    <Read of={reading} ghost={<RowsGhost rows={2} />}>
      {({ pages: loaded }) => {
        const items = loaded.flatMap((page) => page.items);
        const [first] = loaded;
        if (!first || items.length === 0) return null;
        return (
          <Section title={words.title}>
            <p className="quiet">{words.about}</p>
            <Form key={items.map(({ code }) => code).join()} id={id} items={items} days={first.days} />
            {reading.hasNextPage && (
              <Button loading={reading.isFetchingNextPage} onClick={() => reading.fetchNextPage()}>
                {directive.receipts.more}
              </Button>
            )}
          </Section>
        );
      }}
    </Read>
  );
};
