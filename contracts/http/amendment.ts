/** Amending a directive that runs: the change, what it would do, and every version kept. */
import { z } from 'zod';
import { eventSchema, obligationSchema } from '../directive-file.ts';
import { phaseSchema } from '../due-rule-file.ts';
import { code, instant, localDate, named, paper } from './base.ts';

export const directiveChange = z
  .object({
    add: z.array(obligationSchema).max(200).optional().describe('Việc thêm, mỗi việc một mã mới.'),
    change: z
      .array(obligationSchema)
      .max(200)
      .optional()
      .describe('Việc sửa, ghi trọn như từ nay về sau; loại việc và cách khép lại giữ nguyên.'),
    drop: z.array(code).max(200).optional().describe('Mã những việc không phải làm nữa.'),
    events: z.array(eventSchema).max(100).optional().describe('Sự kiện thêm hoặc sửa ngày dự kiến.'),
    phases: z.array(phaseSchema).max(50).optional().describe('Đợt thêm hoặc sửa.'),
    termTo: localDate.optional().describe('Ngày cuối mới của thời gian thực hiện.'),
  })
  .meta({ id: 'DirectiveChange' });

export const amendDirective = z.object({
  /** The version that the change was made from: 1 as it was issued. */
  base: z.int().min(1),
  change: directiveChange,
  reason: z.string().max(4000),
  /** Who approved it: "Ban Thường vụ Đảng ủy". */
  approver: z.string().max(400),
  paper: paper.optional(),
});
export type AmendDirective = z.infer<typeof amendDirective>;

export const previewAmendment = z.object({
  base: z.int().min(1),
  change: directiveChange,
  /** The last unit of the page before. */
  cursor: code.optional(),
});
export type PreviewAmendment = z.infer<typeof previewAmendment>;

/** What one page of units would see. The pages add up. */
export const amendmentPreview = z
  .object({
    units: z.int(),
    /** Of these, units for which anything changes. */
    concerned: z.int(),
    added: z.int(),
    moved: z.int(),
    cancelled: z.int(),
    /** Letters' desks on this page. */
    told: z.array(z.string()),
    /** The first of them, to be read through. */
    steps: z.array(
      z.object({
        unit: named,
        title: z.string(),
        what: z.enum(['added', 'moved', 'cancelled']),
        from: localDate.nullable(),
        to: localDate.nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'AmendmentPreview' });
export type AmendmentPreview = z.infer<typeof amendmentPreview>;

/** One obligation in two versions, as the screen says it; null where it was not there. */
const said = z.object({ title: z.string(), due: z.string(), units: z.string() });
export const directiveVersionsView = z
  .object({
    /** The version in force. */
    current: z.int(),
    /** The obligations in force as a directive file writes them: what an amendment starts from. */
    obligations: z.array(obligationSchema),
    /** Newest first. */
    versions: z.array(
      z.object({
        version: z.int(),
        at: instant,
        by: z.string().nullable(),
        reason: z.string().nullable(),
        approver: z.string().nullable(),
        paper: paper.nullable(),
        /** What differs from the version before. */
        diff: z.array(
          z.object({
            what: z.enum(['added', 'changed', 'dropped']),
            id: z.string(),
            before: said.nullable(),
            after: said.nullable(),
          }),
        ),
        termTo: z.object({ before: localDate, after: localDate }).nullable(),
      }),
    ),
  })
  .meta({ id: 'DirectiveVersions' });
export type DirectiveVersionsView = z.infer<typeof directiveVersionsView>;
