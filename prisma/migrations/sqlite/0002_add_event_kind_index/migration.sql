-- CreateIndex
CREATE INDEX "Event_learnerId_kind_idx" ON "Event"("learnerId", "kind");
