import type { LetterView } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { letters as words } from '../i18n/vi/letters.ts';
import { Facts, Section } from '../parts/section.tsx';

interface Props {
  letter: LetterView;
  /** The next one that waits for the same unit. */
  next: LetterView | undefined;
}
export const Letter = ({ letter, next }: Props) => (
  <>
    <Section title={letter.subject ?? words.noSubject}>
      <div className="section-body">
        <Facts
          facts={[
            {
              label: words.to,
              value: [
                letter.substitute ? words.instead(letter.substitute, letter.to) : letter.to,
                letter.address,
              ]
                .filter(Boolean)
                .join(' · '),
            },
            letter.sentAt
              ? { label: words.when, value: sayMoment(letter.sentAt) }
              : { label: words.notBefore, value: sayMoment(letter.notBefore) },
            {
              label: words.receipt,
              value: `${letter.receipt ?? words.noReceipt}${letter.attempts > 1 ? ` (${words.attempts(letter.attempts)})` : ''}`,
            },
            letter.lastError ? { label: words.error, value: letter.lastError } : null,
          ]}
        />
      </div>
    </Section>
    <Section title={words.asSent}>
      {letter.text === null ? (
        <p className="empty">{words.noText}</p>
      ) : (
        <div className="letter-text">{letter.text}</div>
      )}
    </Section>
    <Section title={words.why}>
      <ul className="rows rows-tight">
        {letter.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="section-body quiet">
        {words.next}: {next ? `${next.to}, ${sayMoment(next.notBefore)}` : words.noNext}
      </p>
    </Section>
  </>
);
