import { describe, expect, it } from 'vitest';
import { statementNames } from './statement-names.ts';

const ask = (nameOf: ReturnType<typeof statementNames>, sql: string, times: number): string[] =>
  Array.from({ length: times }, () => nameOf({ sql }));

describe('a statement that PostgreSQL keeps', () => {
  it('is named from its third time on, always the same', () => {
    const nameOf = statementNames();
    expect(ask(nameOf, 'select 1', 5)).toEqual(['', '', 's1', 's1', 's1']);
    expect(ask(nameOf, 'select 2', 3)).toEqual(['', '', 's2']);
    expect(ask(nameOf, 'select 1', 1)).toEqual(['s1']);
  });

  it('is one of so many: what comes later goes without a name, and the named keep theirs', () => {
    const nameOf = statementNames(1);
    ask(nameOf, 'select 1', 3);
    expect(ask(nameOf, 'select 2', 4)).toEqual(['', '', '', '']);
    expect(ask(nameOf, 'select 1', 1)).toEqual(['s1']);
  });

  it('is not counted for ever: ever new texts are forgotten', () => {
    const nameOf = statementNames();
    ask(nameOf, 'select 1', 2);
    for (let i = 0; i < 2_000; i++) nameOf({ sql: `select ${i} as "one of many"` });
    expect(ask(nameOf, 'select 1', 3)).toEqual(['', '', 's1']);
  });
});
