/** Units chosen in place of the names that were read: what stays keeps its words, and one name read amiss is told apart. */
import type { ReadTask } from '../../contracts/http/imports.ts';

type Name = ReadTask['lead']['names'][number];

const codesOf = ({ chosen }: Name): string[] =>
  chosen && 'units' in chosen.selector ? chosen.selector.units : [];

/**
 * One unit chosen where one name was read amiss is what the plan means by that name; of anything else the words are the
 * units' own.
 */
export const named = (
  names: readonly Name[],
  codes: readonly string[],
  units: readonly { code: string; name: string }[],
): Name[] => {
  const kept = names.filter(
    (name) => codesOf(name).length > 0 && codesOf(name).every((code) => codes.includes(code)),
  );
  const lost = names.filter((name) => !kept.includes(name));
  const held = new Set(kept.flatMap(codesOf));
  const added = codes.filter((code) => !held.has(code));
  const [only] = lost;
  const meant = lost.length === 1 && added.length === 1 && only ? only.words : null;
  return [
    ...kept,
    ...added.map((code): Name => {
      const word = units.find((unit) => unit.code === code)?.name ?? code;
      return {
        words: meant ?? word,
        chosen: { selector: { units: [code] }, word },
        alternatives: [],
        sure: true,
        origin: 'hand',
      };
    }),
  ];
};
