/**
 * The letters we caught, one JSON line each in a file that is only appended to. A line is on the disk before the
 * sender hears "250", so a letter that was acknowledged can be counted on whatever happens next.
 */
import { existsSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Letter {
  /** ISO time of the acknowledgement, by this machine's clock. */
  acceptedAt: string;
  messageId: string;
  /** Every value of X-Dondoc-Rung: one letter may carry several reminders. */
  rungs: string[];
  from: string;
  /** The envelope's recipients: what the server was asked to deliver to. */
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** Lower-case names, every value in order. */
  headers: Record<string, string[]>;
  size: number;
}

export interface LetterBook {
  /** Oldest first. */
  readonly letters: readonly Letter[];
  append(letter: Letter): Promise<void>;
  close(): Promise<void>;
}

export async function openLetterBook(file: string): Promise<LetterBook> {
  await mkdir(dirname(file), { recursive: true });
  const text = existsSync(file) ? await readFile(file, 'utf8') : '';
  const letters = text.split('\n').flatMap(parseLine);
  const handle = await open(file, 'a');
  // A line cut off by a crash was never acknowledged; the next one must begin on a line of its own.
  if (text !== '' && !text.endsWith('\n')) await handle.appendFile('\n');
  let last = Promise.resolve();
  return {
    letters,
    append(letter) {
      // One at a time: two letters may arrive together, and their lines must not mix.
      last = last.catch(() => {}).then(() => write(handle, letter, letters));
      return last;
    },
    close: () => handle.close(),
  };
}

async function write(handle: FileHandle, letter: Letter, letters: Letter[]): Promise<void> {
  await handle.appendFile(`${JSON.stringify(letter)}\n`);
  await handle.datasync();
  letters.push(letter);
}

function parseLine(line: string): Letter[] {
  try {
    return [JSON.parse(line) as Letter];
  } catch {
    return [];
  }
}
