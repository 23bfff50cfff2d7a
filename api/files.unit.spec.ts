import { describe, expect, test } from 'vitest';
import { safeName, takeFiles, typeOf } from './files.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))),
  );
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const TYPES = '[Content_Types].xml';

describe('a file is what it contains', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['PDF', bytes('%PDF-1.7 …'), 'application/pdf'],
    ['PNG', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    [
      'Word',
      bytes(ZIP, TYPES, 'word/document.xml'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'Excel',
      bytes(ZIP, TYPES, 'xl/workbook.xml'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['text in Vietnamese', bytes('Báo cáo quý IV\r\n\tđã xong'), 'text/plain; charset=utf-8'],
    ['nothing', bytes(), null],
    ['Word with macros', bytes(ZIP, TYPES, 'word/document.xml', 'word/vbaProject.bin'), null],
    ['any other zip', bytes(ZIP, 'virus.exe'), null],
    ['a program', bytes('MZ', [0, 1, 2]), null],
    ['old Word', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), null],
    ['text in an old code page', bytes([0xc4, 0x51]), null],
  ])('%s', (_, content, type) => {
    expect(typeOf(content)).toBe(type);
  });
});

test.each([
  ['Báo cáo quý IV.docx', 'Báo cáo quý IV.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\b.pdf', 'b.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
  ['.htaccess', 'htaccess'],
  ['///', 'tep'],
])('the name %j becomes %j', (name, safe) => {
  expect(safeName(name)).toBe(safe);
});

test('the name that the sender gives does not decide', async () => {
  const program = new File([bytes('MZ', [0, 1])], 'bao-cao.pdf', { type: 'application/pdf' });
  await expect(takeFiles([program])).rejects.toMatchObject({ code: 'FILE_REFUSED' });
  const text = new File([bytes('chữ')], 'x.exe', { type: 'application/x-msdownload' });
  expect((await takeFiles([text]))[0]?.mime).toBe('text/plain; charset=utf-8');
});

test('eleven files are too many', async () => {
  const files = Array.from({ length: 11 }, (_, i) => new File(['x'], `${i}.txt`));
  await expect(takeFiles(files)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
});
