-- Two more kinds of policy, and how a draft becomes one: approved by another person, or withdrawn.
ALTER TYPE "policy_kind" ADD VALUE 'POSTING_CONDITIONS';
ALTER TYPE "policy_kind" ADD VALUE 'MATCH_WEIGHTS';

ALTER TABLE "policies"
  ADD COLUMN "drafted_at" TIMESTAMPTZ,
  ADD COLUMN "withdrawn_by_id" UUID,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ,
  ADD CONSTRAINT policies_approved_by_another CHECK (approved_by_id IS NULL OR approved_by_id IS DISTINCT FROM drafted_by_id),
  ADD CONSTRAINT policies_approved_or_withdrawn CHECK (approved_at IS NULL OR withdrawn_at IS NULL);

-- One draft of a kind at a time, so that nobody approves what another draft has overtaken.
CREATE UNIQUE INDEX "policies_one_draft_a_kind" ON "policies"("county_id", "kind") WHERE (approved_at IS NULL AND withdrawn_at IS NULL);

-- What was drafted stays as it was written, what was decided stays decided: changing a policy is a new one.
CREATE FUNCTION policies_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (NEW.county_id, NEW.kind, NEW.document, NEW.value, NEW.drafted_by_id, NEW.drafted_at)
      IS DISTINCT FROM (OLD.county_id, OLD.kind, OLD.document, OLD.value, OLD.drafted_by_id, OLD.drafted_at)
    OR (OLD.approved_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL)
      AND (NEW.effective_from, NEW.approved_by_id, NEW.approved_at, NEW.withdrawn_by_id, NEW.withdrawn_at)
        IS DISTINCT FROM (OLD.effective_from, OLD.approved_by_id, OLD.approved_at, OLD.withdrawn_by_id, OLD.withdrawn_at)
  THEN
    RAISE EXCEPTION 'policy % never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policies_keep BEFORE UPDATE OR DELETE ON policies FOR EACH ROW EXECUTE FUNCTION policies_keep();
