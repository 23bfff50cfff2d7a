/** What the schema of the directive file cannot see, each part against the others and against the tree. */

import type { Obligation } from '../domain/directive/directive.ts';
import { parseDocumentNumber } from '../domain/directive/document-number.ts';
import { endCode, ISSUE } from '../domain/directive/due-rule.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { isLocalDate, type LocalDate } from '../domain/time/local-date.ts';
import { eventProblems } from './check-events.ts';
import { ladderProblems } from './check-ladder.ts';
import { type ObligationContext, obligationProblems, unknownUnit } from './check-obligation.ts';
import { phaseProblems, reportTermProblems } from './check-phases.ts';
import { directiveSchema, eventSchema, obligationSchema } from './directive-file.ts';
import { phaseSchema, reportTermSchema } from './due-rule-file.ts';
import { codesIn, field, keysOf, partsOf, repeats, shapeProblems, wellFormed } from './parts.ts';
import { type Problem, problem } from './problems.ts';
import { formProblems } from './report/check-forms.ts';
import { reportFormSchema } from './report/form-file.ts';
import { isSecrecyField, secrecyMark } from './secrecy.ts';

export interface DirectiveOptions {
  /** A draft may lack number and date; a directive that is to be issued may not. */
  forIssue?: boolean | undefined;
}

const refused = (path: string, mark: string): Problem =>
  problem(
    [path],
    `Văn bản đóng dấu ${mark} không được đưa vào phần mềm này; hãy dừng lại và xử lý theo quy định về bảo vệ bí mật nhà nước.`,
  );

const secrecy = (json: unknown): Problem[] => {
  const stamped = keysOf(json).filter(isSecrecyField);
  const written = ['kind', 'title', 'number', 'issuerName', 'place'].flatMap((key) => {
    const text = field(json, key);
    const mark = typeof text === 'string' ? secrecyMark(text) : null;
    return mark ? [refused(key, mark)] : [];
  });
  return [
    ...stamped.map((key) => {
      const text = field(json, key);
      const mark = typeof text === 'string' ? (secrecyMark(text) ?? secrecyMark(`Độ mật: ${text}`)) : null;
      return mark
        ? refused(key, mark)
        : problem([key], `Mẫu tệp không có mục “${key}”: phần mềm không nhận văn bản mật; hãy bỏ mục này.`);
    }),
    ...written,
  ];
};

const dateIn = (value: unknown): LocalDate | null =>
  typeof value === 'string' && isLocalDate(value) ? value : null;

const termProblems = (json: unknown): Problem[] => {
  const term = field(json, 'term');
  const [from, to] = [dateIn(field(term, 'from')), dateIn(field(term, 'to'))];
  const issuedOn = dateIn(field(json, 'issuedOn'));
  if (from && to && to < from)
    return [
      problem(['term'], `Thời gian thực hiện kết thúc (${to}) trước khi bắt đầu (${from}); hãy sửa lại.`),
    ];
  return issuedOn && to && to < issuedOn
    ? [
        problem(
          ['term', 'to'],
          `Thời gian thực hiện kết thúc (${to}) trước ngày ban hành (${issuedOn}); hãy sửa lại.`,
        ),
      ]
    : [];
};

const committeeTermProblems = (json: unknown): Problem[] => {
  const term = field(json, 'committeeTerm');
  const [from, to] = [dateIn(field(term, 'from')), dateIn(field(term, 'to'))];
  return from && to && to < from
    ? [problem(['committeeTerm'], `Nhiệm kỳ kết thúc (${to}) trước khi bắt đầu (${from}); hãy sửa lại.`)]
    : [];
};

/** No number at all, or a symbol that waits for one. */
const isBlank = (number: unknown): boolean =>
  number === null || (typeof number === 'string' && parseDocumentNumber(number)?.number === null);

const issueProblems = (json: unknown, { forIssue }: DirectiveOptions): Problem[] => {
  if (!forIssue) return [];
  const obligations = field(json, 'obligations');
  return [
    ...(isBlank(field(json, 'number'))
      ? [problem(['number'], 'Ban hành thì phải có số và ký hiệu; hãy ghi, ví dụ “22-KH/ĐU”.')]
      : []),
    ...(field(json, 'issuedOn') === null
      ? [problem(['issuedOn'], 'Ban hành thì phải có ngày ban hành; hãy ghi, ví dụ “2025-11-13”.')]
      : []),
    ...(Array.isArray(obligations) && obligations.length === 0
      ? [problem(['obligations'], 'Ban hành thì phải giao ít nhất một việc; hãy bổ sung.')]
      : []),
  ];
};

const ladders = (json: unknown): { names: Set<string>; problems: Problem[] } => {
  const value = field(json, 'ladders');
  const names = new Set(keysOf(value));
  const missing =
    value !== undefined && !names.has('default')
      ? [problem(['ladders'], 'Thiếu thang nhắc việc “default”; hãy khai thang này.')]
      : [];
  const parsed = [...names].flatMap((name) => {
    const ladder = wellFormed(directiveSchema.shape.ladders.valueType, field(value, name));
    return ladder ? ladderProblems(ladder, ['ladders', name]) : [];
  });
  return { names, problems: [...missing, ...parsed] };
};

/** What was picked names the line that points; a line is no task at once. */
const referenceProblems = (
  json: unknown,
  obligations: { index: number; value: Pick<Obligation, 'id' | 'pickedFrom'> }[],
): Problem[] => {
  const value = field(json, 'references');
  const references = (Array.isArray(value) ? value : []).map((one) => field(one, 'id'));
  const ids = new Set(obligations.map(({ value: { id } }) => id));
  return [
    ...references.flatMap((id, i) =>
      (typeof id === 'string' && ids.has(id)) || references.indexOf(id) < i
        ? [
            problem(
              ['references', i, 'id'],
              `Mã “${id}” đã dùng cho việc hoặc dòng trỏ khác; hãy đặt mã khác.`,
            ),
          ]
        : [],
    ),
    ...obligations.flatMap(({ index, value: { pickedFrom } }) =>
      pickedFrom && !references.includes(pickedFrom.reference)
        ? [
            problem(
              ['obligations', index, 'pickedFrom', 'reference'],
              `Không có dòng trỏ nào mang mã “${pickedFrom.reference}” ở “references”; hãy sửa lại.`,
            ),
          ]
        : [],
    ),
  ];
};

export const directiveProblems = (
  json: unknown,
  organisation: Organisation,
  options: DirectiveOptions,
): Problem[] => {
  const events = partsOf(eventSchema, json, 'events');
  const obligations = partsOf(obligationSchema, json, 'obligations');
  const { names, problems } = ladders(json);
  const phases = partsOf(phaseSchema, json, 'phases');
  const reportTerms = partsOf(reportTermSchema, json, 'reportTerms');
  const forms = partsOf(reportFormSchema, json, 'forms');
  const definitions = events.map(({ value }) => value);
  const codes = codesIn(json, 'events');
  const units = new Set(organisation.units.map((unit) => unit.code));
  const context: ObligationContext = {
    organisation,
    units,
    ladders: names,
    events: new Set([...codes, ...definitions.flatMap((e) => (e.ends ? [endCode(e.code)] : [])), ISSUE]),
    definitions,
    phases: phases.map(({ value }) => value),
    phaseCodes: codesIn(json, 'phases'),
    reportTerms: codesIn(json, 'reportTerms'),
    forms: codesIn(json, 'forms'),
    committeeTerm: field(json, 'committeeTerm') !== undefined,
    issuedOn: dateIn(field(json, 'issuedOn')),
    term: wellFormed(directiveSchema.shape.term, field(json, 'term')) ?? null,
    obligations: obligations.map(({ value }) => value),
  };
  const named = (key: string) => {
    const value = field(json, key);
    return unknownUnit([key], typeof value === 'string' ? value : null, units);
  };
  return [
    ...secrecy(json),
    ...shapeProblems(directiveSchema, json),
    ...issueProblems(json, options),
    ...named('issuer'),
    ...named('followedBy'),
    ...termProblems(json),
    ...problems,
    ...repeats(
      'events',
      events,
      'code',
      (event) => event.code,
      (code, first) => `Mã sự kiện “${code}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...eventProblems(events),
    ...repeats(
      'phases',
      phases,
      'code',
      (phase) => phase.code,
      (code, first) => `Mã đợt “${code}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...phaseProblems(phases, context),
    ...repeats(
      'reportTerms',
      reportTerms,
      'code',
      (term) => term.code,
      (code, first) => `Mã chế độ báo cáo “${code}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...reportTermProblems(reportTerms),
    ...formProblems(forms),
    ...committeeTermProblems(json),
    ...repeats(
      'obligations',
      obligations,
      'id',
      (obligation) => obligation.id,
      (id, first) => `Mã việc “${id}” đã dùng ở ${first}; hãy đặt mã khác.`,
    ),
    ...referenceProblems(json, obligations),
    ...obligations.flatMap(({ index, value }) => obligationProblems(value, ['obligations', index], context)),
  ];
};
