-- CreateTable
CREATE TABLE "Reorganisation" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request" JSONB NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "paper" JSONB,
    "branchCode" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "effect" JSONB NOT NULL,

    CONSTRAINT "Reorganisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReorganisationDelivery" (
    "reorganisationId" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "toldAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReorganisationDelivery_pkey" PRIMARY KEY ("reorganisationId","directiveId")
);

-- CreateIndex
CREATE INDEX "Reorganisation_effectiveOn_idx" ON "Reorganisation"("effectiveOn");

-- CreateIndex
CREATE INDEX "ReorganisationDelivery_toldAt_idx" ON "ReorganisationDelivery"("toldAt");

-- AddForeignKey
ALTER TABLE "ReorganisationDelivery" ADD CONSTRAINT "ReorganisationDelivery_reorganisationId_fkey" FOREIGN KEY ("reorganisationId") REFERENCES "Reorganisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
