/** The bytes that are hashed: a literal text, and the same text for equal values however they were made. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, genesis, link } from './chain.ts';

it('writes keys in order, leaves out undefined and keeps the rest as JSON has it', () => {
  const value = { b: [1, undefined, { z: null, a: 'Đ"\n' }], a: true, c: undefined, '10': 1.5, '9': -0 };
  expect(canonical(value)).toBe(String.raw`{"10":1.5,"9":0,"a":true,"b":[1,null,{"a":"Đ\"\n","z":null}]}`);
});

it('says the same of a value that went through JSON, and reads back as that value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(text);
    }),
  );
});

it('links an event to the one before', () => {
  const event = { seq: 0, at: '2025-11-14T02:00:00.000Z', by: null, command: null, fact: { type: 'A' } };
  expect(link(genesis('w'), event)).toBe(
    link(genesis('w'), { ...event, fact: { type: 'A', gone: undefined } }),
  );
  expect(link(genesis('v'), event)).not.toBe(link(genesis('w'), event));
});
