/** What goes out of a directive that is over: its final review in Word, its archive as a ZIP. */

import { zipOf } from '../../audit/archive-file/write.ts';
import { requirementTitle } from '../../contracts/vi/closing.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { finalReview } from '../../documents/word/final-review.ts';
import { type LayoutRules, rulesOn } from '../../documents/word/party-document.ts';
import { stepsIn, totalOf } from '../../domain/closing/final-review.ts';
import { fileBytes } from '../../prisma/repositories/archive-rows.ts';
import { closingSteps } from '../../prisma/repositories/closing-steps.ts';
import { finalFigures } from '../../prisma/repositories/read-final-review.ts';
import type { Deps } from '../deps.ts';
import { Conflict, Forbidden, Unprocessable } from '../problems.ts';
import { mayExport, type Principal } from '../rights.ts';
import { namesFrom } from '../views/names.ts';
import { closedOn, openWhole, reviewText } from './closing.ts';
import { basisOf, type WordFile, wordFile } from './word.ts';

/** The review as it was signed, else as it is drafted. @throws Conflict while the directive runs */
export const finalReviewWord = async (
  deps: Deps,
  principal: Principal,
  id: string,
  { rules }: { rules?: LayoutRules | undefined },
): Promise<WordFile> => {
  const open = await openWhole(deps, principal, id);
  const day = await closedOn(deps, open);
  if (!day) throw new Conflict('NOT_CLOSED_YET');
  const { document } = open.record;
  const steps = await closingSteps(deps.db, id);
  const signed = steps.findLast(({ step }) => step === 'reviewed');
  const figures = signed?.figures ?? (await finalFigures(deps.db, id, day));
  const { obligation } = namesFrom(document, { units: {}, posts: {} });
  const rows = [...figures.requirements, totalOf(figures)].map((row) => [
    row.obligation === '' ? 'Cộng' : requirementTitle(row.obligation, obligation),
    row.obligation === '' ? String(figures.units) : String(row.units),
    ...[stepsIn(row), row.onTime, row.late, row.notDone].map(String),
  ]);
  const date = signed?.paper?.date ?? open.today;
  return wordFile(
    `Tổng kết ${document.number ?? id}`.replaceAll('/', '-'),
    finalReview(
      {
        issuer: document.issuerName,
        place: document.place ?? '…',
        date,
        number: signed?.paper?.number ?? null,
        basis: basisOf(document),
        text: await reviewText(deps, open, figures, steps),
        rows,
        signature: {
          authority: document.signer.authority,
          position: signed?.post ?? document.signer.position,
        },
        recipients: document.recipients,
      },
      rules ?? rulesOn(date),
    ),
  );
};

/** More than this is written into a folder by the operator. */
const MOST_BYTES = 2 * 1024 ** 3;

export const archiveFile = async (
  deps: Deps,
  principal: Principal,
  id: string,
): Promise<{ name: string; chunks: AsyncGenerator<Uint8Array<ArrayBuffer>> }> => {
  const { record } = await openWhole(deps, principal, id);
  if (!mayExport(principal)) throw new Forbidden('OFFICE_ONLY');
  if (!record.archived) throw new Conflict('NOT_ARCHIVED');
  if ((await fileBytes(deps.db, id)) > MOST_BYTES) throw new Unprocessable('ARCHIVE_TOO_LARGE');
  const { number, issuedOn } = record.document;
  const name = [number ?? id, issuedOn && sayDate(issuedOn)].filter(Boolean).join(' ngày ');
  return { name: `Lưu trữ ${name}`.replaceAll('/', '-'), chunks: zipOf(deps.db, id) };
};
