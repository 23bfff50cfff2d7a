-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "amendedNews" INTEGER;

-- CreateTable
CREATE TABLE "DirectiveVersion" (
    "directiveId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "change" JSONB,
    "reason" TEXT,
    "approver" TEXT,
    "paper" JSONB,
    "by" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectiveVersion_pkey" PRIMARY KEY ("directiveId","version")
);
