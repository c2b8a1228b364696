-- Commanders: drafts that a leader approves, handovers, letters of appointment with their register; proposals for teams.
-- CreateEnum
CREATE TYPE "draft_kind" AS ENUM ('APPOINT', 'TRANSFER', 'SWAP', 'END', 'CORRECT');

-- CreateEnum
CREATE TYPE "draft_stage" AS ENUM ('DRAFT', 'APPROVED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "team_proposal_kind" AS ENUM ('ADD', 'END');

-- CreateEnum
CREATE TYPE "team_proposal_stage" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- AlterTable
ALTER TABLE "appointments" ADD COLUMN     "created_at" TIMESTAMPTZ NOT NULL DEFAULT app_now(),
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "voided_by_id" UUID;

-- CreateTable
CREATE TABLE "appointment_drafts" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "kind" "draft_kind" NOT NULL,
    "stage" "draft_stage" NOT NULL DEFAULT 'DRAFT',
    "version" INTEGER NOT NULL DEFAULT 1,
    "village_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "tenure_id" UUID,
    "other_tenure_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT NOT NULL,
    "document_no" TEXT,
    "waiver" TEXT,
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "appointment_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handovers" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "outgoing_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "list" JSONB,
    "listed_at" TIMESTAMPTZ,
    "note" TEXT NOT NULL DEFAULT '',
    "outgoing_signed_at" TIMESTAMPTZ,
    "incoming_id" UUID,
    "incoming_signed_at" TIMESTAMPTZ,
    "voided_at" TIMESTAMPTZ,

    CONSTRAINT "handovers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_letters" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "person_name" TEXT NOT NULL,
    "person_post" TEXT NOT NULL,
    "village_name" TEXT NOT NULL,
    "township_name" TEXT NOT NULL,
    "year" INTEGER,
    "number" INTEGER,
    "drafted_by_id" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ NOT NULL,
    "signed_by_id" UUID,
    "signed_at" TIMESTAMPTZ,

    CONSTRAINT "appointment_letters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_numbers" (
    "county_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "letter_numbers_pkey" PRIMARY KEY ("county_id","year")
);

-- CreateTable
CREATE TABLE "team_proposals" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "kind" "team_proposal_kind" NOT NULL,
    "stage" "team_proposal_stage" NOT NULL DEFAULT 'OPEN',
    "cadre_id" UUID NOT NULL,
    "effective_on" DATE NOT NULL,
    "duty" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "team_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "appointment_drafts_county_id_stage_drafted_at_idx" ON "appointment_drafts"("county_id", "stage", "drafted_at");

-- CreateIndex
CREATE INDEX "appointment_drafts_village_id_idx" ON "appointment_drafts"("village_id");

-- CreateIndex
CREATE INDEX "appointment_drafts_tenure_id_idx" ON "appointment_drafts"("tenure_id");

-- CreateIndex
CREATE INDEX "appointment_drafts_other_tenure_id_idx" ON "appointment_drafts"("other_tenure_id");

-- CreateIndex
CREATE INDEX "handovers_village_id_effective_on_idx" ON "handovers"("village_id", "effective_on");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_letters_county_id_year_number_key" ON "appointment_letters"("county_id", "year", "number");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_letters_village_id_cadre_id_from_on_key" ON "appointment_letters"("village_id", "cadre_id", "from_on");

-- CreateIndex
CREATE INDEX "team_proposals_county_id_stage_proposed_at_idx" ON "team_proposals"("county_id", "stage", "proposed_at");

-- CreateIndex
CREATE INDEX "team_proposals_team_id_idx" ON "team_proposals"("team_id");

-- AddForeignKey
ALTER TABLE "appointment_drafts" ADD CONSTRAINT "appointment_drafts_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_drafts" ADD CONSTRAINT "appointment_drafts_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_drafts" ADD CONSTRAINT "appointment_drafts_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_drafts" ADD CONSTRAINT "appointment_drafts_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_outgoing_id_fkey" FOREIGN KEY ("outgoing_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handovers" ADD CONSTRAINT "handovers_incoming_id_fkey" FOREIGN KEY ("incoming_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_letters" ADD CONSTRAINT "appointment_letters_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_letters" ADD CONSTRAINT "appointment_letters_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_letters" ADD CONSTRAINT "appointment_letters_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_letters" ADD CONSTRAINT "appointment_letters_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_proposals" ADD CONSTRAINT "team_proposals_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "support_teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_proposals" ADD CONSTRAINT "team_proposals_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_proposals" ADD CONSTRAINT "team_proposals_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What stood there before was known from its first day on.
UPDATE "appointments" SET "created_at" = LEAST(app_now(), "from_on"::timestamp AT TIME ZONE 'Asia/Shanghai');

-- A tenure never changes and never goes: it is voided once, and another row stands for it since.
CREATE FUNCTION appointments_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.voided_at IS NOT NULL
    OR (to_jsonb(NEW) - '{voided_at,voided_by_id}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{voided_at,voided_by_id}'::text[]) THEN
    RAISE EXCEPTION 'tenure % can only be voided, once', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointments_keep BEFORE UPDATE OR DELETE ON appointments FOR EACH ROW EXECUTE FUNCTION appointments_keep();
ALTER TABLE appointments ADD CONSTRAINT appointments_voided_after CHECK (voided_at IS NULL OR voided_at >= created_at);

ALTER TABLE appointment_drafts
  ADD CONSTRAINT appointment_drafts_tenure CHECK ((kind = 'APPOINT') = (tenure_id IS NULL) AND (kind = 'SWAP') = (other_tenure_id IS NOT NULL)),
  ADD CONSTRAINT appointment_drafts_end CHECK (to_on IS NULL OR (kind = 'CORRECT' AND to_on > from_on)),
  ADD CONSTRAINT appointment_drafts_decided CHECK ((stage = 'DRAFT') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL)),
  ADD CONSTRAINT appointment_drafts_two_people CHECK (stage <> 'APPROVED' OR decided_by_id <> drafted_by_id);
CREATE UNIQUE INDEX appointment_drafts_one_open_a_tenure ON appointment_drafts (tenure_id) WHERE stage = 'DRAFT';

-- Once both have signed, or one has, what was signed stays.
CREATE UNIQUE INDEX handovers_one_an_ending ON handovers (village_id, outgoing_id, effective_on) WHERE voided_at IS NULL;
ALTER TABLE handovers
  ADD CONSTRAINT handovers_listed CHECK ((list IS NULL) = (listed_at IS NULL) AND (list IS NOT NULL OR (outgoing_signed_at IS NULL AND incoming_signed_at IS NULL))),
  ADD CONSTRAINT handovers_incoming CHECK ((incoming_id IS NULL) = (incoming_signed_at IS NULL) AND incoming_id IS DISTINCT FROM outgoing_id);
CREATE FUNCTION handovers_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (OLD.list IS NOT NULL AND (NEW.list, NEW.note, NEW.listed_at) IS DISTINCT FROM (OLD.list, OLD.note, OLD.listed_at))
    OR (OLD.outgoing_signed_at IS NOT NULL AND NEW.outgoing_signed_at IS DISTINCT FROM OLD.outgoing_signed_at)
    OR (OLD.incoming_signed_at IS NOT NULL AND (NEW.incoming_signed_at, NEW.incoming_id) IS DISTINCT FROM (OLD.incoming_signed_at, OLD.incoming_id)) THEN
    RAISE EXCEPTION 'what was signed of handover % stays', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handovers_keep BEFORE UPDATE OR DELETE ON handovers FOR EACH ROW EXECUTE FUNCTION handovers_keep();

-- A letter has its number from the signature on, and stays as it was signed, by another than who drafted it.
ALTER TABLE appointment_letters
  ADD CONSTRAINT appointment_letters_signed CHECK (num_nonnulls(year, number, signed_by_id, signed_at) IN (0, 4) AND (number IS NULL OR number > 0)),
  ADD CONSTRAINT appointment_letters_two_people CHECK (signed_by_id IS DISTINCT FROM drafted_by_id);
CREATE FUNCTION appointment_letters_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.signed_at IS NOT NULL THEN
    RAISE EXCEPTION 'letter % stays', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_letters_keep BEFORE UPDATE OR DELETE ON appointment_letters FOR EACH ROW EXECUTE FUNCTION appointment_letters_keep();

ALTER TABLE team_proposals ADD CONSTRAINT team_proposals_decided CHECK ((stage = 'OPEN') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by_id IS NULL));
CREATE UNIQUE INDEX team_proposals_one_open ON team_proposals (team_id, cadre_id) WHERE stage = 'OPEN';
