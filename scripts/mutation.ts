/**
 * Does a test notice when one comparison of the deadline code is wrong? Every comparison, boundary and step of one in
 * `domain/deadline`, `domain/calendar` and `domain/time/periods.ts` is changed, one at a time, in a copy of the
 * repository; the unit tests beside the code must then fail. Prints the score and every change that nobody noticed.
 *
 *   npm run mutation              all of them
 *   npm run mutation -- offset    files whose path contains "offset"
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['domain/deadline', 'domain/calendar'];
/** What is quick first: most changes are noticed there. */
const TESTS = [
  ['domain/deadline', 'domain/calendar', 'domain/time', 'test/catalogue'],
  ['domain/lifecycle', 'domain/rehearsal'],
];
const COPIED = [
  'domain',
  'contracts',
  'test',
  'prisma',
  'clock',
  'vitest.config.ts',
  'tsconfig.json',
  'package.json',
];

/** What each operator is mistaken for. */
const MISTAKES: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
};

interface Mutant {
  file: string;
  line: number;
  from: number;
  to: number;
  was: string;
  now: string;
}

const mutantsOf = (file: string): Mutant[] => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: operator } = node;
      const from = operator.getStart();
      const line = source.getLineAndCharacterOfPosition(from).line + 1;
      for (const now of MISTAKES[operator.kind] ?? [])
        found.push({ file, line, from, to: operator.getEnd(), was: operator.getText(), now });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const filesOf = (room: string): string[] =>
  readdirSync(join(ROOT, room))
    .filter((name) => name.endsWith('.ts') && !name.includes('.spec.'))
    .map((name) => `${room}/${name}`);

const copy = mkdtempSync(join(tmpdir(), 'dondoc-mutation-'));
const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const passes = (): boolean =>
  TESTS.every((tests) => {
    const args = [vitest, 'run', '--project', 'unit', '--bail', '1', ...tests];
    return spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore', timeout: 120_000 }).status === 0;
  });

try {
  for (const part of COPIED) cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const wanted = process.argv[2] ?? '';
  const mutants = [...ROOMS.flatMap(filesOf), 'domain/time/periods.ts']
    .filter((file) => file.includes(wanted))
    .flatMap(mutantsOf);
  if (!passes()) throw new Error('the tests fail before anything was changed');
  const unnoticed = mutants.filter(({ file, from, to, now }) => {
    const text = readFileSync(join(ROOT, file), 'utf8');
    writeFileSync(join(copy, file), `${text.slice(0, from)}${now}${text.slice(to)}`);
    const survived = passes();
    writeFileSync(join(copy, file), text);
    process.stdout.write(survived ? 'S' : '.');
    return survived;
  });
  console.log('');
  for (const { file, line, was, now } of unnoticed)
    console.log(`not noticed: ${file}:${line}  ${was} → ${now}`);
  const caught = mutants.length - unnoticed.length;
  console.log(`${caught} of ${mutants.length} caught (${Math.round((100 * caught) / mutants.length)} %)`);
  process.exitCode = unnoticed.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
