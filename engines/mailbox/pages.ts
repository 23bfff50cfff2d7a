/** The pages of the mailbox: plain HTML without script, so that nothing in a letter can run in them. */
import type { Letter } from './letters.ts';

const PAGE_SIZE = 200;

export interface ListView {
  letters: readonly Letter[];
  recipient: string;
  outage: boolean;
}

export function listPage({ letters, recipient, outage }: ListView): string {
  const chosen = letters
    .map((letter, index) => ({ letter, index }))
    .filter(({ letter }) => recipient === '' || letter.to.some((address) => address === recipient))
    .reverse();
  const recipients = [...new Set(letters.flatMap((letter) => letter.to))].sort();
  const options = ['', ...recipients].map(
    (address) =>
      `<option value="${escaped(address)}"${address === recipient ? ' selected' : ''}>${escaped(address || 'Tất cả người nhận')}</option>`,
  );
  const rows = chosen.slice(0, PAGE_SIZE).map(
    ({ letter, index }) => `<tr>
      <td class="time">${shortTime(dateOf(letter))}</td>
      <td>${escaped(letter.to.join(', '))}</td>
      <td><a href="/letters/${index}">${escaped(letter.subject || '(không có tiêu đề)')}</a></td>
    </tr>`,
  );
  const more = chosen.length > PAGE_SIZE ? `<p class="note">Chỉ hiện ${PAGE_SIZE} thư mới nhất.</p>` : '';
  return page(
    'Hộp thư Đôn Đốc',
    `<h1>Hộp thư Đôn Đốc</h1>
    ${outage ? '<p class="outage" role="status">Máy chủ thư đang tạm ngừng: mọi thư gửi tới đều bị từ chối.</p>' : ''}
    <form method="get" action="/">
      <label for="to">Người nhận</label>
      <select id="to" name="to">${options.join('')}</select>
      <button>Lọc</button>
      <span class="note">${chosen.length} thư. Thư ở đây không ra khỏi máy này.</span>
    </form>
    ${
      rows.length === 0
        ? '<p class="empty">Chưa có thư nào. Thư nhắc rời đi vào đầu giờ sáng ngày làm việc; thư của văn bản đang giữ thư chỉ đi khi văn phòng cho gửi.</p>'
        : `<table><thead><tr><th>Ngày thư</th><th>Người nhận</th><th>Tiêu đề</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    ${more}`,
  );
}

export function letterPage(letter: Letter, index: number): string {
  const rungs = letter.rungs.map((rung) => `<li><code>${escaped(rung)}</code></li>`).join('');
  return page(
    letter.subject || 'Thư',
    `<p><a href="/">← Tất cả thư</a></p>
    <h1>${escaped(letter.subject || '(không có tiêu đề)')}</h1>
    <dl>
      <dt>Từ</dt><dd>${escaped(letter.from)}</dd>
      <dt>Tới</dt><dd>${escaped(letter.to.join(', '))}</dd>
      <dt>Ngày thư</dt><dd>${shortTime(dateOf(letter))}</dd>
      <dt>Máy này nhận lúc</dt><dd>${shortTime(letter.acceptedAt)}</dd>
      ${rungs ? `<dt>Nhắc việc</dt><dd><ul>${rungs}</ul></dd>` : ''}
    </dl>
    ${
      letter.html
        ? `<h2>Nội dung</h2><iframe title="Nội dung thư" sandbox src="/letters/${index}/html"></iframe>`
        : ''
    }
    <h2>Dạng chữ thường</h2><pre>${escaped(letter.text)}</pre>
    <details><summary>Toàn bộ tiêu đề thư</summary><pre>${escaped(
      Object.entries(letter.headers)
        .flatMap(([name, values]) => values.map((value) => `${name}: ${value}`))
        .join('\n'),
    )}</pre></details>`,
  );
}

export function notFoundPage(): string {
  return page('Không có thư này', '<h1>Không có thư này</h1><p><a href="/">← Tất cả thư</a></p>');
}

/** The date the sender wrote: with a moved clock (demo, training) it is not the machine's. */
function dateOf(letter: Letter): string {
  const written = letter.headers.date?.[0] ?? '';
  return Number.isNaN(Date.parse(written)) ? letter.acceptedAt : written;
}

/** Vietnam is UTC+7 all year, whatever this machine is set to. */
function shortTime(moment: string): string {
  const [date = '', time = ''] = new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().split('T');
  return `${time.slice(0, 8)} ${date.split('-').reverse().join('/')}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
  :root { color-scheme: light; font: 16px/1.5 "Be Vietnam Pro", system-ui, sans-serif; color: #1d2433; background: #f4f5f7; }
  body { max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin-top: 1.5rem; }
  form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-bottom: 1rem; }
  select, button { font: inherit; padding: .3rem .6rem; max-width: 100%; }
  table { width: 100%; border-collapse: collapse; background: #fff; }
  th, td { text-align: left; padding: .55rem .7rem; border-bottom: 1px solid #dde1e8; vertical-align: top; overflow-wrap: anywhere; }
  .time { white-space: nowrap; font-variant-numeric: tabular-nums; }
  a { color: #0b4f9e; } .note { color: #5a6477; } .empty { padding: 2rem; background: #fff; text-align: center; }
  .outage { background: #fdecea; border-left: 4px solid #b3261e; padding: .6rem .9rem; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
  dt { color: #5a6477; } dd { margin: 0; overflow-wrap: anywhere; } ul { margin: 0; padding-left: 1.1rem; }
  iframe { width: 100%; height: 28rem; border: 1px solid #dde1e8; background: #fff; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; padding: 1rem; border: 1px solid #dde1e8; }
`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(title)}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
  <body><main>${body}</main></body></html>`;
}
