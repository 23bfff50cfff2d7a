import type { Confidence, Field, Span } from '../draft.ts';

/** A field with nothing to ask and nothing else it might be. */
export const field = <T>(value: T, confidence: Confidence, spans: Span[] = []): Field<T> => ({
  value,
  spans,
  confidence,
  alternatives: [],
  question: null,
});
export const asked = <T>(value: T, question: string, spans: Span[] = []): Field<T> => ({
  ...field(value, 'unsure', spans),
  question,
});
/** The usual reading, which a person should still see. */
export const lessSure = <T>(one: Field<T>): Field<T> =>
  one.confidence === 'sure' ? { ...one, confidence: 'likely' } : one;
