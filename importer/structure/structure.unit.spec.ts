import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, join, passageOf, spanOf } from '../text/passage.ts';
import { takeFootnotes } from './footnotes.ts';
import { linesOf } from './lines.ts';
import { outlineOf } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { withTables } from './text-tables.ts';

const paragraphs = (text: string): string[] =>
  paragraphsOf(takeFootnotes(linesOf(text)).lines).map(({ marker, words }) =>
    marker ? `${marker.label}> ${words.text}` : words.text,
  );

describe('paragraphs', () => {
  const WIDE = 'a'.repeat(70);
  test('lines that the page broke come together; a symbol broken at its hyphen is one', () => {
    expect(
      paragraphs(`1. Thực hiện ${WIDE} số 50-\nCT/TW và các\nvăn bản liên quan.\n2. Việc khác.`),
    ).toEqual([`1> Thực hiện ${WIDE} số 50-CT/TW và các văn bản liên quan.`, '2> Việc khác.']);
  });
  test('a footnote ends with its sentence where no blank line does', () => {
    const text =
      'Sinh hoạt vào ngày 03 hằng tháng1 ở các\n1 Chi bộ đặc thù có ngày riêng.\nchi bộ trực thuộc; rộng 20 m2.\n2 Nội dung khác.';
    const { lines, footnotes } = takeFootnotes(linesOf(text));
    expect(footnotes.map(({ words }) => words.text)).toEqual(['Chi bộ đặc thù có ngày riêng.']);
    expect(lines.map(({ words }) => words.text)).toEqual([
      'Sinh hoạt vào ngày 03 hằng tháng ở các',
      'chi bộ trực thuộc; rộng 20 m2.',
      '2 Nội dung khác.',
    ]);
  });

  test('a page number, a running head and a footnote in the middle of a sentence are taken out', () => {
    const text = `1. Sinh hoạt vào ngày 03 hằng tháng1 theo đúng ${WIDE}\n\n1 Chi bộ ghép thì họp chung.\n\n3\n04-KH/ĐU\nnhững quy định.\n\n4\n04-KH/ĐU\n2. Hết.`;
    expect(paragraphs(text)).toEqual([
      `1> Sinh hoạt vào ngày 03 hằng tháng theo đúng ${WIDE} những quy định.`,
      '2> Hết.',
    ]);
    expect(takeFootnotes(linesOf(text)).footnotes.map(({ words }) => words.text)).toEqual([
      'Chi bộ ghép thì họp chung.',
    ]);
  });
  test('a dash within a name is no bullet', () => {
    expect(paragraphs(`Các tổ chức chính trị ${WIDE}\n- xã hội phường.\n- Việc một.`)).toEqual([
      `Các tổ chức chính trị ${WIDE} - xã hội phường.`,
      '-> Việc một.',
    ]);
  });
});

test('numbering on several levels makes a tree', () => {
  const text =
    'II. NỘI DUNG\n3. Nhiệm vụ\n3.1. Văn phòng\n- Một việc.\n+ Một phần.\n3.2. Ban khác\na) Việc a.\nIII. HẾT';
  const show = (node: ReturnType<typeof outlineOf>): string =>
    node.children.map((child) => `${child.section}(${show(child)})`).join('');
  expect(show(outlineOf(paragraphsOf(linesOf(text))))).toBe(
    'II(II.3(II.3.1(II.3.1(II.3.1()))II.3.2(II.3.2.a())))III()',
  );
});

describe('tables that a text shows in other ways become rows', () => {
  const ROWS =
    '| TT | Nhiệm vụ | Chủ trì | Thời gian |\n| 1 | Lập kế hoạch | Văn phòng | Tháng 3/2026 |\n| 2 | Tổng kết |  | Quý IV/2026 |\n';
  test.each([
    [
      'bars',
      'TT | Nhiệm vụ | Chủ trì | Thời gian\n1 | Lập kế hoạch | Văn phòng | Tháng 3/2026\n2 | Tổng kết |  | Quý IV/2026',
    ],
    [
      'a cell a line',
      'TT\nNhiệm vụ\nChủ trì\nThời gian\n\n1\nLập kế hoạch\nVăn phòng\nTháng 3/2026\n\n2\nTổng kết\n\nQuý IV/2026',
    ],
    [
      'wide blanks',
      'TT  Nhiệm vụ        Chủ trì      Thời gian\n1   Lập             Văn phòng    Tháng 3/2026\n    kế hoạch\n2   Tổng kết                     Quý IV/2026',
    ],
  ])('%s', (_, text) => {
    expect(withTables(text)).toBe(ROWS);
  });
  test('a text without a heading of such columns stays as it is', () => {
    expect(withTables('Nơi nhận:  TM. ỦY BAN\n- Như trên | khác\n\n1\nHai')).toBe(
      'Nơi nhận:  TM. ỦY BAN\n- Như trên | khác\n\n1\nHai',
    );
  });
});

test('a passage knows where each of its letters stood, however it was cut and joined', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 20, maxLength: 60 }), fc.nat(18), fc.nat(18), (text, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
      const joined = join(cut(passageOf(text, 100), 0, 10), ' ', cut(passageOf(text, 100), 10));
      for (let at = from; at < to; at += 1) {
        if (at === 10) continue;
        const { start } = spanOf(joined, at, at + 1);
        expect(text[start - 100]).toBe(joined.text[at]);
      }
    }),
  );
});
