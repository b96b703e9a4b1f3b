-- CreateTable
CREATE TABLE "Share" (
    "learnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "interview" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "snapshot" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "id"),
    CONSTRAINT "Share_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Share_keyHash_key" ON "Share"("keyHash");
