/** What units handed in: text, files and paper of submissions and entries. */
import type { Actor } from '../../domain/lifecycle/actor.ts';
import type { StudyForm } from '../../domain/lifecycle/events.ts';
import type { Paper } from '../../domain/lifecycle/step.ts';
import type { Answers, FormRef } from '../../domain/report/form.ts';
import type { Instant, LocalDate } from '../../domain/time/local-date.ts';
import type { Db } from '../client.ts';
import { Prisma } from '../generated/client.ts';

export interface SubmissionRow {
  step: string;
  occurrence: string;
  seq: number;
  type: string;
  attempt: number;
  on: LocalDate;
  at: Instant;
  by: Actor;
  paper: Paper | null;
  text: string;
  files: { id: string; name: string; mime: string; size: number; sha256: string }[];
  invited: number | null;
  present: number | null;
  findings: number | null;
  /** The deadline that stood when it was made. */
  due: LocalDate | null;
  form: FormRef | null;
  answers: Answers | null;
  done: number | null;
  of: number | null;
  studyForm: StudyForm | null;
  materials: string | null;
}

/** One submission as JSON, for a row under the alias `b` whose step is `s`. */
export const submissionJson = Prisma.sql`
  jsonb_build_object('step', b."stepId", 'occurrence', s."occurrence", 'seq', b."seq", 'type', b."type", 'attempt', b."attempt", 'on', b."on",
    'at', to_char(b."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', b."by", 'paper', b."paper",
    'text', coalesce((select c."text" from "Content" c where c."id" = b."contentId"), ''),
    'files', coalesce((select jsonb_agg(jsonb_build_object('id', f."id", 'name', f."name", 'mime', f."mime", 'size', f."size",
      'sha256', f."sha256") order by f."name", f."id") from "ContentFile" f where f."contentId" = b."contentId"), '[]'),
    'due', b."due",
    'form', (select c."form" from "Content" c where c."id" = b."contentId"),
    'answers', (select c."answers" from "Content" c where c."id" = b."contentId"),
    'invited', b."data" -> 'invited', 'present', b."data" -> 'present', 'findings', b."data" -> 'findings',
    'done', b."data" -> 'done', 'of', b."data" -> 'of', 'studyForm', b."data" -> 'form', 'materials', b."data" -> 'materials')`;

/** Of submissions `b`: those that close or hand in a step, not what was noted on the way. */
export const handedIn = Prisma.sql`b."type" <> 'ProgressNoted'`;

/** Submissions `b` of a step `now`, those included that were handed in before another unit took the step over. */
export const handedInFor = Prisma.sql`
  b."directiveId" = now."directiveId" and ((b."unitCode" = now."unitCode" and b."stepId" = now."stepId")
    or (b."unitCode" = any(string_to_array(now."stepId", '@'))
      and starts_with(now."stepId" || '@', b."stepId" || '@' || b."unitCode" || '@')))`;

/** For a step under the alias `s`: the newest submission of the occurrence before it, same obligation and post. */
export const previousSubmission = Prisma.sql`
  (select before.json from (
    select ${submissionJson} as json from "Submission" b join "Step" s on s."directiveId" = b."directiveId" and s."unitCode" = b."unitCode"
      and s."stepId" = b."stepId"
    where s."directiveId" = now."directiveId" and s."unitCode" = now."unitCode" and s."obligation" = now."obligation"
      and s."post" is not distinct from now."post" and s."occurrence" < now."occurrence" and ${handedIn}
    order by s."occurrence" desc, b."seq" desc limit 1) before)`;

/** All submissions of one step, newest first, and the last one of the period before. */
export const stepSubmissions = async (
  db: Db,
  directive: string,
  unit: string,
  step: string,
): Promise<{ submissions: SubmissionRow[]; previous: SubmissionRow | null }> => {
  const rows = await db.$queryRaw<{ submissions: SubmissionRow[]; previous: SubmissionRow | null }[]>`
    select
      (select coalesce(jsonb_agg(${submissionJson} order by b."at" desc, b."seq" desc), '[]') from "Submission" b
        join "Step" s on s."directiveId" = b."directiveId" and s."unitCode" = b."unitCode" and s."stepId" = b."stepId"
        where ${handedInFor}) as "submissions",
      ${previousSubmission} as "previous"
    from "Step" now where now."directiveId" = ${directive} and now."unitCode" = ${unit} and now."stepId" = ${step}`;
  return rows[0] ?? { submissions: [], previous: null };
};

export interface StoredFile {
  name: string;
  mime: string;
  bytes: Uint8Array;
  /** The unit whose entry it belongs to, by path, and the directives' steps it was handed in for. */
  unit: string;
  unitPath: string;
  createdBy: string;
  places: { directive: string; unit: string }[];
  /** The directives that it belongs to as an attachment. */
  directives: string[];
}
export const readFile = async (db: Db, id: string): Promise<StoredFile | null> => {
  const rows = await db.$queryRaw<StoredFile[]>`
    select f."name", f."mime", f."bytes", c."unitCode" as "unit", u."path" as "unitPath", c."createdBy",
      coalesce((select jsonb_agg(distinct jsonb_build_object('directive', b."directiveId", 'unit', b."unitCode"))
        from (select b."directiveId", b."unitCode" from "Submission" b where b."contentId" = c."id"
          -- Where the step has passed on, its page there shows what was handed in.
          union select t."directiveId", t."unitCode" from "Submission" b join "UnitSuccession" x on x."fromCode" = b."unitCode"
            join "Step" t on t."directiveId" = b."directiveId" and t."unitCode" = x."toCode" and t."stepId" = b."stepId" || '@' || b."unitCode"
            where b."contentId" = c."id") b), '[]') as "places",
      array(select a."directiveId" from "DirectiveAttachment" a where a."contentId" = c."id") as "directives"
    from "ContentFile" f join "Content" c on c."id" = f."contentId" join "Unit" u on u."code" = c."unitCode"
    where f."id" = ${id}`;
  return rows[0] ?? null;
};
