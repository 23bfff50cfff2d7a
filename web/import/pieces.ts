/** The text cut where highlights begin and end, so that each piece is one element. */
export interface Highlight {
  id: string;
  start: number;
  end: number;
  kind: 'task' | 'field';
}
export interface Piece {
  start: number;
  text: string;
  /** The innermost task that it belongs to. */
  task: string | null;
  field: boolean;
}
export const piecesOf = (text: string, highlights: Highlight[]): Piece[] => {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of highlights) {
    if (start < text.length) cuts.add(start);
    if (end < text.length) cuts.add(end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const tasks = highlights.filter(({ kind }) => kind === 'task');
  const fields = highlights.filter(({ kind }) => kind === 'field');
  return places.slice(0, -1).map((start, i) => {
    const covers = (one: Highlight) => one.start <= start && start < one.end;
    const inner = tasks.filter(covers).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return {
      start,
      text: text.slice(start, places[i + 1]),
      task: inner?.id ?? null,
      field: fields.some(covers),
    };
  });
};
