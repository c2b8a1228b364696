-- The audit reads events and entries as one stream, newest first: of a county, a village, a type.
CREATE INDEX "issue_events_county_id_at_id_idx" ON "issue_events"("county_id", "at", "id");
CREATE INDEX "issue_events_village_id_at_idx" ON "issue_events"("village_id", "at");
CREATE INDEX "audit_entries_county_id_type_at_idx" ON "audit_entries"("county_id", "type", "at");
CREATE INDEX "audit_entries_village_id_at_idx" ON "audit_entries"("village_id", "at");
