/** A report of a draft put on a report term that the office has picked from the templates. */
import { TERM_TEMPLATES } from '../../contracts/report/term-templates.ts';
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import type { DayOfPeriod, ReportTerm } from '../../domain/directive/due-rule.ts';
import { same } from '../../domain/directive/same.ts';
import { isAddedUp } from '../../domain/report/form.ts';
import { Invalid, NotFound } from '../problems.ts';

/** Under the template's code, or with a number where that stands for other days already: each level sends on its own. */
const codeFor = (term: ReportTerm, known: readonly ReportTerm[]): string => {
  const taken = (code: string) => known.find((one) => one.code === code);
  for (let n = 1; ; n++) {
    const code = n === 1 ? term.code : `${term.code}-${n}`;
    const there = taken(code);
    if (!there || same(there, { ...term, code })) return code;
  }
};

/** Without the one that this obligation leaves, if nobody else goes by it. */
const kept = ({ reportTerms = [], obligations }: Directive, { id, due }: Obligation): ReportTerm[] =>
  reportTerms.filter(
    ({ code }) =>
      due.type !== 'reportTerm' ||
      due.term !== code ||
      obligations.some((one) => one.id !== id && one.due.type === 'reportTerm' && one.due.term === code),
  );

/**
 * @throws NotFound for an unknown template
 * @throws Invalid for what is no report
 */
export const onReportTerm = (
  document: Directive,
  obligation: Obligation,
  { reportTerm, sends }: { reportTerm: string; sends?: DayOfPeriod | undefined },
): Directive => {
  const template = TERM_TEMPLATES.find(({ term }) => term.code === reportTerm);
  if (!template) throw new NotFound(reportTerm);
  if (!isAddedUp(obligation.kind))
    throw new Invalid([
      {
        path: 'reportTerm',
        message: 'Chỉ báo cáo, sơ kết, tổng kết đi theo chế độ báo cáo; hãy chọn thời hạn khác cho việc này.',
      },
    ]);
  const known = kept(document, obligation);
  const picked = { ...template.term, ...(sends ? { sends } : {}) };
  const term = { ...picked, code: codeFor(picked, known) };
  return {
    ...document,
    reportTerms: known.some(({ code }) => code === term.code) ? known : [...known, term],
    obligations: document.obligations.map((one) =>
      one === obligation ? { ...one, due: { type: 'reportTerm', term: term.code } } : one,
    ),
  };
};
