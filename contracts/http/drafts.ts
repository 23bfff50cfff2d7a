/** A draft on its way: what it leaves open, who checked and signed it, and the files that belong to it. */
import { z } from 'zod';
import { ASPECTS } from '../../domain/directive/completeness.ts';
import { OFFSET_UNITS } from '../../domain/directive/due-rule.ts';
import { dayOfPeriod, offset } from '../due-rule-file.ts';
import { line } from '../fields.ts';
import { code, instant, named } from './base.ts';

export const DRAFT_STEPS = ['checked', 'signed', 'issued', 'setAside', 'takenUp'] as const;

export const draftView = z
  .object({
    /** By the rule of six; null once it is issued. */
    completeness: z
      .object({
        asked: z.int(),
        present: z.int(),
        /** The arithmetic in a sentence. */
        score: z.string(),
        missing: z.array(
          z.object({
            obligation: z.string(),
            aspect: z.enum(ASPECTS),
            title: z.string(),
            quote: z.string().nullable(),
            forbids: z.boolean(),
            word: z.string(),
          }),
        ),
        severalLeads: z.array(
          z.object({ obligation: z.string(), title: z.string(), units: z.array(named), word: z.string() }),
        ),
      })
      .nullable(),
    /** What is asked each time that an event occurs. `after`: the length of its own; null by the office's default. */
    eachTime: z.array(
      z.object({
        obligation: z.string(),
        title: z.string(),
        due: z.string(),
        after: z.object({ value: z.int(), unit: z.enum(OFFSET_UNITS) }).nullable(),
      }),
    ),
    /** Reports that are not due before those of the level above that adds them up; none once it is issued. */
    outOfOrder: z.array(z.object({ sentence: z.string(), units: z.int(), named: z.array(named) })),
    /** Oldest first. A step that is not `current` was taken before the draft was changed and is asked for again. */
    steps: z.array(
      z.object({
        step: z.enum(DRAFT_STEPS),
        post: z.string(),
        recordedBy: z.string(),
        at: instant,
        current: z.boolean(),
        /** Of `issued`: why it went out with so much missing. Of a draft set aside or taken up again: why. */
        reason: z.string().nullable(),
        missing: z.int(),
      }),
    ),
    attachments: z.array(
      z.object({ id: z.string(), name: z.string(), mime: z.string(), size: z.int(), sha256: z.string() }),
    ),
    /** Obligations whose words point at the tasks of another document: they may become references. */
    pointing: z.array(z.object({ obligation: z.string(), title: z.string(), number: z.string() })),
    /** What this person may do to it now. */
    acts: z.array(z.enum(['check', 'sign', 'mend', 'attach', 'setAside', 'takeUp'])),
  })
  .meta({ id: 'Draft' });
export type DraftView = z.infer<typeof draftView>;

export const draftStep = z.discriminatedUnion('step', [
  z.object({
    step: z.enum(['checked', 'signed']),
    /** The post that did it ("Chánh Văn phòng Đảng ủy"); the recorder's own, or the document's signer, when absent. */
    post: line(200).optional(),
  }),
  /** Out of the list and into the archive, whence it may be taken up again; nothing of it is lost. */
  z.strictObject({ step: z.enum(['setAside', 'takenUp']), reason: line(600) }),
]);
export type DraftStepBody = z.infer<typeof draftStep>;

/**
 * An obligation without a lead: the office names units, or says why it is context and no step. What must come of it, and by
 * when, the latter in words. A report: the office picks the template of a report term, with its own day to send on. What is
 * asked each time that an event occurs: how long after it.
 */
export const mendObligation = z.union([
  z.strictObject({ lead: z.array(code).min(1) }),
  z.strictObject({ context: line(600) }),
  z.strictObject({ evidence: line(600) }),
  z.strictObject({ due: line(300) }),
  z.strictObject({ reportTerm: code, sends: dayOfPeriod('Hạn gửi.').optional() }),
  z.strictObject({ afterEach: offset('Sau mỗi lần bao lâu.') }),
]);
export type MendObligation = z.infer<typeof mendObligation>;
