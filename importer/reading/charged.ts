/** Who is charged with it, said in a bracket or after "do": "(giao A chủ trì; phối hợp: B)", "do A thực hiện". */
import { unitsAt } from '../grammar/units.ts';
import { fold } from '../text/fold.ts';

export interface Charged {
  lead: string[] | null;
  coordinating: string[] | null;
  /** Places in the text, from the first name to the last. */
  start: number;
  end: number;
  /** "Chủ trì" or "giao" was said: it goes before a unit that the words begin with. */
  outright: boolean;
}

const LABELLED_LEAD =
  /(?<!\p{L})(?:(?:đơn vị|cơ quan|bộ phận)\s+)?(?:chủ trì|thực hiện|đầu mối|phụ trách|tham mưu)(?:\s+(?:thực hiện|tham mưu))?\s*:\s*/giu;
const LABELLED_WITH = /(?<!\p{L})(?:(?:các\s+)?(?:đơn vị|cơ quan)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/giu;
/** Before the name, in a bracket or after a comma. */
const GIVEN = /(?:\(\s*|[,;]\s*)(?:giao|phân công)(?:\s+cho)?\s+/giu;
const BY = /(?<!\p{L})do\s+(?=\p{L})/giu;
/** "Tham gia các đoàn kiểm tra do A tổ chức": A does what others take part in. */
const TAKES_PART = /^(?:chủ động |tích cực )?(?:tham gia|tham dự|dự|hưởng ứng|đăng ký)(?!\p{L})/iu;
const OPENS = /\(\s*/gu;
/** "Kiểm đếm sổ sách: A thực hiện." */
const BEHIND = /:\s+/gu;
const LEADS =
  /^\s*(?:là\s+(?:đơn vị|cơ quan)\s+)?(?:chủ trì|đầu mối|thực hiện|phụ trách|đảm nhận|đảm nhiệm|tham mưu|tổ chức|chỉ đạo|lãnh đạo)(?!\p{L})[^.;,()]{0,40}(?:[.;,)]|$)/iu;
const LEADS_VERB = /^\s*(?:là\s+(?:đơn vị|cơ quan)\s+)?\p{L}+\s\p{L}+/iu;
const BESIDE = /^\s*(?:tham mưu|thực hiện)?\s*[,;]\s*/u;
const HELPS = /^\s*,?\s*(?:cùng\s+)?phối hợp(?!\s+(?:với|cùng))/iu;

interface Found {
  units: string[];
  start: number;
  end: number;
}
const after = (text: string, form: RegExp, holds: (rest: string) => boolean): Found | null => {
  for (const found of text.matchAll(form)) {
    const units = unitsAt(text, found.index + found[0].length);
    if (units && holds(text.slice(units.end))) return units;
  }
  return null;
};
const ownWork = (text: string): boolean => !TAKES_PART.test(fold(text));
const always = (): boolean => true;
const leads = (rest: string): boolean => LEADS.test(rest);

/** "… chủ trì, B và C phối hợp": those after the one who leads. */
const besideAfter = (text: string, end: number): Found | null => {
  const verb = LEADS.test(text.slice(end)) ? (LEADS_VERB.exec(text.slice(end))?.[0].length ?? 0) : 0;
  const link = BESIDE.exec(text.slice(end + verb))?.[0].length ?? 0;
  const units = verb > 0 && link > 0 ? unitsAt(text, end + verb + link) : null;
  return units && HELPS.test(text.slice(units.end)) ? units : null;
};

/** @returns null when nobody is named so */
export const chargedIn = (text: string): Charged | null => {
  if (!/[(:]|(?<!\p{L})do\s/iu.test(text)) return null;
  const labelled = after(text, LABELLED_LEAD, always);
  const given = labelled ?? after(text, GIVEN, leads);
  const by = ownWork(text) ? after(text, BY, leads) : null;
  const led = given ?? after(text, OPENS, leads) ?? by ?? after(text, BEHIND, leads);
  const helpers = after(text, LABELLED_WITH, always) ?? (led ? besideAfter(text, led.end) : null);
  if (!led && !helpers) return null;
  const places = [led, helpers].filter((one) => one !== null);
  return {
    lead: led?.units ?? null,
    coordinating: helpers?.units ?? null,
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
    outright: given !== null || (led !== null && /^\s*chủ trì/iu.test(fold(text.slice(led.end)))),
  };
};
