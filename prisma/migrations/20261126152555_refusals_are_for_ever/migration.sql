-- AlterTable
ALTER TABLE "AccessLog" ADD COLUMN     "act" TEXT,
ADD COLUMN     "code" TEXT,
ADD COLUMN     "directiveId" TEXT,
ADD COLUMN     "stepId" TEXT,
ADD COLUMN     "unitCode" TEXT;

-- CreateIndex
CREATE INDEX "AccessLog_kind_at_idx" ON "AccessLog"("kind", "at");

-- CreateIndex
CREATE INDEX "AccessLog_directiveId_at_idx" ON "AccessLog"("directiveId", "at");

-- Who tried or read what is neither changed nor taken away.
CREATE FUNCTION dondoc_access_is_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log of access is append-only (% of % refused)', TG_OP, OLD."id" USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER access_is_for_ever BEFORE UPDATE OR DELETE ON "AccessLog"
  FOR EACH ROW EXECUTE FUNCTION dondoc_access_is_for_ever();
