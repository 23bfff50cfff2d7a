/** What the schema of a policy cannot see: weights that do not add up, bands with gaps or overlaps, quotas that mean nothing. */
import type { Band, Criterion, Policy } from '../domain/evaluation/policy.ts';
import { bandSchema, criterionSchema, evaluationSchema } from './evaluation-file.ts';
import { composed, field, type Part, partsOf, repeats, shapeProblems, wellFormed } from './parts.ts';
import { distinct, type Problem, problem, type Result } from './problems.ts';
import { sayPoints } from './vi/evaluation.ts';

const TOTAL = 100;

const weights = (criteria: Part<Criterion>[], all: number): Problem[] => {
  const sum = criteria.reduce((total, { value }) => total + Math.round(value.max * 100), 0) / 100;
  // An ill-formed criterion is told already; without it the sum says nothing.
  if (criteria.length < all || sum === TOTAL) return [];
  return [
    problem(
      ['criteria'],
      `Điểm tối đa của các tiêu chí cộng lại được ${sayPoints(sum)}, phải là ${TOTAL}; hãy sửa lại các điểm.`,
    ),
  ];
};

const ofCriterion = ({ index, value }: Part<Criterion>): Problem[] => [
  ...(Math.round(value.max * 100) / 100 === value.max
    ? []
    : [problem(['criteria', index, 'max'], 'Điểm có quá hai chữ số thập phân; hãy làm tròn.')]),
  ...(value.full !== undefined && !value.measure
    ? [
        problem(
          ['criteria', index, 'full'],
          'Chỉ tiêu chí tính từ việc mới có mục này; hãy bỏ đi hoặc thêm “measure”.',
        ),
      ]
    : []),
];

/** Each band ends where the one above begins; the lowest begins at 0 and asks nothing besides. */
const ladder = (bands: Part<Band>[]): Problem[] =>
  bands.flatMap(({ index, value }, i) => {
    const above = bands[i - 1]?.value;
    const at = (name: string, message: string) => problem(['bands', index, name], message);
    const found: Problem[] = [];
    if (!above && value.below !== undefined)
      found.push(at('below', 'Mức cao nhất không có điểm chặn trên; hãy bỏ mục này.'));
    if (above && value.below === undefined)
      found.push(
        at('below', `Mức này phải ghi điểm chặn trên là ${sayPoints(above.from)}; hãy thêm mục này.`),
      );
    if (above && value.below !== undefined && value.below > above.from)
      found.push(
        at(
          'below',
          `Mức này đến dưới ${sayPoints(value.below)} điểm, chồng lên mức “${above.name}” bắt đầu từ ${sayPoints(above.from)}; hãy ghi ${sayPoints(above.from)}.`,
        ),
      );
    if (above && value.below !== undefined && value.below < above.from)
      found.push(
        at(
          'below',
          `Từ ${sayPoints(value.below)} đến dưới ${sayPoints(above.from)} điểm không thuộc mức nào; hãy ghi ${sayPoints(above.from)}.`,
        ),
      );
    if (value.from >= (above?.from ?? TOTAL + 1))
      found.push(at('from', 'Các mức phải xếp từ cao xuống thấp; hãy sửa điểm hoặc đổi thứ tự.'));
    if (i < bands.length - 1) return found;
    if (value.from !== 0)
      found.push(
        at(
          'from',
          `Dưới ${sayPoints(value.from)} điểm không thuộc mức nào; mức thấp nhất phải bắt đầu từ 0.`,
        ),
      );
    if (value.needs && Object.keys(value.needs).length > 0)
      found.push(
        at(
          'needs',
          'Mức thấp nhất không được kèm điều kiện, vì đơn vị nào cũng phải có một mức; hãy bỏ mục này.',
        ),
      );
    return found;
  });

const quota = (json: unknown, bands: Part<Band>[]): Problem[] => {
  const given = wellFormed(evaluationSchema.shape.quota, field(json, 'quota'));
  if (!given) return [];
  const known = bands.map(({ value }) => value.code);
  const unknown = (path: (string | number)[], code: string): Problem[] =>
    known.includes(code)
      ? []
      : [problem(['quota', ...path], `Không có mức nào mang mã “${code}”; hãy sửa theo các mức ở trên.`)];
  return [
    ...unknown(['band'], given.band),
    ...given.of.flatMap((code, i) => unknown(['of', i], code)),
    ...(known.includes(given.band) && given.band !== known[0]
      ? [problem(['quota', 'band'], 'Chỉ giới hạn được mức cao nhất; hãy ghi mã của mức đầu danh sách.')]
      : []),
    ...(given.share === 100 && given.of.includes(given.band)
      ? [
          problem(
            ['quota', 'share'],
            'Tỉ lệ 100% của chính mức ấy không giới hạn gì; hãy sửa tỉ lệ hoặc bỏ “quota”.',
          ),
        ]
      : []),
  ];
};

const policyProblems = (json: unknown): Problem[] => {
  const criteria = partsOf(criterionSchema, json, 'criteria') as Part<Criterion>[];
  const bands = partsOf(bandSchema, json, 'bands') as Part<Band>[];
  const listed = field(json, 'criteria');
  const again = (code: string, first: string) => `Mã “${code}” đã có ở ${first}; hãy đặt mã khác.`;
  const [from, until] = [field(json, 'from'), field(json, 'until')];
  return [
    ...shapeProblems(evaluationSchema, json),
    ...repeats('criteria', criteria, 'code', ({ code }) => code, again),
    ...repeats('bands', bands, 'code', ({ code }) => code, again),
    ...(Array.isArray(listed) ? weights(criteria, listed.length) : []),
    ...criteria.flatMap(ofCriterion),
    ...(bands.length === (field(json, 'bands') as unknown[] | undefined)?.length ? ladder(bands) : []),
    ...quota(json, bands),
    ...(typeof from === 'string' && typeof until === 'string' && until < from
      ? [problem(['until'], 'Ngày cuối cùng áp dụng trước ngày bắt đầu; hãy sửa một trong hai ngày.')]
      : []),
    ...measuresOf(json, criteria, bands),
  ];
};

/** A meeting has no steps to count. */
const measuresOf = (json: unknown, criteria: Part<Criterion>[], bands: Part<Band>[]): Problem[] => {
  if (field(json, 'kind') !== 'meeting') return [];
  const only = 'Buổi sinh hoạt chỉ do người chấm; hãy bỏ mục này.';
  return [
    ...criteria.flatMap(({ index, value }) =>
      value.measure ? [problem(['criteria', index, 'measure'], only)] : [],
    ),
    ...bands.flatMap(({ index, value }) => (value.needs ? [problem(['bands', index, 'needs'], only)] : [])),
    ...(['quota', 'inspectedBefore', 'anotherLookDays'] as const).flatMap((name) =>
      field(json, name) === undefined
        ? []
        : [problem([name], 'Chỉ có với xếp loại cuối năm; hãy bỏ mục này.')],
    ),
  ];
};

/** `json`: what `JSON.parse` gave, or a request's body. */
export const checkPolicy = (json: unknown): Result<Policy> => {
  const file = composed(json);
  const problems = distinct(policyProblems(file));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: evaluationSchema.parse(file) };
};
