/** Names of units in a plan against the tree of units: the selector that is meant, and what else it might be. */
import type { Organisation, Selector, Unit, UnitKind } from '../../domain/organisation/organisation.ts';
import { bare, collapse } from '../text/fold.ts';

export interface MatchedUnit {
  /** As worded in the plan. */
  name: string;
  /** Null when nothing in the tree resembles it. */
  selector: Selector | null;
  alternatives: { selector: Selector; name: string }[];
  sure: boolean;
}

const SHORT_FORMS: [RegExp, string][] = [
  [/\bubnd\b/gu, 'uy ban nhan dan'],
  [/\bhdnd\b/gu, 'hoi dong nhan dan'],
  [/\b(?:ubmttq|mttq)\b/gu, 'mat tran to quoc'],
  [/\bubkt\b/gu, 'uy ban kiem tra'],
  [/\bvpdu\b/gu, 'van phong dang uy'],
  [/\bbtv\b/gu, 'ban thuong vu'],
  [/\blhpn\b/gu, 'lien hiep phu nu'],
  [/\btncs\b/gu, 'thanh nien cong san'],
  [/\bviet nam\b/gu, ''],
];
/** Words that every second name has. */
const WEIGHTLESS = new Set(
  'cac va cua moi tung toan the dong chi phuong xa thanh pho tinh dac khu mau truc thuoc ban uy dang'.split(
    ' ',
  ),
);

const wordsOf = (name: string): string[] => {
  const plain = SHORT_FORMS.reduce((text, [short, long]) => text.replace(short, long), bare(name));
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
};
const weight = (word: string): number => (WEIGHTLESS.has(word) ? 0.25 : 1);
const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);

/** 1 for the same words, 0 for none in common. */
const likeness = (a: string, b: string): number => {
  const [x, y] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  const shared = sum([...x].filter((word) => y.has(word)));
  const all = sum(x) + sum(y);
  return all === 0 ? 0 : (2 * shared) / all;
};

/** Names of a whole kind of units, most telling first. */
const KINDS: [RegExp, UnitKind[]][] = [
  [/to chuc chinh tri|doan the/u, ['socioPoliticalOrganisation']],
  [/tham muu|giup viec/u, ['advisoryBody']],
  [/chi bo.*dang bo|dang bo.*chi bo|to chuc (?:co so )?dang|cap uy/u, ['baseOrganisation', 'cell']],
  [/^(?:cac |moi |tung )?chi (?:bo|uy)|^bi thu chi bo/u, ['cell']],
  [/^(?:cac |moi )?dang (?:bo|uy)(?! (?:xa|phuong|dac khu))/u, ['baseOrganisation']],
  [/phong.*ban|co quan|don vi|nganh/u, ['agency', 'advisoryBody']],
];
const isMany = (name: string): boolean =>
  /^(?:các|mỗi|từng|toàn|tất cả|những|mọi|chi bộ|cấp ủy|bí thư)(?!\p{L})/iu.test(name);

const ENOUGH = 0.62;
const CLEARLY = 0.12;

/** The issuer's own organs (standing committee, permanent board) are the issuer. */
const OWN = /^(?:ban thuong vu|thuong truc|ban chap hanh|btv)(?: (?:dang uy|tinh uy|thanh uy|dang bo|.*))?$/u;

const ofKind = (name: string, units: Unit[]): Selector | null => {
  const plain = wordsOf(name).join(' ');
  const kinds = KINDS.find(([words]) => words.test(plain))?.[1].filter((kind) =>
    units.some((unit) => unit.kind === kind),
  );
  return kinds && kinds.length > 0 ? { kinds } : null;
};

export const matchUnit = (name: string, organisation: Organisation): MatchedUnit => {
  const { units } = organisation;
  const root = units.find(({ parent }) => parent === null);
  const many = isMany(name) ? ofKind(name, units) : null;
  const scored = units
    .map((unit) => ({ unit, score: likeness(name, unit.name) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const alternatives = scored
    .slice(0, 4)
    .map(({ unit }) => ({ selector: { units: [unit.code] }, name: unit.name }));
  if (many && (!first || first.score < 0.95)) return { name, selector: many, alternatives, sure: false };
  if (first) {
    const clear = !second || first.score - second.score >= CLEARLY;
    return { name, selector: { units: [first.unit.code] }, alternatives: alternatives.slice(1), sure: clear };
  }
  if (root && OWN.test(wordsOf(name).join(' ')))
    return { name, selector: { units: [root.code] }, alternatives: [], sure: true };
  const kind = ofKind(name, units);
  return { name: collapse(name), selector: kind, alternatives: [], sure: false };
};

/** One selector for a list of units; an empty one when nothing is known: the office chooses. */
export const selectorOf = (matched: readonly MatchedUnit[]): Selector => {
  const known = matched.flatMap(({ selector }) => (selector ? [selector] : []));
  const [only] = known;
  if (!only) return { units: [] };
  if (known.every((one): one is { units: string[] } => 'units' in one))
    return { units: [...new Set(known.flatMap(({ units }) => units))] };
  return known.length === 1 ? only : { anyOf: known };
};
