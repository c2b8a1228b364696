-- Lists of what was closed or withdrawn, the latest move first: the few withdrawn ones are not looked for among all.
CREATE INDEX "issues_county_id_stage_moved_at_id_idx" ON "issues"("county_id", "stage", "moved_at", "id");
