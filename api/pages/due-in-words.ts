/** A deadline that a draft leaves open, as the office types it: read by the grammar that reads plans, and never guessed. */
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { dueRuleOf, Gathered } from '../../importer/directive/due-rule.ts';
import { readTyped } from '../../importer/reading/typed-deadline.ts';
import { Invalid } from '../problems.ts';

/** An event of the draft that bears the name is the one that is meant. */
class OfDraft extends Gathered {
  readonly #known: Directive['events'];
  constructor(document: Directive) {
    super();
    this.#known = document.events;
    for (const { code, name } of document.events) this.events.set(code, { code, name });
  }
  override event(name: string, code: string | null, recurring = false): string {
    const known = this.#known.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return known?.code ?? super.event(name, code, recurring);
  }
}

/** Of these the words say no day: a stretch between two events is named in the file of the directive, not on one line. */
const OPEN: readonly Obligation['due']['type'][] = ['none', 'periodic', 'within'];

/** @throws Invalid for words that are not understood, or that say no day, no rhythm and no event */
export const dueInWords = (document: Directive, id: string, words: string): Directive => {
  const read = readTyped(words, Number((document.issuedOn ?? document.term.from).slice(0, 4)));
  const gathered = new OfDraft(document);
  const due = read ? dueRuleOf(read.value, gathered) : null;
  if (!due || OPEN.includes(due.type))
    throw new Invalid([
      {
        path: 'due',
        message:
          'Chưa hiểu thời hạn này; hãy ghi rõ ngày, kỳ hoặc sự kiện, ví dụ “trước ngày 30/6/2027”, “ngày 25 hằng tháng”, “chậm nhất 10 ngày sau hội nghị”.',
      },
    ]);
  const known = new Set(document.events.map(({ code }) => code));
  return {
    ...document,
    events: [...document.events, ...[...gathered.events.values()].filter(({ code }) => !known.has(code))],
    obligations: document.obligations.map((one) => (one.id === id ? { ...one, due } : one)),
  };
};
