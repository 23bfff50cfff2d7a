import { Link } from 'react-router';
import type { LetterPage } from '../../contracts/http/index.ts';
import { paths } from '../app/paths.ts';
import { unit as words } from '../i18n/vi/unit.ts';
import { LetterRow } from '../letters/letter-row.tsx';
import { Empty, Section } from '../parts/section.tsx';

interface Props {
  directive: string;
  unit: string;
  letters: LetterPage;
}
const SHOWN = 5;

export const UnitLetters = ({ directive, unit, letters }: Props) => {
  const all = `${paths.letters}?${new URLSearchParams({ chidao: directive, donvi: unit })}`;
  return (
    <Section
      title={words.letters}
      extra={letters.items.length > 0 && <Link to={all}>{words.lettersAll}</Link>}
    >
      {letters.items.length === 0 ? (
        <Empty>{words.lettersEmpty}</Empty>
      ) : (
        <ul className="rows rows-tight">
          {letters.items.slice(0, SHOWN).map((letter) => (
            <li key={letter.id}>
              <LetterRow letter={letter} to={`${all}&thu=${encodeURIComponent(letter.id)}`} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
