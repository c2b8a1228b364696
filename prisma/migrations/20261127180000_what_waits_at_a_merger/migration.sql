-- What waits on a village when it is merged into another: proposals and orders lapse, a round loses the village, and the
-- handover goes to the successor's commander. Nothing is deleted.
ALTER TYPE "team_proposal_stage" ADD VALUE 'WITHDRAWN';

ALTER TABLE "handovers" ADD COLUMN "successor_id" UUID;
CREATE INDEX "handovers_successor_id_effective_on_idx" ON "handovers"("successor_id", "effective_on");
ALTER TABLE "handovers"
  ADD CONSTRAINT "handovers_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "villages"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT handovers_successor CHECK (successor_id IS DISTINCT FROM village_id);

ALTER TABLE "round_villages" ADD COLUMN "left_on" DATE;

-- Decided by a person with a yes or a no, or lapsed with the village: then nobody decided, and the decision names the document.
ALTER TABLE posting_orders DROP CONSTRAINT posting_orders_decided;
ALTER TABLE posting_orders ADD CONSTRAINT posting_orders_decided CHECK (
  (agreed IS NULL) = (decided_by_id IS NULL) AND (decided_at IS NOT NULL OR agreed IS NULL)
  AND (agreed IS NOT NULL OR decided_at IS NULL OR decision <> '')
  AND (agreed IS NOT TRUE OR effective_on IS NOT NULL));

-- Nothing begins to wait on a village that is no more, also where the merger is being carried out at that moment.
CREATE FUNCTION refuse_merged_village() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  about UUID := coalesce(
    (to_jsonb(NEW) ->> 'village_id')::uuid,
    (SELECT village_id FROM support_teams WHERE id = (to_jsonb(NEW) ->> 'team_id')::uuid));
  heir UUID;
BEGIN
  SELECT merged_into_id INTO heir FROM villages WHERE id = about FOR SHARE;
  IF heir IS NOT NULL THEN
    RAISE EXCEPTION 'village % was merged into another', about USING ERRCODE = 'restrict_violation', CONSTRAINT = 'village_is_no_more';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_drafts_village BEFORE INSERT ON appointment_drafts FOR EACH ROW EXECUTE FUNCTION refuse_merged_village();
CREATE TRIGGER team_proposals_village BEFORE INSERT ON team_proposals FOR EACH ROW EXECUTE FUNCTION refuse_merged_village();
CREATE TRIGGER posting_orders_village BEFORE INSERT ON posting_orders FOR EACH ROW EXECUTE FUNCTION refuse_merged_village();
CREATE TRIGGER round_villages_village BEFORE INSERT ON round_villages FOR EACH ROW EXECUTE FUNCTION refuse_merged_village();
