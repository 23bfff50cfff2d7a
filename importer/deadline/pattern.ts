/**
 * The small language in which rows of the table of phrases are written:
 *   trước ngày          words, as folded
 *   (trước | chậm nhất) one of
 *   [hoàn thành]        may be missing
 *   <date>              a slot: a date, a number, an event … (slots.ts)
 *   <event:to>          a slot under a name of its own
 * A row matches at a place in every way it can; the longest counts.
 */
import { readSlot, type SlotValue, slotBegins } from './slots.ts';
import type { Token } from './tokens.ts';

export type Captures = Record<string, SlotValue>;
/** `stated`: all of the words were meant as one deadline, so an event goes on past a comma. */
export interface Words {
  text: string;
  stated: boolean;
}
interface State {
  at: number;
  captures: Captures;
}
type Node =
  | { type: 'word'; word: string }
  | { type: 'slot'; slot: string; name: string }
  | { type: 'sequence'; nodes: Node[] }
  | { type: 'choice'; nodes: Node[] };

const PIECES = /<[^>]+>|[()[\]|]|[^\s()[\]|<>]+/gu;

/** @throws on a pattern that is not closed: a mistake in the table, found by its test */
export const parsePattern = (pattern: string): Node => {
  const pieces = pattern.match(PIECES) ?? [];
  let at = 0;
  const choice = (closer: string | null): Node => {
    const branches: Node[][] = [[]];
    for (; at < pieces.length; at += 1) {
      const piece = pieces[at] ?? '';
      if (piece === closer) break;
      if (piece === '|') branches.push([]);
      else if (piece === '(' || piece === '[') {
        at += 1;
        const inner = choice(piece === '(' ? ')' : ']');
        branches
          .at(-1)
          ?.push(piece === '(' ? inner : { type: 'choice', nodes: [inner, { type: 'sequence', nodes: [] }] });
      } else branches.at(-1)?.push(leaf(piece));
    }
    if (closer !== null && pieces[at] !== closer) throw new Error(`not closed: ${pattern}`);
    return { type: 'choice', nodes: branches.map((nodes) => ({ type: 'sequence', nodes })) };
  };
  return choice(null);
};

const leaf = (piece: string): Node => {
  if (!piece.startsWith('<')) return { type: 'word', word: piece };
  const [slot = '', name = slot] = piece.slice(1, -1).split(':');
  return { type: 'slot', slot, name };
};

function* walk(node: Node, tokens: Token[], state: State, text: Words): Generator<State> {
  if (node.type === 'word') {
    if (tokens[state.at]?.word === node.word) yield { ...state, at: state.at + 1 };
  } else if (node.type === 'slot') {
    for (const { end, value } of readSlot(node.slot, tokens, state.at, text))
      yield { at: end, captures: { ...state.captures, [node.name]: value } };
  } else if (node.type === 'choice') for (const one of node.nodes) yield* walk(one, tokens, state, text);
  else yield* sequence(node.nodes, 0, tokens, state, text);
}

function* sequence(
  nodes: Node[],
  from: number,
  tokens: Token[],
  state: State,
  text: Words,
): Generator<State> {
  const node = nodes[from];
  if (!node) yield state;
  else
    for (const next of walk(node, tokens, state, text)) yield* sequence(nodes, from + 1, tokens, next, text);
}

/** The longest way in which a pattern matches at `at`; null for none. */
export const matchAt = (node: Node, tokens: Token[], at: number, text: Words): State | null => {
  let best: State | null = null;
  for (const state of walk(node, tokens, { at, captures: {} }, text))
    if (state.at > at && (best === null || state.at > best.at)) best = state;
  return best;
};

/** What a match can begin with; null when anything may stand first. */
export type Begins = { words: Set<string>; kinds: Set<Token['kind']> } | null;

export const beginsOf = (node: Node): Begins => {
  if (node.type === 'word') return { words: new Set([node.word]), kinds: new Set() };
  if (node.type === 'slot') return slotBegins(node.slot);
  const all = { words: new Set<string>(), kinds: new Set<Token['kind']>() };
  for (const one of node.nodes) {
    if (node.type === 'choice' && one.type === 'sequence' && one.nodes.length === 0) continue;
    const own = beginsOf(one);
    if (!own) return null;
    for (const word of own.words) all.words.add(word);
    for (const kind of own.kinds) all.kinds.add(kind);
    if (node.type === 'sequence' && !canBeEmpty(one)) return all;
  }
  return all;
};
export const mayBegin = (begins: Begins, token: Token): boolean =>
  begins === null || begins.words.has(token.word) || begins.kinds.has(token.kind);

const canBeEmpty = (node: Node): boolean => {
  if (node.type === 'sequence') return node.nodes.every(canBeEmpty);
  return node.type === 'choice' && node.nodes.some(canBeEmpty);
};
