-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "substitute" TEXT;

-- CreateTable
CREATE TABLE "Delegation" (
    "id" TEXT NOT NULL,
    "fromPost" TEXT NOT NULL,
    "toPost" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "statedUntil" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostHandOver" (
    "id" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "toPost" TEXT,
    "reason" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "roles" TEXT[],
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PostHandOver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delegation_fromPost_until_idx" ON "Delegation"("fromPost", "until");

-- CreateIndex
CREATE INDEX "Delegation_toPost_until_idx" ON "Delegation"("toPost", "until");

-- CreateIndex
CREATE INDEX "PostHandOver_post_doneAt_idx" ON "PostHandOver"("post", "doneAt");
