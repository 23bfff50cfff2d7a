-- AlterTable
ALTER TABLE "Directive" ADD COLUMN     "numberTakenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "DraftStep" (
    "id" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "digest" TEXT NOT NULL,
    "reason" TEXT,
    "missing" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "DraftStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DirectiveAttachment" (
    "directiveId" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "addedBy" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DirectiveAttachment_pkey" PRIMARY KEY ("directiveId","contentId")
);

-- CreateIndex
CREATE INDEX "DraftStep_directiveId_at_idx" ON "DraftStep"("directiveId", "at");

-- CreateIndex
CREATE INDEX "DirectiveAttachment_contentId_idx" ON "DirectiveAttachment"("contentId");
