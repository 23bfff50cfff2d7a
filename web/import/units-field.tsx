/** Who is meant: as the plan words it, what that is in the tree, what else it might be, or any unit of the branch. */
import { Button } from 'antd';
import type { ReadTask } from '../../contracts/http/imports.ts';
import { useBranch } from '../app/branch.tsx';
import { UnitSelect } from '../app/unit-select.tsx';
import { importing as words } from '../i18n/vi/import.ts';
import { named } from './named.ts';

type Units = ReadTask['lead'];
type Name = Units['names'][number];

interface Props {
  id: string;
  label: string;
  value: Units;
  onChange: (value: Units) => void;
}
export const UnitsField = ({ id, label, value, onChange }: Props) => {
  const { units } = useBranch();
  const put = (index: number, one: Partial<Name>) => {
    const names = value.names.map((name, i) =>
      i === index ? { ...name, ...one, sure: true, origin: 'hand' as const } : name,
    );
    onChange({
      ...value,
      names,
      confidence: names.every(({ sure }) => sure) ? 'sure' : 'unsure',
      question: null,
    });
  };
  const choose = (codes: string[]) =>
    onChange({ ...value, names: named(value.names, codes, units), confidence: 'sure', question: null });
  const chosen = value.names.flatMap(({ chosen: one }) =>
    one && 'units' in one.selector ? one.selector.units : [],
  );
  return (
    <div className="plan-units">
      <label htmlFor={id}>{label}</label>
      {value.question && <p className="plan-question">{value.question}</p>}
      <ul>
        {value.names.map((name, index) => (
          <li key={`${name.words} ${name.chosen?.word ?? ''}`}>
            <span>{name.chosen?.word ?? words.noUnit}</span>
            {name.chosen?.word !== name.words && (
              <span className="quiet"> {words.leadWords(name.words)}</span>
            )}
            {name.origin === 'memory' && <span className="plan-remembered"> {words.remembered}</span>}
            {!name.sure && name.chosen && (
              <>
                <span className="plan-unsure"> {words.unitAsk}</span>
                <Button size="small" onClick={() => put(index, {})}>
                  {words.unitRight}
                </Button>
              </>
            )}
            {!name.sure &&
              name.alternatives.map((other) => (
                <Button key={other.word} size="small" onClick={() => put(index, { chosen: other })}>
                  {words.couldBe} {other.word}
                </Button>
              ))}
          </li>
        ))}
      </ul>
      <UnitSelect
        id={id}
        mode="multiple"
        value={chosen}
        placeholder={words.moreUnits}
        onChange={(codes) => choose([codes ?? []].flat())}
      />
    </div>
  );
};
