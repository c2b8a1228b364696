-- What must never be, and what Prisma's schema cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The one clock: instants of the application come from here.
CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

-- Tenures are [from, to). Deferrable, so that two can be swapped in one transaction; corrections void the row they replace.
ALTER TABLE appointments
  ADD CONSTRAINT appointments_period CHECK (to_on IS NULL OR to_on >= from_on),
  ADD CONSTRAINT one_commander_a_village EXCLUDE USING gist (village_id WITH =, daterange(from_on, to_on) WITH &&)
    WHERE (voided_at IS NULL) DEFERRABLE,
  ADD CONSTRAINT one_village_a_commander EXCLUDE USING gist (cadre_id WITH =, daterange(from_on, to_on) WITH &&)
    WHERE (voided_at IS NULL) DEFERRABLE;
ALTER TABLE postings
  ADD CONSTRAINT postings_period CHECK ((to_on IS NULL OR to_on >= from_on) AND term_ends_on > from_on),
  ADD CONSTRAINT one_first_secretary_a_village EXCLUDE USING gist (village_id WITH =, daterange(from_on, to_on) WITH &&)
    WHERE (voided_at IS NULL) DEFERRABLE,
  ADD CONSTRAINT one_posting_a_person EXCLUDE USING gist (cadre_id WITH =, daterange(from_on, to_on) WITH &&)
    WHERE (voided_at IS NULL) DEFERRABLE;
ALTER TABLE team_memberships
  ADD CONSTRAINT team_memberships_period CHECK (to_on IS NULL OR to_on >= from_on),
  ADD CONSTRAINT once_in_a_team EXCLUDE USING gist (team_id WITH =, cadre_id WITH =, daterange(from_on, to_on) WITH &&)
    WHERE (voided_at IS NULL) DEFERRABLE;
ALTER TABLE village_class_terms
  ADD CONSTRAINT village_class_terms_period CHECK (to_on IS NULL OR to_on > from_on),
  ADD CONSTRAINT one_class_a_village EXCLUDE USING gist (village_id WITH =, daterange(from_on, to_on) WITH &&) DEFERRABLE;
ALTER TABLE grants
  ADD CONSTRAINT grants_period CHECK (to_on IS NULL OR to_on >= from_on),
  ADD CONSTRAINT grants_place CHECK (
    CASE role
      WHEN 'TOWNSHIP' THEN township_id IS NOT NULL AND village_id IS NULL AND unit_id IS NULL
      WHEN 'ACTING_COMMANDER' THEN village_id IS NOT NULL AND township_id IS NULL AND unit_id IS NULL
      WHEN 'UNIT_OFFICER' THEN unit_id IS NOT NULL AND township_id IS NULL AND village_id IS NULL
      ELSE township_id IS NULL AND village_id IS NULL AND unit_id IS NULL
    END),
  ADD CONSTRAINT grants_never_ones_own CHECK (approved_by_id IS NULL OR (approved_by_id <> cadre_id AND approved_by_id IS DISTINCT FROM drafted_by_id));

-- Codes nest.
ALTER TABLE counties ADD CONSTRAINT counties_code CHECK (code ~ '^\d{6}$');
ALTER TABLE townships ADD CONSTRAINT townships_code CHECK (code ~ '^\d{9}$');
ALTER TABLE villages ADD CONSTRAINT villages_code CHECK (code ~ '^\d{12}$');
ALTER TABLE units ADD CONSTRAINT units_township CHECK ((tier = 'TOWNSHIP') = (township_id IS NOT NULL));

-- Issues.
ALTER TABLE issues
  ADD CONSTRAINT issues_light_while_open CHECK ((light IS NULL) = (stage IN ('CLOSED', 'WITHDRAWN'))),
  ADD CONSTRAINT issues_light_has_reason CHECK (light IS NULL OR (light_reason IS NOT NULL AND light_since IS NOT NULL)),
  ADD CONSTRAINT issues_no_tick_after_end CHECK (light IS NOT NULL OR next_light_at IS NULL),
  ADD CONSTRAINT issues_closed_with_a_yes_and_a_signature CHECK (
    (stage = 'CLOSED') = (closed_at IS NOT NULL)
    AND (stage <> 'CLOSED' OR (consent_id IS NOT NULL AND signed_by_id IS NOT NULL AND verified_at IS NOT NULL AND done_at IS NOT NULL))),
  ADD CONSTRAINT issues_withdrawn_for_a_kind CHECK ((stage = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND (stage <> 'WITHDRAWN' OR withdrawal_kind IS NOT NULL)),
  ADD CONSTRAINT issues_clocks CHECK (
    CASE stage
      WHEN 'REPORTED' THEN step_due_at IS NOT NULL
      WHEN 'HANDLING' THEN due_at IS NOT NULL AND step_due_at IS NULL
      WHEN 'AWAITING_VERIFICATION' THEN step_due_at IS NOT NULL AND done_at IS NOT NULL
      ELSE step_due_at IS NULL
    END),
  ADD CONSTRAINT issues_one_lead CHECK (num_nonnulls(lead_unit_id, lead_team_id) = 1 OR stage IN ('REPORTED', 'WITHDRAWN')),
  ADD CONSTRAINT issues_raised_until CHECK ((raised_light IS NULL) = (raised_until IS NULL)),
  ADD CONSTRAINT issues_counters CHECK (round >= 0 AND returns >= round_returns AND rejections >= round_rejections AND round_returns >= 0
    AND round_rejections >= 0 AND reopenings >= 0 AND extensions >= 0 AND supervisions >= 0 AND nudges >= 0 AND days_late >= 0 AND version >= 1),
  ADD CONSTRAINT issues_title CHECK (char_length(title) BETWEEN 1 AND 60);
ALTER TABLE issue_leads ADD CONSTRAINT issue_leads_one CHECK (num_nonnulls(unit_id, team_id) = 1);
CREATE UNIQUE INDEX issue_leads_one_at_a_time ON issue_leads (issue_id) WHERE to_at IS NULL;
ALTER TABLE extensions ADD CONSTRAINT extensions_decided CHECK (
  (decided_at IS NULL) = (granted IS NULL) AND (granted IS NOT TRUE OR new_due_at IS NOT NULL));
CREATE UNIQUE INDEX extensions_one_open ON extensions (issue_id) WHERE decided_at IS NULL;

-- The yes that closes an issue is a yes, of that issue and round, said after the work was done.
CREATE FUNCTION issues_check_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM consents c
    WHERE c.id = NEW.consent_id AND c.issue_id = NEW.id AND c.yes AND c.round = NEW.round AND c.recorded_at >= NEW.done_at
  ) THEN
    RAISE EXCEPTION 'issue % cannot be closed without a yes of this round', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'issues_closed_with_a_yes';
  END IF;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER issues_closed_with_a_yes AFTER INSERT OR UPDATE ON issues
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.stage = 'CLOSED') EXECUTE FUNCTION issues_check_consent();

-- Issue and consent name each other: whichever is written first, both must stand at commit.
ALTER TABLE issues ALTER CONSTRAINT issues_consent_id_fkey DEFERRABLE INITIALLY DEFERRED;

-- Nobody edits or deletes what happened.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER issue_events_append_only BEFORE UPDATE OR DELETE ON issue_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Reported once: what was reported, by whom and when never changes.
CREATE FUNCTION issues_keep_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.reported_at, NEW.reporter_id, NEW.number, NEW.village_id) IS DISTINCT FROM (OLD.reported_at, OLD.reporter_id, OLD.number, OLD.village_id) THEN
    RAISE EXCEPTION 'the report of issue % never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER issues_keep_report BEFORE UPDATE ON issues FOR EACH ROW EXECUTE FUNCTION issues_keep_report();

-- Word search that serves two Chinese characters: every pair of neighbours, in lower case, without blanks.
CREATE FUNCTION grams_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(w.t, i, 2)), '{}')
  FROM (SELECT lower(regexp_replace(words, '\s+', '', 'g')) AS t) w, generate_series(1, greatest(length(w.t) - 1, 0)) i
$$;
CREATE FUNCTION issues_set_grams() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.grams := grams_of(concat_ws(' ', NEW.number, NEW.title, NEW.text, (SELECT head_name FROM households WHERE id = NEW.household_id)));
  RETURN NEW;
END $$;
CREATE TRIGGER issues_set_grams BEFORE INSERT OR UPDATE OF number, title, text, household_id, grams ON issues FOR EACH ROW EXECUTE FUNCTION issues_set_grams();
CREATE FUNCTION households_set_grams() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.grams := grams_of(concat_ws(' ', NEW.number, NEW.head_name));
  RETURN NEW;
END $$;
CREATE TRIGGER households_set_grams BEFORE INSERT OR UPDATE OF number, head_name, grams ON households FOR EACH ROW EXECUTE FUNCTION households_set_grams();
CREATE FUNCTION households_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE issues SET household_id = household_id WHERE household_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER households_renamed AFTER UPDATE OF head_name ON households FOR EACH ROW
  WHEN (OLD.head_name IS DISTINCT FROM NEW.head_name) EXECUTE FUNCTION households_renamed();

ALTER TABLE households ADD CONSTRAINT households_people CHECK (people >= 0);
ALTER TABLE attachments ADD CONSTRAINT attachments_size CHECK (bytes BETWEEN 1 AND 10485760);
