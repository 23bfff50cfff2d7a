-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "HistoryCopy" (
    "workflowId" TEXT NOT NULL,
    "runId" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "run" INTEGER NOT NULL,
    "closed" BOOLEAN NOT NULL,
    "events" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "data" BYTEA,
    "copiedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HistoryCopy_pkey" PRIMARY KEY ("workflowId","runId")
);

-- CreateTable
CREATE TABLE "AuditRun" (
    "id" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ok" BOOLEAN NOT NULL,
    "report" JSONB NOT NULL,

    CONSTRAINT "AuditRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessLog" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "AccessLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "personCode" TEXT,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "rateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Directive" (
    "id" TEXT NOT NULL,
    "number" TEXT,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issuedOn" TEXT,
    "status" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "calendarVersion" TEXT NOT NULL,
    "lettersHeld" BOOLEAN NOT NULL DEFAULT false,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "issuedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnchorEvent" (
    "directiveId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "occurrence" INTEGER NOT NULL,
    "on" TEXT,
    "units" TEXT[],
    "document" JSONB,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnchorEvent_pkey" PRIMARY KEY ("directiveId","code","occurrence")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "clock" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "rung" INTEGER NOT NULL,
    "recipient" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "mailId" TEXT,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("directiveId","unitCode","stepId","version","clock","attempt","rung","recipient")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "items" JSONB NOT NULL,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "retryAt" TIMESTAMPTZ(3),
    "claimedTill" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "address" TEXT,
    "messageId" TEXT NOT NULL,
    "subject" TEXT,
    "text" TEXT,
    "html" TEXT,
    "response" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentCode" TEXT,
    "path" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "tags" TEXT[],
    "mailbox" TEXT NOT NULL,
    "committeeMailbox" TEXT,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Person" (
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "roles" TEXT[],
    "email" TEXT NOT NULL,
    "follows" TEXT[],
    "bouncedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Calendar" (
    "version" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Calendar_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Stream" (
    "workflowId" TEXT NOT NULL,
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT,
    "seq" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "brief" JSONB NOT NULL,
    "runId" TEXT NOT NULL,
    "nextWake" TIMESTAMPTZ(3),
    "trouble" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stream_pkey" PRIMARY KEY ("workflowId")
);

-- CreateTable
CREATE TABLE "Event" (
    "workflowId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT,
    "stepId" TEXT,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "command" TEXT,
    "fact" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("workflowId","seq")
);

-- CreateTable
CREATE TABLE "Step" (
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "obligation" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "occurrence" TEXT NOT NULL,
    "post" TEXT,
    "status" TEXT NOT NULL,
    "opensOn" TEXT,
    "deadline" TEXT,
    "version" INTEGER NOT NULL,
    "reviewer" TEXT,
    "reviewDue" TEXT,
    "submittedOn" TEXT,
    "onTime" BOOLEAN,
    "closedOn" TEXT,
    "returns" INTEGER NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("directiveId","unitCode","stepId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "workflowId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "directiveId" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "stepId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" JSONB NOT NULL,
    "paper" JSONB,
    "contentId" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("workflowId","seq")
);

-- CreateTable
CREATE TABLE "Content" (
    "id" TEXT NOT NULL,
    "unitCode" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "Content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentFile" (
    "id" TEXT NOT NULL,
    "contentId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "ContentFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HistoryCopy_directiveId_idx" ON "HistoryCopy"("directiveId");

-- CreateIndex
CREATE INDEX "AuditRun_directiveId_at_idx" ON "AuditRun"("directiveId", "at");

-- CreateIndex
CREATE INDEX "AccessLog_at_idx" ON "AccessLog"("at");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_personCode_key" ON "user"("personCode");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rateLimit_key_key" ON "rateLimit"("key");

-- CreateIndex
CREATE INDEX "Reminder_mailId_idx" ON "Reminder"("mailId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_messageId_key" ON "Mail"("messageId");

-- CreateIndex
CREATE INDEX "Mail_status_notBefore_idx" ON "Mail"("status", "notBefore");

-- CreateIndex
CREATE INDEX "Mail_directiveId_unitCode_idx" ON "Mail"("directiveId", "unitCode");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_directiveId_recipient_kind_unitCode_notBefore_key" ON "Mail"("directiveId", "recipient", "kind", "unitCode", "notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_path_key" ON "Unit"("path");

-- CreateIndex
CREATE INDEX "Unit_parentCode_idx" ON "Unit"("parentCode");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_unitCode_idx" ON "Person"("unitCode");

-- CreateIndex
CREATE INDEX "Stream_nextWake_idx" ON "Stream"("nextWake");

-- CreateIndex
CREATE UNIQUE INDEX "Stream_directiveId_unitCode_key" ON "Stream"("directiveId", "unitCode");

-- CreateIndex
CREATE INDEX "Event_directiveId_unitCode_stepId_idx" ON "Event"("directiveId", "unitCode", "stepId");

-- CreateIndex
CREATE INDEX "Event_directiveId_at_idx" ON "Event"("directiveId", "at");

-- CreateIndex
CREATE INDEX "Step_unitCode_status_deadline_idx" ON "Step"("unitCode", "status", "deadline");

-- CreateIndex
CREATE INDEX "Step_directiveId_status_deadline_idx" ON "Step"("directiveId", "status", "deadline");

-- CreateIndex
CREATE INDEX "Step_reviewer_status_idx" ON "Step"("reviewer", "status");

-- CreateIndex
CREATE INDEX "Submission_directiveId_unitCode_stepId_idx" ON "Submission"("directiveId", "unitCode", "stepId");

-- CreateIndex
CREATE INDEX "ContentFile_contentId_idx" ON "ContentFile"("contentId");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Unit"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_unitCode_fkey" FOREIGN KEY ("unitCode") REFERENCES "Unit"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentFile" ADD CONSTRAINT "ContentFile_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
