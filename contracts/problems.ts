/** What is wrong with a file, each with its place in it and a sentence that says what to do. */
export interface Problem {
  /** `obligations[3].due.events.allOf[0]`; empty for the file as a whole. */
  path: string;
  /** One sentence in Vietnamese. */
  message: string;
}
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export type Path = readonly (string | number)[];

export const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${text}["${key}"]`;
    return text ? `${text}.${key}` : key;
  }, '');

export const problem = (path: Path, message: string): Problem => ({ path: pathText(path), message });

/** One problem a place and sentence, in the order of first mention. */
export const distinct = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((one) => [`${one.path}\n${one.message}`, one])).values(),
];
