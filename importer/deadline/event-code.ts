/** A code for an event: the same words, the same code. The office may rename it; what it says stays as worded. */
import { bare, fold } from '../text/fold.ts';

const KNOWN: [RegExp, string][] = [
  [/hội nghị.*thành (?:phố|ủy)/u, 'CITY_CONFERENCE'],
  [/hội nghị.*(?:cấp )?tỉnh|hội nghị.*tỉnh ủy/u, 'PROVINCE_CONFERENCE'],
  [
    /(?:hướng dẫn|chỉ đạo).*(?:cấp trên|trung ương|thành ủy|tỉnh ủy|ban)|ban hành hướng dẫn/u,
    'SUPERIOR_GUIDANCE_ISSUED',
  ],
  [/thay đổi.*nhân sự/u, 'PERSONNEL_CHANGE'],
  [/(?:phân loại|xếp loại).*hằng năm/u, 'ANNUAL_CLASSIFICATION'],
  [/đại hội xiv|đại hội.*toàn quốc/u, 'CONGRESS_14'],
  [/đại hội.*(?:thành phố|tỉnh)/u, 'CONGRESS_CITY'],
  [/^(?:ngày )?(?:ban hành|ký ban hành|ký)(?:$| (?:kế hoạch|văn bản|chỉ thị))/u, 'ISSUE'],
];

/** @returns capitals and underscores, at most 48 signs */
export const eventCode = (event: string): string => {
  const known = KNOWN.find(([words]) => words.test(fold(event)));
  if (known) return known[1];
  const code = bare(event)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
    .slice(0, 48)
    .replace(/_[^_]*$/, (rest) => (event.length > 48 ? '' : rest));
  return /^[A-Z]/.test(code) ? code : `E_${code}`;
};
