import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeFile } from './describe-file.ts';
import { directiveSchema } from './directive-file.ts';
import { evaluationSchema } from './evaluation-file.ts';
import { filePages } from './file-pages.ts';
import { organisationSchema } from './organisation-file.ts';

/** Every place of a JSON Schema that a person fills in, without a word about it. */
const undescribed = (json: unknown, path = ''): string[] => {
  if (typeof json !== 'object' || json === null) return [];
  const { properties } = json as { properties?: Record<string, { description?: string; $ref?: string }> };
  const own = Object.entries(properties ?? {}).flatMap(([key, child]) =>
    child.description || child.$ref ? [] : [`${path}.${key}`],
  );
  return [...own, ...Object.entries(json).flatMap(([key, child]) => undescribed(child, `${path}.${key}`))];
};

describe('the pages of the files', () => {
  it.each(Object.entries(filePages()))(
    '%s is what the schema says: run scripts/describe-files.ts',
    (path, text) => {
      expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(text);
    },
  );

  it.each([
    ['directive', directiveSchema],
    ['organisation', organisationSchema],
    ['evaluation', evaluationSchema],
  ])('describe every field of the %s file', (_name, schema) => {
    expect(undescribed(z.toJSONSchema(schema, { io: 'input' }))).toEqual([]);
  });

  it('say type, need and meaning, and unfold groups', () => {
    const page = describeFile(
      'Tệp',
      'Lời dẫn',
      z.strictObject({
        size: z.int().min(1).max(9).describe('Cỡ.'),
        group: z
          .strictObject({ on: z.literal(true).describe('Bật.') })
          .optional()
          .describe('Nhóm.'),
      }),
    );
    expect(page).toContain('| `size` | số nguyên 1–9 | có | Cỡ. |');
    expect(page).toContain('| `group` | nhóm mục | không | Nhóm. |');
    expect(page).toContain('| `group.on` | `true` | có | Bật. |');
  });
});
