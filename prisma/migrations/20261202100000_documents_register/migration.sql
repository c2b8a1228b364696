-- The register of what leaves as paper: one row a document, in the transaction that issues it, never changed. Its number is the next
-- of its series and year in the county; its text is kept as it was issued, with its hash.
CREATE TYPE "document_kind" AS ENUM ('LETTER_OF_APPOINTMENT');
CREATE TABLE "documents" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "series" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "document_kind" NOT NULL,
    "about_id" UUID NOT NULL,
    "text" TEXT,
    "sha256" CHAR(64),
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "documents_hashed" CHECK ((text IS NULL) = (sha256 IS NULL)),
    CONSTRAINT "documents_counted" CHECK (number > 0)
);
CREATE UNIQUE INDEX "documents_county_id_series_year_number_key" ON "documents"("county_id", "series", "year", "number");
CREATE UNIQUE INDEX "documents_kind_about_id_key" ON "documents"("kind", "about_id");
ALTER TABLE "documents" ADD CONSTRAINT "documents_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TRIGGER documents_append_only BEFORE UPDATE OR DELETE ON documents FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Numbers were counted for letters of appointment alone; now each series counts its own.
ALTER TABLE "letter_numbers" RENAME TO "document_numbers";
ALTER TABLE "document_numbers" ADD COLUMN "series" TEXT;
UPDATE document_numbers n SET series = left(c.short_name, 1) || '组任' FROM counties c WHERE c.id = n.county_id;
ALTER TABLE "document_numbers" ALTER COLUMN "series" SET NOT NULL;
ALTER TABLE "document_numbers" DROP CONSTRAINT "letter_numbers_pkey";
ALTER TABLE "document_numbers" ADD CONSTRAINT "document_numbers_pkey" PRIMARY KEY ("county_id", "series", "year");

-- Letters that were signed before have no text here: it is made of what they keep, as it always was.
INSERT INTO documents (id, county_id, series, year, number, kind, about_id, issued_by_id, issued_at)
SELECT gen_random_uuid(), l.county_id, left(c.short_name, 1) || '组任', l.year, l.number, 'LETTER_OF_APPOINTMENT', l.id, l.signed_by_id, l.signed_at
FROM appointment_letters l JOIN counties c ON c.id = l.county_id WHERE l.number IS NOT NULL;
