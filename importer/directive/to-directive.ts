/**
 * A draft as a directive file for the office to correct. What the text does not say is left blank or filled with the
 * office's usual values, and each of these is named: in `addedByOffice`, or in the questions beside the file.
 */
import { USUAL_LADDER } from '../../domain/ladder/usual.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Draft, DraftTask, Span } from '../draft.ts';
import { bare, collapse } from '../text/fold.ts';
import { dueRuleOf, Gathered } from './due-rule.ts';
import { type MatchedUnit, matchUnit, selectorOf } from './match-units.ts';
import { refersTo } from './refers.ts';

export interface DirectiveDraft {
  directive: object;
  /** In Vietnamese, one a line, with the place in the file. */
  questions: string[];
}

const oneLine = (text: string, max: number): string =>
  collapse(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' '))
    .slice(0, max)
    .trim();

const DEFAULTS = { immediateWorkingDays: 5, reviewWorkingDays: 3, morning: '08:00' };

/** Lines of the text from 1, as a directive's sources name them. */
const lineCounter = (text: string): ((span: Span) => [number, number]) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineAt = (place: number): number => Math.max(1, starts.findLastIndex((start) => start <= place) + 1);
  return ({ start, end }) => [lineAt(start), lineAt(Math.max(start, end - 1))];
};

const unknown = 'chưa đọc được';

const termOf = (draft: Draft): { from: string; to: string } => {
  const { date } = draft.header;
  const dates = draft.tasks
    .flatMap(({ deadline }) => [deadline.value.rule.date, deadline.value.rule.to])
    .filter((one): one is string => typeof one === 'string');
  const from =
    date.value?.length === 10
      ? date.value
      : (dates.sort()[0] ?? `${(date.value ?? '2026').slice(0, 4)}-01-01`);
  const last = [...dates, from].sort().at(-1) ?? from;
  const year = Math.max(
    Number(last.slice(0, 4)),
    Number(from.slice(0, 4)) + (from.slice(5, 7) >= '10' ? 1 : 0),
  );
  return { from, to: `${year}-12-31` };
};

const idOf = (draft: Draft): string => {
  const name = draft.header.number.value ?? draft.file.name.replace(/\.\w+$/u, '');
  const plain = bare(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return plain === '' ? 'ke-hoach' : plain;
};

const said = (matched: MatchedUnit): string => {
  const others = matched.alternatives.map(({ name }) => `“${name}”`).join(', ');
  if (!matched.selector) return `“${matched.name}” không có trong cây tổ chức; hãy chọn đơn vị`;
  const chosen = JSON.stringify(matched.selector);
  return `“${matched.name}” được hiểu là ${chosen}${others ? `; có thể là ${others}` : ''}`;
};

/** What stands nowhere in the document was added by whoever corrected the draft. */
const sourceOf = (task: DraftTask, linesOf: ReturnType<typeof lineCounter>): object => {
  if (task.span.start === task.span.end)
    return { addedByOffice: 'Văn phòng thêm khi sửa dự thảo; văn bản không nêu' };
  const { phrase, inheritedFrom } = task.deadline.value;
  const [said] = task.deadline.spans;
  return {
    source: [
      { label: task.id, lines: linesOf(task.span), quote: task.sourceText.slice(0, 4000) },
      ...(phrase && inheritedFrom && said
        ? [{ label: task.id, lines: linesOf(said), quote: phrase.slice(0, 4000) }]
        : []),
    ],
  };
};

/** The document at which the line only points; null for an obligation of its own. */
const proposedReference = (task: DraftTask): string | null => {
  const found = refersTo(task);
  return found?.kept ? found.number : null;
};

/** @param referenceOf what the office has decided, where somebody has looked; else as it is proposed */
export const toDirective = (
  draft: Draft,
  organisation: Organisation | null,
  referenceOf: (task: DraftTask) => string | null = proposedReference,
): DirectiveDraft => {
  const { header } = draft;
  const questions: string[] = [];
  const gathered = new Gathered();
  const linesOf = lineCounter(draft.text);
  const ask = (place: string, question: string | null): void => {
    if (question) questions.push(`${place}: ${question}`);
  };
  for (const [place, one] of Object.entries({
    number: header.number,
    date: header.date,
    issuer: header.issuer,
    title: header.title,
  }))
    ask(place, one.question);

  const select = (names: string[], place: string): ReturnType<typeof selectorOf> => {
    if (!organisation) {
      if (names.length > 0)
        ask(place, `văn bản ghi “${names.join('”, “')}”; hãy chọn đơn vị trong cây tổ chức`);
      return { units: [] };
    }
    const matched = names.map((name) => matchUnit(name, organisation));
    for (const one of matched) if (!one.sure) ask(place, said(one));
    return selectorOf(matched);
  };
  const obligation = (task: DraftTask): object => {
    const place = `obligations.${task.id}`;
    ask(`${place}.due`, task.deadline.question);
    if (task.lead.value.length === 0) ask(`${place}.lead`, task.lead.question);
    const coordinating = select(task.coordinating.value, `${place}.coordinating`);
    return {
      id: task.id,
      kind: task.kind.value,
      title: oneLine(task.title.value, 400) || oneLine(task.sourceText, 400),
      lead: select(task.lead.value, `${place}.lead`),
      ...('units' in coordinating && coordinating.units.length === 0 ? {} : { coordinating }),
      due: dueRuleOf(task.deadline.value, gathered),
      ...(task.product.value ? { evidence: oneLine(task.product.value, 600) } : {}),
      ...sourceOf(task, linesOf),
    };
  };
  const steps = draft.tasks.filter(({ proposedAs }) => proposedAs === 'step');
  const reference = (task: DraftTask): object[] => {
    const number = referenceOf(task);
    if (number === null) return [];
    const place = `references.${task.id}`;
    ask(place, `dòng này trỏ tới nhiệm vụ của ${number}; hãy chọn ở dự thảo những nhiệm vụ thành việc`);
    return [
      {
        id: task.id,
        title: oneLine(task.title.value, 400) || oneLine(task.sourceText, 400),
        number,
        lead: select(task.lead.value, `${place}.lead`),
        ...sourceOf(task, linesOf),
      },
    ];
  };
  const obligations = steps.filter((task) => referenceOf(task) === null).map(obligation);
  const references = steps.flatMap(reference);
  const issuer = organisation?.units.find(({ parent }) => parent === null)?.code ?? 'GOC';
  if (!organisation) ask('issuer', 'chưa có cây tổ chức; hãy ghi mã đơn vị ban hành');
  const undated = draft.bases.filter(({ date }) => date === null);
  const signer = header.signer.value;
  const directive = {
    id: idOf(draft),
    number:
      header.number.value ??
      (header.symbol.value
        ? `${/^[^/]*\//u.test(header.symbol.value) ? '-' : '/'}${header.symbol.value}`
        : null),
    kind: header.docTypeName ?? 'Kế hoạch',
    title: oneLine(header.title.value ?? unknown, 600),
    issuer,
    issuerName: oneLine(header.issuer.value ?? unknown, 200),
    issuedOn: header.date.value?.length === 10 ? header.date.value : null,
    ...(header.place.value ? { place: oneLine(header.place.value, 100) } : {}),
    signer: {
      authority: oneLine(signer.authority ?? unknown, 100),
      position: oneLine(signer.position ?? unknown, 100),
      ...(signer.name ? { name: oneLine(signer.name, 100) } : {}),
    },
    bases: draft.bases.flatMap(({ number, date, title }) =>
      date ? [{ number, date, title: oneLine(title || number, 600) }] : [],
    ),
    recipients: header.recipients.value.map((one) => oneLine(one, 300)).filter((one) => one !== ''),
    term: termOf(draft),
    followedBy: null,
    defaults: DEFAULTS,
    ladders: { default: USUAL_LADDER },
    events: [...gathered.events.values()],
    ...(gathered.phases.size > 0 ? { phases: [...gathered.phases.values()] } : {}),
    obligations,
    ...(references.length > 0 ? { references } : {}),
    leftOut: draft.tasks
      .filter(({ proposedAs }) => proposedAs === 'context')
      .map(({ id, span, sourceText }) => ({
        label: id,
        reason: 'Nói về điều con người nghĩ và cảm thấy; phần mềm không theo dõi, văn phòng có thể đánh dấu.',
        source: [{ label: id, lines: linesOf(span), quote: sourceText.slice(0, 4000) }],
      })),
    addedByOffice: [
      'Thời gian thực hiện, thang nhắc việc và các mặc định: do phần mềm đề xuất, văn bản không nêu',
      ...undated.map(({ number }) => `Căn cứ ${number}: văn bản không ghi ngày nên chưa đưa vào danh sách`),
    ],
  };
  return { directive, questions };
};
