/** A choice of units of one's branch: the level one looks at, or what typing finds. */
import { Select, type SelectProps } from 'antd';
import { useState } from 'react';
import { useBranch } from './branch.tsx';
import { useFindUnits } from './use-find-units.ts';

type Value = string | string[] | undefined;
type Props = Omit<SelectProps<Value>, 'options' | 'showSearch' | 'value' | 'onChange'> & {
  value: Value;
  onChange: (value: Value) => void;
  /** Names of units that are chosen already and may not be at hand. */
  known?: readonly { code: string; name: string }[];
};

export const UnitSelect = ({ value, onChange, known = [], ...rest }: Props) => {
  const { units: atHand } = useBranch();
  const { units, onSearch } = useFindUnits(atHand);
  // What was chosen from an earlier search keeps its name.
  const [names, setNames] = useState<Record<string, string>>({});
  const chosen = [value ?? []].flat();
  const shown = units.map((unit) => ({ value: unit.code, label: unit.name }));
  const earlier = chosen
    .filter((code) => !units.some((unit) => unit.code === code))
    .map((code) => ({
      value: code,
      label: names[code] ?? [...atHand, ...known].find((unit) => unit.code === code)?.name ?? code,
    }));
  return (
    <Select<Value>
      {...rest}
      value={value}
      options={[...earlier, ...shown]}
      showSearch={{ filterOption: false, onSearch }}
      onChange={(next) => {
        setNames({ ...names, ...Object.fromEntries(shown.map((one) => [one.value, one.label])) });
        onSearch('');
        onChange(next);
      }}
    />
  );
};
