/** The mail catcher as a process: real SMTP in, a line on the disk before the 250, pages out. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Letter } from '../../engines/mailbox/letters.ts';
import { freePort } from '../../engines/ports.ts';
import { type RunningProcess, startProcess } from '../../engines/processes.ts';

describe('mailbox', () => {
  let folder = '';
  let mailbox: RunningProcess;
  const ports = { smtp: 0, web: 0 };
  const file = () => join(folder, 'letters.jsonl');
  const outage = () => join(folder, 'outage');
  const web = (path: string) => fetch(`http://127.0.0.1:${ports.web}${path}`);

  async function start() {
    mailbox = await startProcess({
      name: 'mailbox',
      title: 'Hộp thư',
      script: join(import.meta.dirname, '..', '..', 'engines', 'mailbox', 'main.ts'),
      args: [
        '--smtp-port',
        `${ports.smtp}`,
        '--web-port',
        `${ports.web}`,
        '--file',
        file(),
        '--outage-file',
        outage(),
      ],
      logsDir: join(folder, 'logs'),
    });
  }

  async function send(subject: string, to: string) {
    const transport = createTransport({ host: '127.0.0.1', port: ports.smtp });
    const headers = ['s1/1/T-7', 's2/1/T0'].map((value) => ({ key: 'X-Dondoc-Rung', value }));
    const from = 'Đôn Đốc <dondoc@vp.example>';
    return transport
      .sendMail({ from, to, subject, text: 'Kính gửi', html: '<b>Kính gửi</b><script>x</script>', headers })
      .finally(() => transport.close());
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dondoc-mailbox-'));
    ports.smtp = await freePort();
    ports.web = await freePort();
    await start();
  });
  afterAll(async () => {
    await mailbox.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('records both values of a header that occurs twice, before it says 250', async () => {
    const { response, messageId } = await send('Nhắc: kế hoạch quán triệt', 'a@don-vi.example');
    expect(response).toMatch(/^250/);
    const letter = JSON.parse((await readFile(file(), 'utf8')).trim()) as Letter;
    expect(letter).toMatchObject({
      messageId,
      rungs: ['s1/1/T-7', 's2/1/T0'],
      from: 'dondoc@vp.example',
      to: ['a@don-vi.example'],
      subject: 'Nhắc: kế hoạch quán triệt',
      text: 'Kính gửi',
    });
    expect(letter.headers['x-dondoc-rung']).toHaveLength(2);
    expect(letter.size).toBeGreaterThan(100);
  });

  it('refuses while there is an outage, and takes the letter afterwards', async () => {
    await writeFile(outage(), '');
    await expect(send('Trong lúc hỏng', 'a@don-vi.example')).rejects.toMatchObject({ responseCode: 421 });
    expect(await (await web('/')).text()).toContain('tạm ngừng');
    await rm(outage());
    await send('Sau khi sửa', 'b@don-vi.example');
    expect((await readFile(file(), 'utf8')).trim().split('\n')).toHaveLength(2);
  });

  it('lists letters by recipient, and shows one without running what is in it', async () => {
    const list = await (await web('/?to=b@don-vi.example')).text();
    expect(list).toContain('Sau khi sửa');
    expect(list).not.toContain('Nhắc: kế hoạch');
    expect(await (await web('/letters/0')).text()).toContain(
      '<iframe title="Nội dung thư" sandbox src="/letters/0/html">',
    );
    const html = await web('/letters/0/html');
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await web('/letters/9')).status).toBe(404);
  });

  it('remembers after kill -9, also behind a line that was cut off', async () => {
    await mailbox.kill();
    await writeFile(file(), '{"acceptedAt":"2026-01-01T', { flag: 'a' });
    await start();
    await send('Sau khi khởi động lại', 'c@don-vi.example');
    const letters = (await (await web('/api/letters')).json()) as Letter[];
    expect(letters.map((letter) => letter.subject)).toEqual([
      'Nhắc: kế hoạch quán triệt',
      'Sau khi sửa',
      'Sau khi khởi động lại',
    ]);
  });
});
