/** A copy of what the tests of the deadline code need, in which one file at a time is spoiled. */
import { createHash } from 'node:crypto';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countingRounds, edited, type Mutant } from './mutants.ts';

const ROOT = join(import.meta.dirname, '../..');
const COPIED = [
  'domain',
  'contracts',
  'test/catalogue',
  'test/rehearsal',
  'scripts/calendar',
  'scripts/mutation',
  'examples',
  'tsconfig.json',
  'package.json',
];

export interface Copy {
  root: string;
  /** Source files of a room, specs aside. */
  filesOf(room: string): string[];
  /** As it was when the copy was made. */
  textOf(file: string): string;
  /** The file with one mistake, or as it was; its loops are counted either way. */
  write(file: string, mistake?: Mutant): void;
  /** Of all that was copied: the same digest, the same answers. */
  digest: string;
  remove(): void;
}

export const copyRepository = (): Copy => {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-mutation-'));
  for (const part of COPIED) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  const files = globSync('**/*.{ts,json,txt,md}', { cwd: root }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  const sources = files.filter((file) => file.startsWith('domain/') && file.endsWith('.ts'));
  const texts = new Map(sources.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const textOf = (file: string): string => {
    const text = texts.get(file);
    if (text === undefined) throw new RangeError(`no source file ${file}`);
    return text;
  };
  const write = (file: string, mistake?: Mutant) => {
    const text = textOf(file);
    writeFileSync(join(root, file), edited(text, [...(mistake ? [mistake] : []), ...countingRounds(text)]));
  };
  for (const file of sources) write(file);
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    filesOf: (room) =>
      readdirSync(join(root, room))
        .filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))
        .map((name) => `${room}/${name}`),
    textOf,
    write,
    digest: hash.digest('hex').slice(0, 16),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
