/** Units found by a few letters of their name or code; a whole tree is never loaded for it. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { queries } from '../api/queries.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';
import type { Described } from '../parts/field.tsx';

interface Props {
  described: Described;
  value: string[];
  most: number;
  onChange: (codes: string[]) => void;
}
export const UnitPicker = ({ described, value, most, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const [names, setNames] = useState<Record<string, string>>({});
  const asked = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    ...queries.search(asked),
    // What was found stays until more is: Enter must never meet an empty list.
    placeholderData: keepPreviousData,
  });
  // What is chosen is offered no more: Enter or Tab on it would take it away again.
  const offered = (data?.units ?? []).filter(({ code }) => !value.includes(code));
  const found = offered.map(({ code, name, within }) => ({
    value: code,
    label: `${name} · ${code}${within ? ` · ${within}` : ''}`,
  }));
  const chosen = value.map((code) => ({ value: code, label: names[code] ?? code }));
  return (
    <Select
      {...described}
      mode="multiple"
      maxCount={most}
      value={chosen}
      labelInValue
      placeholder={words.search}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      options={asked.length > 1 ? found : []}
      notFoundContent={null}
      onChange={(list: { value: string; label: React.ReactNode }[]) => {
        setNames({ ...names, ...Object.fromEntries(list.map((one) => [one.value, String(one.label)])) });
        setTyped('');
        onChange(list.map((one) => one.value));
      }}
    />
  );
};
