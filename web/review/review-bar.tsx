import { Button, Select } from 'antd';
import type { ReviewItem } from '../../contracts/http/index.ts';
import { review as words } from '../i18n/vi/review.ts';
import { matchesFolded } from '../text/fold.ts';
import { keyOf } from './order.ts';

interface Props {
  items: readonly ReviewItem[];
  index: number;
  onGo: (index: number) => void;
}
const labelOf = ({ unit, step }: ReviewItem) =>
  [unit.name, step.title, step.period].filter(Boolean).join(' · ');

export const ReviewBar = ({ items, index, onGo }: Props) => (
  <div className="review-bar">
    <span className="num">{words.position(index + 1, items.length)}</span>
    <Select
      aria-label={words.choose}
      value={items[index] && keyOf(items[index])}
      options={items.map((item) => ({ value: keyOf(item), label: labelOf(item) }))}
      showSearch={{ filterOption: (typed, option) => matchesFolded(option?.label ?? '', typed) }}
      onChange={(key: string) => onGo(items.findIndex((item) => keyOf(item) === key))}
    />
    <Button disabled={index === 0} onClick={() => onGo(index - 1)}>
      {words.previous} <kbd>K</kbd>
    </Button>
    <Button disabled={index === items.length - 1} onClick={() => onGo(index + 1)}>
      {words.next} <kbd>J</kbd>
    </Button>
  </div>
);
