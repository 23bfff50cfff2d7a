/** Which statements PostgreSQL keeps: by name it parses and plans one once for a connection, not again at every call. */

/** What is asked so often in one process is asked all its life. */
const OFTEN = 3;
/** The server keeps a named statement as long as the connection, so there must be an end to them. */
const MOST = 200;
/** Texts of which no more is known than how often they came; lists of different lengths make ever new ones. */
const MOST_COUNTED = 2_000;

/** @returns a name that stays the same for the same text, or '' for what is sent without one */
export const statementNames = (most = MOST): ((query: { sql: string }) => string) => {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= most) return known ?? '';
    const count = (counts.get(sql) ?? 0) + 1;
    if (count < OFTEN) {
      if (counts.size >= MOST_COUNTED) counts.clear();
      counts.set(sql, count);
      return '';
    }
    counts.delete(sql);
    const name = `s${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
};
