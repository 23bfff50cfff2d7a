/**
 * The SMTP side: takes any letter for anyone, from this machine only. While the outage file exists it refuses with
 * a passing failure (421), as a mail server in trouble does, so that tests and the demo can take mail away.
 */
import { existsSync } from 'node:fs';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Letter, LetterBook } from './letters.ts';

const LARGEST_LETTER = 25 * 1024 * 1024;

export function createSmtpServer(book: LetterBook, outageFile?: string): SMTPServer {
  const refusal = () =>
    outageFile && existsSync(outageFile) ? smtpError(421, 'Mail service is down') : null;
  return new SMTPServer({
    banner: 'Don Doc mailbox',
    // No encryption and no password: it listens on the loopback address only.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST_LETTER,
    onConnect: (_session, done) => done(refusal()),
    onMailFrom: (_address, _session, done) => done(refusal()),
    onData(stream, session, done) {
      accept(stream, session, book, refusal).then(
        () => done(),
        (error) => done(error instanceof Error ? error : smtpError(451, String(error))),
      );
    },
  });
}

async function accept(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  book: LetterBook,
  refusal: () => Error | null,
): Promise<void> {
  const parsed = await simpleParser(stream);
  if (stream.sizeExceeded) throw smtpError(552, 'Letter is too large');
  // Asked again: the outage may have begun while the letter was on its way.
  const refused = refusal();
  if (refused) throw refused;
  await book.append(letterOf(parsed, session, stream.byteLength));
}

function letterOf(parsed: ParsedMail, session: SMTPServerSession, size: number): Letter {
  const headers: Record<string, string[]> = {};
  for (const { key, line } of parsed.headerLines) {
    // headerLines alone keeps a header that occurs twice as two values.
    const value = line
      .slice(line.indexOf(':') + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim();
    headers[key] = [...(headers[key] ?? []), value];
  }
  return {
    acceptedAt: new Date().toISOString(),
    messageId: parsed.messageId ?? '',
    rungs: headers['x-dondoc-rung'] ?? [],
    from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    headers,
    size,
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
