-- How many households stand, are watched and have ended in each village, kept in the transaction of every write, so that no
-- page counts a county's 60,000 again. One row a village, never one a county: the writers of a county would queue at it.
CREATE TABLE "village_registers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "village_id" UUID NOT NULL,
    "township_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "standing" INTEGER NOT NULL,
    "watched" INTEGER NOT NULL,
    "ended" INTEGER NOT NULL,

    CONSTRAINT "village_registers_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX "village_registers_village_id_township_id_key" ON "village_registers"("village_id", "township_id");
CREATE INDEX "village_registers_county_id_idx" ON "village_registers"("county_id");
CREATE INDEX "village_registers_township_id_idx" ON "village_registers"("township_id");
ALTER TABLE "village_registers" ADD CONSTRAINT "village_registers_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A household that comes into a village's register (n = 1) or leaves it (n = -1).
CREATE TYPE registered AS (n int, village_id uuid, township_id uuid, county_id uuid, stands boolean, watched boolean);

-- Villages in the order of their ids, so that two writers never wait for each other crosswise; a write that changes no figure,
-- a visit or a corrected name, waits for nobody.
CREATE FUNCTION keep_registers(changed registered[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO village_registers AS r (village_id, township_id, county_id, standing, watched, ended)
  SELECT village_id, township_id, county_id, coalesce(sum(n) FILTER (WHERE stands), 0),
    coalesce(sum(n) FILTER (WHERE stands AND watched), 0), coalesce(sum(n) FILTER (WHERE NOT stands), 0)
  FROM unnest(changed) GROUP BY village_id, township_id, county_id
  HAVING coalesce(sum(n) FILTER (WHERE stands), 0) <> 0 OR coalesce(sum(n) FILTER (WHERE stands AND watched), 0) <> 0
    OR coalesce(sum(n) FILTER (WHERE NOT stands), 0) <> 0
  ORDER BY village_id
  ON CONFLICT (village_id, township_id) DO UPDATE SET standing = r.standing + excluded.standing,
    watched = r.watched + excluded.watched, ended = r.ended + excluded.ended
$$;

CREATE FUNCTION households_register() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed registered[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    changed := ARRAY(SELECT (-1, village_id, township_id, county_id, ended_on IS NULL, monitor_kind IS NOT NULL)::registered
      FROM old_rows);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    changed := changed || ARRAY(SELECT (1, village_id, township_id, county_id, ended_on IS NULL, monitor_kind IS NOT NULL)::registered
      FROM new_rows);
  END IF;
  PERFORM keep_registers(changed);
  RETURN NULL;
END $$;
CREATE TRIGGER households_register_insert AFTER INSERT ON households REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION households_register();
CREATE TRIGGER households_register_update AFTER UPDATE ON households REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION households_register();
CREATE TRIGGER households_register_delete AFTER DELETE ON households REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION households_register();

-- What stands already.
SELECT keep_registers(ARRAY(SELECT (1, village_id, township_id, county_id, ended_on IS NULL, monitor_kind IS NOT NULL)::registered
  FROM households));
