-- CreateTable
CREATE TABLE "Remembered" (
    "id" TEXT NOT NULL,
    "branchCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "meaning" JSONB NOT NULL,
    "word" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Remembered_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Remembered_branchCode_at_idx" ON "Remembered"("branchCode", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Remembered_branchCode_kind_key_key" ON "Remembered"("branchCode", "kind", "key");
