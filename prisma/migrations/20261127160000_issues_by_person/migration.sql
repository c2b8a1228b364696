-- What one person reported done, or signed: counted on the page of a cadre, and listed from there.
-- CreateIndex
CREATE INDEX "issues_done_by_id_idx" ON "issues"("done_by_id");

-- CreateIndex
CREATE INDEX "issues_signed_by_id_idx" ON "issues"("signed_by_id");
