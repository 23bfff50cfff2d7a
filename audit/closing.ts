/** What closed a directive, held against the rest: its chain, the heads it sealed, whether it lies in the archive. */
import type { ClosingStep } from '../domain/closing/closing.ts';
import { isArchived } from '../domain/closing/closing.ts';
import { rolloutId } from '../domain/rollout/ids.ts';
import type { Db } from '../prisma/client.ts';
import { closingGenesis, headsDigest, linkClosing } from '../prisma/closing-chain.ts';
import { closingSteps } from '../prisma/repositories/closing-steps.ts';
import { type Finding, finding } from './findings.ts';
import type { Head } from './report.ts';

const brokenLink = (directive: string, steps: readonly ClosingStep[]): ClosingStep | null => {
  let hash = closingGenesis(directive);
  for (const [i, step] of steps.entries()) {
    hash = linkClosing(hash, step);
    if (step.number !== i + 1 || step.hash !== hash) return step;
  }
  return null;
};

/** @param heads as the histories alone give them; null when some could not be told */
export const checkClosing = async (db: Db, directive: string, heads: Head[] | null): Promise<Finding[]> => {
  const steps = await closingSteps(db, directive);
  const row = await db.directive.findUnique({ where: { id: directive }, select: { archivedAt: true } });
  const subject = { workflowId: rolloutId(directive), unit: null };
  const findings: Finding[] = [];
  const broken = brokenLink(directive, steps);
  if (broken) findings.push(finding(subject, 'closingChainDiffers', { seq: broken.number }));
  const archived = isArchived(steps);
  if (archived !== (row?.archivedAt != null))
    findings.push(
      finding(subject, 'archivedDiffers', { expected: archived, found: row?.archivedAt ?? null }),
    );
  const sealed = archived ? steps.findLast(({ step }) => step === 'archived')?.seal.heads : undefined;
  if (sealed !== undefined && heads && sealed !== headsDigest(heads))
    findings.push(finding(subject, 'sealDiffers', { expected: sealed, found: headsDigest(heads) }));
  return findings;
};
