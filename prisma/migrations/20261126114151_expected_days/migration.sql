-- CreateTable
CREATE TABLE "ExpectedDay" (
    "directiveId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "news" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExpectedDay_pkey" PRIMARY KEY ("directiveId","code","news")
);
