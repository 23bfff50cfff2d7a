-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "due" TEXT;

-- AlterTable
ALTER TABLE "Content" ADD COLUMN     "answers" JSONB,
ADD COLUMN     "form" JSONB;

-- CreateTable
CREATE TABLE "ReportDraft" (
    "person" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "form" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportDraft_pkey" PRIMARY KEY ("person","directiveId","unitCode","stepId")
);

-- CreateIndex
CREATE INDEX "Step_directiveId_obligation_occurrence_idx" ON "Step"("directiveId", "obligation", "occurrence");

-- What was handed in before: the deadline that stood then, as its events say.
UPDATE "Submission" b SET "due" = (
  SELECT coalesce(p."fact" -> 'deadline' ->> 'date',
    jsonb_path_query_first(p."fact", '$.steps[*] ? (@.id == $id)', jsonb_build_object('id', b."stepId")) -> 'deadline' ->> 'date')
  FROM "Event" p
  WHERE p."workflowId" = b."workflowId" AND p."seq" < b."seq"
    AND (p."stepId" = b."stepId" AND p."type" IN ('DeadlineSet', 'DeadlineRestated', 'DeadlineWithdrawn')
      OR p."type" IN ('StepsPlanned', 'TakenOver')
        AND p."fact" @> jsonb_build_object('steps', jsonb_build_array(jsonb_build_object('id', b."stepId"))))
  ORDER BY p."seq" DESC LIMIT 1);
