/** What a directive must be to run: a checked file, and somebody to lead every obligation. */
import { checkDirective } from '../../contracts/check-files.ts';
import { problem } from '../../contracts/problems.ts';
import { MISSING_WORDS } from '../../contracts/vi/completeness.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { unitsNamedIn } from '../../domain/directive/brief.ts';
import { restsOnCommitteeTerm } from '../../domain/directive/brief-rules.ts';
import { type Completeness, completenessOf } from '../../domain/directive/completeness.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../../prisma/client.ts';
import type { AlikeQuery } from '../../prisma/repositories/read-alike.ts';
import { readTraits } from '../../prisma/repositories/read-traits.ts';
import type { Deps } from '../deps.ts';
import { Invalid, Unprocessable } from '../problems.ts';

/** @throws Invalid with everything that is wrong */
export const valid = (json: unknown, organisation: Organisation, forIssue: boolean): Directive => {
  const result = checkDirective(json, organisation, { forIssue });
  if (!result.ok) throw new Invalid(result.problems);
  return result.value;
};

/** An obligation that nobody leads would go to nobody. @throws Unprocessable */
export const mustHaveLeads = ({ obligations }: Directive, { missing }: Completeness): void => {
  const open = missing.filter(({ forbids }) => forbids);
  if (open.length === 0) return;
  throw new Unprocessable(
    'LEAD_MISSING',
    open.map(({ obligation, title, aspect }) =>
      problem(
        ['obligations', obligations.findIndex(({ id }) => id === obligation), 'lead'],
        `“${title}”: ${MISSING_WORDS[aspect]}.`,
      ),
    ),
  );
};

/** Whose branch a directive is issued to, and by which days off. */
export interface DirectiveGround {
  issuer: { path: string };
  calendar: Calendar;
}

/** What of the organisation bears on the rehearsal of this directive. */
export const alikeFor = (
  { issuer, calendar }: DirectiveGround,
  directive: Directive & { issuedOn: LocalDate },
): AlikeQuery => ({
  path: issuer.path,
  calendar,
  on: directive.issuedOn,
  named: unitsNamedIn(directive),
  byMembers: directive.obligations.some(({ perMember }) => perMember),
  byTerm: directive.obligations.some(({ due }) => restsOnCommitteeTerm(due)),
});

/** As it would be issued on a day. */
export const completenessOn = async (
  db: Db,
  { issuer, calendar }: DirectiveGround,
  directive: Directive,
  day: LocalDate,
): Promise<Completeness> =>
  completenessOf(directive, await readTraits(db, issuer.path, calendar, unitsNamedIn(directive), day), day);

export const leadsThere = async (
  { db }: Deps,
  ground: DirectiveGround,
  directive: Directive,
  day: LocalDate,
): Promise<Completeness> => {
  const found = await completenessOn(db, ground, directive, day);
  mustHaveLeads(directive, found);
  return found;
};
