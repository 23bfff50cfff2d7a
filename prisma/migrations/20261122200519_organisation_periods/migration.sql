-- DropIndex
DROP INDEX "Unit_parentCode_idx";

-- AlterTable
ALTER TABLE "user" ADD COLUMN     "mustChange" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "address" TEXT,
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "termFrom" TEXT,
ADD COLUMN     "termTo" TEXT,
ADD COLUMN     "tier" TEXT,
ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validTo" TEXT;

-- CreateTable
CREATE TABLE "UnitFormer" (
    "unitCode" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentCode" TEXT,
    "tags" TEXT[],

    CONSTRAINT "UnitFormer_pkey" PRIMARY KEY ("unitCode","until")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "fromCode" TEXT NOT NULL,
    "toCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "paper" JSONB,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("fromCode","toCode","effectiveOn")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3),
    "seenBy" TEXT,
    "officer" TEXT,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("directiveId","unitCode")
);

-- CreateIndex
CREATE INDEX "UnitSuccession_toCode_idx" ON "UnitSuccession"("toCode");

-- CreateIndex
CREATE INDEX "Unit_parentCode_code_idx" ON "Unit"("parentCode", "code");

-- CreateIndex
CREATE INDEX "Unit_path_idx" ON "Unit"("path" text_pattern_ops);

-- AddForeignKey
ALTER TABLE "UnitFormer" ADD CONSTRAINT "UnitFormer_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
