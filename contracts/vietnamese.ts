/**
 * zod's own findings as Vietnamese sentences. Every schema of this folder is parsed with this map, so that no
 * English sentence reaches a screen. Messages given by a schema itself come before these.
 */
import type { z } from 'zod';
import { type Path, type Problem, problem } from './problems.ts';
import { isSecrecyField } from './secrecy.ts';

const KINDS: Record<string, string> = {
  string: 'chữ (đặt trong dấu nháy kép)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách [ … ]',
  object: 'nhóm mục { … }',
  record: 'nhóm mục { … }',
  null: 'null',
};
const kindOf = (input: unknown): string => {
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'danh sách';
  return (
    { string: 'chữ', number: 'số', boolean: 'true hoặc false', object: 'nhóm mục' }[typeof input as string] ??
    'giá trị khác'
  );
};
const listed = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(', ');

const tooSmall = (origin: string, minimum: unknown): string => {
  if (origin === 'string')
    return minimum === 1
      ? 'Không được để trống; hãy ghi nội dung.'
      : `Quá ngắn; cần ít nhất ${minimum} ký tự.`;
  if (origin === 'array') return `Danh sách phải có ít nhất ${minimum} phần tử; hãy bổ sung.`;
  return `Số phải từ ${minimum} trở lên; hãy sửa lại.`;
};
const tooBig = (origin: string, maximum: unknown): string => {
  if (origin === 'string') return `Quá dài; nhiều nhất ${maximum} ký tự, hãy rút gọn.`;
  if (origin === 'array') return `Danh sách có nhiều nhất ${maximum} phần tử; hãy bớt đi.`;
  return `Số không được lớn hơn ${maximum}; hãy sửa lại.`;
};
const FORMATS: Record<string, string> = {
  email: 'Địa chỉ thư điện tử không đúng; hãy ghi dạng ten@coquan.vn.',
};

/** The error map of every parse: `schema.safeParse(input, { error: vietnamese })`. */
export const vietnamese: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? 'giá trị đúng kiểu';
      if (issue.input === undefined) return `Thiếu mục này; hãy bổ sung, kiểu ${wanted}.`;
      if (issue.expected === 'int' || Number.isNaN(issue.input))
        return 'Ở đây phải là số nguyên; hãy sửa lại.';
      return `Ở đây phải là ${wanted}, không phải ${kindOf(issue.input)}; hãy sửa lại.`;
    }
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum);
    case 'too_big':
      return tooBig(issue.origin, issue.maximum);
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Chữ ghi không đúng mẫu; hãy xem lại phần mô tả tệp.';
    case 'invalid_value':
      return issue.input === undefined
        ? `Thiếu mục này; hãy chọn một trong: ${listed(issue.values)}.`
        : `Giá trị này không có trong danh sách; hãy chọn một trong: ${listed(issue.values)}.`;
    case 'unrecognized_keys':
      return `Mẫu tệp không có mục ${listed(issue.keys)}; hãy bỏ đi hoặc sửa lại tên mục.`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `Loại này không có; hãy chọn một trong: ${listed(issue.options)}.`
        : 'Mục này không đúng dạng nào trong các dạng cho phép; hãy xem lại phần mô tả tệp.';
    case 'invalid_key':
      return 'Tên mục này không đúng mẫu; hãy dùng chữ cái không dấu, chữ số, dấu gạch nối.';
    case 'not_multiple_of':
      return `Số phải chia hết cho ${issue.divisor}; hãy sửa lại.`;
    default:
      return 'Mục này chưa đúng; hãy xem lại phần mô tả tệp.';
  }
};

type Issue = z.core.$ZodIssue;

/** The one branch of a union whose keys are those of the input, if there is one. */
const branchMeant = (branches: Issue[][]): Issue[] | undefined => {
  const fitting = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code === 'custom'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
};

/** Flattens unions to the branch that was meant, and gives each unknown key its own place. */
export const problemsOf = (issues: readonly Issue[], prefix: Path = []): Problem[] =>
  issues.flatMap((issue) => {
    const path: Path = [...prefix, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .filter((key) => !isSecrecyField(key))
        .map((key) =>
          problem([...path, key], `Mẫu tệp không có mục “${key}”; hãy bỏ đi hoặc sửa lại tên mục.`),
        );
    const meant = issue.code === 'invalid_union' ? branchMeant(issue.errors) : undefined;
    return meant ? problemsOf(meant, path) : [problem(path, issue.message)];
  });
