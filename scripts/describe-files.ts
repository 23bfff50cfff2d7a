/** Prints the field-by-field pages of the two files into docs/. */
import { writeFileSync } from 'node:fs';
import { filePages } from '../contracts/file-pages.ts';

for (const [path, text] of Object.entries(filePages()))
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
