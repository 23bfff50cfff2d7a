/** Who checked, signed and sent out a draft, and the files that belong to it. Rows are added, never changed. */
import { createHash } from 'node:crypto';
import type { Directive } from '../../domain/directive/directive.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

export interface NewDraftStep {
  step: 'checked' | 'signed' | 'issued' | 'setAside' | 'takenUp';
  post: string;
  recordedBy: string;
  at: Instant;
  digest: string;
  reason?: string | undefined;
  missing?: number | undefined;
}
export interface DraftStepRow extends Required<Omit<NewDraftStep, 'reason' | 'at'>> {
  at: Date;
  reason: string | null;
}

/** Number and date are written in when it is issued; everything else is what was checked and signed. */
export const digestOf = ({ number, issuedOn, ...document }: Directive): string => {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, one]) => [key, sorted(one)]),
    );
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted(document)))
    .digest('hex');
};

const ORDER: DraftStepRow['step'][] = ['takenUp', 'checked', 'signed', 'issued', 'setAside'];

export const draftSteps = async (db: Db, directiveId: string): Promise<DraftStepRow[]> => {
  const rows = await db.draftStep.findMany({
    where: { directiveId },
    omit: { id: true, directiveId: true },
  });
  // All three may be of one act.
  return (rows as DraftStepRow[]).sort(
    (a, b) => a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.step) - ORDER.indexOf(b.step),
  );
};

export const addDraftSteps = async (db: Db, directiveId: string, steps: NewDraftStep[]): Promise<void> => {
  await db.draftStep.createMany({ data: steps.map((one) => ({ ...one, directiveId })) });
};

/** Into the archive and out of it again, with the step that says why; false when it is there already or is a draft no more. */
export const layAside = (db: Db, directiveId: string, step: NewDraftStep): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const aside = step.step === 'setAside';
    const { count } = await tx.directive.updateMany({
      where: {
        id: directiveId,
        status: 'draft',
        numberTakenAt: null,
        archivedAt: aside ? null : { not: null },
      },
      data: { archivedAt: aside ? step.at : null },
    });
    if (count === 1) await tx.draftStep.create({ data: { ...step, directiveId } });
    return count === 1;
  });

/** The document of a draft, changed; null when it is a draft no more or was changed meanwhile. */
export const changeDraft = async (db: Db, was: Directive, directive: Directive): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ document: Directive }[]>`
      select "document" from "Directive" where "id" = ${was.id} and "status" = 'draft' and "numberTakenAt" is null for update`;
    if (!row || digestOf(row.document) !== digestOf(was)) return false;
    await tx.directive.update({
      where: { id: was.id },
      data: { document: JSON.parse(JSON.stringify(directive)) },
    });
    return true;
  });

export interface Attachment {
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}
export const attachmentsOf = (db: Db, directive: string): Promise<Attachment[]> =>
  db.$queryRaw<Attachment[]>`
    select f."id", f."name", f."mime", f."size", f."sha256"
    from "DirectiveAttachment" a join "ContentFile" f on f."contentId" = a."contentId"
    where a."directiveId" = ${directive} order by a."at", f."name", f."id"`;

export const attach = async (
  db: Db,
  row: { directiveId: string; contentId: string; addedBy: string; at: Instant },
): Promise<void> => {
  await db.directiveAttachment.createMany({ data: [row], skipDuplicates: true });
};
