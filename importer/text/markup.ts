/** Tags and words of XML or HTML, in order. Never fails: what is not a tag is words. */

export type Piece =
  | { type: 'open'; name: string; attributes: string; empty: boolean }
  | { type: 'close'; name: string }
  | { type: 'words'; text: string };

/** Of Latin letters and signs; Vietnamese letters with two marks come as numbers. */
const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  sect: '§',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  igrave: 'ì',
  iacute: 'í',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ugrave: 'ù',
  uacute: 'ú',
  yacute: 'ý',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Igrave: 'Ì',
  Iacute: 'Í',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Yacute: 'Ý',
  eth: 'ð',
  ETH: 'Đ',
  shy: '',
};
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,8}));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return NAMED[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );

const TAG = /^<(\/?)([A-Za-z][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/u;
const LONGEST_TAG = 20_000;

/** Where a comment, a declaration or an instruction that begins at `at` ends; `at` for none. */
const skipped = (text: string, at: number): number => {
  const closer = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : /^<[!?]/u.test(text.slice(at, at + 2))
        ? '>'
        : null;
  if (!closer) return at;
  const end = text.indexOf(closer, at + 2);
  return end < 0 ? text.length : end + closer.length;
};

export function* piecesOf(text: string): Generator<Piece> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0 || open > at) {
      yield { type: 'words', text: decode(text.slice(at, open < 0 ? text.length : open)) };
      at = open < 0 ? text.length : open;
      continue;
    }
    const past = skipped(text, at);
    if (past > at) {
      at = past;
      continue;
    }
    const close = text.indexOf('>', at);
    const tag =
      close < 0 || close - at > LONGEST_TAG
        ? null
        : (TAG.exec(text.slice(at, close + 1)) ?? TAG.exec(text.slice(at, at + LONGEST_TAG)));
    if (!tag) {
      yield { type: 'words', text: '<' };
      at += 1;
      continue;
    }
    const [whole, slash, name = '', attributes = '', empty] = tag;
    yield slash ? { type: 'close', name } : { type: 'open', name, attributes, empty: empty === '/' };
    at += whole.length;
  }
}

export const attribute = (attributes: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(
    attributes,
  );
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? null : decode(value);
};
