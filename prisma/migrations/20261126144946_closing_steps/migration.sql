-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ContentFile" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ClosingStep" (
    "directiveId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "post" TEXT NOT NULL,
    "paper" JSONB,
    "reason" TEXT,
    "content" JSONB,
    "figures" JSONB,
    "seal" JSONB NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ClosingStep_pkey" PRIMARY KEY ("directiveId","number")
);

-- Rows of one content were written in one statement: where they lie says in which order.
UPDATE "ContentFile" f SET "position" = o."position"
FROM (SELECT "id", row_number() OVER (PARTITION BY "contentId" ORDER BY ctid) - 1 AS "position" FROM "ContentFile") o
WHERE o."id" = f."id" AND o."position" > 0;

-- What closed a directive is for ever, like its events.
CREATE FUNCTION dondoc_closing_step_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'closing steps are append-only (% of % refused)', TG_OP, OLD."directiveId" USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER closing_step_is_for_ever BEFORE UPDATE OR DELETE ON "ClosingStep"
  FOR EACH ROW EXECUTE FUNCTION dondoc_closing_step_is_for_ever();
