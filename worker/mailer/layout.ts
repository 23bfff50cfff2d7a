/** The same paragraphs as text and as HTML, with whom they are for above and where they come from below. */
import { sayDay } from '../../contracts/vi/dates.ts';
import type { Addressed } from '../../prisma/repositories/directory.ts';
import type { Said } from './asks.ts';

/** One thing a letter speaks of. */
export interface Paragraph extends Said {
  link?: string;
}
export interface Desk extends Pick<Addressed, 'name' | 'substitute' | 'fallsTo'> {
  recipient: string;
}

/** Why the reader has it who is not the one it was meant for. */
const readBy = ({ substitute, fallsTo, recipient }: Desk): string[] => {
  if (substitute)
    return [
      `Thư này gửi ${substitute.insteadOf}; đồng chí nhận thay theo giấy ủy quyền, đến hết ${sayDay(substitute.until)}.`,
    ];
  if (fallsTo === 'head')
    return ['Người được gửi thư này không còn giữ nhiệm vụ; người đứng đầu chịu trách nhiệm.'];
  return fallsTo === 'mailbox' && recipient.startsWith('mailbox:')
    ? ['Đơn vị chưa có cán bộ phụ trách và người đứng đầu trong phần mềm, nên thư gửi vào hộp thư chung.']
    : [];
};

export const asText = (desk: Desk, paragraphs: Paragraph[], foot: string[]): string =>
  [
    `Kính gửi: ${desk.name}`,
    ...readBy(desk),
    '',
    ...paragraphs.flatMap(({ heading, lines, link }) => [
      heading,
      ...lines.map((l) => `  ${l}`),
      ...(link ? [`  ${link}`] : []),
      '',
    ]),
    '--',
    ...foot,
    '',
  ].join('\n');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

export const asHtml = (desk: Desk, paragraphs: Paragraph[], foot: string[]): string =>
  [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>',
    '<body style="font-family:\'Be Vietnam Pro\',Arial,sans-serif;font-size:15px;line-height:1.6;color:#1f2328;max-width:640px">',
    `<p>Kính gửi: ${escaped(desk.name)}</p>`,
    ...readBy(desk).map((line) => `<p style="color:#57606a">${escaped(line)}</p>`),
    ...paragraphs.map(
      ({ heading, lines, link }) =>
        `<section style="border-left:3px solid #b42318;padding-left:12px;margin:16px 0"><p style="margin:0;font-weight:600">${escaped(heading)}</p>` +
        lines.map((line) => `<p style="margin:2px 0">${escaped(line)}</p>`).join('') +
        (link ? `<p style="margin:4px 0"><a href="${escaped(link)}">Mở trang của việc này</a></p>` : '') +
        '</section>',
    ),
    `<hr style="border:0;border-top:1px solid #d0d7de">${foot.map((line) => `<p style="font-size:13px;color:#57606a;margin:2px 0">${escaped(line)}</p>`).join('')}`,
    '</body></html>',
  ].join('');
