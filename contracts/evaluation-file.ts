/** The file of an evaluation policy: criteria, bands, quota, in force for a stretch of time. Parsed values are a `Policy`. */
import { z } from 'zod';
import { MEASURES } from '../domain/evaluation/policy.ts';
import { code, date, line } from './fields.ts';

const percent = z.number().min(0).max(100);
const points = z.number().min(0).max(100);

export const criterionSchema = z
  .strictObject({
    code: code.describe('Mã tiêu chí, mỗi tiêu chí một mã.'),
    name: line(300).describe('Tên tiêu chí, nói về đơn vị; không về một người.'),
    max: z
      .number()
      .min(0.01)
      .max(100)
      .describe('Điểm tối đa, nhiều nhất hai chữ số thập phân; cộng mọi tiêu chí được 100.'),
    measure: z
      .enum(['onTime', 'done', 'exceeded'])
      .optional()
      .describe(
        'Tính từ việc đã ghi: onTime tỉ lệ đúng hạn, done tỉ lệ đã xong, exceeded tỉ lệ vượt yêu cầu; bỏ trống thì người chấm.',
      ),
    full: z
      .number()
      .min(1)
      .max(100)
      .optional()
      .describe('Tỉ lệ (%) đạt điểm tối đa, với tiêu chí tính từ việc; 100 khi bỏ trống.'),
  })
  .meta({ id: 'Criterion', title: 'Tiêu chí' });

export const bandSchema = z
  .strictObject({
    code: code.describe('Mã mức xếp loại.'),
    name: line(200).describe('Tên mức.'),
    from: points.describe('Điểm thấp nhất của mức.'),
    below: points.optional().describe('Điểm mà từ đó là mức trên; mức cao nhất bỏ trống.'),
    needs: z
      .partialRecord(z.enum(MEASURES), percent)
      .optional()
      .describe(
        'Điều kiện kèm theo, tính bằng % số việc đến hạn: onTime, done, exceeded ít nhất; behind (muộn hoặc chưa xong) nhiều nhất.',
      ),
  })
  .meta({ id: 'Band', title: 'Mức xếp loại' });

export const quotaSchema = z
  .strictObject({
    band: code.describe('Mức bị giới hạn.'),
    share: z.number().min(1).max(100).describe('Tỉ lệ nhiều nhất (%).'),
    of: z.array(code).min(1).max(10).describe('Các mức mà số đơn vị của chúng làm gốc tính tỉ lệ.'),
  })
  .meta({ id: 'Quota', title: 'Giới hạn tỉ lệ' });

export const evaluationSchema = z.strictObject({
  code: code.describe('Mã quy định.'),
  version: z.int().min(1).max(1000).describe('Bản thứ mấy; bản đã nạp không sửa, chỉ thay bằng bản sau.'),
  kind: z
    .enum(['yearEnd', 'meeting'])
    .describe('yearEnd: xếp loại cuối năm; meeting: chất lượng một buổi sinh hoạt.'),
  name: line(300).describe('Tên quy định.'),
  basis: line(1000).describe('Văn bản làm căn cứ, và phần nào do cơ quan tự định.'),
  from: date.describe('Ngày bắt đầu áp dụng.'),
  until: date.optional().describe('Ngày cuối cùng áp dụng; bỏ trống khi chưa có.'),
  criteria: z.array(criterionSchema).min(1).max(40).describe('Các tiêu chí.'),
  bands: z.array(bandSchema).min(2).max(10).describe('Các mức, từ cao xuống thấp.'),
  quota: quotaSchema.optional().describe('Giới hạn tỉ lệ của mức cao nhất, nếu có.'),
  inspectedBefore: z
    .literal(true)
    .optional()
    .describe('true khi đơn vị phải được kiểm tra trong năm trước khi quyết định xếp loại.'),
  anotherLookDays: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('Số ngày làm việc sau quyết định mà đơn vị được đề nghị xem lại, một lần.'),
});
