/** The heading of a document: issuer, number and symbol, place and date, type, subject, signature, recipients. */
import { formatDocumentNumber, parseDocumentNumber } from '../../domain/directive/document-number.ts';
import type { DraftHeader, Field } from '../draft.ts';
import { placeAndDate } from '../grammar/dates.ts';
import { typeOfSymbol } from '../structure/doc-types.ts';
import type { Line } from '../structure/lines.ts';
import type { Zones } from '../structure/zones.ts';
import { collapse } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { asked, field } from './field.ts';
import { issuerOf } from './issuer.ts';
import { recipientsOf, signerOf } from './signature.ts';

const NUMBER_LINE = /^số\s*:?(?=[\s\d/\-–—_.…])/iu;
const SUBJECT = /^v\s*\/\s*v\s*:?\s*/iu;

interface Numbered {
  number: Field<string | null>;
  symbol: Field<string | null>;
}
const nothing = (): Field<null> => field(null, 'likely');
/** "Số:" and the number on the next line. */
const NUMBER_BELOW = /^số\s*:\s*$/iu;
const numberOf = (head: Line[]): Numbered => {
  for (const [index, { words }] of head.entries()) {
    const below = NUMBER_BELOW.test(words.text) ? head[index + 1] : undefined;
    const text = below ? `${words.text} ${below.words.text}` : words.text;
    if (!NUMBER_LINE.test(text)) continue;
    const parsed = parseDocumentNumber(text);
    if (!parsed) continue;
    const at = [spanOf(words), ...(below ? [spanOf(below.words)] : [])];
    return {
      number: field(parsed.number === null ? null : formatDocumentNumber(parsed), 'sure', at),
      symbol: field(parsed.symbol, 'sure', at),
    };
  }
  return { number: nothing(), symbol: nothing() };
};

const BROKEN = /,\s*ngày\s*\d{0,2}\s*(?:tháng\s*\d{0,2})?$/iu;
/** A date that a narrow column broke goes on in one of the next lines. */
const completes = (words: Passage, line: Line): boolean =>
  /^(?:\d|tháng|năm)/iu.test(line.words.text) &&
  (placeAndDate(`${words.text} ${line.words.text}`)?.date ?? null) !== null;
/** "Mẫu Hai," and its date on the next line. */
const placeAbove = (line: Line | undefined): string | null =>
  /^\p{Lu}[\p{L}\s.-]{1,40},$/u.test(line?.words.text ?? '') ? (line?.words.text.slice(0, -1) ?? null) : null;
const dateOf = (head: Line[]): { date: Field<string | null>; place: Field<string | null> } => {
  for (const [index, { words }] of head.entries()) {
    const own = placeAndDate(words.text);
    if (!own && !BROKEN.test(words.text)) continue;
    const rest = own?.date
      ? undefined
      : head.slice(index + 1, index + 4).find((line) => completes(words, line));
    const found = rest ? placeAndDate(`${words.text} ${rest.words.text}`) : own;
    if (!found) continue;
    const at = [spanOf(words), ...(rest ? [spanOf(rest.words)] : [])];
    const whole = found.date !== null && found.date.length === 10;
    return {
      date: whole
        ? field(found.date, 'sure', at)
        : { ...field(found.date, 'sure', at), question: 'Ngày ban hành còn để trống; ban hành ngày nào?' },
      place: field(found.place ?? placeAbove(head[index - 1]), found.place ? 'sure' : 'likely', at),
    };
  }
  return {
    date: { ...nothing(), question: 'Văn bản không có dòng ngày ban hành; ban hành ngày nào?' },
    place: nothing(),
  };
};

const joined = (lines: Line[]): string =>
  collapse(
    lines
      .map(({ words }) => words.text)
      .join(' ')
      .replace(/(\p{L}|\d)- (?=[\p{Lu}\d])/gu, '$1-'),
  );

/** Letters of a line that may be one of a subject's. */
const isOfSubject = ({ words: { text } }: Line): boolean =>
  /\p{Ll}{2}/u.test(text) && !placeAndDate(text) && !BROKEN.test(text) && !NO_SUBJECT.test(text);
const NO_SUBJECT = /^(?:kính gửi|độc lập|số\s*:|\(|-{2,}|\*)/iu;
/** A Party letter has its subject under the number without "V/v". */
const underNumber = (head: Line[]): number => {
  const number = head.findIndex(({ words }) => NUMBER_LINE.test(words.text));
  const next = head[number + 1];
  return number >= 0 && next && isOfSubject(next) && /^\p{Lu}/u.test(next.words.text) ? number + 1 : -1;
};

/** Of an official letter, the lines under the number: from "V/v" on, where it is written. */
const letterSubject = (head: Line[]): Field<string | null> => {
  const said = head.findIndex(({ words }) => SUBJECT.test(words.text));
  const at = said >= 0 ? said : underNumber(head);
  const first = head[at];
  if (!first) return asked<string | null>(null, 'Không tìm thấy trích yếu; văn bản về việc gì?');
  const more: Line[] = [];
  for (const line of head.slice(at + 1)) {
    // Of two columns run together, the other one's lines stand between.
    if (said >= 0 && more.length < 3 && !isOfSubject(line)) continue;
    const goesOn = /^\p{Ll}/u.test(line.words.text) || !/[.;:]$/u.test((more.at(-1) ?? first).words.text);
    if (more.length > 5 || !isOfSubject(line) || !goesOn) break;
    if (line.gap && !/^\p{Ll}/u.test(line.words.text)) break;
    more.push(line);
  }
  const text = joined([first, ...more]).replace(SUBJECT, '');
  return field<string | null>(
    text,
    said >= 0 ? 'likely' : 'unsure',
    [first, ...more].map(({ words }) => spanOf(words)),
  );
};

const ADDRESSED = /^kính gửi\s*:?\s*/iu;
const addresseesOf = (lines: Line[]): string[] => {
  const at = lines.findIndex(({ words }) => ADDRESSED.test(words.text));
  const first = lines[at]?.words.text.replace(ADDRESSED, '') ?? '';
  if (at < 0) return [];
  const listed = lines
    .slice(at + 1, at + 30)
    .map(({ words }) => words.text)
    .filter((_line, index, all) => all.slice(0, index + 1).every((one) => /^[-–+•]\s*/u.test(one)))
    .map((line) => line.replace(/^[-–+•]\s*/u, ''));
  return (first === '' ? listed : [first, ...listed])
    .map((name) => collapse(name).replace(/[;,.]+$/u, ''))
    .filter((name) => name !== '');
};

export const headerOf = (zones: Zones, preamble: Passage | null, text: string): DraftHeader => {
  const { number, symbol } = numberOf(zones.head);
  const type =
    zones.type ?? (symbol.value ? (typeOfSymbol(symbol.value) ?? { code: 'CV', name: 'Công văn' }) : null);
  const title =
    zones.title.length > 0
      ? field<string | null>(
          joined(zones.title),
          'sure',
          zones.title.map(({ words }) => spanOf(words)),
        )
      : letterSubject(zones.head);
  const signer = signerOf(zones.tail);
  return {
    number,
    symbol,
    ...dateOf(zones.head),
    docType: field(type?.code ?? null, zones.type ? 'sure' : 'likely'),
    docTypeName: type?.name ?? null,
    ...issuerOf(zones.head, signer.value.authority, preamble, text),
    title,
    signer,
    addressees: addresseesOf([...zones.head, ...zones.title, ...zones.body.slice(0, 40)]),
    recipients: recipientsOf(zones.tail),
  };
};
