import { expect, test } from 'vitest';
import { at, calendar } from '../../test/rehearsal/given.ts';
import { letterSlot } from './letter-slot.ts';

test.each([
  ['at the morning hour it is gathered', at('2025-11-13', '08:00'), 'morning', '2025-11-13T01:05:00.000Z'],
  ['a minute later with it', at('2025-11-13', '08:01'), 'morning', '2025-11-13T01:05:00.000Z'],
  ['before the morning with it', at('2025-11-13', '05:30'), 'morning', '2025-11-13T01:05:00.000Z'],
  ['after the morning at once', at('2025-11-13', '08:05'), 'notice', '2025-11-13T01:05:00.000Z'],
  ['gathered for five minutes', at('2025-11-13', '09:02'), 'notice', '2025-11-13T02:05:00.000Z'],
  ['the last minute of work', at('2025-11-13', '16:59'), 'notice', '2025-11-13T10:00:00.000Z'],
  ['after work, next morning', at('2025-11-13', '17:00'), 'morning', '2025-11-14T01:05:00.000Z'],
  ['on Friday evening, Monday', at('2025-11-14', '19:00'), 'morning', '2025-11-17T01:05:00.000Z'],
  ['on a Saturday morning, Monday', at('2025-11-15', '07:00'), 'morning', '2025-11-17T01:05:00.000Z'],
  ['on a made-up Saturday at once', at('2026-01-10', '10:00'), 'notice', '2026-01-10T03:00:00.000Z'],
  ['on the eve of Tết, after it', at('2026-02-13', '17:30'), 'morning', '2026-02-23T01:05:00.000Z'],
  ['in Tết, after it', at('2026-02-18', '10:00'), 'morning', '2026-02-23T01:05:00.000Z'],
])('%s', (_, now, kind, notBefore) => {
  expect(letterSlot(calendar, '08:00', now)).toEqual({ kind, notBefore });
});
