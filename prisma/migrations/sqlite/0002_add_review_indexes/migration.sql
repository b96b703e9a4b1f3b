-- CreateIndex
CREATE INDEX "Event_learnerId_kind_idx" ON "Event"("learnerId", "kind");

-- CreateIndex
CREATE INDEX "Memory_learnerId_due_idx" ON "Memory"("learnerId", "due");
