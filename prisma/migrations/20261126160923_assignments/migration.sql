-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "since" TEXT,
    "until" TEXT,
    "paper" JSONB,
    "by" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endPaper" JSONB,
    "endedBy" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assignment_post_idx" ON "Assignment"("post");

-- CreateIndex
CREATE INDEX "Assignment_unitCode_idx" ON "Assignment"("unitCode");

-- CreateIndex
CREATE INDEX "Person_follows_idx" ON "Person" USING GIN ("follows");
