/** Units whose work one went on with, and those that go on with its own, each with a link. */
import { Link } from 'react-router';
import type { UnitPage } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';

interface Props {
  kin: Pick<UnitPage, 'predecessors' | 'successors'>;
  to: (code: string) => string;
}
export const Kin = ({ kin: { predecessors, successors }, to }: Props) =>
  [
    { label: words.predecessors, list: predecessors },
    { label: words.successors, list: successors },
  ].map(({ label, list }) =>
    list.length > 0 ? (
      <p key={label} className="quiet">
        {label}:{' '}
        {list.map(({ code, name, on }, i) => (
          <span key={`${code} ${on}`}>
            {i > 0 && ', '}
            <Link to={to(code)}>{name}</Link> ({words.from(sayDate(on))})
          </span>
        ))}
      </p>
    ) : null,
  );
