/**
 * Marks of secrecy (Law on the Protection of State Secrets 2018, art. 8): Mật, Tối mật, Tuyệt mật. A document
 * that bears one is refused. Words about secrecy ("bảo vệ bí mật nhà nước") are not a mark.
 */
const TOP = /(?<![\p{L}])(tuyệt|tối)\s+mật(?![\p{L}])/iu;
/** "MẬT" in capitals, "(Mật)", "Độ mật: Mật", or "Mật" standing first or last in the line. */
const PLAIN = [
  /(?<!bí\s)(?<![\p{L}])MẬT(?![\p{L}])/u,
  /[([]\s*mật\s*[)\]]/iu,
  /độ mật\s*:?\s*mật/iu,
  /^\s*mật(?=\s*(?:$|[-–—:.,;]))/iu,
  /[-–—:;]\s*mật\s*$/iu,
];
const ABOUT = /bí mật nhà nước/iu;

/** The mark a line of a document's header bears; null for none. */
export const secrecyMark = (text: string): 'Mật' | 'Tối mật' | 'Tuyệt mật' | null => {
  const line = text.normalize('NFC').replace(/\s+/g, ' ');
  const top = TOP.exec(line)?.[1]?.toLocaleLowerCase('vi');
  if (top && !ABOUT.test(line)) return top === 'tuyệt' ? 'Tuyệt mật' : 'Tối mật';
  return PLAIN.some((pattern) => pattern.test(line.replace(/BÍ MẬT/gu, ''))) ? 'Mật' : null;
};

/**
 * A mark as a scanner leaves it, its signs lost or its letters set apart: only a line of capitals that is nothing else, so
 * that "MẶT TRẬN" is none.
 */
export const isDamagedMark = (line: string): boolean => {
  const letters = line
    .normalize('NFD')
    .replace(/[\p{Mn}\s.,_*()[\]-]/gu, '')
    .replace(/0/gu, 'O');
  return /^(?:TUYET|TOI)?MAT$/u.test(letters);
};

/** Names of a field by which a file might state the mark. */
const FIELDS = new Set([
  'secrecy',
  'classification',
  'domat',
  'do_mat',
  'mucdomat',
  'độmật',
  'độ mật',
  'mức độ mật',
]);
export const isSecrecyField = (key: string): boolean =>
  FIELDS.has(key.normalize('NFC').toLocaleLowerCase('vi'));
