/** Merging, splitting, renaming, moving and dissolving units: looked at first, then ordered, then followed. */
import { z } from 'zod';
import { REQUEST_KINDS } from '../../domain/reorganisation/request.ts';
import { reorganisationRequest } from '../reorganisation-file.ts';
import { instant, localDate, named, paper } from './base.ts';

const effect = z.object({
  ended: z.array(named.extend({ heirs: z.array(named) })),
  begun: z.array(named.extend({ parent: named })),
  moved: z.array(named.extend({ from: named.nullable(), to: named })),
  renamed: z.array(z.object({ code: z.string(), from: z.string(), to: z.string() })),
  /** Open steps of units that end; `to` null: closed with the reason. */
  steps: z.array(
    z.object({
      directive: named,
      unit: named,
      step: z.string(),
      title: z.string(),
      to: named.nullable(),
    }),
  ),
  people: z.array(z.object({ code: z.string(), title: z.string(), from: named, to: named })),
  /** One letter for each heir and directive: what was taken over, with each deadline. */
  letters: z.array(z.object({ directive: named, unit: named, steps: z.int() })),
});
export type EffectView = z.infer<typeof effect>;

export const previewReorganisation = reorganisationRequest;
export type ReorganisationBody = z.input<typeof reorganisationRequest>;
export const orderReorganisation = z.object({
  request: reorganisationRequest,
  /** Of the preview: what is carried out is what was looked at. */
  digest: z.string(),
});

export const reorganisationPreview = z
  .object({
    /** What is still wrong; then there is no effect. */
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
    effect: effect.nullable(),
    digest: z.string().nullable(),
    /** Its day is ahead: it waits and is carried out that morning. */
    waits: z.boolean(),
    /** What the office may say more of: units, posts and open steps of those that end. */
    ask: z.object({
      subordinates: z.array(named),
      people: z.array(z.object({ code: z.string(), title: z.string() })),
      steps: z.array(z.object({ directive: named, step: z.string(), title: z.string() })),
    }),
  })
  .meta({ id: 'ReorganisationPreview' });
export type ReorganisationPreview = z.infer<typeof reorganisationPreview>;

export const reorganisationView = z
  .object({
    id: z.string(),
    kind: z.enum(REQUEST_KINDS),
    on: localDate,
    reason: z.string(),
    paper: paper.nullable(),
    by: z.string(),
    createdAt: instant,
    state: z.enum(['waiting', 'applied', 'withdrawn', 'trouble']),
    trouble: z.string().nullable(),
    effect,
    /** Running directives that have been told, and those that have not been reached yet. */
    told: z.int(),
    untold: z.array(named),
  })
  .meta({ id: 'Reorganisation' });
export type ReorganisationView = z.infer<typeof reorganisationView>;
export const reorganisationList = z
  .object({ items: z.array(reorganisationView), mayOrder: z.boolean(), today: localDate })
  .meta({ id: 'ReorganisationList' });
export type ReorganisationList = z.infer<typeof reorganisationList>;
