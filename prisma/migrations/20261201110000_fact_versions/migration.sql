-- CreateTable
CREATE TABLE "fact_versions" (
    "county_id" UUID NOT NULL,
    "version" UUID NOT NULL,

    CONSTRAINT "fact_versions_pkey" PRIMARY KEY ("county_id")
);

INSERT INTO fact_versions (county_id, version) SELECT id, gen_random_uuid() FROM counties;

-- The counties of the rows that a statement changed get a new version, in its transaction: whoever sees the change sees it, and
-- no other transaction ever has the same. The argument is the column that holds the county.
CREATE FUNCTION new_fact_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO fact_versions (county_id, version)
     SELECT county, gen_random_uuid() FROM (SELECT DISTINCT %I AS county FROM changed ORDER BY 1) AS counties
     ON CONFLICT (county_id) DO UPDATE SET version = excluded.version', TG_ARGV[0]);
  RETURN NULL;
END $$;

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES ('counties', 'id'), ('townships', 'county_id'), ('villages', 'county_id'), ('units', 'county_id'), ('policies', 'county_id')) AS of_county (name, county) LOOP
    EXECUTE format('CREATE TRIGGER fact_version_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION new_fact_version(%L)', kept.name, kept.county);
    EXECUTE format('CREATE TRIGGER fact_version_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION new_fact_version(%L)', kept.name, kept.county);
    EXECUTE format('CREATE TRIGGER fact_version_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION new_fact_version(%L)', kept.name, kept.county);
  END LOOP;
END $$;
