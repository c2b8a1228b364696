-- Registers from sheets: an import, and the fate of each of its rows.
CREATE TYPE "import_kind" AS ENUM ('PLACES', 'UNITS', 'CADRES', 'ACCOUNTS', 'HOUSEHOLDS');
CREATE TYPE "import_state" AS ENUM ('READING', 'DRAFT', 'WRITING', 'DONE', 'FAILED', 'DISCARDED');
CREATE TYPE "row_fate" AS ENUM ('NEW', 'CHANGED', 'SAME', 'ASKED', 'REFUSED');

CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "township_id" UUID,
    "kind" "import_kind" NOT NULL,
    "state" "import_state" NOT NULL,
    "file_name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL,
    "confirmed_by_id" UUID,
    "ended_at" TIMESTAMPTZ,
    "notes" JSONB NOT NULL DEFAULT '{}',
    "failure" JSONB,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "rows" INTEGER NOT NULL DEFAULT 0,
    "new_rows" INTEGER NOT NULL DEFAULT 0,
    "changed_rows" INTEGER NOT NULL DEFAULT 0,
    "same_rows" INTEGER NOT NULL DEFAULT 0,
    "asked_rows" INTEGER NOT NULL DEFAULT 0,
    "refused_rows" INTEGER NOT NULL DEFAULT 0,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "belongs" TEXT NOT NULL DEFAULT '',
    "fate" "row_fate" NOT NULL,
    "readable" BOOLEAN NOT NULL,
    "sealed" BYTEA,
    "shown" JSONB NOT NULL,
    "differences" JSONB NOT NULL DEFAULT '[]',
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "question" JSONB,

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","number")
);

CREATE INDEX "imports_county_id_uploaded_at_id_idx" ON "imports"("county_id", "uploaded_at", "id");
CREATE INDEX "import_rows_import_id_fate_number_idx" ON "import_rows"("import_id", "fate", "number");
CREATE INDEX "import_rows_import_id_belongs_number_idx" ON "import_rows"("import_id", "belongs", "number");

ALTER TABLE "imports" ADD CONSTRAINT "imports_township_id_fkey" FOREIGN KEY ("township_id") REFERENCES "townships"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imports" ADD CONSTRAINT "imports_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "imports"
  ADD CONSTRAINT "imports_counts" CHECK (rows >= 0 AND new_rows >= 0 AND changed_rows >= 0 AND same_rows >= 0 AND asked_rows >= 0
    AND refused_rows >= 0 AND progress >= 0 AND version >= 1),
  ADD CONSTRAINT "imports_ended" CHECK ((state IN ('DONE', 'FAILED', 'DISCARDED')) = (ended_at IS NOT NULL)),
  ADD CONSTRAINT "imports_written_by_someone" CHECK (state <> 'DONE' OR confirmed_by_id IS NOT NULL),
  ADD CONSTRAINT "imports_one_town_for_households" CHECK (township_id IS NULL OR kind = 'HOUSEHOLDS');

-- What has been written stays told as it was; nobody's import disappears.
CREATE FUNCTION imports_keep_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.state IN ('DONE', 'DISCARDED') THEN
    RAISE EXCEPTION 'import % has ended', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER imports_keep_ended BEFORE UPDATE OR DELETE ON imports FOR EACH ROW EXECUTE FUNCTION imports_keep_ended();
