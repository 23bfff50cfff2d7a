/** The purity check refuses what it must and leaves ordinary code alone. */
import { describe, expect, it } from 'vitest';
import { impurities } from '../../scripts/check-purity.mjs';

describe('purity', () => {
  it.each([
    ['domain/x.ts', 'const a = Date.now();'],
    ['domain/x.ts', 'const a = new Date();'],
    ['domain/x.ts', 'const a = new Date(5).toISOString();'],
    ['domain/time/x.ts', 'const a = new Date();'],
    ['domain/time/x.ts', 'const a = new Date(2026, 1, 1);'],
    ['domain/time/x.ts', 'const a = Date.now();'],
    ['domain/time/x.ts', 'const a = new Date(ms).getDate();'],
    ['domain/x.ts', 'const a = Math.random();'],
    ['domain/x.ts', 'const a = new Intl.DateTimeFormat();'],
    ['domain/x.ts', 'const a = names.sort((x, y) => x.localeCompare(y));'],
    ['domain/x.ts', "import { x } from 'node:fs';"],
    ['domain/x.ts', 'const a = { clock: Date };'],
    ['workflows/x.workflow.ts', 'const a = Date.now();'],
    ['workflows/x.ts', 'const a = Date.now() + clockOffsetMs;'],
    ['workflows/x.workflow.ts', 'setTimeout(() => {}, 5);'],
    ['workflows/x.workflow.ts', 'const a = process.env.X;'],
  ])('refuses in %s: %s', (file, text) => {
    expect(impurities(file, text)).toHaveLength(1);
  });

  it.each([
    ['domain/time/x.ts', 'const a = new Date(days * DAY).toISOString().slice(0, 10);'],
    ['domain/time/x.ts', 'const a = new Date(Date.UTC(y, m, 0)).getUTCDate();'],
    ['domain/x.ts', '// Date.now() is not called\nconst text = "Date.now()";'],
    ['domain/x.ts', 'interface Step { process: string; console?: number }\nconst a = step.process;'],
    ['domain/x.ts', 'const a = { process: 1 };'],
    ['workflows/x.workflow.ts', 'const now = () => fromMillis(Date.now() + clockOffsetMs);'],
  ])('leaves alone in %s: %s', (file, text) => {
    expect(impurities(file, text)).toEqual([]);
  });
});
