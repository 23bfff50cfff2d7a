/** A directive ends before its work is done: what that does, looked at first, and what goes on under another directive. */
import type { EndingPreview, PreviewEnding } from '../../contracts/http/ending.ts';
import { problem } from '../../contracts/problems.ts';
import { sayPairFault, sayTooManyWithout } from '../../contracts/vi/carry-over.ts';
import { requirementTitle } from '../../contracts/vi/closing.ts';
import { type Directive, obligationOf } from '../../domain/directive/directive.ts';
import { type SameAsked, sameAsked, sameAskedFaults } from '../../domain/directive/same-asked.ts';
import { planOf } from '../../domain/lifecycle/own-plan.ts';
import type { Carries } from '../../domain/rollout/news.ts';
import { endingFigures, type Unreceived, unreceived } from '../../prisma/repositories/read-ending.ts';
import { readNames } from '../../prisma/repositories/read-names.ts';
import { asOffice, type OpenDirective, openDirective } from '../access.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Invalid } from '../problems.ts';
import type { Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { successorDocument } from './successor.ts';

/** Units that an act may name as going on with nothing: they travel down the whole tree with it. */
const MOST_WITHOUT = 200;
const NAMED = 5;

/** @throws Invalid with every pair that does not fit */
const checkedPairs = (pairs: SameAsked[], before: Directive, after: Directive): void => {
  const faults = sameAskedFaults(pairs, before, after);
  if (faults.length > 0)
    throw new Invalid(faults.map(({ at, fault }) => problem(['carries', at], sayPairFault(fault))));
};

const titleIn = (directive: Directive, id: string): string => obligationOf(directive, id)?.title ?? id;

/** What the workflows are told goes on, with the titles that both histories say. */
export const carriesOf = async (
  { db }: Deps,
  { record, today }: OpenDirective,
  after: Directive,
  pairs: SameAsked[],
): Promise<Carries> => {
  const before = record.document;
  checkedPairs(pairs, before, after);
  const lacking = await unreceived(db, { before: before.id, after: after.id, today }, pairs, MOST_WITHOUT);
  const tooMany = lacking.filter(({ units }) => units > MOST_WITHOUT);
  if (tooMany.length > 0)
    throw new Invalid(
      tooMany.map(({ from, units }) =>
        problem(
          ['carries', pairs.findIndex((one) => one.from === from)],
          sayTooManyWithout(titleIn(before, from), units),
        ),
      ),
    );
  const without = new Map(lacking.map(({ from, codes }) => [from, codes]));
  return {
    number: before.number,
    title: before.title,
    pairs: pairs.map(({ from, to }) => {
      const except = without.get(from);
      return {
        from,
        title: titleIn(before, from),
        to,
        toTitle: titleIn(after, to),
        ...(except ? { except } : {}),
      };
    }),
  };
};

interface Chosen {
  after: Directive | null;
  pairs: SameAsked[];
  lacking: Unreceived[];
}
const chosen = async (
  deps: Deps,
  open: OpenDirective,
  { how, successor, carries }: PreviewEnding,
): Promise<Chosen> => {
  if (how === 'revoked' || successor === undefined) return { after: null, pairs: [], lacking: [] };
  const { document: before } = open.record;
  const { today } = open;
  const after = await successorDocument(deps, open, successor);
  const pairs = carries ?? sameAsked(before, after);
  checkedPairs(pairs, before, after);
  const lacking = await unreceived(deps.db, { before: before.id, after: successor, today }, pairs, NAMED);
  return { after, pairs, lacking };
};

/** @throws Forbidden, Conflict, Invalid */
export const previewEndingPage = async (
  deps: Deps,
  principal: Principal,
  id: string,
  body: PreviewEnding,
): Promise<EndingPreview> => {
  const open = await openDirective(deps, principal, id);
  asOffice(open, principal);
  const { record, today } = open;
  if (record.status === 'draft') throw new Conflict('NOT_ISSUED');
  if (record.status === 'closed') throw new Conflict('DIRECTIVE_CLOSED');
  const figures = await endingFigures(deps.db, id, today);
  const { after, pairs, lacking } = await chosen(deps, open, body);
  const directory = await readNames(deps.db, {
    units: [
      ...lacking.flatMap(({ codes }) => codes),
      ...figures.requirements.flatMap(({ obligation }) => planOf(obligation)?.unit ?? []),
    ],
  });
  const names = namesFrom(record.document, directory);
  const withoutOf = (from: string) => {
    const found = lacking.find((one) => one.from === from);
    return found
      ? { units: found.units, named: found.codes.map((code) => ({ code, name: names.unit(code) })) }
      : null;
  };
  const { document } = record;
  return {
    units: figures.units,
    closed: figures.closed,
    open: figures.requirements.reduce((sum, one) => sum + one.open, 0),
    letters: figures.letters,
    requirements: figures.requirements.map(({ obligation, ...counts }) => {
      const known = obligationOf(document, obligation);
      return {
        obligation: known ? obligation : null,
        title: requirementTitle(obligation, names.obligation),
        kind: known?.kind ?? null,
        ...counts,
        to: pairs.find(({ from }) => from === obligation)?.to ?? null,
        without: withoutOf(obligation),
      };
    }),
    successor: after && {
      id: after.id,
      number: after.number,
      title: after.title,
      obligations: after.obligations.map(({ id: one, title, kind }) => ({ id: one, title, kind })),
    },
  };
};
