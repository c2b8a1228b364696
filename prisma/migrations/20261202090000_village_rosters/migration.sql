-- How often it changed who holds what in a village: raised in the transaction of every change, so that a roster that was read at
-- the same number is still true. One row a village, never one a county: those who appoint would queue at it.
CREATE TABLE "village_rosters" (
    "village_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "changes" BIGINT NOT NULL,

    CONSTRAINT "village_rosters_pkey" PRIMARY KEY ("village_id")
) WITH (fillfactor = 50);
CREATE INDEX "village_rosters_county_id_idx" ON "village_rosters"("county_id") INCLUDE ("changes");
ALTER TABLE "village_rosters" ADD CONSTRAINT "village_rosters_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Villages in the order of their ids, so that two statements never wait for each other crosswise.
CREATE FUNCTION keep_rosters(changed uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO village_rosters AS r (village_id, county_id, changes)
  SELECT id, county_id, 1 FROM villages WHERE id = ANY (changed) ORDER BY id
  ON CONFLICT (village_id) DO UPDATE SET changes = r.changes + 1
$$;

-- What names its village.
CREATE FUNCTION village_rosters_of_villages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_rosters(ARRAY(SELECT village_id FROM changed));
  RETURN NULL;
END $$;
-- A membership, by its team.
CREATE FUNCTION village_rosters_of_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_rosters(ARRAY(SELECT s.village_id FROM changed JOIN support_teams s ON s.id = changed.team_id));
  RETURN NULL;
END $$;
-- A person whose name, post, rank or unit is another, wherever the person holds something.
CREATE FUNCTION village_rosters_of_cadres() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_rosters(ARRAY(
    WITH renamed AS (
      SELECT n.id FROM new_rows n JOIN old_rows o USING (id)
      WHERE (n.name, n.post, n.rank, n.unit_id) IS DISTINCT FROM (o.name, o.post, o.rank, o.unit_id)
    )
    SELECT village_id FROM appointments JOIN renamed ON renamed.id = cadre_id
    UNION SELECT village_id FROM postings JOIN renamed ON renamed.id = cadre_id
    UNION SELECT s.village_id FROM team_memberships m JOIN renamed ON renamed.id = m.cadre_id
      JOIN support_teams s ON s.id = m.team_id));
  RETURN NULL;
END $$;

DO $$
DECLARE
  held record;
BEGIN
  FOR held IN SELECT * FROM (VALUES ('appointments', 'villages'), ('postings', 'villages'), ('village_class_terms', 'villages'),
    ('support_teams', 'villages'), ('team_memberships', 'members')) AS of_village (name, found_by) LOOP
    EXECUTE format('CREATE TRIGGER village_rosters_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION village_rosters_of_%s()', held.name, held.found_by);
    EXECUTE format('CREATE TRIGGER village_rosters_left AFTER UPDATE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION village_rosters_of_%s()', held.name, held.found_by);
    EXECUTE format('CREATE TRIGGER village_rosters_update AFTER UPDATE ON %I REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION village_rosters_of_%s()', held.name, held.found_by);
    EXECUTE format('CREATE TRIGGER village_rosters_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION village_rosters_of_%s()', held.name, held.found_by);
  END LOOP;
END $$;
CREATE TRIGGER village_rosters_update AFTER UPDATE ON cadres REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION village_rosters_of_cadres();

-- What stands already.
SELECT keep_rosters(ARRAY(SELECT id FROM villages));
