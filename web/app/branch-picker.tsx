import { Select } from 'antd';
import { useSignedIn } from '../api/me.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { useBranch } from './branch.tsx';
import { useFindUnits } from './use-find-units.ts';

export const BranchPicker = () => {
  const me = useSignedIn();
  const { code, units: atHand, choose } = useBranch();
  const { units, typed, onSearch } = useFindUnits(atHand);
  const top = atHand.find((unit) => unit.code === me.branch.code)?.level ?? 0;
  // A unit with nobody below it is no branch to look at.
  const options = units
    .filter((unit) => unit.code === code || unit.hasSubordinates)
    .map((unit) => ({
      value: unit.code,
      label: (
        <span style={{ paddingLeft: typed ? 0 : Math.max(0, unit.level - top) * 12 }}>
          {unit.code === me.branch.code && unit.hasSubordinates ? words.wholeBranch(unit.name) : unit.name}
        </span>
      ),
    }));
  const known = options.some(({ value }) => value === code) || typed !== '';
  const name = atHand.find((unit) => unit.code === code)?.name ?? me.branch.name;
  return (
    <Select
      className="branch-picker"
      aria-label={words.branch}
      value={code}
      onChange={choose}
      options={known ? options : [{ value: code, label: <span>{name}</span> }, ...options]}
      showSearch={{ filterOption: false, onSearch }}
      popupMatchSelectWidth={380}
    />
  );
};
