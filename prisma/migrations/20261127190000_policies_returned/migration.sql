-- A leader sends a draft back with a reason; the office that drafted it drafts it anew, as a new row, or gives it up.
ALTER TABLE "policies"
  ADD COLUMN "returned_by_id" UUID,
  ADD COLUMN "returned_at" TIMESTAMPTZ,
  ADD COLUMN "return_reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "revision_id" UUID,
  ADD CONSTRAINT policies_returned_with_reason
    CHECK ((returned_at IS NULL) = (returned_by_id IS NULL) AND (returned_at IS NULL) = (return_reason = '')),
  ADD CONSTRAINT policies_returned_by_another CHECK (returned_by_id IS NULL OR returned_by_id IS DISTINCT FROM drafted_by_id),
  ADD CONSTRAINT policies_approved_or_returned CHECK (approved_at IS NULL OR returned_at IS NULL),
  ADD CONSTRAINT policies_revised_after_return CHECK (revision_id IS NULL OR (returned_at IS NOT NULL AND withdrawn_at IS NULL));

-- AddForeignKey
ALTER TABLE "policies" ADD CONSTRAINT "policies_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "policies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was sent back no longer waits: another draft of its kind may.
DROP INDEX "policies_one_draft_a_kind";
CREATE UNIQUE INDEX "policies_one_draft_a_kind" ON "policies"("county_id", "kind") WHERE (approved_at IS NULL AND withdrawn_at IS NULL AND returned_at IS NULL);
CREATE UNIQUE INDEX "policies_revision_id_key" ON "policies"("revision_id");

-- What was drafted stays as it was written; what was decided stays decided, and what was sent back can only be revised or given up, once.
CREATE OR REPLACE FUNCTION policies_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE'
    OR (NEW.county_id, NEW.kind, NEW.document, NEW.value, NEW.drafted_by_id, NEW.drafted_at)
      IS DISTINCT FROM (OLD.county_id, OLD.kind, OLD.document, OLD.value, OLD.drafted_by_id, OLD.drafted_at)
    OR (OLD.approved_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR OLD.revision_id IS NOT NULL)
      AND (NEW.effective_from, NEW.approved_by_id, NEW.approved_at, NEW.withdrawn_by_id, NEW.withdrawn_at, NEW.revision_id)
        IS DISTINCT FROM (OLD.effective_from, OLD.approved_by_id, OLD.approved_at, OLD.withdrawn_by_id, OLD.withdrawn_at, OLD.revision_id)
    OR (OLD.approved_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL OR OLD.returned_at IS NOT NULL)
      AND (NEW.effective_from, NEW.returned_by_id, NEW.returned_at, NEW.return_reason)
        IS DISTINCT FROM (OLD.effective_from, OLD.returned_by_id, OLD.returned_at, OLD.return_reason)
  THEN
    RAISE EXCEPTION 'policy % never changes', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
