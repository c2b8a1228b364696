-- First secretaries: rounds, needs, candidates, vetting, plans, orders.
CREATE TYPE "round_stage" AS ENUM ('OPEN', 'NOTICE', 'CLOSED');
CREATE TYPE "appraisal_grade" AS ENUM ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT');
CREATE TYPE "gate" AS ENUM ('POLITICAL', 'CONDUCT', 'INTEGRITY', 'ABILITY');
CREATE TYPE "wish_kind" AS ENUM ('PIN', 'FORBID');
CREATE TYPE "draft_origin" AS ENUM ('PROPOSAL', 'CHANGE');
CREATE TYPE "posting_order_kind" AS ENUM ('RECALL', 'TRANSFER', 'REPLACEMENT', 'TERM_END');
CREATE TYPE "recall_trigger" AS ENUM ('NOT_IN_VILLAGE', 'PASSIVE', 'NOT_RESPONSIBLE', 'PERFUNCTORY', 'NO_SELF_DISCIPLINE', 'SUPERFICIAL', 'BAD_ECHO');
CREATE TYPE "posting_end" AS ENUM ('TERM', 'TRANSFER', 'RECALL');

ALTER TABLE "postings"
  ADD COLUMN "candidate_id" UUID,
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "drafted_by_id" UUID,
  ADD COLUMN "approved_by_id" UUID,
  ADD COLUMN "party_moved_on" DATE,
  ADD COLUMN "personnel_moved_on" DATE,
  ADD COLUMN "unit_work_left_on" DATE,
  ADD COLUMN "unit_work_declared_by" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "end_kind" "posting_end",
  ADD COLUMN "end_reason" TEXT NOT NULL DEFAULT '';

CREATE TABLE "posting_rounds" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "stage" "round_stage" NOT NULL DEFAULT 'OPEN',
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ NOT NULL,
    "notice_from_on" DATE,
    "notice_to_on" DATE,
    "submitted_by_id" UUID,
    "approved_by_id" UUID,
    "closed_at" TIMESTAMPTZ,
    "close_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "posting_rounds_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "round_villages" (
    "round_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,

    CONSTRAINT "round_villages_pkey" PRIMARY KEY ("round_id","village_id")
);

CREATE TABLE "village_needs" (
    "id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "weak" INTEGER,
    "poor" INTEGER,
    "disorderly" INTEGER,
    "industry" INTEGER,
    "text" TEXT NOT NULL,
    "evidence" JSONB,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "village_needs_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "appraisals" (
    "cadre_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "grade" "appraisal_grade" NOT NULL,

    CONSTRAINT "appraisals_pkey" PRIMARY KEY ("cadre_id","year")
);

CREATE TABLE "candidates" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "applied_at" TIMESTAMPTZ,
    "statement" TEXT NOT NULL DEFAULT '',
    "recommended_at" TIMESTAMPTZ,
    "recommended_by_id" UUID,
    "opinion" TEXT NOT NULL DEFAULT '',
    "home_village_id" UUID,
    "kin_village_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "rural_years" INTEGER NOT NULL DEFAULT 0,
    "party_work_years" INTEGER NOT NULL DEFAULT 0,
    "on_staff" BOOLEAN NOT NULL,
    "healthy" BOOLEAN NOT NULL,
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "candidate_gates" (
    "id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "gate" "gate" NOT NULL,
    "passed" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "letter_no" TEXT,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "candidate_gates_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "posting_wishes" (
    "round_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "kind" "wish_kind" NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "posting_wishes_pkey" PRIMARY KEY ("round_id","village_id","candidate_id")
);

CREATE TABLE "posting_drafts" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "origin" "draft_origin" NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "parts" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "posting_drafts_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "posting_objections" (
    "id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "candidate_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "upheld" BOOLEAN,
    "finding" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "posting_objections_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "posting_orders" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "kind" "posting_order_kind" NOT NULL,
    "village_id" UUID NOT NULL,
    "posting_id" UUID,
    "candidate_id" UUID,
    "trigger" "recall_trigger",
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "agreed" BOOLEAN,
    "effective_on" DATE,
    "document_no" TEXT,
    "decision" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,

    CONSTRAINT "posting_orders_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "posting_rounds_county_id_stage_opens_on_idx" ON "posting_rounds"("county_id", "stage", "opens_on");
CREATE INDEX "round_villages_village_id_idx" ON "round_villages"("village_id");
CREATE INDEX "village_needs_village_id_at_idx" ON "village_needs"("village_id", "at");
CREATE INDEX "candidates_cadre_id_idx" ON "candidates"("cadre_id");
CREATE UNIQUE INDEX "candidates_round_id_cadre_id_key" ON "candidates"("round_id", "cadre_id");
CREATE INDEX "candidate_gates_candidate_id_gate_at_idx" ON "candidate_gates"("candidate_id", "gate", "at");
CREATE INDEX "posting_drafts_round_id_at_idx" ON "posting_drafts"("round_id", "at");
CREATE INDEX "posting_objections_round_id_idx" ON "posting_objections"("round_id");
CREATE INDEX "posting_orders_county_id_decided_at_idx" ON "posting_orders"("county_id", "decided_at");
CREATE INDEX "posting_orders_posting_id_idx" ON "posting_orders"("posting_id");
CREATE INDEX "posting_orders_village_id_idx" ON "posting_orders"("village_id");
CREATE INDEX "postings_candidate_id_idx" ON "postings"("candidate_id");
ALTER TABLE "round_villages" ADD CONSTRAINT "round_villages_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "posting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "round_villages" ADD CONSTRAINT "round_villages_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "village_needs" ADD CONSTRAINT "village_needs_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "village_needs" ADD CONSTRAINT "village_needs_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "appraisals" ADD CONSTRAINT "appraisals_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "posting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_recommended_by_id_fkey" FOREIGN KEY ("recommended_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_home_village_id_fkey" FOREIGN KEY ("home_village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidate_gates" ADD CONSTRAINT "candidate_gates_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidate_gates" ADD CONSTRAINT "candidate_gates_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_wishes" ADD CONSTRAINT "posting_wishes_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "posting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_wishes" ADD CONSTRAINT "posting_wishes_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_wishes" ADD CONSTRAINT "posting_wishes_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "posting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_drafts" ADD CONSTRAINT "posting_drafts_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_objections" ADD CONSTRAINT "posting_objections_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "posting_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_objections" ADD CONSTRAINT "posting_objections_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "postings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "postings" ADD CONSTRAINT "postings_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidates"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
CREATE UNIQUE INDEX "one_pin_a_village" ON "posting_wishes" ("round_id", "village_id") WHERE (kind = 'PIN');
CREATE UNIQUE INDEX "one_pin_a_candidate" ON "posting_wishes" ("round_id", "candidate_id") WHERE (kind = 'PIN');
CREATE UNIQUE INDEX "one_pair_a_village" ON "posting_drafts" ("round_id", "village_id") WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX "one_pair_a_candidate" ON "posting_drafts" ("round_id", "candidate_id") WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX "one_open_order_a_posting" ON "posting_orders" ("posting_id") WHERE (decided_at IS NULL);
CREATE UNIQUE INDEX "one_open_order_a_village" ON "posting_orders" ("village_id", "kind") WHERE (decided_at IS NULL);

ALTER TABLE posting_rounds
  ADD CONSTRAINT posting_rounds_days CHECK (closes_on >= opens_on AND (notice_to_on IS NULL OR notice_to_on > notice_from_on)),
  ADD CONSTRAINT posting_rounds_stage CHECK (
    (stage = 'CLOSED') = (closed_at IS NOT NULL)
    AND (stage <> 'NOTICE' OR (notice_from_on IS NOT NULL AND notice_to_on IS NOT NULL AND submitted_by_id IS NOT NULL))),
  ADD CONSTRAINT posting_rounds_two_people CHECK (approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM submitted_by_id);
ALTER TABLE village_needs ADD CONSTRAINT village_needs_whole CHECK (
  num_nonnulls(weak, poor, disorderly, industry) IN (0, 4)
  AND coalesce(weak, 0) BETWEEN 0 AND 100 AND coalesce(poor, 0) BETWEEN 0 AND 100
  AND coalesce(disorderly, 0) BETWEEN 0 AND 100 AND coalesce(industry, 0) BETWEEN 0 AND 100);
ALTER TABLE appraisals ADD CONSTRAINT appraisals_year CHECK (year BETWEEN 1990 AND 2099);
ALTER TABLE candidates
  ADD CONSTRAINT candidates_source CHECK (applied_at IS NOT NULL OR (recommended_at IS NOT NULL AND recommended_by_id IS NOT NULL)),
  ADD CONSTRAINT candidates_years CHECK (rural_years BETWEEN 0 AND 60 AND party_work_years BETWEEN 0 AND 60);
-- The discipline body's answer has a number (DOMAIN.md N2).
ALTER TABLE candidate_gates ADD CONSTRAINT candidate_gates_letter CHECK (gate <> 'INTEGRITY' OR coalesce(letter_no, '') <> '');
ALTER TABLE posting_objections ADD CONSTRAINT posting_objections_decided CHECK (
  (decided_at IS NULL) = (upheld IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL));
ALTER TABLE posting_orders
  ADD CONSTRAINT posting_orders_kind CHECK (
    CASE kind
      WHEN 'RECALL' THEN posting_id IS NOT NULL AND trigger IS NOT NULL AND candidate_id IS NULL
      WHEN 'REPLACEMENT' THEN posting_id IS NULL AND candidate_id IS NOT NULL
      ELSE posting_id IS NOT NULL AND candidate_id IS NULL
    END),
  ADD CONSTRAINT posting_orders_decided CHECK (
    (decided_at IS NULL) = (agreed IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)
    AND (agreed IS NOT TRUE OR effective_on IS NOT NULL)),
  ADD CONSTRAINT posting_orders_two_people CHECK (decided_by_id IS NULL OR decided_by_id <> proposed_by_id);
ALTER TABLE postings
  ADD CONSTRAINT postings_two_people CHECK (approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM drafted_by_id),
  ADD CONSTRAINT postings_ended_for_a_kind CHECK (end_kind IS NULL OR to_on IS NOT NULL);

CREATE TRIGGER village_needs_append_only BEFORE UPDATE OR DELETE ON village_needs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER candidate_gates_append_only BEFORE UPDATE OR DELETE ON candidate_gates FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was proposed or changed, by whom and why, never changes: a pair only ends, once.
CREATE FUNCTION posting_drafts_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.ended_at IS NOT NULL
    OR (NEW.round_id, NEW.village_id, NEW.candidate_id, NEW.origin, NEW.points, NEW.parts, NEW.reason, NEW.by_id, NEW.at)
      IS DISTINCT FROM (OLD.round_id, OLD.village_id, OLD.candidate_id, OLD.origin, OLD.points, OLD.parts, OLD.reason, OLD.by_id, OLD.at)
  THEN
    RAISE EXCEPTION 'a pair of a plan only ends' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_drafts_keep BEFORE UPDATE OR DELETE ON posting_drafts FOR EACH ROW EXECUTE FUNCTION posting_drafts_keep();

-- Nobody is posted before the vetting: the latest word on each of the four gates is a yes.
CREATE FUNCTION postings_check_gates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    SELECT count(*) FILTER (WHERE g.passed) FROM (
      SELECT DISTINCT ON (gate) gate, passed FROM candidate_gates WHERE candidate_id = NEW.candidate_id ORDER BY gate, at DESC, id DESC
    ) g
  ) < 4 THEN
    RAISE EXCEPTION 'candidate % has not passed the four gates', NEW.candidate_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'postings_after_the_gates';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER postings_after_the_gates BEFORE INSERT ON postings FOR EACH ROW
  WHEN (NEW.candidate_id IS NOT NULL) EXECUTE FUNCTION postings_check_gates();
