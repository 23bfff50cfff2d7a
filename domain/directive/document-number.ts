/**
 * Number and symbol of a document, one grammar for everything that is typed, read from a text or compared.
 *   Party         `22-KH/ĐU`, `05-CTr/TU`, `10072-CV/BTCTW`           Regulation 399-QĐ/TW, Guidance 05-HD/VPTW
 *   State         `68/KH-UBND`, `1574/QĐ-TTg`; an official letter
 *                 names no type: `1066/UBND-VXNV`                     Decree 30/2020/NĐ-CP, appendix I
 *   Legislation   `30/2020/NĐ-CP`, `85/2015/QH13`; issued jointly:
 *                 `102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN`           Law on the Promulgation of Legal Documents
 * A form whose number is still to be written in (`Số      -KH/ĐU`) has its symbol and no number.
 */
import { type LocalDate, yearOf } from '../time/local-date.ts';

export interface DocumentNumber {
  form: 'party' | 'state' | 'legislation';
  /** Null while it is blank. */
  number: number | null;
  /** Of legislation only: it stands in the number itself. */
  year: number | null;
  /** `KH/ĐU`, `KH-UBND`, `NĐ-CP`. */
  symbol: string;
}

/** "BNN&MT", "SNV-CCHC&PC": an office's own short name may have its "and". */
export const SHORT_NAME = String.raw`\p{Lu}[\p{L}\d]*(?:&\p{Lu}[\p{L}\d]*)*`;
const NAMES = `${SHORT_NAME}(?:-${SHORT_NAME})*`;
const PARTY = new RegExp(String.raw`^(?<number>\d{1,6})?-(?<symbol>${SHORT_NAME}/${NAMES})$`, 'u');
const STATE = new RegExp(
  String.raw`^(?<number>\d{1,6})?(?:/(?<year>(?:19|20)\d\d))?/(?<symbol>${NAMES})$`,
  'u',
);

/** "Số 15 -KH/ĐU", "50-⏎CT/TW", "46 – CT/TW" as they would be typed; two numbers side by side are not one. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*(?=[\d/\-–—_.…])/iu, '')
    .replace(/[‐‑–—]/g, '-')
    .replace(/^[\s_.…]+(?=[-/])/u, '')
    .replace(/\s*([-/])\s*/g, '$1')
    .trim();

/** @returns null for what is no number and symbol of a document */
export const parseDocumentNumber = (text: string): DocumentNumber | null => {
  const typed = tidy(text);
  const party = PARTY.exec(typed)?.groups;
  const found = party ?? STATE.exec(typed)?.groups;
  if (!found?.symbol) return null;
  const number = found.number === undefined ? null : Number(found.number);
  if (number === 0) return null;
  const year = found.year === undefined ? null : Number(found.year);
  return {
    form: party ? 'party' : year === null ? 'state' : 'legislation',
    number,
    year,
    symbol: found.symbol,
  };
};

/** As it is typed: numbers below ten with a nought before them, nothing where the number is blank. */
export const formatDocumentNumber = ({ form, number, year, symbol }: DocumentNumber): string => {
  const written = number === null ? '' : String(number).padStart(2, '0');
  if (form === 'party') return `${written}-${symbol}`;
  return year === null ? `${written}/${symbol}` : `${written}/${year}/${symbol}`;
};

/** First and last day within which an issuer gives a number once. */
export interface NumberingPeriod {
  from: LocalDate;
  to: LocalDate;
}
/**
 * Party documents are numbered by type over the committee's whole term, state documents from 1 January each year.
 * Without a known term a Party number is held to its year only: what is not known must not stop an office.
 */
export const numberingPeriod = (
  { form, year }: DocumentNumber,
  issuedOn: LocalDate,
  committeeTerm: NumberingPeriod | null,
): NumberingPeriod => {
  const inTerm = committeeTerm && committeeTerm.from <= issuedOn && issuedOn <= committeeTerm.to;
  if (form === 'party' && inTerm) return committeeTerm;
  const of = year ?? yearOf(issuedOn);
  return { from: `${of}-01-01`, to: `${of}-12-31` };
};

/** A document of the same issuer as it stands in the books; its number as it was typed. */
export interface NumberedDocument {
  number: string | null;
  issuedOn: LocalDate | null;
}
/** The first of an issuer's other documents that has the same number, type and issuing body in the same period. */
export const sameNumber = <D extends NumberedDocument>(
  mine: DocumentNumber,
  period: NumberingPeriod,
  others: readonly D[],
): D | null =>
  others.find(({ number, issuedOn }) => {
    if (number === null || issuedOn === null) return false;
    const theirs = parseDocumentNumber(number);
    return (
      theirs !== null &&
      theirs.number !== null &&
      formatDocumentNumber(theirs) === formatDocumentNumber(mine) &&
      (mine.form === 'legislation' || (period.from <= issuedOn && issuedOn <= period.to))
    );
  }) ?? null;
