/** The last touch to a draft before it is issued. What runs is never changed here. */
import type { Directive } from '../../domain/directive/directive.ts';
import {
  type NumberingPeriod,
  numberingPeriod,
  parseDocumentNumber,
  sameNumber,
} from '../../domain/directive/document-number.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import type { Prisma } from '../generated/client.ts';

export interface TakenNumber {
  id: string;
  number: string;
  title: string;
  issuedOn: LocalDate;
}
/** Another document of the issuer has the number. */
export class NumberTaken extends Error {
  override name = 'NumberTaken';
  readonly taken: TakenNumber;
  constructor(taken: TakenNumber) {
    super(taken.number);
    this.taken = taken;
  }
}

const termOf = async (
  tx: Prisma.TransactionClient,
  directive: Directive,
): Promise<NumberingPeriod | null> => {
  const unit = await tx.unit.findUnique({
    where: { code: directive.issuer },
    select: { termFrom: true, termTo: true },
  });
  return unit?.termFrom && unit.termTo
    ? { from: unit.termFrom, to: unit.termTo }
    : (directive.committeeTerm ?? null);
};

/** Who issues under the same issuer waits here, so that of two drafts with one number only one goes on. */
const holdNumber = async (tx: Prisma.TransactionClient, directive: Directive): Promise<void> => {
  const { id, issuer, issuedOn } = directive;
  const number = directive.number === null ? null : parseDocumentNumber(directive.number);
  if (!number || !issuedOn) return;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('number'), hashtext(${issuer}))`;
  const others = await tx.directive.findMany({
    where: { issuer, id: { not: id }, OR: [{ status: { not: 'draft' } }, { numberTakenAt: { not: null } }] },
    select: { id: true, number: true, title: true, issuedOn: true },
  });
  const taken = sameNumber(number, numberingPeriod(number, issuedOn, await termOf(tx, directive)), others);
  if (taken?.number && taken.issuedOn)
    throw new NumberTaken({ ...taken, number: taken.number, issuedOn: taken.issuedOn });
};

/** @throws NumberTaken */
export const fixDraft = (
  db: Db,
  directive: Directive,
  options: { lettersHeld: boolean; clockOffsetMs: number; at: Instant },
): Promise<void> =>
  db.$transaction(async (tx) => {
    await holdNumber(tx, directive);
    await tx.directive.updateMany({
      where: { id: directive.id, status: 'draft' },
      data: {
        number: directive.number,
        issuedOn: directive.issuedOn,
        document: JSON.parse(JSON.stringify(directive)),
        lettersHeld: options.lettersHeld,
        clockOffsetMs: options.clockOffsetMs,
        numberTakenAt: options.at,
        // Set aside in this very moment: what is issued lies in no archive.
        archivedAt: null,
      },
    });
  });
