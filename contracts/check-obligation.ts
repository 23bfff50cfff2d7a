/** One obligation against its directive and the tree. */
import type { Obligation } from '../domain/directive/directive.ts';
import {
  type Organisation,
  type Selector,
  selects,
  type UnitId,
} from '../domain/organisation/organisation.ts';
import { dueRuleProblems, type RuleContext } from './check-due-rule.ts';
import { followedProblems } from './check-followed.ts';
import { type Path, type Problem, problem } from './problems.ts';
import { obligationFormProblems } from './report/check-forms.ts';

export interface ObligationContext extends RuleContext {
  organisation: Organisation;
  units: Set<UnitId>;
  ladders: Set<string>;
  forms: Set<string>;
  /** The well-formed obligations of the file. */
  obligations: Obligation[];
}

export const unknownUnit = (path: Path, unit: UnitId | null | undefined, units: Set<UnitId>): Problem[] =>
  unit == null || units.has(unit)
    ? []
    : [problem(path, `Cây tổ chức không có đơn vị mang mã “${unit}”; hãy sửa mã đơn vị.`)];

const unitsNamed = (selector: Selector, path: Path, units: Set<UnitId>): Problem[] => {
  if ('units' in selector)
    return selector.units.flatMap((unit, i) => unknownUnit([...path, 'units', i], unit, units));
  if ('anyOf' in selector)
    return selector.anyOf.flatMap((one, i) => unitsNamed(one, [...path, 'anyOf', i], units));
  if (!('except' in selector)) return [];
  const at = [...path, 'except'];
  return [
    ...unitsNamed(selector.except.from, [...at, 'from'], units),
    ...selector.except.units.flatMap((unit, i) => unknownUnit([...at, 'units', i], unit, units)),
  ];
};

const selectorProblems = (
  selector: Selector | undefined,
  path: Path,
  context: ObligationContext,
): Problem[] => {
  if (!selector) return [];
  const named = unitsNamed(selector, path, context.units);
  if (named.length > 0 || context.organisation.units.some((unit) => selects(selector, unit))) return named;
  return [
    problem(path, 'Cách chọn này không trúng đơn vị nào trong cây tổ chức; hãy sửa lại nhãn, loại hoặc mã.'),
  ];
};

/** A draft may leave open who leads; it cannot be issued so. */
const isLeadOpen = ({ lead }: Pick<Obligation, 'lead'>): boolean =>
  'units' in lead && lead.units.length === 0;

const originProblems = (obligation: Obligation, path: Path): Problem[] => {
  if (obligation.source && obligation.addedByOffice !== undefined)
    return [
      problem(
        path,
        'Việc này vừa có “source” vừa có “addedByOffice”; hãy giữ một: văn bản nói hay văn phòng thêm.',
      ),
    ];
  if (!obligation.source && obligation.addedByOffice === undefined)
    return [
      problem(
        path,
        'Việc này không có “source” cũng không có “addedByOffice”; hãy ghi chỗ trong văn bản hoặc lý do thêm.',
      ),
    ];
  return (obligation.source ?? []).flatMap(({ lines: [from, to] }, i) =>
    to < from
      ? [problem([...path, 'source', i, 'lines'], 'Dòng cuối đứng trước dòng đầu; hãy đổi lại thứ tự.')]
      : [],
  );
};

const memberProblems = (
  obligation: Obligation,
  path: Path,
  { organisation }: ObligationContext,
): Problem[] => {
  if (!obligation.perMember || isLeadOpen(obligation)) return [];
  const leads = new Set(
    organisation.units.filter((unit) => selects(obligation.lead, unit)).map((unit) => unit.code),
  );
  return organisation.people.some((person) => leads.has(person.unit) && person.roles.includes('member'))
    ? []
    : [
        problem(
          [...path, 'perMember'],
          'Đơn vị chủ trì không có cấp ủy viên nào (vai “member”); hãy thêm người vào cây tổ chức hoặc bỏ mục này.',
        ),
      ];
};

export const obligationProblems = (
  obligation: Obligation,
  path: Path,
  context: ObligationContext,
): Problem[] => {
  const { due, ladder } = obligation;
  const monthly = due.type === 'every' && due.period === 'month';
  return [
    ...(isLeadOpen(obligation) ? [] : selectorProblems(obligation.lead, [...path, 'lead'], context)),
    ...selectorProblems(obligation.coordinating, [...path, 'coordinating'], context),
    ...selectorProblems(obligation.firstWeekUnits, [...path, 'firstWeekUnits'], context),
    ...(obligation.firstWeekUnits && !monthly
      ? [
          problem(
            [...path, 'firstWeekUnits'],
            'Tuần đầu của tháng chỉ có nghĩa với việc hằng tháng; hãy bỏ mục này hoặc đổi thời hạn thành hằng tháng.',
          ),
        ]
      : []),
    ...(obligation.meetingForms && obligation.kind !== 'meeting'
      ? [
          problem(
            [...path, 'meetingForms'],
            'Hình thức ghép, trực tuyến chỉ có nghĩa với sinh hoạt; hãy bỏ mục này hoặc đổi loại việc.',
          ),
        ]
      : []),
    ...(obligation.scoredBy && obligation.kind !== 'meeting'
      ? [
          problem(
            [...path, 'scoredBy'],
            'Bảng chấm chất lượng chỉ có nghĩa với sinh hoạt; hãy bỏ mục này hoặc đổi loại việc.',
          ),
        ]
      : []),
    ...dueRuleProblems(due, [...path, 'due'], context),
    ...followedProblems(obligation, path, context.obligations, context.organisation),
    ...unknownUnit([...path, 'to'], obligation.to, context.units),
    ...unknownUnit([...path, 'via'], obligation.via, context.units),
    ...(ladder !== undefined && !context.ladders.has(ladder)
      ? [
          problem(
            [...path, 'ladder'],
            `Không có thang nhắc việc nào tên “${ladder}”; hãy sửa tên hoặc khai ở mục “ladders”.`,
          ),
        ]
      : []),
    ...obligationFormProblems(obligation, path, context.forms),
    ...originProblems(obligation, path),
    ...memberProblems(obligation, path, context),
  ];
};
