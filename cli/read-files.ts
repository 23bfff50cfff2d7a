/** A directive and an organisation from two files, or every problem that they have. */
import { readFile } from 'node:fs/promises';
import { checkDirective, checkOrganisation } from '../contracts/check-files.ts';
import type { Problem } from '../contracts/problems.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';

export interface FileProblem extends Problem {
  file: string;
}
export type Files =
  | { ok: true; directive: Directive; organisation: Organisation }
  | { ok: false; problems: FileProblem[] };

export const readJson = async (file: string): Promise<{ json: unknown } | { problems: FileProblem[] }> => {
  try {
    return { json: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    const message =
      error instanceof SyntaxError
        ? `Tệp không phải JSON hợp lệ (${error.message}); hãy sửa lại.`
        : 'Không đọc được tệp; hãy xem lại đường dẫn.';
    return { problems: [{ file, path: '', message }] };
  }
};

export const named = (file: string, problems: Problem[]): FileProblem[] =>
  problems.map((one) => ({ file, ...one }));

export const readFiles = async (directiveFile: string, organisationFile: string): Promise<Files> => {
  const [plan, tree] = await Promise.all([readJson(directiveFile), readJson(organisationFile)]);
  if ('problems' in plan || 'problems' in tree)
    return { ok: false, problems: [plan, tree].flatMap((one) => ('problems' in one ? one.problems : [])) };
  const organisation = checkOrganisation(tree.json);
  // A directive is checked against a tree; without one there is nothing to check it against.
  if (!organisation.ok) return { ok: false, problems: named(organisationFile, organisation.problems) };
  const directive = checkDirective(plan.json, organisation.value);
  return directive.ok
    ? { ok: true, directive: directive.value, organisation: organisation.value }
    : { ok: false, problems: named(directiveFile, directive.problems) };
};

export const problemLines = (problems: FileProblem[]): string[] => [
  `${problems.length} vấn đề:`,
  ...problems.map(({ file, path, message }) => `  ${file}${path ? ` › ${path}` : ''}\n    ${message}`),
];
