-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "calendarNews" INTEGER;

-- AlterTable
ALTER TABLE "Calendar" ADD COLUMN     "base" TEXT,
ADD COLUMN     "by" TEXT,
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "office" JSONB,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "unitCode" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Calendar_unitCode_number_key" ON "Calendar"("unitCode", "number");
