/** Small parts that every resource of the HTTP API is made of. */
import { z } from 'zod';
import type { Instant as DomainInstant, LocalDate as DomainLocalDate } from '../../domain/time/local-date.ts';
import { isLocalDate } from '../../domain/time/local-date.ts';
import { SIGNS } from '../sign.ts';

export type LocalDate = DomainLocalDate;
export type Instant = DomainInstant;

export const localDate = z
  .string()
  .refine(isLocalDate, 'Ngày không có thật hoặc sai dạng; hãy ghi năm-tháng-ngày, ví dụ “2026-12-15”.')
  .meta({ format: 'date', example: '2026-12-15' });
/** ISO 8601 in UTC with milliseconds. */
export const instant = z.string().meta({ format: 'date-time', example: '2026-12-15T01:00:00.000Z' });
export const code = z.string().min(1).max(120);

export const named = z.object({ code: z.string(), name: z.string() });
export type Named = z.infer<typeof named>;

export const paper = z.object({ number: z.string().trim().min(1).max(100), date: localDate });

export const sign = z.enum(SIGNS);
/** The sign with its word, ready to be shown; the shape and colour are the screen's. */
export const signView = z.object({
  sign,
  /** Working days left (0: today) or, when overdue, working days late; null where no clock runs. */
  days: z.int().nullable(),
  /** "Quá hạn 4 ngày làm việc", "Sắp đến hạn" … */
  word: z.string(),
});
export type SignView = z.infer<typeof signView>;

/** Number of steps a sign; absent signs are 0. */
export const signCounts = z.partialRecord(sign, z.int());
export type SignCounts = z.infer<typeof signCounts>;

/** A line of a list: `next` goes back as `cursor`, null at the end. */
export const cursor = z.string().max(300).optional();

const kin = named.extend({ on: localDate });
/** Units whose work this one went on with, and those that go on with its own, from which day. */
export const kinship = { predecessors: z.array(kin), successors: z.array(kin) };

/** Problem details (RFC 9457) in Vietnamese. `code` is stable; sentences may change. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    /** What is wrong and the way out. */
    detail: z.string(),
    code: z.string(),
    /** For 400: everything that is wrong with the request, by place. */
    problems: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** For a 500: what to tell the administrator. */
    trace: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDetails = z.infer<typeof problem>;

/** Words of the document and where they stand; read again where the scan has lost their marks. */
export const sourceView = z.object({
  label: z.string(),
  lines: z.tuple([z.int(), z.int()]),
  quote: z.string(),
  restored: z.string().optional(),
});
export type SourceView = z.infer<typeof sourceView>;
