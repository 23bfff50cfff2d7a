import { describe, expect, test } from 'vitest';
import { docxOfText, makeDocx, makeZip, paragraph } from '../../test/importer/make-docx.ts';
import { fromTcvn3, fromVni } from './legacy/tables.ts';
import { readText } from './read-text.ts';
import { LIMITS } from './refusals.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = async (name: string, content: Uint8Array): Promise<string> => {
  const read = await readText({ name, bytes: content });
  return 'text' in read ? read.text : `refused: ${read.code}`;
};

describe('Word files', () => {
  const NUMBERING = {
    name: 'word/numbering.xml',
    text: `<w:numbering><w:abstractNum w:abstractNumId="0">
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uF0B7"/></w:lvl>
      </w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  };
  const at = (depth: number): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="5"/></w:numPr>`;

  test('automatic numbers stand before their paragraphs and begin anew under the next heading', async () => {
    const body = [
      paragraph('Mục đích', at(0)),
      paragraph('Một', at(1)),
      paragraph('Hai', at(1)),
      paragraph('Gạch', at(2)),
      paragraph('Nội dung', at(0)),
      paragraph('Ba', at(1)),
    ].join('');
    expect(await textOf('a.docx', makeDocx(body, [NUMBERING]))).toBe(
      'I. Mục đích\n1. Một\n2. Hai\n- Gạch\nII. Nội dung\n1. Ba',
    );
  });

  test('a table is a row a line; a cell that goes down is filled again; lines of a cell are kept apart', async () => {
    const cell = (inner: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${inner}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell(paragraph('A'))}${cell(paragraph('x') + paragraph('y'), '<w:vMerge w:val="restart"/>')}</w:tr>
      <w:tr>${cell(paragraph('B'))}${cell('<w:p/>', '<w:vMerge/>')}</w:tr></w:tbl>`;
    expect(await textOf('a.docx', makeDocx(body))).toBe('| A | x\u2028y |\n| B | x\u2028y |');
  });

  test('struck-out words are left out, added ones are kept; old fonts are read; a note stands after its paragraph', async () => {
    const body = `<w:p><w:r><w:t>Trước ngày </w:t></w:r><w:del><w:r><w:delText>15</w:delText><w:t>15</w:t></w:r></w:del><w:ins><w:r><w:t>20/12/2025</w:t></w:r></w:ins></w:p>
      <w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>kÕ ho¹ch</w:t></w:r></w:p>
      <w:p><w:r><w:t>hằng tháng</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const notes = {
      name: 'word/footnotes.xml',
      text: '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>Chi bộ ghép</w:t></w:r></w:p></w:footnote></w:footnotes>',
    };
    expect(await textOf('a.docx', makeDocx(body, [notes]))).toBe(
      'Trước ngày 20/12/2025\nKẾ HOẠCH\nhằng tháng1\n\n1 Chi bộ ghép\n',
    );
  });
});

test('HTML: lists, tables and entities', async () => {
  const html =
    '<html><body><h1>K&#7870; HO&#7840;CH</h1><ol><li>M&ocirc;̣t</li><li><p>Hai</p></li></ol><table><tr><td>a</td><td>b<br>c</td></tr></table><script>x()</script></body></html>';
  expect(await textOf('a.html', bytes(html))).toBe(
    'KẾ HOẠCH\n\n1. Một\n2. Hai\n\n| a | b\u2028c |'.normalize('NFC'),
  );
});

test('HTML: rules drawn as tables in the cells of a letterhead leave its words as they are', async () => {
  const rule = '<table><tr><td></td></tr><tr><td></td><td><img src="x"></td></tr></table>';
  const html = `<html><body><table><tr><td><p>ĐẢNG ỦY XÃ MẪU</p><p>${rule}</p><p>Số 05-KH/ĐU</p></td><td><p>ĐẢNG CỘNG SẢN VIỆT NAM</p>${rule}</td></tr></table><p>KẾ HOẠCH</p></body></html>`;
  const read = await textOf('a.html', bytes(html));
  expect(
    read
      .split(/[\n|\u2028]/u)
      .map((line) => line.trim())
      .filter(Boolean),
  ).toEqual(['ĐẢNG ỦY XÃ MẪU', 'Số 05-KH/ĐU', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'KẾ HOẠCH']);
});
test('HTML: a table of work within a cell that lays out the page keeps its rows', async () => {
  const html =
    '<html><body><table><tr><td><p>KẾ HOẠCH</p><table><tr><td>TT</td><td>Việc</td><td>Hạn</td></tr></table><p>Hết</p></td></tr></table></body></html>';
  expect(await textOf('a.html', bytes(html))).toBe('KẾ HOẠCH\n| TT | Việc | Hạn |\n| Hết |');
});
test('HTML: a page that Word saved in the table of signs of Western Europe', async () => {
  const html =
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"></head><body><p>K\u1ebe HO\u1ea0CH cho x\u00e3</p></body></html>'.replace(
      /[\u0100-\uffff]/gu,
      (sign) => `&#${sign.codePointAt(0)};`,
    );
  expect(await textOf('a.html', Buffer.from(html, 'latin1'))).toBe('KẾ HOẠCH cho xã\n');
});

describe('old encodings', () => {
  const PLAN =
    'Ban Thường vụ Đảng ủy xã xây dựng kế hoạch thực hiện nhiệm vụ được giao, bảo đảm đúng yêu cầu, thời gian và tiến độ đề ra trong năm nay.';
  test('TCVN3 and VNI words', () => {
    expect(fromTcvn3('KÕ ho¹ch thùc hiÖn cña §¶ng ñy')).toBe('Kế hoạch thực hiện của Đảng ủy');
    expect(fromTcvn3('ñY BAN NH¢N D¢N\nCéNG HßA X· HéI\nPHã CHñ TÞCH Bé X©y dùng')).toBe(
      'ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI\nPHÓ CHỦ TỊCH Bộ Xây dựng',
    );
    expect(fromVni('Keá hoaïch thöïc hieän cuûa Ñaûng uûy')).toBe('Kế hoạch thực hiện của Đảng ủy');
  });
  test.each(['utf-16le', 'nfd'] as const)('%s', async (form) => {
    const content =
      form === 'nfd'
        ? bytes(PLAN.normalize('NFD'))
        : Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(PLAN, 'utf16le')]);
    expect(await textOf('a.txt', content)).toBe(PLAN);
  });
  test('a text in TCVN3 bytes is recognised and the office told', async () => {
    const old =
      'Ban Th­êng vô §¶ng ñy x· x©y dùng kÕ ho¹ch thùc hiÖn nhiÖm vô ®­îc giao, b¶o ®¶m ®óng yªu cÇu, thêi gian vµ tiÕn ®é ®Ò ra trong n¨m nay.';
    const read = await readText({ name: 'a.txt', bytes: Buffer.from(old, 'latin1') });
    expect(read).toMatchObject({ text: PLAN, notes: [expect.stringContaining('TCVN3')] });
  });
  test('headings that the old font had in a face of capitals are capitals again, words below them are not', async () => {
    const old =
      '®¶ng uû x· mÉu\nsè 05-KH/§U\nkÕ ho¹ch\nthùc hiÖn nhiÖm vô ®­îc giao\ni. nhiÖm vô\n- b¶o ®¶m ®óng yªu cÇu, thêi gian vµ tiÕn ®é ®Ò ra trong n¨m nay\nt/m ban th­êng vô\nbÝ th­';
    expect(await textOf('a.txt', Buffer.from(old, 'latin1'))).toBe(
      'ĐẢNG UỶ XÃ MẪU\nsố 05-KH/ĐU\nKẾ HOẠCH\nthực hiện nhiệm vụ được giao\nI. NHIỆM VỤ\n- bảo đảm đúng yêu cầu, thời gian và tiến độ đề ra trong năm nay\nT/M BAN THƯỜNG VỤ\nBÍ THƯ',
    );
  });
  test('Vietnamese in Unicode is left alone', async () => {
    expect(await textOf('a.txt', bytes(PLAN))).toBe(PLAN);
  });
});

describe('refusals, in words and with nothing thrown', () => {
  const docx = docxOfText('KẾ HOẠCH');
  const oneByteMore = new Uint8Array(LIMITS.file + 1);
  const bomb = makeDocx(`<w:p><w:r><w:t>${'a'.repeat(LIMITS.part)}</w:t></w:r></w:p>`);
  test.each([
    ['empty', 'a.txt', bytes('')],
    ['empty', 'a.txt', bytes(' \n\n ')],
    ['tooLarge', 'a.txt', oneByteMore],
    ['tooLarge', 'bomb.docx', bomb],
    ['notWhatItSays', 'a.pdf', docx],
    ['notWhatItSays', 'a.txt', docx],
    ['notWhatItSays', 'a.docx', bytes('chỉ là chữ')],
    ['notWhatItSays', 'a.docx', makeZip([{ name: 'xl/workbook.xml', text: '<x/>' }])],
    ['notWhatItSays', 'a.txt', Buffer.from([65, 0, 1, 2, 0, 3])],
    ['unknownFormat', 'a', makeZip([{ name: 'x', text: 'x' }])],
    ['unknownFormat', 'a.rtf', bytes('{\\rtf1 x}')],
    ['password', 'a.docx', makeZip([{ name: 'word/document.xml', text: 'x', flags: 1 }])],
    ['oldWord', 'a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ['scan', 'a.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['broken', 'a.docx', docx.subarray(0, 60)],
    ['broken', 'a.pdf', bytes('%PDF-1.7\nhỏng')],
    ['secret', 'a.txt', bytes('ĐẢNG ỦY XÃ MẪU\nTỐI MẬT\nKẾ HOẠCH\nvề bảo vệ')],
    ['secret', 'a.docx', docxOfText('ĐẢNG ỦY XÃ MẪU\nĐộ mật: Mật\nKẾ HOẠCH')],
  ] as const)('%s (%s)', async (code, name, content) => {
    const read = await readText({ name, bytes: content });
    expect(read).toMatchObject({ kind: 'refused', code });
    expect('message' in read && read.message).toMatch(/[.;]/u);
  });
  test('words about secrecy in the body are no mark', async () => {
    expect(await textOf('a.txt', bytes('KẾ HOẠCH\nvề công tác bảo vệ bí mật nhà nước năm 2026'))).toContain(
      'bí mật',
    );
  });
});
