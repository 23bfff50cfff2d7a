/** What the schema of a report form cannot see: its fields against its relations, forms against obligations. */
import type { Obligation } from '../../domain/directive/directive.ts';
import { type FormRelation, isFormed, type ReportForm } from '../../domain/report/form.ts';
import type { Part } from '../parts.ts';
import { type Path, type Problem, problem } from '../problems.ts';

const fieldsOf = (relation: FormRelation): string[] =>
  relation.type === 'atMost' ? [relation.field, relation.limit] : [relation.field, ...relation.parts];

const relationProblems = (relation: FormRelation, { fields }: ReportForm, path: Path): Problem[] => {
  const named = fieldsOf(relation);
  const strange = named.find((code) => fields.find((field) => field.code === code)?.type !== 'number');
  if (strange !== undefined)
    return [problem(path, `Mẫu không có ô số nào mang mã “${strange}”; hãy sửa mã hoặc bỏ liên hệ này.`)];
  return new Set(named).size < named.length
    ? [problem(path, 'Một ô đứng hai lần trong cùng một liên hệ; hãy sửa lại.')]
    : [];
};

const oneForm = ({ index, value: form }: Part<ReportForm>): Problem[] => {
  const path: Path = ['forms', index];
  const codes = form.fields.map(({ code }) => code);
  return [
    ...codes.flatMap((code, i) =>
      codes.indexOf(code) < i
        ? [
            problem(
              [...path, 'fields', i, 'code'],
              `Mã ô “${code}” đã dùng ở ô khác của mẫu; hãy đặt mã khác.`,
            ),
          ]
        : [],
    ),
    ...form.relations.flatMap((relation, i) => relationProblems(relation, form, [...path, 'relations', i])),
  ];
};

/** A field that changes its type from version to version could not be summed. */
const changedTypes = (parts: Part<ReportForm>[]): Problem[] =>
  parts.flatMap(({ index, value: form }, at) =>
    form.fields.flatMap((field, i) => {
      const before = parts
        .slice(0, at)
        .filter(({ value }) => value.code === form.code)
        .flatMap(({ value }) => value.fields)
        .find(({ code }) => code === field.code);
      return before && before.type !== field.type
        ? [
            problem(
              ['forms', index, 'fields', i, 'type'],
              `Ô “${field.code}” ở phiên bản khác là “${before.type}”; hãy giữ loại ô hoặc đặt mã khác.`,
            ),
          ]
        : [];
    }),
  );

export const formProblems = (parts: Part<ReportForm>[]): Problem[] => [
  ...parts.flatMap(({ index, value: { code, version } }, at) =>
    parts.findIndex(({ value }) => value.code === code && value.version === version) < at
      ? [problem(['forms', index, 'version'], `Mẫu “${code}” đã có phiên bản ${version}; hãy ghi số khác.`)]
      : [],
  ),
  ...parts.flatMap(oneForm),
  ...changedTypes(parts),
];

export const obligationFormProblems = (
  { form, kind }: Obligation,
  path: Path,
  forms: ReadonlySet<string>,
): Problem[] => {
  if (form === undefined) return [];
  if (!isFormed(kind))
    return [problem([...path, 'form'], 'Loại việc này không nộp theo mẫu; hãy bỏ mục “form”.')];
  return forms.has(form)
    ? []
    : [
        problem(
          [...path, 'form'],
          `Không có mẫu báo cáo nào mang mã “${form}”; hãy sửa mã hoặc khai ở “forms”.`,
        ),
      ];
};
