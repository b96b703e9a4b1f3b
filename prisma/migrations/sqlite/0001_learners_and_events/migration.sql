-- CreateTable
CREATE TABLE "Learner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "createdAt" BIGINT NOT NULL,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "mergedInto" TEXT
);

-- CreateTable
CREATE TABLE "Event" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "v" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "receivedAt" BIGINT NOT NULL,
    "localDay" TEXT NOT NULL,
    "utcOffset" INTEGER NOT NULL,
    "algorithm" TEXT NOT NULL,
    "weights" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "target" TEXT,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Event_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "learnerId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "at" BIGINT NOT NULL,
    "utcOffset" INTEGER NOT NULL,
    "localDay" TEXT NOT NULL,
    "grade" INTEGER NOT NULL,
    "due" BIGINT NOT NULL,

    PRIMARY KEY ("learnerId", "eventId", "card"),
    CONSTRAINT "Evidence_learnerId_eventId_fkey" FOREIGN KEY ("learnerId", "eventId") REFERENCES "Event" ("learnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" TEXT NOT NULL,
    "card" TEXT NOT NULL,
    "stability" REAL NOT NULL,
    "difficulty" REAL NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "lastAt" BIGINT NOT NULL,
    "lastDay" TEXT NOT NULL,
    "utcOffset" INTEGER NOT NULL,
    "due" BIGINT NOT NULL,
    "lastEvent" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "card"),
    CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Event_learnerId_target_idx" ON "Event"("learnerId", "target");

-- CreateIndex
CREATE UNIQUE INDEX "Event_learnerId_seq_key" ON "Event"("learnerId", "seq");

-- CreateIndex
CREATE INDEX "Evidence_learnerId_card_at_idx" ON "Evidence"("learnerId", "card", "at");
