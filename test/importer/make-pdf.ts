/** Small PDF files for tests, written by hand: so many pages, a line of words on each or none, under a password or not. */

import { pdfOf } from '../../scripts/import-samples/pdf-file.ts';

interface Wanted {
  pages: number;
  /** Plain letters; none makes the pages of a scan. */
  words?: string;
  protected?: boolean;
}

const PASSWORD_PART = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`;

export const makePdf = ({ pages, words = '', protected: locked = false }: Wanted): Buffer => {
  const stream = words === '' ? '' : `BT /F1 12 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${i + 6} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    locked ? PASSWORD_PART : 'null',
    ...Array.from(
      { length: pages },
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
    ),
  ];
  const id = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
  return pdfOf(objects, locked ? `/Encrypt 5 0 R ${id} ` : '');
};
