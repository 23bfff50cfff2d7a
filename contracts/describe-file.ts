/** A file's schema as a page in Vietnamese, field by field: what the office reads is what the checks enforce. */
import { z } from 'zod';

interface Json {
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  prefixItems?: Json[];
  additionalProperties?: Json | false;
  anyOf?: Json[];
  oneOf?: Json[];
  minimum?: number;
  maximum?: number;
  $ref?: string;
  $defs?: Record<string, Json>;
}
type Definitions = Record<string, Json>;

const NAMES: Record<string, string> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  boolean: 'true hoặc false',
  object: 'nhóm mục',
  null: 'null',
};
const FORMATS: Record<string, string> = { date: 'ngày', email: 'địa chỉ thư' };

/** zod writes its own largest safe integer where a schema gives no bound. */
const bounds = ({ minimum, maximum }: Json): string => {
  const known = (n: number | undefined): n is number =>
    n !== undefined && Math.abs(n) < Number.MAX_SAFE_INTEGER;
  if (known(minimum) && known(maximum)) return ` ${minimum}–${maximum}`;
  return known(minimum) ? ` từ ${minimum}` : '';
};

const anchor = (title: string): string =>
  title
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\d\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');

const link = (ref: string, definitions: Definitions): string => {
  const title = definitions[ref.replace('#/$defs/', '')]?.title ?? '';
  return `[${title}](#${anchor(title)})`;
};

const typeOf = (json: Json, definitions: Definitions): string => {
  if (json.$ref) return link(json.$ref, definitions);
  if (json.const !== undefined) return `\`${JSON.stringify(json.const)}\``;
  if (json.enum) return json.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  const choices = json.anyOf ?? json.oneOf;
  if (choices) return choices.map((one) => typeOf(one, definitions)).join(' hoặc ');
  if (Array.isArray(json.type)) return json.type.map((type) => NAMES[type]).join(' hoặc ');
  if (json.type === 'array')
    return json.prefixItems
      ? `[${json.prefixItems.map((one) => typeOf(one, definitions)).join(', ')}]`
      : `danh sách ${typeOf(json.items ?? {}, definitions)}`;
  return `${FORMATS[json.format ?? ''] ?? NAMES[json.type ?? ''] ?? ''}${bounds(json)}`;
};

/** Rows of an object's fields; groups without a name of their own are unfolded beneath their field. */
const rowsOf = (json: Json, definitions: Definitions, prefix = ''): string[] =>
  Object.entries(json.properties ?? {}).flatMap(([key, child]) => {
    const needed = json.required?.includes(key) ? 'có' : 'không';
    const name = `${prefix}${key}`;
    const row = `| \`${name}\` | ${typeOf(child, definitions)} | ${needed} | ${child.description ?? ''} |`;
    const each = child.additionalProperties ? child.additionalProperties : undefined;
    if (each) {
      const value = `| \`${name}.<tên>\` | ${typeOf(each, definitions)} | có | |`;
      return [row, value];
    }
    return [
      row,
      ...rowsOf(child, definitions, `${name}.`),
      ...rowsOf(child.items ?? {}, definitions, `${name}[].`),
    ];
  });

const table = (json: Json, definitions: Definitions): string[] => [
  '| mục | kiểu | bắt buộc | ý nghĩa |',
  '| --- | --- | --- | --- |',
  ...rowsOf(json, definitions),
  '',
];

/** One dialect of a union, headed by the key or the `type` that tells it from the others. */
const dialect = (json: Json, definitions: Definitions): string[] => {
  const [key, first] = Object.entries(json.properties ?? {})[0] ?? [];
  return [`### \`${typeof first?.const === 'string' ? first.const : key}\``, '', ...table(json, definitions)];
};

const section = (json: Json, definitions: Definitions): string[] => {
  // What refers to itself is named at one place and spelt out at another, which has no title.
  const { oneOf, anyOf } = json.$ref ? (definitions[json.$ref.replace('#/$defs/', '')] ?? json) : json;
  const variants = oneOf ?? anyOf;
  const intro = json.description ? [json.description, ''] : [];
  const body = variants ? variants.flatMap((one) => dialect(one, definitions)) : table(json, definitions);
  return [`## ${json.title ?? ''}`, '', ...intro, ...body];
};

/** Markdown of the file's page. Definitions come in the order in which the fields name them. */
export const describeFile = (title: string, intro: string, schema: z.ZodType): string => {
  const json = z.toJSONSchema(schema, { io: 'input' }) as Json;
  const definitions = json.$defs ?? {};
  return [
    `# ${title}`,
    '',
    intro,
    '',
    '## Các mục của tệp',
    '',
    ...table(json, definitions),
    ...Object.values(definitions)
      .filter((one) => one.title)
      .flatMap((one) => section(one, definitions)),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
};
