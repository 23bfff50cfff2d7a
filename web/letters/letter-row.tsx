import { Link } from 'react-router';
import type { LetterView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { letters as words } from '../i18n/vi/letters.ts';
import './letters.css';

interface Props {
  letter: LetterView;
  to: string;
  chosen?: boolean;
}
export const LetterRow = ({ letter, to, chosen = false }: Props) => (
  <Link
    to={to}
    className={chosen ? 'letter-row letter-chosen' : 'letter-row'}
    aria-current={chosen ? 'true' : undefined}
  >
    <span className={`letter-status letter-${letter.status}`}>{words.status[letter.status]}</span>
    <span className="letter-subject">{letter.subject ?? words.noSubject}</span>
    <span className="quiet letter-line">
      {letter.substitute ? words.instead(letter.substitute, letter.to) : letter.to} ·{' '}
      <span className="num">{sayMoment(letter.sentAt ?? letter.notBefore)}</span>
    </span>
  </Link>
);
