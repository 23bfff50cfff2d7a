import { expect, test } from 'vitest';
import type { ReadTask } from '../../contracts/http/imports.ts';
import { named } from './named.ts';

type Name = ReadTask['lead']['names'][number];
const UNITS = [
  { code: 'VP', name: 'Văn phòng Đảng ủy (mẫu)' },
  { code: 'CA', name: 'Công an xã (mẫu)' },
  { code: 'MT', name: 'Mặt trận (mẫu)' },
];
const read = (words: string, code: string | null): Name => ({
  words,
  chosen: code === null ? null : { selector: { units: [code] }, word: code },
  alternatives: [],
  sure: code !== null,
  origin: 'plan',
});
const told = (names: Name[]) =>
  names.map(({ words, chosen, origin }) => [
    words,
    chosen && 'units' in chosen.selector && chosen.selector.units[0],
    origin,
  ]);

test.each<[string, Name[], string[], unknown[]]>([
  [
    'a name that no unit has means the one that is chosen',
    [read('VP', null)],
    ['VP'],
    [['VP', 'VP', 'hand']],
  ],
  ['a name read amiss means the one chosen instead', [read('CAX', 'MT')], ['CA'], [['CAX', 'CA', 'hand']]],
  [
    'what stays keeps its words',
    [read('Văn phòng', 'VP'), read('CAX', null)],
    ['VP', 'CA'],
    [
      ['Văn phòng', 'VP', 'plan'],
      ['CAX', 'CA', 'hand'],
    ],
  ],
  [
    'two names and two units: who is who is not known',
    [read('A', null), read('B', null)],
    ['VP', 'CA'],
    [
      ['Văn phòng Đảng ủy (mẫu)', 'VP', 'hand'],
      ['Công an xã (mẫu)', 'CA', 'hand'],
    ],
  ],
  [
    'one more beside what was read right',
    [read('Văn phòng', 'VP')],
    ['VP', 'MT'],
    [
      ['Văn phòng', 'VP', 'plan'],
      ['Mặt trận (mẫu)', 'MT', 'hand'],
    ],
  ],
  ['none', [read('A', 'VP')], [], []],
])('%s', (_, names, codes, expected) => {
  expect(told(named(names, codes, UNITS))).toEqual(expected);
});
