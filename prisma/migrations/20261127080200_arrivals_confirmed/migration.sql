-- An arrival that the village has not written down itself: it confirms it, or says that nobody came, within one working day.
ALTER TABLE "issues" ADD COLUMN "arrived_by_id" UUID, ADD COLUMN "arrival_open_until" TIMESTAMPTZ;
ALTER TABLE "issues" ADD CONSTRAINT "issues_arrived_by_id_fkey"
  FOREIGN KEY ("arrived_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "issues" ADD CONSTRAINT "issues_open_arrival"
  CHECK ("arrival_open_until" IS NULL OR ("on_site_at" IS NOT NULL AND "arrived_by_id" IS NOT NULL));
