import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Input } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import { queries } from '../api/queries.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { paths } from './paths.ts';

export const SearchBox = () => {
  const [typed, setTyped] = useState('');
  const asked = useDeferredValue(typed.trim());
  const { data } = useQuery(queries.search(asked));
  const navigate = useNavigate();
  const units = (data?.units ?? []).map((unit) => ({
    value: `${paths.myUnit}?ma=${encodeURIComponent(unit.code)}`,
    label: unit.within ? `${unit.name} · ${unit.within}` : unit.name,
  }));
  const directives = (data?.directives ?? []).map((one) => ({
    value: paths.directive(one.id),
    label: [one.number, one.title].filter(Boolean).join(' · '),
  }));
  const options = [
    ...(directives.length > 0 ? [{ label: words.directives, options: directives }] : []),
    ...(units.length > 0 ? [{ label: words.units, options: units }] : []),
  ];
  return (
    <search className="search-box">
      <AutoComplete
        value={typed}
        options={asked.length > 1 ? options : []}
        onChange={(text: string) => {
          // Choosing fills in the address; only what is typed is shown.
          if (!text.startsWith('/')) setTyped(text);
        }}
        onSelect={(to: string) => {
          setTyped('');
          navigate(to);
        }}
        notFoundContent={data && asked.length > 1 ? words.nothing : null}
        defaultActiveFirstOption
        popupMatchSelectWidth={420}
      >
        <Input aria-label={words.searchHint} placeholder={words.search} allowClear />
      </AutoComplete>
    </search>
  );
};
