-- CreateTable
CREATE TABLE "ContextTick" (
    "directiveId" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "paper" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContextTick_pkey" PRIMARY KEY ("directiveId","line")
);
