import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { colours } from './signs.ts';

it('the browser is told the colours that are tested', () => {
  const css = readFileSync(join(import.meta.dirname, 'colours.css'), 'utf8');
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  for (const [name, colour] of Object.entries(colours.white))
    expect(light).toMatch(new RegExp(`\\.sign-${name} \\{\\s+color: ${colour};`));
  for (const [name, colour] of Object.entries(colours.dark))
    expect(dark).toMatch(new RegExp(`\\.sign-${name} \\{\\s+color: ${colour};`));
});
