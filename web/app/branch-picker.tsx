import { Select } from 'antd';
import { useSignedIn } from '../api/me.ts';
import { frame as words } from '../i18n/vi/frame.ts';
import { matchesFolded } from '../text/fold.ts';
import { useBranch } from './branch.tsx';

export const BranchPicker = () => {
  const me = useSignedIn();
  const { code, units, choose } = useBranch();
  const top = units.find((unit) => unit.code === me.branch.code)?.level ?? 0;
  // A unit with nobody below it is no branch to look at.
  const parents = new Set(units.map((unit) => unit.parent));
  const branches = units.filter((unit) => unit.code === code || parents.has(unit.code));
  const options = branches.map((unit) => ({
    value: unit.code,
    name: unit.name,
    label: (
      <span style={{ paddingLeft: Math.max(0, unit.level - top) * 12 }}>
        {unit.code === me.branch.code && parents.has(unit.code) ? words.wholeBranch(unit.name) : unit.name}
      </span>
    ),
  }));
  return (
    <Select
      className="branch-picker"
      aria-label={words.branch}
      value={code}
      onChange={choose}
      options={
        options.length > 0
          ? options
          : [{ value: code, name: me.branch.name, label: <span>{me.branch.name}</span> }]
      }
      showSearch={{ filterOption: (typed, option) => matchesFolded(option?.name ?? '', typed) }}
      popupMatchSelectWidth={380}
    />
  );
};
