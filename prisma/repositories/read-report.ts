/** What the form of a report is filled in from: the entries of its unit, and the day of the report before it. */
import type { AttendedEntry } from '../../domain/report/prefill.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';

/** Studies and meetings of a unit, those of units whose steps it took over not included: they reported them. */
export const attendedEntries = (db: Db, directive: string, unit: string): Promise<AttendedEntry[]> =>
  db.$queryRaw`
    select b."type", b."on", (b."data" ->> 'invited')::int as "invited", (b."data" ->> 'present')::int as "present"
    from "Submission" b where b."directiveId" = ${directive} and b."unitCode" = ${unit}
      and b."type" in ('StudyRecorded', 'MeetingHeld')
    order by b."on", b."seq"`;

/** The last deadline of the same obligation and post before a step's own. */
export const deadlineBefore = async (
  db: Db,
  place: { directive: string; unit: string; step: string },
): Promise<LocalDate | null> => {
  const rows = await db.$queryRaw<{ deadline: LocalDate | null }[]>`
    select max(s."deadline") as "deadline" from "Step" now join "Step" s on s."directiveId" = now."directiveId"
      and s."unitCode" = now."unitCode" and s."obligation" = now."obligation" and s."post" is not distinct from now."post"
      and s."stepId" <> now."stepId" and s."deadline" < now."deadline"
    where now."directiveId" = ${place.directive} and now."unitCode" = ${place.unit} and now."stepId" = ${place.step}`;
  return rows[0]?.deadline ?? null;
};
