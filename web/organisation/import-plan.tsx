/** What an import would do, or did: counts, problems by row, changes, first passwords. */
import { Button } from 'antd';
import type { ImportAnswer } from '../../contracts/http/index.ts';
import { CHANGE_WORDS } from '../../contracts/vi/words.ts';
import { organisation as words } from '../i18n/vi/organisation.ts';
import { Section } from '../parts/section.tsx';

const Problems = ({ answer }: { answer: ImportAnswer }) => (
  <Section title={words.wrong(answer.problemCount)}>
    <ol className="file-problems import-lines">
      {answer.problems.map(({ sheet, row, column, message }) => (
        <li key={`${sheet} ${row} ${column} ${message}`}>
          <b>{[sheet && words.sheets[sheet], words.row(row), column].filter(Boolean).join(', ')}</b>
          <span>{message}</span>
        </li>
      ))}
    </ol>
    {answer.problemCount > answer.problems.length && (
      <p className="quiet section-body">{words.shownOf(answer.problems.length, answer.problemCount)}</p>
    )}
  </Section>
);

const total = ({ units, people }: ImportAnswer): number =>
  [units, people].reduce((sum, one) => sum + one.add + one.change + one.move + one.end, 0);

const Changes = ({ answer }: { answer: ImportAnswer }) => (
  <Section title={answer.done ? words.doneTitle : words.planTitle}>
    <ul className="import-counts">
      <li>{words.units(answer.units)}</li>
      <li>{words.peopleCount(answer.people)}</li>
      <li>{words.accounts(answer.accounts.open, answer.accounts.close)}</li>
      <li>{words.unchanged(answer.unchanged)}</li>
    </ul>
    {answer.running > 0 && answer.units.move + answer.units.end > 0 && (
      <p className="section-body">{words.running(answer.running)}</p>
    )}
    <ol className="file-problems import-lines">
      {answer.changes.map(({ sheet, row, code, name, kinds, fields }) => (
        <li key={`${sheet} ${row}`}>
          <b>
            {words.sheets[sheet]}, {words.row(row)}: {kinds.map((kind) => CHANGE_WORDS[kind]).join(', ')}
          </b>
          <span>
            {name} <code>{code}</code>
            {fields.map(({ column, from, to }) => (
              <span key={column} className="import-field">
                {column}: {from || '∅'} → {to || '∅'}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
    {total(answer) > answer.changes.length && (
      <p className="quiet section-body">{words.shownOf(answer.changes.length, total(answer))}</p>
    )}
  </Section>
);

/** Quoted for a spreadsheet; none of these cells can begin a formula that was not in the file already. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
const sheetOf = (passwords: ImportAnswer['passwords']): string =>
  `\uFEFF${[
    ['Mã chức danh', 'Chức danh', 'Thư điện tử', 'Mật khẩu lần đầu'],
    ...passwords.map(({ post, title, email, password }) => [post, title, email, password]),
  ]
    .map((line) => line.map(cell).join(','))
    .join('\r\n')}`;

const download = (passwords: ImportAnswer['passwords']): void => {
  const url = URL.createObjectURL(new Blob([sheetOf(passwords)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'mat-khau-lan-dau.csv';
  link.click();
  URL.revokeObjectURL(url);
};

export const ImportPlan = ({ answer }: { answer: ImportAnswer }) => (
  <>
    {answer.passwords.length > 0 && (
      <div className="note" role="alert">
        <div>
          <b>{words.passwords(answer.passwords.length)}</b>
          <p>{words.passwordsAbout}</p>
        </div>
        <Button type="primary" onClick={() => download(answer.passwords)}>
          {words.download}
        </Button>
      </div>
    )}
    {answer.problemCount > 0 && <Problems answer={answer} />}
    {answer.changes.length > 0 ? (
      <Changes answer={answer} />
    ) : (
      answer.problemCount === 0 && <p className="quiet">{words.nothing}</p>
    )}
  </>
);
