-- AlterTable
ALTER TABLE "Step" ADD COLUMN     "extensionTo" TEXT;

-- CreateTable
CREATE TABLE "Suspension" (
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,

    CONSTRAINT "Suspension_pkey" PRIMARY KEY ("directiveId","unitCode","number")
);

-- CreateIndex
CREATE INDEX "Suspension_from_idx" ON "Suspension"("from");

-- CreateIndex
CREATE INDEX "Step_extensionTo_idx" ON "Step"("extensionTo");
