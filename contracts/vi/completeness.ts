/** What a draft leaves open, in Vietnamese: the score with its arithmetic, and each gap with what to do. */
import { ASPECTS, type Aspect, type Completeness } from '../../domain/directive/completeness.ts';

export const ASPECT_WORDS: Record<Aspect, string> = {
  who: 'rõ người',
  what: 'rõ việc',
  when: 'rõ thời gian',
  responsibility: 'rõ trách nhiệm',
  product: 'rõ sản phẩm',
  authority: 'rõ thẩm quyền',
};

export const MISSING_WORDS: Record<Aspect, string> = {
  who: 'Chưa có đơn vị chủ trì; hãy nêu đơn vị, hoặc ghi đây chỉ là bối cảnh',
  what: 'Chưa nói phải làm gì; hãy ghi việc',
  when: 'Chưa có thời hạn; hãy ghi hạn hoặc kỳ',
  responsibility: 'Chưa nói ai nhận và duyệt; hãy ghi đơn vị nhận',
  product: 'Chưa nói sản phẩm; hãy ghi kết quả phải có',
  authority: 'Chưa có căn cứ; hãy ghi văn bản căn cứ hoặc lý do văn phòng thêm',
};

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 1 });

/** "Có 77 trong 90 mục (15 việc × 6 rõ): 85,6%." */
export const sayScore = ({ asked, present }: Pick<Completeness, 'asked' | 'present'>): string =>
  asked === 0
    ? 'Chưa có việc nào để xét.'
    : `Có ${present} trong ${asked} mục (${asked / ASPECTS.length} việc × ${ASPECTS.length} rõ): ${percent.format(present / asked)}.`;

/** "rõ người 15, rõ việc 15, rõ thời gian 6, …" */
export const sayAspects = ({ byAspect }: Pick<Completeness, 'byAspect'>): string =>
  ASPECTS.map((aspect) => `${ASPECT_WORDS[aspect]} ${byAspect[aspect]}`).join(', ');

export const saySeveralLeads = (units: readonly string[]): string =>
  `Văn bản nêu ${units.length} đơn vị chủ trì (${units.join(', ')}): mỗi đơn vị có một việc của mình`;

/** For a terminal: the score, each obligation with what it lacks and its words, then those with several leads. */
export const completenessLines = (found: Completeness): string[] => {
  const byObligation = Map.groupBy(found.missing, ({ obligation }) => obligation);
  return [
    `${sayScore(found)} Trong đó: ${sayAspects(found)}.`,
    ...(found.missing.length > 0 ? ['Còn thiếu:'] : []),
    ...[...byObligation].flatMap(([id, gaps]) => [
      `  ${id} ${gaps[0]?.title}`,
      ...(gaps[0]?.quote ? [`    “${gaps[0].quote.replace(/\s+/g, ' ')}”`] : []),
      ...gaps.map(
        ({ aspect, forbids }) => `    ${MISSING_WORDS[aspect]}${forbids ? ' (chưa ban hành được)' : ''}.`,
      ),
    ]),
    ...found.severalLeads.map(
      ({ obligation, units }) => `  ${obligation}: ${saySeveralLeads(units.map(({ name }) => name))}.`,
    ),
  ];
};
