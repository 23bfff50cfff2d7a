-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "difficultyTo" TEXT,
ADD COLUMN     "disclaimTo" TEXT;

-- CreateIndex
CREATE INDEX "Step_difficultyTo_idx" ON "Step"("difficultyTo");

-- CreateIndex
CREATE INDEX "Step_disclaimTo_idx" ON "Step"("disclaimTo");
