/** Who issued it: the body named in the heading, signed for by the authority, checked against the preamble. */
import type { Field, Span } from '../draft.ts';
import { placeAndDate } from '../grammar/dates.ts';
import { unitsAt } from '../grammar/units.ts';
import type { Line } from '../structure/lines.ts';
import { isRule } from '../structure/lines.ts';
import { collapse, fold } from '../text/fold.ts';
import { type Passage, spanOf } from '../text/passage.ts';
import { asked, field } from './field.ts';
import { ownCase } from './own-case.ts';

const NOT_A_BODY =
  /^(số\s*:?|đoàn (?:tncs|thanh niên cộng sản) hồ chí minh$|đảng cộng sản|cộng h[òo]a|chủ nghĩa việt nam|(?:h[òo]a )?(?:xã )?hội chủ nghĩa|\d{1,6}\s*[-/]|độc lập|v\/v|kính gửi|ngày|\(|dự thảo|hỏa tốc|khẩn|bản sao)/iu;
const BODY =
  /^(?:đảng bộ|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|quận ủy|ủy ban|ubnd|ubmttq|hội đồng|hđnd|ban|chi bộ|chi ủy|văn phòng|mặt trận|mttq|đoàn|hội|sở|bộ|công an|trường|trung tâm|chính phủ|thủ tướng|cơ quan|liên đoàn|công đoàn|chi cục|cục|tổng cục|phòng|viện|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|phường đoàn|thanh tra|kho bạc|thuế|bảo hiểm|tổ|tiểu ban|quân khu|chủ tịch|bộ trưởng|tổng cục trưởng|cụm|tổng công ty|tập đoàn|học viện|ngân hàng|bệnh viện|trạm|tòa án|đảng đoàn|quốc hội|báo|bch|btv)(?![\p{L}])/u;

interface Body {
  name: string;
  lines: Line[];
}
/** A name of several lines goes on until the next body begins. */
const bodiesOf = (head: Line[]): Body[] => {
  const bodies: Body[] = [];
  for (const line of head) {
    const { text } = line.words;
    if (isRule(line) || NOT_A_BODY.test(fold(text)) || placeAndDate(text)) continue;
    // The year of a date that a narrow column broke.
    if (/^\W*(?:19|20)\d\d\W*$/u.test(text)) continue;
    if (/\p{Ll}/u.test(text) && !/^\p{Lu}{2}/u.test(text)) continue;
    const words = collapse(text.replace(/[*~|]+|-{2,}|_{2,}|^\s*\/+/gu, ' '));
    if (words === '') continue;
    const open = bodies.at(-1);
    if (BODY.test(fold(words)) || !open) {
      if (BODY.test(fold(words))) bodies.push({ name: words, lines: [line] });
    } else {
      open.name = `${open.name} ${words}`;
      open.lines.push(line);
    }
  }
  return bodies;
};

/** Committees act through an organ: the heading names the committee, the signature the organ. */
const ORGANS = /^(?:ban thường vụ|ban chấp hành|ban thường trực|thường trực)/u;
/** Nothing but the organ: "Ban Thường vụ Hội Nông dân xã" is a body of its own. */
const ONLY_ORGAN = /^(?:ban thường vụ|ban chấp hành|ban thường trực|thường trực)$/u;
const organOf = (authority: string | null): string | null => {
  const signed = authority ? fold(authority).replace(/^(?:t\/m|tm\.?|t\.m\.?)\s*/u, '') : '';
  return ORGANS.exec(signed)?.[0] ?? null;
};
const ORGAN_NAMES: Record<string, string> = {
  'ban thường vụ': 'Ban Thường vụ',
  'ban chấp hành': 'Ban Chấp hành',
  'ban thường trực': 'Ban Thường trực',
  'thường trực': 'Thường trực',
};

const ISSUES =
  /(?:xây dựng|ban hành|đề ra|triển khai|yêu cầu|đề nghị|quyết định|lập|thông báo|hướng dẫn|chỉ đạo|báo cáo)/u;
/** In the preamble, the last body before such a verb. */
export const bodyOfPreamble = (
  preamble: Passage | null,
): { name: string; start: number; end: number } | null => {
  if (!preamble) return null;
  let found: { name: string; start: number; end: number } | null = null;
  for (const place of preamble.text.matchAll(/(?:^|[.,;)]\s+)(?=\p{Lu})/gu)) {
    const at = place.index + place[0].length;
    const units = unitsAt(preamble.text, at);
    const verb =
      units &&
      new RegExp(`^,?\\s*(?:\\([^)]*\\)\\s*)?${ISSUES.source}`, 'u').test(
        fold(preamble.text.slice(units.end)),
      );
    if (units?.units.length === 1 && verb)
      found = { name: units.units[0] ?? '', start: units.start, end: units.end };
  }
  return found;
};

/** An advisory body has its committee's name: "Ban Tổ chức" under "Tỉnh ủy Mẫu". */
const ADVISORY = /^(?:ban (?!thường|chấp|chỉ)|văn phòng|ủy ban kiểm tra|cơ quan ủy ban kiểm tra)/u;
const wholeName = (name: string, above: string | null): string =>
  above &&
  ADVISORY.test(fold(name)) &&
  /^(?:tỉnh ủy|thành ủy|đảng ủy|huyện ủy)/u.test(fold(above)) &&
  !/ủy/u.test(fold(name).replace(/^.*ủy ban/u, ''))
    ? `${name} ${above}`
    : name;

const spansOf = ({ lines }: Body): Span[] => lines.map(({ words }) => spanOf(words));

interface Issuer {
  issuer: Field<string | null>;
  parentBody: Field<string | null>;
}
export const issuerOf = (
  head: Line[],
  authority: string | null,
  preamble: Passage | null,
  text: string,
): Issuer => {
  const bodies = bodiesOf(head);
  const organInHead =
    bodies.length > 1 && ONLY_ORGAN.test(fold(bodies.at(-1)?.name ?? '')) ? bodies.pop() : undefined;
  const own = bodies.at(-1);
  const above = bodies.length > 1 ? bodies[0] : undefined;
  const said = bodyOfPreamble(preamble);
  const parentBody = above
    ? field<string | null>(
        ownCase(above.name, text),
        'likely',
        above.lines.map(({ words }) => spanOf(words)),
      )
    : field<string | null>(null, 'likely');
  if (!own) {
    if (!said || !preamble)
      return {
        issuer: asked<string | null>(null, 'Văn bản mất tên cơ quan ban hành; cơ quan nào ban hành?'),
        parentBody,
      };
    return {
      issuer: field<string | null>(said.name, 'likely', [spanOf(preamble, said.start, said.end)]),
      parentBody,
    };
  }
  const name = wholeName(ownCase(own.name, text), above ? ownCase(above.name, text) : null);
  const organ =
    organOf(authority) ?? (organInHead ? (ORGANS.exec(fold(organInHead.name))?.[0] ?? null) : null);
  const saidOrgan = said ? (ORGANS.exec(fold(said.name))?.[0] ?? null) : null;
  const acting = organ ?? (authority === null ? saidOrgan : null);
  const whole = acting && !ORGANS.test(fold(name)) ? `${ORGAN_NAMES[acting] ?? ''} ${name}` : name;
  // The whole committee's name over the letterhead, signed for its standing one.
  const of = /^.{13}\s+(?:đảng bộ)\s/u.exec(fold(name));
  if (of && fold(name).startsWith('ban chấp hành') && acting === 'ban thường vụ')
    return {
      issuer: field<string | null>(
        `${ORGAN_NAMES[acting] ?? ''} Đảng ủy ${name.slice(of[0].length)}`,
        'likely',
        spansOf(own),
      ),
      parentBody,
    };
  const spans = own.lines.map(({ words }) => spanOf(words));
  return {
    issuer: field<string | null>(whole, acting === null || organ ? 'sure' : 'likely', spans),
    parentBody,
  };
};
