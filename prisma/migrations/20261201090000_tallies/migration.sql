-- What is open in each village and with each lead unit, kept in the transaction of every move, so that nobody counts it again.
-- One row a village and one a unit, never one a county: the writers of a county would queue at it.
CREATE TABLE "village_tallies" (
    "village_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "changes" BIGINT NOT NULL,
    "red" INTEGER NOT NULL,
    "yellow" INTEGER NOT NULL,
    "green" INTEGER NOT NULL,
    "grey" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "untriaged_village" INTEGER NOT NULL,
    "untriaged_township" INTEGER NOT NULL,
    "untriaged_county" INTEGER NOT NULL,
    "handling" INTEGER NOT NULL,
    "handling_by_team" INTEGER NOT NULL,
    "awaiting" INTEGER NOT NULL,
    "asks_village" INTEGER NOT NULL,
    "asks_township" INTEGER NOT NULL,
    "asks_county" INTEGER NOT NULL,
    "asks_leader" INTEGER NOT NULL,

    CONSTRAINT "village_tallies_pkey" PRIMARY KEY ("village_id")
) WITH (fillfactor = 50);
CREATE TABLE "unit_tallies" (
    "unit_id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "changes" BIGINT NOT NULL,
    "red" INTEGER NOT NULL,
    "yellow" INTEGER NOT NULL,
    "green" INTEGER NOT NULL,
    "grey" INTEGER NOT NULL,
    "overdue" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "handling" INTEGER NOT NULL,
    "awaiting" INTEGER NOT NULL,
    "asks_village" INTEGER NOT NULL,
    "asks_township" INTEGER NOT NULL,
    "asks_county" INTEGER NOT NULL,
    "asks_leader" INTEGER NOT NULL,

    CONSTRAINT "unit_tallies_pkey" PRIMARY KEY ("unit_id")
) WITH (fillfactor = 50);
CREATE INDEX "village_tallies_county_id_idx" ON "village_tallies"("county_id");
CREATE INDEX "unit_tallies_county_id_idx" ON "unit_tallies"("county_id");
ALTER TABLE "village_tallies" ADD CONSTRAINT "village_tallies_village_id_fkey" FOREIGN KEY ("village_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "unit_tallies" ADD CONSTRAINT "unit_tallies_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "units"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An issue that comes into the tallies (n = 1), leaves them (n = -1) or is closed and counts in nothing (n = 0). Overdue is what
-- its light says: the ticker tells it so.
CREATE TYPE tallied AS (
  n int, county_id uuid, village_id uuid, unit_id uuid, light light, overdue boolean, returned boolean,
  stage issue_stage, level level, by_team boolean, decider decider_level
);
CREATE FUNCTION is_overdue(reason jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(reason ->> 'rule' = 'OVERDUE' OR reason -> 'also' ? 'OVERDUE', false)
$$;

-- Villages first, then units, each in the order of their ids: so two writers never wait for each other crosswise.
CREATE FUNCTION keep_tallies(moved tallied[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO village_tallies AS t
  SELECT village_id, county_id, 1,
    coalesce(sum(n) FILTER (WHERE light = 'RED'), 0), coalesce(sum(n) FILTER (WHERE light = 'YELLOW'), 0),
    coalesce(sum(n) FILTER (WHERE light = 'GREEN'), 0), coalesce(sum(n) FILTER (WHERE light = 'GREY'), 0),
    coalesce(sum(n) FILTER (WHERE overdue), 0), coalesce(sum(n) FILTER (WHERE returned), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'REPORTED' AND level = 'VILLAGE'), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'REPORTED' AND level = 'TOWNSHIP'), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'REPORTED' AND level = 'COUNTY'), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'HANDLING'), 0), coalesce(sum(n) FILTER (WHERE stage = 'HANDLING' AND by_team), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'AWAITING_VERIFICATION'), 0), coalesce(sum(n) FILTER (WHERE decider = 'VILLAGE'), 0),
    coalesce(sum(n) FILTER (WHERE decider = 'TOWNSHIP'), 0), coalesce(sum(n) FILTER (WHERE decider = 'COUNTY'), 0),
    coalesce(sum(n) FILTER (WHERE decider = 'LEADER'), 0)
  FROM unnest(moved) GROUP BY village_id, county_id ORDER BY village_id
  ON CONFLICT (village_id) DO UPDATE SET changes = t.changes + 1,
    red = t.red + excluded.red, yellow = t.yellow + excluded.yellow, green = t.green + excluded.green,
    grey = t.grey + excluded.grey, overdue = t.overdue + excluded.overdue, returned = t.returned + excluded.returned,
    untriaged_village = t.untriaged_village + excluded.untriaged_village,
    untriaged_township = t.untriaged_township + excluded.untriaged_township,
    untriaged_county = t.untriaged_county + excluded.untriaged_county, handling = t.handling + excluded.handling,
    handling_by_team = t.handling_by_team + excluded.handling_by_team, awaiting = t.awaiting + excluded.awaiting,
    asks_village = t.asks_village + excluded.asks_village, asks_township = t.asks_township + excluded.asks_township,
    asks_county = t.asks_county + excluded.asks_county, asks_leader = t.asks_leader + excluded.asks_leader;
  INSERT INTO unit_tallies AS t
  SELECT unit_id, county_id, 1,
    coalesce(sum(n) FILTER (WHERE light = 'RED'), 0), coalesce(sum(n) FILTER (WHERE light = 'YELLOW'), 0),
    coalesce(sum(n) FILTER (WHERE light = 'GREEN'), 0), coalesce(sum(n) FILTER (WHERE light = 'GREY'), 0),
    coalesce(sum(n) FILTER (WHERE overdue), 0), coalesce(sum(n) FILTER (WHERE returned), 0),
    coalesce(sum(n) FILTER (WHERE stage = 'HANDLING'), 0), coalesce(sum(n) FILTER (WHERE stage = 'AWAITING_VERIFICATION'), 0),
    coalesce(sum(n) FILTER (WHERE decider = 'VILLAGE'), 0), coalesce(sum(n) FILTER (WHERE decider = 'TOWNSHIP'), 0),
    coalesce(sum(n) FILTER (WHERE decider = 'COUNTY'), 0), coalesce(sum(n) FILTER (WHERE decider = 'LEADER'), 0)
  FROM unnest(moved) WHERE unit_id IS NOT NULL GROUP BY unit_id, county_id ORDER BY unit_id
  ON CONFLICT (unit_id) DO UPDATE SET changes = t.changes + 1,
    red = t.red + excluded.red, yellow = t.yellow + excluded.yellow, green = t.green + excluded.green,
    grey = t.grey + excluded.grey, overdue = t.overdue + excluded.overdue, returned = t.returned + excluded.returned,
    handling = t.handling + excluded.handling, awaiting = t.awaiting + excluded.awaiting,
    asks_village = t.asks_village + excluded.asks_village, asks_township = t.asks_township + excluded.asks_township,
    asks_county = t.asks_county + excluded.asks_county, asks_leader = t.asks_leader + excluded.asks_leader;
END $$;

-- By statement, so that what writes a thousand issues at once writes each tally once. The move of a closed issue is a change
-- of its village and unit too.
CREATE FUNCTION issues_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved tallied[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    moved := ARRAY(SELECT (-(light IS NOT NULL)::int, county_id, village_id, lead_unit_id, light, is_overdue(light_reason),
      round_returns > 0, stage, level, lead_team_id IS NOT NULL, extension_decider)::tallied FROM old_rows);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    moved := moved || ARRAY(SELECT ((light IS NOT NULL)::int, county_id, village_id, lead_unit_id, light, is_overdue(light_reason),
      round_returns > 0, stage, level, lead_team_id IS NOT NULL, extension_decider)::tallied FROM new_rows);
  END IF;
  PERFORM keep_tallies(moved);
  RETURN NULL;
END $$;
CREATE TRIGGER issues_tally_insert AFTER INSERT ON issues REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION issues_tally();
CREATE TRIGGER issues_tally_update AFTER UPDATE ON issues REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION issues_tally();
CREATE TRIGGER issues_tally_delete AFTER DELETE ON issues REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION issues_tally();

-- What stands already. Of closed issues nothing is counted.
SELECT keep_tallies(ARRAY(SELECT (1, county_id, village_id, lead_unit_id, light, is_overdue(light_reason), round_returns > 0,
  stage, level, lead_team_id IS NOT NULL, extension_decider)::tallied FROM issues WHERE light IS NOT NULL));
