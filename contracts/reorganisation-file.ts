/** A reorganisation as it comes in, over HTTP or in a file: units, heirs, the day, who goes where. */
import { z } from 'zod';
import { UNIT_KINDS, UNIT_TIERS } from '../domain/organisation/organisation.ts';
import { REQUEST_KINDS, type ReorganisationRequest } from '../domain/reorganisation/request.ts';
import { code, date, documentNumber, email, line } from './fields.ts';

const begins = z.strictObject({
  name: line(200),
  kind: z.enum(UNIT_KINDS),
  parent: code,
  mailbox: email,
  committeeMailbox: email.optional(),
  tier: z.enum(UNIT_TIERS).optional(),
  tags: z.array(line(60)).max(20).default([]),
  validTo: date.optional(),
  committeeTerm: z.strictObject({ from: date, to: date }).optional(),
});

export const reorganisationRequest = z
  .strictObject({
    kind: z.enum(REQUEST_KINDS),
    units: z.array(code).max(100).describe('Các đơn vị nhập, tách, đổi tên, chuyển hay giải thể.'),
    heirs: z
      .array(z.strictObject({ code, begins: begins.optional() }))
      .max(20)
      .default([])
      .describe('Đơn vị kế thừa; có “begins” là lập mới từ ngày hiệu lực.'),
    defaultHeir: code.optional().describe('Khi tách: nhận mọi việc không nêu riêng.'),
    name: line(200).optional().describe('Tên mới, khi đổi tên.'),
    parent: code.optional().describe('Cấp trên mới, khi chuyển.'),
    on: date.describe('Ngày đầu tiên theo tổ chức mới.'),
    reason: line(500),
    paper: z.strictObject({ number: documentNumber, date }).optional(),
    subordinates: z
      .record(code, code)
      .default({})
      .describe('Đơn vị trực thuộc của đơn vị kết thúc: về cấp trên nào.'),
    steps: z
      .array(z.strictObject({ directive: code, step: z.string().min(1).max(300), to: code }))
      .max(5000)
      .default([])
      .describe('Khi tách: việc nào do đơn vị nào làm tiếp.'),
    people: z
      .record(code, code.nullable())
      .default({})
      .describe('Chức danh của đơn vị kết thúc: về đơn vị nào; null là ở lại.'),
  })
  .meta({ id: 'ReorganisationRequest' });

// The file and the domain speak of the same thing.
const _same: (file: z.output<typeof reorganisationRequest>) => ReorganisationRequest = (file) => file;
void _same;
