import type { HistoryItem } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';

export const History = ({ items }: { items: readonly HistoryItem[] }) => (
  <ol className="history">
    {items.map((item) => (
      <li key={item.seq}>
        <time dateTime={item.at} className="num quiet">
          {sayMoment(item.at)}
        </time>
        <span>{item.sentence}</span>
      </li>
    ))}
  </ol>
);
