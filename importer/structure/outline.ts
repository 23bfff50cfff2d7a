/** Paragraphs as a tree: sections hold items, items hold bullets; what is unmarked belongs to the item above it. */
import type { Paragraph } from './paragraphs.ts';

export interface Node {
  paragraph: Paragraph | null;
  level: number;
  /** `II.3.1`; bullets have their parent's. */
  section: string;
  children: Node[];
  parent: Node | null;
}

const PLAIN_LEVEL = 20;

/** "3.1" under "3" is numbered whole; "1" under "II" is "II.1". */
const sectionOf = (parent: Node, paragraph: Paragraph): string => {
  const { marker } = paragraph;
  if (!marker || marker.kind === 'bullet') return parent.section;
  const own = marker.label === 'PHỤ LỤC' ? 'PL' : marker.label.replace(/\s+/gu, ' ');
  if (marker.kind === 'number' && own.includes('.')) {
    const above = parent.section.split('.').filter((part) => !/^\d/u.test(part));
    return [...above, own].join('.');
  }
  return parent.section === '' ? own : `${parent.section}.${own}`;
};

/** A star above the first dash holds the dashes under it; one that says when or by whom stands beside them. */
const STAR_LEVEL = 9.5;
const ofStar = (open: Node, paragraph: Paragraph): number | null => {
  if (paragraph.marker?.label !== '*') return null;
  for (let node: Node | null = open; node; node = node.parent) {
    const label = node.paragraph?.marker?.kind === 'bullet' ? node.paragraph.marker.label : null;
    if (label === '*') return node.level;
    if (label !== null && label !== '+') return SAYS_ONE_THING.test(paragraph.words.text) ? node.level : null;
  }
  return STAR_LEVEL;
};
const SAYS_ONE_THING =
  /^(?:(?:thời (?:gian|hạn)|tiến độ)(?: \p{L}+){0,3}|(?:đơn vị|cơ quan)(?: \p{L}+){1,3}|chủ trì|phối hợp)\s*:/iu;
/** "(1)" under a bullet that announces it, beside one that does not, else under the number or letter above. */
const ofBrackets = (open: Node, paragraph: Paragraph): number | null => {
  if (!paragraph.marker?.inBrackets) return null;
  for (let node: Node | null = open; node; node = node.parent)
    if (node.paragraph?.marker?.inBrackets) return node.level;
  if (/:\s*$/u.test(textOf(open)) && open.level < PLAIN_LEVEL) return open.level + 1;
  return open.paragraph?.marker?.kind === 'bullet' ? open.level : STAR_LEVEL;
};
/** "A." above the first "I." holds the Roman figures; below one it stands in it. */
const CAPITALS_FIRST = 1.5;
const areCapitalsFirst = (paragraphs: Paragraph[]): boolean => {
  const first = paragraphs.find(({ marker }) => marker?.kind === 'roman' || isCapital(marker));
  return isCapital(first?.marker ?? null) && paragraphs.some(({ marker }) => marker?.kind === 'roman');
};
const isCapital = (marker: Paragraph['marker']): boolean =>
  marker?.kind === 'part' && /^[A-E]$/u.test(marker.label);
const levelOf = (open: Node, paragraph: Paragraph): number =>
  ofStar(open, paragraph) ?? ofBrackets(open, paragraph) ?? paragraph.marker?.level ?? PLAIN_LEVEL;

/** Running text after a list of bullets belongs to the item that holds the bullets. */
const holds = (open: Node, level: number): boolean =>
  open.level < level &&
  !(level === PLAIN_LEVEL && open.paragraph?.marker?.kind === 'bullet') &&
  open.level < PLAIN_LEVEL;

const CLOSING =
  /^(?:trên đây là|(?:hướng dẫn|kế hoạch|chỉ thị|chương trình|nghị quyết|quyết định|quy định|công văn|thông báo)(?: \p{L}+){0,2} này|[^.,;:]{3,60}\sthông báo (?:để|đến|tới)|(?:yêu cầu|đề nghị) (?:các|thủ trưởng|giám đốc|chủ tịch|trưởng|đồng chí|cấp ủy|cấp uỷ|ubnd|ủy ban|uỷ ban)(?!\p{L})|(?:trong )?quá trình (?:thi hành|thực hiện|triển khai)|nhận được|[^.,;:]{3,60}\s(?:yêu cầu|đề nghị)\s+(?:các|thủ trưởng|đồng chí|cấp ủy|cấp uỷ|người đứng đầu))/iu;

export const outlineOf = (paragraphs: Paragraph[]): Node => {
  const root: Node = { paragraph: null, level: 0, section: '', children: [], parent: null };
  let open = root;
  const capitalsFirst = areCapitalsFirst(paragraphs);
  for (const paragraph of paragraphs) {
    const level = capitalsFirst && isCapital(paragraph.marker) ? CAPITALS_FIRST : levelOf(open, paragraph);
    let parent = open;
    // Words that close the whole plan stand after its last item, not in it.
    if (
      level === PLAIN_LEVEL &&
      CLOSING.test(paragraph.words.text) &&
      !/[:：]\s*$/u.test(paragraph.words.text)
    )
      while (parent.parent && parent.level > 2) parent = parent.parent;
    else while (parent.parent && !holds(parent, level)) parent = parent.parent;
    const node: Node = { paragraph, level, section: sectionOf(parent, paragraph), children: [], parent };
    parent.children.push(node);
    open = node;
  }
  return root;
};

/** Words that close the plan: what they ask is a report or nothing new. */
export const isClosing = (node: Node): boolean =>
  node.level === PLAIN_LEVEL && CLOSING.test(textOf(node)) && !/[:：]\s*$/u.test(textOf(node));

export const textOf = (node: Node): string => node.paragraph?.words.text ?? '';
