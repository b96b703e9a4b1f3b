-- CreateTable
CREATE TABLE "Media" (
    "learnerId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "bytes" BLOB NOT NULL,

    PRIMARY KEY ("learnerId", "address"),
    CONSTRAINT "Media_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
