/** One wrong operator at a time, and loops that cannot run for ever because of it. Works on the text of a file. */
import ts from 'typescript';

/** What each operator is mistaken for. */
const MISTAKES: Partial<Record<ts.SyntaxKind, string[]>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.PlusToken]: ['-'],
  [ts.SyntaxKind.MinusToken]: ['+'],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
};

/** Text to put in place of what stands from one offset to another. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}
export interface Mutant extends Edit {
  line: number;
  was: string;
}

const everyNode = (text: string, visit: (node: ts.Node, source: ts.SourceFile) => void): void => {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
  const walk = (node: ts.Node): void => {
    visit(node, source);
    ts.forEachChild(node, walk);
  };
  walk(source);
};

export const mutantsOf = (text: string): Mutant[] => {
  const found: Mutant[] = [];
  everyNode(text, (node, source) => {
    if (!ts.isBinaryExpression(node)) return;
    const { operatorToken: operator } = node;
    const [from, to] = [operator.getStart(), operator.getEnd()];
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    for (const now of MISTAKES[operator.kind] ?? [])
      found.push({ line, from, to, was: operator.getText(), text: now });
  });
  return found;
};

/** Every loop counts its rounds, so that one that a mistake made endless is an error (`rounds.ts`). */
export const countingRounds = (text: string): Edit[] => {
  const edits: Edit[] = [];
  everyNode(text, (node) => {
    if (!ts.isIterationStatement(node, false)) return;
    const { statement } = node;
    edits.push({ from: statement.getStart(), to: statement.getStart(), text: '{ globalThis.countRound(); ' });
    edits.push({ from: statement.getEnd(), to: statement.getEnd(), text: ' }' });
  });
  return edits;
};

/** Offsets are those of the text as given; of two edits at one place the one named first comes first. */
export const edited = (text: string, edits: Edit[]): string =>
  edits
    .map((edit, i) => ({ ...edit, i }))
    .sort((a, b) => b.from - a.from || b.i - a.i)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
