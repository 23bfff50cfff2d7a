/** Whether end-to-end tests exist and no browser is found. In its own file so that set-up needs nothing installed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';

const TESTS = join(import.meta.dirname, '..', '..', 'test');

export function chromiumNeeded() {
  if (findBrowser() || !existsSync(TESTS)) return false;
  return readdirSync(TESTS, { recursive: true }).some((path) => String(path).endsWith('.e2e.spec.ts'));
}
