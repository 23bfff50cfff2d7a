/** Parameters that several routes share. */
import { z } from '@hono/zod-openapi';
import { code, cursor, localDate } from '../../contracts/http/base.ts';
import { LAYOUT_RULES } from '../../documents/word/party-document.ts';

export const directiveParam = z.object({ id: code });
export const unitParam = z.object({ id: code, unit: code });
export const asOfQuery = z.object({ asOf: localDate.optional() });
/** A phase of the directive, or the code of none. */
export const phaseQuery = z.object({ phase: code.optional() });
export const cursorQuery = z.object({ cursor });
/** History is paged by the number of the last event shown. */
export const historyQuery = z.object({ cursor: z.coerce.number().int().min(0).optional() });
export const keyHeader = z.object({ 'idempotency-key': z.string().max(100).optional() });
/** Of answers that are files. */
export const binary = z.string().meta({ format: 'binary' });
export const rules = z
  .enum(LAYOUT_RULES)
  .optional()
  .describe('Hướng dẫn thể thức; không ghi thì theo ngày hôm nay.');
