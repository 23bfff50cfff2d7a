/** A report form as it stands in a directive file. */
import { z } from 'zod';
import { PREFILLS } from '../../domain/report/form.ts';
import { code, line } from '../fields.ts';

const PREFILL_WORDS =
  'doneOnTime việc xong đúng hạn; doneLate xong muộn; overdue còn quá hạn; returned đang bị trả lại; ' +
  'studies, studyInvited, studyPresent số lần học tập, lượt triệu tập, lượt dự; ' +
  'meetings, meetingInvited, meetingPresent số buổi sinh hoạt, lượt triệu tập, lượt dự.';

const fieldBase = {
  code: code.describe('Mã ô; giữ nguyên qua các phiên bản, vì số liệu cộng theo mã này.'),
  label: line(200).describe('Nhãn của ô.'),
  required: z.boolean().optional().describe('true: phải ghi mới nộp được.'),
};
const fieldSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      ...fieldBase,
      type: z.literal('number').describe('Con số, không âm; cấp trên có tổng.'),
      prefill: z.enum(PREFILLS).optional().describe(`Điền sẵn từ việc đã ghi: ${PREFILL_WORDS}`),
    }),
    z.strictObject({
      ...fieldBase,
      type: z.literal('text').describe('Chữ; cấp trên có bản gom kèm tên đơn vị.'),
    }),
    z.strictObject({
      ...fieldBase,
      type: z.literal('choice').describe('Chọn một; cấp trên có số lượt của từng lựa chọn.'),
      options: z.array(line(100)).min(2).max(20).describe('Các lựa chọn.'),
    }),
    z.strictObject({ ...fieldBase, type: z.literal('date').describe('Ngày.') }),
  ])
  .meta({ id: 'FormField', title: 'Ô của mẫu báo cáo', description: 'Đúng một trong các dạng dưới đây.' });

const relationSchema = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('atMost').describe('Số ở “field” không quá số ở “limit”.'),
      field: code.describe('Ô bị giới hạn: “có mặt”.'),
      limit: code.describe('Ô giới hạn: “được triệu tập”.'),
    }),
    z.strictObject({
      type: z.literal('sumOf').describe('Số ở “field” bằng các số ở “parts” cộng lại.'),
      field: code.describe('Ô tổng.'),
      parts: z.array(code).min(2).max(30).describe('Các ô thành phần.'),
    }),
  ])
  .meta({
    id: 'FormRelation',
    title: 'Liên hệ giữa các số',
    description: 'Đúng một trong các dạng dưới đây.',
  });

export const reportFormSchema = z
  .strictObject({
    code: code.describe('Mã mẫu.'),
    version: z
      .int()
      .min(1)
      .max(999)
      .describe('Phiên bản 1, 2, 3 …; phiên bản cao nhất được dùng, các bản cũ giữ lại.'),
    title: line(200).describe('Tên mẫu.'),
    fields: z.array(fieldSchema).min(1).max(60).describe('Các ô.'),
    relations: z
      .array(relationSchema)
      .max(60)
      .describe('Liên hệ giữa các số; báo cáo mâu thuẫn không nộp được.'),
  })
  .meta({ id: 'ReportForm', title: 'Mẫu báo cáo' });
