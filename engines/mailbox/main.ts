/**
 * Our mail catcher, a process of its own:
 *   node engines/mailbox/main.ts --smtp-port N --web-port M --file FILE [--outage-file F]
 *
 * A real SMTP server for tests, the demo and a trial office. Nothing leaves this machine. It prints one JSON line
 * when both ports listen, and ends with its parent (when its stdin closes) or by a signal.
 */
import { parseArgs } from 'node:util';
import { announceReady, onStop } from '../child.ts';
import { openLetterBook } from './letters.ts';
import { createSmtpServer } from './smtp.ts';
import { createMailboxWeb } from './web.ts';

const { values } = parseArgs({
  options: {
    'smtp-port': { type: 'string' },
    'web-port': { type: 'string' },
    file: { type: 'string' },
    'outage-file': { type: 'string' },
  },
});
const smtpPort = portOf('smtp-port');
const webPort = portOf('web-port');
if (!values.file) throw new Error('Thiếu --file: nơi ghi các thư nhận được');

const book = await openLetterBook(values.file);
const smtp = createSmtpServer(book, values['outage-file']);
const web = createMailboxWeb(book, values['outage-file']);
// A client that hangs up in the middle is its own business, not a reason to end.
smtp.on('error', (error) => console.error(`smtp: ${error.message}`));

await new Promise<void>((resolve, reject) => {
  smtp.server.once('error', reject);
  smtp.listen(smtpPort, '127.0.0.1', resolve);
});
await new Promise<void>((resolve, reject) => {
  web.once('error', reject);
  web.listen(webPort, '127.0.0.1', resolve);
});

onStop(async () => {
  web.closeAllConnections();
  web.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  await book.close();
});
announceReady({ smtp: smtpPort, web: `http://127.0.0.1:${webPort}` });

function portOf(name: 'smtp-port' | 'web-port'): number {
  const port = Number(values[name]);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`Thiếu hoặc sai --${name}`);
  return port;
}
