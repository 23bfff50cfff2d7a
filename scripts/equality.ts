/**
 * npm run test:equality -- [--lives 5000] [--seed 13112025]: random lives played twice, by the rehearsal and by the real workflows
 * with a real database, slice by slice. Progress is printed and kept in .cache/equality, by the code that was played: the same call after
 * an interruption goes on where it stood, and begins anew once that code is another. Exit code 1 when a life differs, or when some kind of command was never met in all of them.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ACT_NAMES } from '../domain/lifecycle/commands.ts';
import { ROLLOUT_COMMAND_NAMES } from '../domain/rollout/commands.ts';

const { values } = parseArgs({
  options: {
    lives: { type: 'string', default: '200' },
    seed: { type: 'string', default: '13112025' },
  },
});
const lives = Number(values.lives);
const seed = Number(values.seed);
/** What an interruption costs at most. */
const SLICE = 100;

const ROOT = join(import.meta.dirname, '..');
/** What decides, drives, stores and plays: another byte there, and what was equal before says nothing. */
const PLAYED = [
  'domain',
  'workflows',
  'activities',
  'worker',
  'prisma/repositories',
  'prisma/schema',
  'test/rehearsal',
];
const digestOf = (folders: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const file of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.spec)\.(ts|prisma)$/.test(file) || file.endsWith('equality.int.spec.ts'))
        hash
          .update(`${folder}/${file}\0`)
          .update(readFileSync(join(ROOT, folder, file)))
          .update('\0');
  return hash.digest('hex').slice(0, 16);
};

const CODE = digestOf(PLAYED);
const DIR = join(ROOT, '.cache', 'equality', CODE);
mkdirSync(DIR, { recursive: true });

interface Slice {
  done: Record<string, number>;
  ms: number;
}
/** The first slice has the seed itself: its lives are the first that the suite plays. */
const seedOf = (slice: number): number => seed + slice * 1_000_003;
const fileOf = (slice: number, runs: number): string => join(DIR, `${seedOf(slice)}-${runs}.json`);

const playSlice = (slice: number, runs: number): Promise<number> =>
  new Promise((resolve) => {
    const env = {
      ...process.env,
      EQUALITY_RUNS: String(runs),
      EQUALITY_SEED: String(seedOf(slice)),
      EQUALITY_TALLY: fileOf(slice, runs),
    };
    const args = ['run', '--project', 'int', '--reporter', 'dot', 'test/rehearsal/equality'];
    const child = spawn(join(ROOT, 'node_modules', '.bin', 'vitest'), args, {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });

const slices = Math.ceil(lives / SLICE);
const tally: Record<string, number> = {};
let played = 0;
for (let slice = 0; slice < slices; slice++) {
  const runs = Math.min(SLICE, lives - slice * SLICE);
  const file = fileOf(slice, runs);
  const known = existsSync(file);
  if (!known && (await playSlice(slice, runs)) !== 0) {
    console.log(
      `Khác nhau ở lát ${slice + 1}: EQUALITY_SEED=${seedOf(slice)} EQUALITY_RUNS=${runs} npx vitest run --project int test/rehearsal/equality`,
    );
    process.exit(1);
  }
  if (digestOf(PLAYED) !== CODE) {
    if (!known) rmSync(file);
    console.log('Mã vừa đổi trong lúc chạy, nên lát này không tính; hãy chạy lại.');
    process.exit(1);
  }
  const { done, ms } = JSON.parse(readFileSync(file, 'utf8')) as Slice;
  for (const [name, count] of Object.entries(done)) tally[name] = (tally[name] ?? 0) + count;
  played += runs;
  const how = known ? 'đã có từ lần trước' : `${(ms / runs / 1000).toFixed(2)} giây mỗi đời`;
  console.log(`${played}/${lives} đời giống nhau (${how})`);
}
console.table(tally);
const missing = [...ACT_NAMES, ...ROLLOUT_COMMAND_NAMES].filter((name) => !tally[name]);
if (missing.length > 0) {
  console.log(`Chưa gặp: ${missing.join(', ')}`);
  process.exit(1);
}
writeFileSync(join(DIR, 'last.json'), `${JSON.stringify({ seed, lives, tally }, null, 2)}\n`);
