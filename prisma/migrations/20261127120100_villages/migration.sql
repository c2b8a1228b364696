-- Renames and mergers of villages from a day on; groups that are closed. Nothing is deleted.
CREATE TYPE "village_change_kind" AS ENUM ('RENAME', 'MERGER');
ALTER TABLE "villages" ADD COLUMN "merged_into_id" UUID, ADD COLUMN "merged_on" DATE;
ALTER TABLE "villager_groups" ADD COLUMN "closed_on" DATE;
CREATE TABLE "village_changes" (
  "id" UUID NOT NULL,
  "county_id" UUID NOT NULL,
  "kind" "village_change_kind" NOT NULL,
  "village_id" UUID NOT NULL,
  "successor_id" UUID,
  "old_name" TEXT NOT NULL,
  "new_name" TEXT,
  "on_day" DATE NOT NULL,
  "document" TEXT NOT NULL,
  "end_members" BOOLEAN NOT NULL DEFAULT false,
  "decided_by_id" UUID NOT NULL,
  "decided_at" TIMESTAMPTZ NOT NULL,
  "carried_out_at" TIMESTAMPTZ,
  "withdrawn_by_id" UUID,
  "withdrawn_at" TIMESTAMPTZ,
  CONSTRAINT "village_changes_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "villages_merged_into_id_idx" ON "villages"("merged_into_id");
CREATE UNIQUE INDEX "village_changes_one_ahead" ON "village_changes"("village_id", "kind") WHERE (carried_out_at IS NULL AND withdrawn_at IS NULL);
CREATE INDEX "village_changes_village_id_on_day_idx" ON "village_changes"("village_id", "on_day");
CREATE INDEX "village_changes_successor_id_idx" ON "village_changes"("successor_id");
CREATE INDEX "village_changes_due" ON "village_changes"("on_day") WHERE (carried_out_at IS NULL AND withdrawn_at IS NULL);
ALTER TABLE "villages" ADD CONSTRAINT "villages_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "village_changes"
  ADD CONSTRAINT "village_changes_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "village_changes_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT village_changes_kind CHECK (
    (kind = 'MERGER') = (successor_id IS NOT NULL) AND (kind = 'RENAME') = (new_name IS NOT NULL) AND successor_id IS DISTINCT FROM village_id),
  ADD CONSTRAINT village_changes_once CHECK (carried_out_at IS NULL OR withdrawn_at IS NULL);
ALTER TABLE "villages" ADD CONSTRAINT villages_merged CHECK ((merged_into_id IS NULL) = (merged_on IS NULL) AND merged_into_id IS DISTINCT FROM id);

-- What was decided of a village stays; what was carried out is history.
CREATE FUNCTION village_changes_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.carried_out_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL
    OR (to_jsonb(NEW) - '{carried_out_at,withdrawn_at,withdrawn_by_id,old_name}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{carried_out_at,withdrawn_at,withdrawn_by_id,old_name}'::text[]) THEN
    RAISE EXCEPTION 'change % of a village stays as it was decided', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER village_changes_keep BEFORE UPDATE OR DELETE ON village_changes FOR EACH ROW EXECUTE FUNCTION village_changes_keep();

-- A merger is never undone.
CREATE FUNCTION villages_stay_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'village % stays merged', OLD.id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER villages_stay_merged BEFORE UPDATE OF merged_into_id, merged_on ON villages FOR EACH ROW
  WHEN (OLD.merged_into_id IS NOT NULL AND (OLD.merged_into_id, OLD.merged_on) IS DISTINCT FROM (NEW.merged_into_id, NEW.merged_on))
  EXECUTE FUNCTION villages_stay_merged();

-- A household goes on in the successor, while the closed issues on it stay under the old code: so an issue's household is of
-- its own village, or of one that this village was merged into.
ALTER TABLE "issues" DROP CONSTRAINT "issues_household_id_village_id_fkey";
ALTER TABLE "issues" ADD CONSTRAINT "issues_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE FUNCTION issues_check_household() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM households WHERE id = NEW.household_id AND village_id = NEW.village_id) THEN RETURN NULL; END IF;
  IF NOT EXISTS (
    WITH RECURSIVE heirs AS (
      SELECT id, merged_into_id FROM villages WHERE id = NEW.village_id
      UNION SELECT v.id, v.merged_into_id FROM villages v JOIN heirs h ON v.id = h.merged_into_id
    ) SELECT FROM households JOIN heirs ON households.village_id = heirs.id WHERE households.id = NEW.household_id
  ) THEN
    RAISE EXCEPTION 'the household of issue % is of another village', NEW.id USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'issues_household_in_village';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER issues_household_in_village AFTER INSERT OR UPDATE OF household_id, village_id ON issues
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.household_id IS NOT NULL) EXECUTE FUNCTION issues_check_household();

-- The report never changes; only the village of an issue follows a merger.
CREATE OR REPLACE FUNCTION issues_keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.reported_at, NEW.reporter_id, NEW.number) IS DISTINCT FROM (OLD.reported_at, OLD.reporter_id, OLD.number)
    OR (NEW.village_id <> OLD.village_id AND NOT EXISTS (
      SELECT FROM villages WHERE id = OLD.village_id AND merged_into_id = NEW.village_id)) THEN
    RAISE EXCEPTION 'the report of issue % never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
