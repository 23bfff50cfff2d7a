/** Phases as screens show them: from when to when, and how much of what they ask is done. */
import type { PhaseSpanView, PhaseView } from '../../contracts/http/directives.ts';
import { OUTSIDE_WORD } from '../../contracts/vi/words.ts';
import { type PhaseSpan, phaseSpan } from '../../domain/deadline/phase-span.ts';
import { expectedOf } from '../../domain/directive/brief-rules.ts';
import { type Directive, momentsOf } from '../../domain/directive/directive.ts';
import { askedIn, OUTSIDE_PHASES } from '../../domain/directive/phases.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { DirectiveFigures } from '../../prisma/repositories/read-directive.ts';

/** What is known of the events: occurrences, and days expected anew, both in order. */
interface Known {
  occurred: { code: string; on: LocalDate | null }[];
  expected: { code: string; on: LocalDate }[];
}
const days = (list: Known['occurred']): Record<string, LocalDate> =>
  Object.fromEntries(list.flatMap(({ code, on }) => (on === null ? [] : [[code, on]])));

const spanner = (document: Directive, { occurred, expected }: Known, today: LocalDate) => {
  const codes = momentsOf(document.events).map(({ code }) => code);
  const ground = {
    // A draft without a date begins, as far as anybody knows, with its term.
    issuedOn: document.issuedOn ?? document.term.from,
    expected: { ...expectedOf(document, codes), ...days(expected) },
  };
  const met = days(occurred);
  return (code: string): PhaseSpan => phaseSpan(code, document.phases ?? [], ground, met, today);
};

export const phaseSpanViews = (document: Directive, known: Known, today: LocalDate): PhaseSpanView[] => {
  const span = spanner(document, known, today);
  return (document.phases ?? []).map(({ code, name }) => {
    const { from, to, provisional } = span(code);
    return { code, name, from, to, provisional };
  });
};

/** What phases are counted from. */
export interface PhaseFigures {
  events: Known['occurred'];
  expected: Known['expected'];
  obligations: Pick<DirectiveFigures['obligations'][number], 'obligation' | 'signs' | 'partsLate'>[];
}

const counted = (
  obligations: string[],
  figures: Pick<PhaseFigures, 'obligations'>,
): Pick<PhaseView, 'obligations' | 'signs' | 'partsLate'> => {
  const signs: Record<string, number> = {};
  let partsLate = 0;
  for (const one of figures.obligations) {
    if (!obligations.includes(one.obligation)) continue;
    partsLate += one.partsLate;
    for (const [sign, n] of Object.entries(one.signs)) signs[sign] = (signs[sign] ?? 0) + n;
  }
  return { obligations, signs, partsLate };
};

/** Each phase counts what is asked in it and in those inside it. Nothing for a directive without phases. */
export const phaseViews = (document: Directive, figures: PhaseFigures, today: LocalDate): PhaseView[] => {
  const { phases = [], term } = document;
  if (phases.length === 0) return [];
  const span = spanner(document, { occurred: figures.events, expected: figures.expected }, today);
  const outside: PhaseView = {
    code: OUTSIDE_PHASES,
    name: OUTSIDE_WORD,
    inside: null,
    ...term,
    provisional: false,
    state: today < term.from ? 'ahead' : today > term.to ? 'over' : 'running',
    ...counted(askedIn(document, OUTSIDE_PHASES), figures),
  };
  return [
    ...phases.map(({ code, name, inside }) => ({
      code,
      name,
      inside: inside ?? null,
      ...span(code),
      ...counted(askedIn(document, code), figures),
    })),
    outside,
  ];
};
