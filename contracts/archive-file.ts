/** The manifest of an archive: every file with its digest, the heads of the chains, and what sealed them. */
import { z } from 'zod';
import { CLOSING_STEPS } from '../domain/closing/closing.ts';

export const ARCHIVE_FORMAT = 'dondoc/luu-tru/1';
export const MANIFEST_PATH = 'manifest.json';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
/** A path within the archive: no way out of it. */
const path = z
  .string()
  .min(1)
  .max(400)
  .refine((text) => !text.startsWith('/') && !text.split('/').includes('..'), 'Đường dẫn ra ngoài hồ sơ.');

const seal = z.object({ heads: digest, documents: digest });
const closingStep = z.object({
  number: z.int(),
  step: z.enum(CLOSING_STEPS),
  at: z.string(),
  by: z.record(z.string(), z.unknown()),
  post: z.string(),
  paper: z.object({ number: z.string(), date: z.string() }).nullable(),
  reason: z.string().nullable(),
  content: z.object({ id: z.string(), sha256: digest }).nullable(),
  figures: z.record(z.string(), z.unknown()).nullable(),
  seal,
  hash: digest,
});

export const archiveManifest = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  directive: z.object({
    id: z.string(),
    number: z.string().nullable(),
    title: z.string(),
    issuer: z.string(),
  }),
  /** What the office did with it after it closed, oldest first. */
  closing: z.array(closingStep),
  heads: z.array(
    z.object({
      workflowId: z.string(),
      unit: z.string().nullable(),
      seq: z.int(),
      hash: digest,
      /** Where its events are. */
      file: path,
    }),
  ),
  files: z.array(z.object({ path, size: z.int(), sha256: digest })),
});
export type ArchiveManifest = z.infer<typeof archiveManifest>;
