/** The closed language by which a directive file names units. */
import { z } from 'zod';
import { type Selector, UNIT_KINDS } from '../domain/organisation/organisation.ts';
import { code } from './fields.ts';

const HOW =
  'Cách chọn đơn vị phải có đúng một mục trong: “all”, “units”, “kinds”, “tag”, “anyOf”, “except”; hãy giữ một mục.';

/** Named and annotated before its dialects, which contain it. */
export const selectorSchema: z.ZodType<Selector> = z
  .lazy(() => dialects)
  .meta({ id: 'Selector', title: 'Cách chọn đơn vị', description: 'Đúng một trong các dạng dưới đây.' });

const exceptSchema = z.strictObject({
  from: selectorSchema,
  units: z.array(code).min(1).describe('Bỏ ra các đơn vị này.'),
});

const dialects = z.union(
  [
    z.strictObject({ all: z.literal(true).describe('Mọi đơn vị, kể cả gốc.') }),
    z.strictObject({
      units: z
        .array(code)
        .describe(
          'Các đơn vị nêu đích danh bằng mã; danh sách trống chỉ cho “lead” của dự thảo: văn bản chưa nêu ai.',
        ),
    }),
    z.strictObject({ kinds: z.array(z.enum(UNIT_KINDS)).min(1).describe('Mọi đơn vị thuộc các loại này.') }),
    z.strictObject({ tag: code.describe('Mọi đơn vị mang nhãn này.') }),
    z.strictObject({ anyOf: z.array(selectorSchema).min(1).describe('Đơn vị thuộc ít nhất một cách chọn.') }),
    z.strictObject({ except: exceptSchema.describe('Chọn rồi bỏ ra một số đơn vị.') }),
  ],
  { error: HOW },
);
