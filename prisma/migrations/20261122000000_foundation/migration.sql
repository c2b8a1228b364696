-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "policy_kind" AS ENUM ('LIGHTS', 'DEADLINES', 'CALENDAR', 'TEAM_KINDS', 'RANK_MATCH');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "household_category" AS ENUM ('ORDINARY', 'GENERAL', 'DIBAO', 'TEKUN');

-- CreateEnum
CREATE TYPE "poverty_status" AS ENUM ('NEVER', 'IN_POVERTY', 'PRE_EXIT', 'LIFTED', 'RELAPSED');

-- CreateEnum
CREATE TYPE "monitor_kind" AS ENUM ('UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP');

-- CreateEnum
CREATE TYPE "poverty_cause" AS ENUM ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'DISASTER', 'NO_LAND', 'NO_WATER', 'NO_SKILL', 'NO_LABOUR', 'NO_FUNDS', 'POOR_TRANSPORT', 'LOW_MOTIVATION', 'MARRIAGE', 'FUNERAL', 'OTHER');

-- CreateEnum
CREATE TYPE "relation" AS ENUM ('HEAD', 'SPOUSE', 'CHILD', 'CHILD_IN_LAW', 'GRANDCHILD', 'PARENT', 'GRANDPARENT', 'SIBLING', 'OTHER');

-- CreateEnum
CREATE TYPE "health" AS ENUM ('HEALTHY', 'CHRONIC', 'SERIOUS', 'DISABLED');

-- CreateEnum
CREATE TYPE "labour" AS ENUM ('SKILLED', 'ORDINARY', 'WEAK', 'LOST', 'NONE');

-- CreateEnum
CREATE TYPE "issue_stage" AS ENUM ('REPORTED', 'HANDLING', 'AWAITING_VERIFICATION', 'CLOSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('VILLAGE', 'TOWNSHIP', 'COUNTY');

-- CreateEnum
CREATE TYPE "light" AS ENUM ('GREY', 'GREEN', 'YELLOW', 'RED');

-- CreateEnum
CREATE TYPE "issue_category" AS ENUM ('ROAD', 'WATER', 'SIGNAL', 'HOUSING', 'HEALTH_INSURANCE', 'SCHOOLING', 'SALES', 'WASTE', 'RELOCATION', 'POWER', 'SAFETY', 'INCOME', 'LAND', 'OTHER');

-- CreateEnum
CREATE TYPE "issue_source" AS ENUM ('HOUSEHOLD', 'COURTYARD_MEETING', 'VISIT', 'INSPECTION', 'HOTLINE', 'RECTIFICATION', 'TEAM');

-- CreateEnum
CREATE TYPE "decider_level" AS ENUM ('VILLAGE', 'TOWNSHIP', 'COUNTY', 'LEADER');

-- CreateEnum
CREATE TYPE "withdrawal_kind" AS ENUM ('DUPLICATE', 'MISTAKE', 'NOT_OURS');

-- CreateEnum
CREATE TYPE "consent_way" AS ENUM ('IN_PERSON', 'TELEPHONE', 'MEETING', 'SIGNED_PAPER');

-- CreateEnum
CREATE TYPE "consent_voice" AS ENUM ('HOUSEHOLD', 'MEETING', 'REPORTER');

-- CreateEnum
CREATE TYPE "common_issue_stage" AS ENUM ('PROPOSED', 'ACCEPTED', 'ANSWERED', 'DECLINED');

-- CreateEnum
CREATE TYPE "unit_category" AS ENUM ('PARTY_MASS', 'ECONOMIC', 'POLITICAL_LEGAL', 'AGRICULTURE', 'OTHER');

-- CreateEnum
CREATE TYPE "unit_tier" AS ENUM ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP');

-- CreateEnum
CREATE TYPE "cadre_rank" AS ENUM ('FOUR_BODIES_HEAD', 'STANDING_COMMITTEE', 'COUNTY_LEADER', 'BUREAU_HEAD', 'TOWN_HEAD', 'SECTION', 'STAFF');

-- CreateEnum
CREATE TYPE "account_status" AS ENUM ('ACTIVE', 'DISABLED');

-- CreateEnum
CREATE TYPE "grant_role" AS ENUM ('LEADER', 'HEADQUARTERS', 'ORGDEPT', 'INSPECTOR', 'UNIT_OFFICER', 'TOWNSHIP', 'ACTING_COMMANDER', 'ADMINISTRATOR', 'AUDITOR');

-- CreateEnum
CREATE TYPE "village_class" AS ENUM ('DEEP_POVERTY', 'GENERAL_POVERTY', 'NON_POVERTY');

-- CreateEnum
CREATE TYPE "village_tag" AS ENUM ('LIFTED', 'KEY_SUPPORT', 'WEAK_BRANCH', 'RELOCATION_SITE');

-- CreateEnum
CREATE TYPE "team_kind" AS ENUM ('FIRST_SECRETARY', 'RESIDENT_TEAM', 'TOWNSHIP_CADRES', 'VILLAGE_COMMITTEES');

-- CreateTable
CREATE TABLE "policies" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "kind" "policy_kind" NOT NULL,
    "effective_from" TIMESTAMPTZ NOT NULL,
    "document" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "drafted_by_id" UUID,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ,
    "applied_at" TIMESTAMPTZ,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "county_id" UUID,
    "at" TIMESTAMPTZ NOT NULL,
    "type" TEXT NOT NULL,
    "cadre_id" UUID,
    "seat" JSONB,
    "village_id" UUID,
    "object_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "households" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "group_id" UUID,
    "number" TEXT NOT NULL,
    "head_name" TEXT NOT NULL,
    "category" "household_category" NOT NULL,
    "poverty_status" "poverty_status" NOT NULL,
    "enjoys_policy" BOOLEAN NOT NULL DEFAULT false,
    "monitor_kind" "monitor_kind",
    "main_cause" "poverty_cause",
    "other_causes" "poverty_cause"[] DEFAULT ARRAY[]::"poverty_cause"[],
    "helper_id" UUID,
    "plan_note" TEXT NOT NULL DEFAULT '',
    "phone" BYTEA,
    "phone_masked" TEXT,
    "phone_key" TEXT,
    "people" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "grams" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "households_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_members" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "relation" "relation" NOT NULL,
    "sex" "sex" NOT NULL,
    "born_on" DATE NOT NULL,
    "id_number" BYTEA,
    "id_number_masked" TEXT,
    "id_number_key" TEXT,
    "health" "health" NOT NULL,
    "labour" "labour" NOT NULL,
    "in_school" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "household_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issues" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "group_id" UUID,
    "household_id" UUID,
    "campaign_id" UUID,
    "common_issue_id" UUID,
    "number" TEXT NOT NULL,
    "category" "issue_category" NOT NULL,
    "source" "issue_source" NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "on_the_spot" BOOLEAN NOT NULL DEFAULT false,
    "stage" "issue_stage" NOT NULL,
    "level" "level" NOT NULL,
    "lead_unit_id" UUID,
    "lead_team_id" UUID,
    "cause" TEXT NOT NULL DEFAULT '',
    "reporter_id" UUID NOT NULL,
    "done_by_id" UUID,
    "signed_by_id" UUID,
    "consent_id" UUID,
    "reported_at" TIMESTAMPTZ NOT NULL,
    "step_due_at" TIMESTAMPTZ,
    "due_at" TIMESTAMPTZ,
    "observed_at" TIMESTAMPTZ,
    "triaged_at" TIMESTAMPTZ,
    "allotted_at" TIMESTAMPTZ,
    "first_responded_at" TIMESTAMPTZ,
    "on_site_at" TIMESTAMPTZ,
    "done_at" TIMESTAMPTZ,
    "verified_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "withdrawn_at" TIMESTAMPTZ,
    "reopened_at" TIMESTAMPTZ,
    "last_word_at" TIMESTAMPTZ,
    "moved_at" TIMESTAMPTZ NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "returns" INTEGER NOT NULL DEFAULT 0,
    "rejections" INTEGER NOT NULL DEFAULT 0,
    "reopenings" INTEGER NOT NULL DEFAULT 0,
    "extensions" INTEGER NOT NULL DEFAULT 0,
    "supervisions" INTEGER NOT NULL DEFAULT 0,
    "nudges" INTEGER NOT NULL DEFAULT 0,
    "delegations" INTEGER NOT NULL DEFAULT 0,
    "round_returns" INTEGER NOT NULL DEFAULT 0,
    "round_rejections" INTEGER NOT NULL DEFAULT 0,
    "round_reopened" BOOLEAN NOT NULL DEFAULT false,
    "days_late" INTEGER NOT NULL DEFAULT 0,
    "answers_due_at" TIMESTAMPTZ[] DEFAULT ARRAY[]::TIMESTAMPTZ[],
    "extension_decider" "decider_level",
    "light" "light",
    "light_reason" JSONB,
    "light_since" TIMESTAMPTZ,
    "next_light_at" TIMESTAMPTZ,
    "light_floor" "light",
    "raised_light" "light",
    "raised_until" TIMESTAMPTZ,
    "raised_by_id" UUID,
    "raised_by_level" "decider_level",
    "withdrawal_kind" "withdrawal_kind",
    "duplicate_of_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "grams" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_events" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "type" TEXT NOT NULL,
    "cadre_id" UUID,
    "seat" JSONB,
    "data" JSONB NOT NULL,

    CONSTRAINT "issue_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consents" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "yes" BOOLEAN NOT NULL,
    "voice" "consent_voice" NOT NULL,
    "speaker" TEXT NOT NULL,
    "way" "consent_way" NOT NULL,
    "said_at" TIMESTAMPTZ NOT NULL,
    "recorded_at" TIMESTAMPTZ NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extensions" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "old_due_at" TIMESTAMPTZ NOT NULL,
    "asked_due_at" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,
    "decider" "decider_level" NOT NULL,
    "decided_at" TIMESTAMPTZ,
    "decided_by_id" UUID,
    "granted" BOOLEAN,
    "new_due_at" TIMESTAMPTZ,
    "answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_leads" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "unit_id" UUID,
    "team_id" UUID,
    "from_at" TIMESTAMPTZ NOT NULL,
    "to_at" TIMESTAMPTZ,

    CONSTRAINT "issue_leads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issue_assists" (
    "issue_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "issue_assists_pkey" PRIMARY KEY ("issue_id","unit_id")
);

-- CreateTable
CREATE TABLE "attachments" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "image" BYTEA NOT NULL,
    "thumbnail" BYTEA NOT NULL,

    CONSTRAINT "attachments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "common_issues" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "category" "issue_category" NOT NULL,
    "stage" "common_issue_stage" NOT NULL DEFAULT 'PROPOSED',
    "lead_unit_id" UUID,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ NOT NULL,
    "accepted_at" TIMESTAMPTZ,
    "answered_at" TIMESTAMPTZ,
    "answer" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "common_issues_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaigns" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "campaigns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_villages" (
    "campaign_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,

    CONSTRAINT "campaign_villages_pkey" PRIMARY KEY ("campaign_id","village_id")
);

-- CreateTable
CREATE TABLE "issue_numbers" (
    "county_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "issue_numbers_pkey" PRIMARY KEY ("county_id","year")
);

-- CreateTable
CREATE TABLE "units" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "township_id" UUID,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "category" "unit_category" NOT NULL,
    "tier" "unit_tier" NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "units_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cadres" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "rank" "cadre_rank" NOT NULL,
    "sex" "sex",
    "born_on" DATE,
    "joined_party_on" DATE,
    "started_work_on" DATE,
    "skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reserve" BOOLEAN NOT NULL DEFAULT false,
    "phone" BYTEA,
    "phone_masked" TEXT,

    CONSTRAINT "cadres_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ NOT NULL,
    "status" "account_status" NOT NULL DEFAULT 'ACTIVE',

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "device" TEXT NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_tries" (
    "id" UUID NOT NULL,
    "username_key" TEXT NOT NULL,
    "address_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "succeeded" BOOLEAN NOT NULL,

    CONSTRAINT "sign_in_tries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "role" "grant_role" NOT NULL,
    "township_id" UUID,
    "village_id" UUID,
    "unit_id" UUID,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "drafted_by_id" UUID,
    "approved_by_id" UUID,
    "voided_at" TIMESTAMPTZ,

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counties" (
    "id" UUID NOT NULL,
    "code" CHAR(6) NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "counties_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "townships" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "code" CHAR(9) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "townships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "villages" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "code" CHAR(12) NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "tags" "village_tag"[] DEFAULT ARRAY[]::"village_tag"[],

    CONSTRAINT "villages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village_class_terms" (
    "id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "class" "village_class" NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "document" TEXT,

    CONSTRAINT "village_class_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "villager_groups" (
    "id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "villager_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "village_years" (
    "village_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "households" INTEGER NOT NULL,
    "population" INTEGER NOT NULL,
    "population_basis" TEXT NOT NULL,
    "poor_households" INTEGER NOT NULL,
    "poor_people" INTEGER NOT NULL,
    "collective_income_yuan" INTEGER NOT NULL,

    CONSTRAINT "village_years_pkey" PRIMARY KEY ("village_id","year")
);

-- CreateTable
CREATE TABLE "village_days" (
    "village_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "open" INTEGER NOT NULL,
    "red" INTEGER NOT NULL,
    "yellow" INTEGER NOT NULL,
    "green" INTEGER NOT NULL,
    "grey" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "reported" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,

    CONSTRAINT "village_days_pkey" PRIMARY KEY ("village_id","day")
);

-- CreateTable
CREATE TABLE "appointments" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "document_no" TEXT,
    "waiver" TEXT,
    "drafted_by_id" UUID,
    "approved_by_id" UUID,
    "voided_at" TIMESTAMPTZ,

    CONSTRAINT "appointments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_teams" (
    "id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "kind" "team_kind" NOT NULL,

    CONSTRAINT "support_teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_memberships" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "leader" BOOLEAN NOT NULL DEFAULT false,
    "duty" TEXT NOT NULL DEFAULT '',
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "voided_at" TIMESTAMPTZ,

    CONSTRAINT "team_memberships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postings" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "village_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "term_ends_on" DATE NOT NULL,
    "to_on" DATE,
    "document_no" TEXT,
    "voided_at" TIMESTAMPTZ,

    CONSTRAINT "postings_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policies_county_id_kind_effective_from_idx" ON "policies"("county_id", "kind", "effective_from");

-- CreateIndex
CREATE INDEX "audit_entries_county_id_at_idx" ON "audit_entries"("county_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_village_id_type_at_idx" ON "audit_entries"("village_id", "type", "at");

-- CreateIndex
CREATE INDEX "audit_entries_cadre_id_at_idx" ON "audit_entries"("cadre_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "households_number_key" ON "households"("number");

-- CreateIndex
CREATE INDEX "households_village_id_number_idx" ON "households"("village_id", "number");

-- CreateIndex
CREATE INDEX "households_township_id_number_idx" ON "households"("township_id", "number");

-- CreateIndex
CREATE INDEX "households_county_id_number_idx" ON "households"("county_id", "number");

-- CreateIndex
CREATE INDEX "households_helper_id_idx" ON "households"("helper_id");

-- CreateIndex
CREATE INDEX "households_grams_idx" ON "households" USING GIN ("grams");

-- CreateIndex
CREATE UNIQUE INDEX "households_id_village_id_key" ON "households"("id", "village_id");

-- CreateIndex
CREATE UNIQUE INDEX "household_members_id_number_key_key" ON "household_members"("id_number_key");

-- CreateIndex
CREATE INDEX "household_members_household_id_idx" ON "household_members"("household_id");

-- CreateIndex
CREATE UNIQUE INDEX "issues_number_key" ON "issues"("number");

-- CreateIndex
CREATE INDEX "issues_open_county" ON "issues"("county_id", "due_at", "id") WHERE (light IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_open_township" ON "issues"("township_id", "due_at", "id") WHERE (light IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_open_village" ON "issues"("village_id", "due_at", "id") WHERE (light IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_open_lead" ON "issues"("lead_unit_id", "due_at", "id") WHERE (light IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_open_lights" ON "issues"("county_id", "village_id", "light") WHERE (light IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_tick" ON "issues"("next_light_at") WHERE (next_light_at IS NOT NULL);

-- CreateIndex
CREATE INDEX "issues_county_id_moved_at_id_idx" ON "issues"("county_id", "moved_at", "id");

-- CreateIndex
CREATE INDEX "issues_township_id_moved_at_id_idx" ON "issues"("township_id", "moved_at", "id");

-- CreateIndex
CREATE INDEX "issues_village_id_moved_at_id_idx" ON "issues"("village_id", "moved_at", "id");

-- CreateIndex
CREATE INDEX "issues_lead_unit_id_moved_at_id_idx" ON "issues"("lead_unit_id", "moved_at", "id");

-- CreateIndex
CREATE INDEX "issues_county_id_reported_at_idx" ON "issues"("county_id", "reported_at");

-- CreateIndex
CREATE INDEX "issues_county_id_closed_at_idx" ON "issues"("county_id", "closed_at");

-- CreateIndex
CREATE INDEX "issues_household_id_idx" ON "issues"("household_id");

-- CreateIndex
CREATE INDEX "issues_common_issue_id_idx" ON "issues"("common_issue_id");

-- CreateIndex
CREATE INDEX "issues_reporter_id_idx" ON "issues"("reporter_id");

-- CreateIndex
CREATE INDEX "issues_grams_idx" ON "issues" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "issue_events_county_id_type_at_idx" ON "issue_events"("county_id", "type", "at");

-- CreateIndex
CREATE INDEX "issue_events_cadre_id_at_idx" ON "issue_events"("cadre_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "issue_events_issue_id_seq_key" ON "issue_events"("issue_id", "seq");

-- CreateIndex
CREATE INDEX "consents_issue_id_round_idx" ON "consents"("issue_id", "round");

-- CreateIndex
CREATE UNIQUE INDEX "extensions_issue_id_ordinal_key" ON "extensions"("issue_id", "ordinal");

-- CreateIndex
CREATE INDEX "issue_leads_issue_id_from_at_idx" ON "issue_leads"("issue_id", "from_at");

-- CreateIndex
CREATE INDEX "issue_assists_unit_id_issue_id_idx" ON "issue_assists"("unit_id", "issue_id");

-- CreateIndex
CREATE UNIQUE INDEX "attachments_issue_id_sha256_key" ON "attachments"("issue_id", "sha256");

-- CreateIndex
CREATE INDEX "common_issues_county_id_stage_idx" ON "common_issues"("county_id", "stage");

-- CreateIndex
CREATE INDEX "units_township_id_idx" ON "units"("township_id");

-- CreateIndex
CREATE UNIQUE INDEX "units_county_id_name_key" ON "units"("county_id", "name");

-- CreateIndex
CREATE INDEX "cadres_unit_id_idx" ON "cadres"("unit_id");

-- CreateIndex
CREATE INDEX "cadres_county_id_name_idx" ON "cadres"("county_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_cadre_id_key" ON "accounts"("cadre_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_username_key" ON "accounts"("username");

-- CreateIndex
CREATE INDEX "sessions_account_id_expires_at_idx" ON "sessions"("account_id", "expires_at");

-- CreateIndex
CREATE INDEX "sign_in_tries_username_key_address_key_at_idx" ON "sign_in_tries"("username_key", "address_key", "at");

-- CreateIndex
CREATE INDEX "sign_in_tries_address_key_at_idx" ON "sign_in_tries"("address_key", "at");

-- CreateIndex
CREATE INDEX "grants_cadre_id_idx" ON "grants"("cadre_id");

-- CreateIndex
CREATE UNIQUE INDEX "counties_code_key" ON "counties"("code");

-- CreateIndex
CREATE UNIQUE INDEX "townships_code_key" ON "townships"("code");

-- CreateIndex
CREATE INDEX "townships_county_id_idx" ON "townships"("county_id");

-- CreateIndex
CREATE UNIQUE INDEX "townships_id_county_id_key" ON "townships"("id", "county_id");

-- CreateIndex
CREATE UNIQUE INDEX "villages_code_key" ON "villages"("code");

-- CreateIndex
CREATE INDEX "villages_township_id_idx" ON "villages"("township_id");

-- CreateIndex
CREATE INDEX "villages_county_id_idx" ON "villages"("county_id");

-- CreateIndex
CREATE UNIQUE INDEX "villages_id_township_id_county_id_key" ON "villages"("id", "township_id", "county_id");

-- CreateIndex
CREATE INDEX "village_class_terms_village_id_from_on_idx" ON "village_class_terms"("village_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "villager_groups_village_id_ordinal_key" ON "villager_groups"("village_id", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "villager_groups_id_village_id_key" ON "villager_groups"("id", "village_id");

-- CreateIndex
CREATE INDEX "village_days_county_id_day_idx" ON "village_days"("county_id", "day");

-- CreateIndex
CREATE INDEX "appointments_village_id_from_on_idx" ON "appointments"("village_id", "from_on");

-- CreateIndex
CREATE INDEX "appointments_cadre_id_from_on_idx" ON "appointments"("cadre_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "support_teams_village_id_kind_key" ON "support_teams"("village_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "support_teams_id_village_id_key" ON "support_teams"("id", "village_id");

-- CreateIndex
CREATE INDEX "team_memberships_team_id_from_on_idx" ON "team_memberships"("team_id", "from_on");

-- CreateIndex
CREATE INDEX "team_memberships_cadre_id_from_on_idx" ON "team_memberships"("cadre_id", "from_on");

-- CreateIndex
CREATE INDEX "postings_village_id_from_on_idx" ON "postings"("village_id", "from_on");

-- CreateIndex
CREATE INDEX "postings_cadre_id_from_on_idx" ON "postings"("cadre_id", "from_on");

-- CreateIndex
CREATE INDEX "postings_county_id_term_ends_on_idx" ON "postings"("county_id", "term_ends_on");

-- AddForeignKey
ALTER TABLE "households" ADD CONSTRAINT "households_village_id_township_id_county_id_fkey" FOREIGN KEY ("village_id", "township_id", "county_id") REFERENCES "villages"("id", "township_id", "county_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "households" ADD CONSTRAINT "households_group_id_village_id_fkey" FOREIGN KEY ("group_id", "village_id") REFERENCES "villager_groups"("id", "village_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "households" ADD CONSTRAINT "households_helper_id_fkey" FOREIGN KEY ("helper_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "households"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_village_id_township_id_county_id_fkey" FOREIGN KEY ("village_id", "township_id", "county_id") REFERENCES "villages"("id", "township_id", "county_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_group_id_village_id_fkey" FOREIGN KEY ("group_id", "village_id") REFERENCES "villager_groups"("id", "village_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_household_id_village_id_fkey" FOREIGN KEY ("household_id", "village_id") REFERENCES "households"("id", "village_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_common_issue_id_fkey" FOREIGN KEY ("common_issue_id") REFERENCES "common_issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_lead_team_id_village_id_fkey" FOREIGN KEY ("lead_team_id", "village_id") REFERENCES "support_teams"("id", "village_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_raised_by_id_fkey" FOREIGN KEY ("raised_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issues" ADD CONSTRAINT "issues_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_events" ADD CONSTRAINT "issue_events_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_events" ADD CONSTRAINT "issue_events_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consents" ADD CONSTRAINT "consents_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_leads" ADD CONSTRAINT "issue_leads_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_leads" ADD CONSTRAINT "issue_leads_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_leads" ADD CONSTRAINT "issue_leads_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "support_teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_assists" ADD CONSTRAINT "issue_assists_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issue_assists" ADD CONSTRAINT "issue_assists_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "common_issues" ADD CONSTRAINT "common_issues_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_villages" ADD CONSTRAINT "campaign_villages_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_villages" ADD CONSTRAINT "campaign_villages_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "units" ADD CONSTRAINT "units_township_id_county_id_fkey" FOREIGN KEY ("township_id", "county_id") REFERENCES "townships"("id", "county_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadres" ADD CONSTRAINT "cadres_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_township_id_fkey" FOREIGN KEY ("township_id") REFERENCES "townships"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_drafted_by_id_fkey" FOREIGN KEY ("drafted_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_approved_by_id_fkey" FOREIGN KEY ("approved_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "townships" ADD CONSTRAINT "townships_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "villages" ADD CONSTRAINT "villages_county_id_fkey" FOREIGN KEY ("county_id") REFERENCES "counties"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "villages" ADD CONSTRAINT "villages_township_id_county_id_fkey" FOREIGN KEY ("township_id", "county_id") REFERENCES "townships"("id", "county_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_class_terms" ADD CONSTRAINT "village_class_terms_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "villager_groups" ADD CONSTRAINT "villager_groups_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_years" ADD CONSTRAINT "village_years_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "village_days" ADD CONSTRAINT "village_days_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_teams" ADD CONSTRAINT "support_teams_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "support_teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_memberships" ADD CONSTRAINT "team_memberships_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postings" ADD CONSTRAINT "postings_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postings" ADD CONSTRAINT "postings_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


