/** Which requirement of a directive that is superseded goes on as which of its successor. */
export interface Pair {
  from: string;
  to: string;
}

/** @param to null: it ends */
export const withPair = (pairs: readonly Pair[], from: string, to: string | null): Pair[] => [
  ...pairs.filter((one) => one.from !== from),
  ...(to === null ? [] : [{ from, to }]),
];

/** As they are shown. */
export const pairsOf = (requirements: readonly { obligation: string | null; to: string | null }[]): Pair[] =>
  requirements.flatMap(({ obligation, to }) => (obligation && to ? [{ from: obligation, to }] : []));
