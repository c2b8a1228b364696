-- The register: what the national household record holds, income by year, visits, changes of status. Nothing is deleted.
CREATE TYPE "identification_standard" AS ENUM ('NATIONAL', 'PROVINCIAL', 'MUNICIPAL');
CREATE TYPE "house_structure" AS ENUM ('REINFORCED_CONCRETE', 'BRICK_CONCRETE', 'BRICK_WOOD', 'EARTH_WOOD', 'OTHER');
CREATE TYPE "house_grade" AS ENUM ('A', 'B', 'C', 'D');
CREATE TYPE "entry_road" AS ENUM ('EARTH', 'GRAVEL', 'CONCRETE', 'ASPHALT');
CREATE TYPE "household_end" AS ENUM ('MERGED', 'MOVED', 'DIED');
CREATE TYPE "education" AS ENUM ('ILLITERATE', 'PRIMARY', 'JUNIOR', 'SENIOR', 'COLLEGE', 'BACHELOR');
CREATE TYPE "school_state" AS ENUM ('BEFORE_SCHOOL', 'KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR_1', 'SENIOR_2', 'SENIOR_3', 'VOCATIONAL_1', 'VOCATIONAL_2', 'VOCATIONAL_3', 'COLLEGE_1', 'COLLEGE_2', 'COLLEGE_3', 'BACHELOR', 'POSTGRADUATE');
CREATE TYPE "dropout_reason" AS ENUM ('ILLNESS', 'DISABILITY', 'POVERTY', 'UNWILLING', 'WORKING', 'OTHER');
CREATE TYPE "work_place" AS ENUM ('TOWNSHIP', 'COUNTY', 'PROVINCE', 'ELSEWHERE');
CREATE TYPE "member_left" AS ENUM ('MOVED', 'DIED', 'MARRIED', 'SPLIT', 'MERGED', 'TRANSFERRED', 'MISTAKEN');
CREATE TYPE "visit_kind" AS ENUM ('ORDINARY', 'POOR', 'SPECIAL', 'PRODUCER', 'RESPECTED');
CREATE TYPE "visit_finding" AS ENUM ('ALL_WELL', 'WORKING_AWAY', 'ILL', 'HOUSE_AT_RISK', 'WATER_SHORT', 'OUT_OF_SCHOOL', 'UNINSURED', 'SALES_HARD', 'INCOME_FALLS', 'POLICY_ASKED', 'NOBODY_HOME');
CREATE TYPE "income_source" AS ENUM ('RECKONED', 'SHEET', 'COMPARED');
CREATE TYPE "status_change_stage" AS ENUM ('PROPOSED', 'LOOKED', 'APPROVED', 'DECLINED');

ALTER TABLE "households"
  ADD COLUMN "standard" "identification_standard",
  ADD COLUMN "house_area" DECIMAL(7,1),
  ADD COLUMN "structure" "house_structure",
  ADD COLUMN "house_grade" "house_grade",
  ADD COLUMN "safe_water" BOOLEAN,
  ADD COLUMN "electricity" BOOLEAN,
  ADD COLUMN "clean_toilet" BOOLEAN,
  ADD COLUMN "entry_road" "entry_road",
  ADD COLUMN "road_km" DECIMAL(5,1),
  ADD COLUMN "farmland_mu" DECIMAL(8,2),
  ADD COLUMN "forest_mu" DECIMAL(8,2),
  ADD COLUMN "returned_mu" DECIMAL(8,2),
  ADD COLUMN "orchard_mu" DECIMAL(8,2),
  ADD COLUMN "pasture_mu" DECIMAL(8,2),
  ADD COLUMN "water_mu" DECIMAL(8,2),
  ADD COLUMN "last_visited_at" TIMESTAMPTZ,
  ADD COLUMN "ended_on" DATE,
  ADD COLUMN "end_reason" "household_end",
  ADD COLUMN "successor_id" UUID;
-- 在校生状况 takes the place of a mere yes: nothing but demo data has it.
ALTER TABLE "household_members"
  DROP COLUMN "in_school",
  ADD COLUMN "ethnicity" TEXT NOT NULL DEFAULT '汉族',
  ADD COLUMN "education" "education",
  ADD COLUMN "school_state" "school_state",
  ADD COLUMN "dropout_reason" "dropout_reason",
  ADD COLUMN "disability_cert" BYTEA,
  ADD COLUMN "disability_cert_masked" TEXT,
  ADD COLUMN "resident_medical" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "employee_medical" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "serious_illness" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "pension" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "work_place" "work_place",
  ADD COLUMN "work_months" INTEGER,
  ADD COLUMN "monthly_income_yuan" INTEGER,
  ADD COLUMN "joined_on" DATE,
  ADD COLUMN "left_on" DATE,
  ADD COLUMN "left_reason" "member_left";

CREATE TABLE "household_incomes" (
    "household_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "wage_yuan" INTEGER NOT NULL,
    "business_yuan" INTEGER NOT NULL,
    "property_yuan" INTEGER NOT NULL,
    "transfer_yuan" INTEGER NOT NULL,
    "expense_yuan" INTEGER NOT NULL,
    "source" "income_source" NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "household_incomes_pkey" PRIMARY KEY ("household_id","year")
);

CREATE TABLE "visits" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" "visit_kind" NOT NULL,
    "with_whom" TEXT NOT NULL DEFAULT '',
    "findings" "visit_finding"[] DEFAULT ARRAY[]::"visit_finding"[],
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "visits_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "status_changes" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "stage" "status_change_stage" NOT NULL DEFAULT 'PROPOSED',
    "from_status" "poverty_status" NOT NULL,
    "from_monitor" "monitor_kind",
    "poverty_status" "poverty_status" NOT NULL,
    "enjoys_policy" BOOLEAN NOT NULL,
    "monitor_kind" "monitor_kind",
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "looked_by_id" UUID,
    "looked_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "status_changes_pkey" PRIMARY KEY ("id")
);

DROP INDEX "households_helper_id_idx";
DROP INDEX "household_members_id_number_key_key";
CREATE INDEX "households_county_id_poverty_status_number_idx" ON "households"("county_id", "poverty_status", "number");
CREATE INDEX "households_county_id_monitor_kind_number_idx" ON "households"("county_id", "monitor_kind", "number") WHERE (monitor_kind IS NOT NULL);
CREATE INDEX "households_county_id_ended_on_idx" ON "households"("county_id", "ended_on") WHERE (ended_on IS NOT NULL);
CREATE INDEX "households_helper_id_number_idx" ON "households"("helper_id", "number");
CREATE INDEX "households_successor_id_idx" ON "households"("successor_id");
CREATE UNIQUE INDEX "household_members_id_number_key_key" ON "household_members"("id_number_key") WHERE (left_on IS NULL);
CREATE INDEX "visits_household_id_at_idx" ON "visits"("household_id", "at");
CREATE INDEX "visits_by_id_at_idx" ON "visits"("by_id", "at");
CREATE INDEX "status_changes_household_id_proposed_at_idx" ON "status_changes"("household_id", "proposed_at");
CREATE UNIQUE INDEX "status_changes_one_open" ON "status_changes"("household_id") WHERE (decided_at IS NULL);
CREATE INDEX "audit_entries_object_id_at_idx" ON "audit_entries"("object_id", "at");

ALTER TABLE "households" ADD CONSTRAINT "households_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "household_incomes" ADD CONSTRAINT "household_incomes_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "household_incomes" ADD CONSTRAINT "household_incomes_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "visits" ADD CONSTRAINT "visits_household_id_village_id_fkey" FOREIGN KEY ("household_id", "village_id") REFERENCES "households"("id", "village_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "visits" ADD CONSTRAINT "visits_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_looked_by_id_fkey" FOREIGN KEY ("looked_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "status_changes" ADD CONSTRAINT "status_changes_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who or what ended says why; who was merged says into which household.
ALTER TABLE households
  ADD CONSTRAINT households_ended CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  ADD CONSTRAINT households_successor CHECK ((successor_id IS NOT NULL) = (end_reason IS NOT DISTINCT FROM 'MERGED') AND successor_id IS DISTINCT FROM id),
  ADD CONSTRAINT households_measures CHECK (least(house_area, road_km, farmland_mu, forest_mu, returned_mu, orchard_mu, pasture_mu, water_mu) >= 0),
  ADD CONSTRAINT households_policy_of_the_lifted CHECK (NOT enjoys_policy OR poverty_status = 'LIFTED');
ALTER TABLE household_members
  ADD CONSTRAINT household_members_left CHECK ((left_on IS NULL) = (left_reason IS NULL) AND (left_on IS NULL OR joined_on IS NULL OR left_on >= joined_on)),
  ADD CONSTRAINT household_members_work CHECK (work_months BETWEEN 0 AND 12 AND monthly_income_yuan BETWEEN 0 AND 1000000),
  ADD CONSTRAINT household_members_disability_mask CHECK ((disability_cert IS NULL) = (disability_cert_masked IS NULL));
ALTER TABLE household_incomes ADD CONSTRAINT household_incomes_amounts CHECK (
  year BETWEEN 2000 AND 2099 AND people BETWEEN 1 AND 99
  AND least(wage_yuan, business_yuan, property_yuan, transfer_yuan, expense_yuan) >= 0
  AND greatest(wage_yuan, business_yuan, property_yuan, transfer_yuan, expense_yuan) <= 100000000);
ALTER TABLE visits ADD CONSTRAINT visits_say_something CHECK (coalesce(cardinality(findings), 0) > 0 OR note <> '');

-- A change of status is proposed, looked at and decided by three people; a decided one stays as it is.
ALTER TABLE status_changes
  ADD CONSTRAINT status_changes_stages CHECK (
    (looked_by_id IS NULL) = (looked_at IS NULL) AND (decided_by_id IS NULL) = (decided_at IS NULL)
    AND CASE stage
      WHEN 'PROPOSED' THEN looked_at IS NULL AND decided_at IS NULL
      WHEN 'LOOKED' THEN looked_at IS NOT NULL AND decided_at IS NULL
      WHEN 'APPROVED' THEN looked_at IS NOT NULL AND decided_at IS NOT NULL
      ELSE decided_at IS NOT NULL
    END),
  ADD CONSTRAINT status_changes_by_another CHECK (
    looked_by_id IS DISTINCT FROM proposed_by_id
    AND (stage <> 'APPROVED' OR (decided_by_id <> proposed_by_id AND decided_by_id <> looked_by_id)));
CREATE FUNCTION status_changes_stay_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL THEN
    RAISE EXCEPTION 'the decision on % stays', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER status_changes_stay_decided BEFORE UPDATE ON status_changes FOR EACH ROW EXECUTE FUNCTION status_changes_stay_decided();

-- Nobody is deleted from the register, nor what was said of them.
CREATE TRIGGER households_stay BEFORE DELETE ON households FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER household_members_stay BEFORE DELETE ON household_members FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER household_incomes_stay BEFORE DELETE ON household_incomes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER status_changes_stay BEFORE DELETE ON status_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER visits_stay BEFORE DELETE ON visits FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- A visit is not rewritten; only its village follows the household's, where villages are merged.
CREATE TRIGGER visits_append_only BEFORE UPDATE ON visits FOR EACH ROW
  WHEN ((OLD.id, OLD.household_id, OLD.by_id, OLD.at, OLD.kind, OLD.with_whom, OLD.findings, OLD.note)
    IS DISTINCT FROM (NEW.id, NEW.household_id, NEW.by_id, NEW.at, NEW.kind, NEW.with_whom, NEW.findings, NEW.note))
  EXECUTE FUNCTION refuse_change();

-- A household that has ended has nobody in it.
CREATE FUNCTION households_end_empty() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM household_members WHERE household_id = NEW.id AND left_on IS NULL) THEN
    RAISE EXCEPTION 'household % has ended with people in it', NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER households_end_empty AFTER UPDATE OF ended_on ON households DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.ended_on IS NOT NULL) EXECUTE FUNCTION households_end_empty();

-- When somebody was last met there. A closed door is no visit that counts.
CREATE FUNCTION visits_set_last() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE households SET last_visited_at = greatest(last_visited_at, NEW.at) WHERE id = NEW.household_id;
  RETURN NULL;
END $$;
CREATE TRIGGER visits_set_last AFTER INSERT ON visits FOR EACH ROW
  WHEN (NOT 'NOBODY_HOME' = ANY (NEW.findings)) EXECUTE FUNCTION visits_set_last();
