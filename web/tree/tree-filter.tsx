import { Button, Input, Select } from 'antd';
import { signs } from '../i18n/vi/signs.ts';
import { tree as words } from '../i18n/vi/tree.ts';
import { SignDrawing } from '../signs/sign.tsx';
import { looks, SIGNS, type Sign } from '../signs/signs.ts';

interface Props {
  text: string;
  sign: Sign | null;
  shown: number;
  all: number;
  onText: (text: string) => void;
  onSign: (sign: Sign | null) => void;
  /** Null where the tree has not been read whole. */
  onOpenAll: (() => void) | null;
  onCloseAll: () => void;
}
const options = [
  { value: '', label: words.all },
  ...SIGNS.map((sign) => ({
    value: sign,
    label: (
      <span className={`sign sign-${looks[sign].colour}`}>
        <SignDrawing sign={sign} />
        {signs.words[sign]}
      </span>
    ),
  })),
];

export const TreeFilter = ({ text, sign, shown, all, onText, onSign, onOpenAll, onCloseAll }: Props) => (
  <div className="tree-filter">
    <Input
      aria-label={words.filter}
      placeholder={words.filter}
      value={text}
      onChange={(event) => onText(event.target.value)}
      allowClear
    />
    <Select
      aria-label={words.bySign}
      value={sign ?? ''}
      options={options}
      onChange={(value) => onSign(SIGNS.find((one) => one === value) ?? null)}
      popupMatchSelectWidth={210}
    />
    {onOpenAll && (
      <Button type="text" onClick={onOpenAll}>
        {words.openAll}
      </Button>
    )}
    <Button type="text" onClick={onCloseAll}>
      {words.closeAll}
    </Button>
    <output className="quiet num">{words.shown(shown, all)}</output>
  </div>
);
