-- CreateTable
CREATE TABLE "EvaluationPolicy" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT,
    "unitCode" TEXT,
    "document" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "by" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EvaluationPolicy_pkey" PRIMARY KEY ("code","version")
);

-- CreateTable
CREATE TABLE "Inspection" (
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "planned" TEXT,
    "held" TEXT,
    "findings" INTEGER NOT NULL,

    CONSTRAINT "Inspection_pkey" PRIMARY KEY ("directiveId","unitCode","number")
);

-- CreateIndex
CREATE INDEX "EvaluationPolicy_kind_from_idx" ON "EvaluationPolicy"("kind", "from");
