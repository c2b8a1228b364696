ALTER TABLE "posting_orders"
  ADD COLUMN "other_posting_id" UUID,
  ADD COLUMN "extend_to" DATE;
ALTER TABLE "candidates"
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ,
  ADD COLUMN "withdrawn_by_id" UUID,
  ADD COLUMN "withdraw_reason" TEXT NOT NULL DEFAULT '';
CREATE INDEX "posting_orders_other_posting_id_idx" ON "posting_orders"("other_posting_id");
ALTER TABLE "posting_orders" ADD CONSTRAINT "posting_orders_other_posting_id_fkey" FOREIGN KEY ("other_posting_id") REFERENCES "postings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.
ALTER TABLE posting_orders
  ADD CONSTRAINT posting_orders_exchange CHECK (
    (kind = 'EXCHANGE') = (other_posting_id IS NOT NULL) AND (other_posting_id IS NULL OR other_posting_id <> posting_id)),
  ADD CONSTRAINT posting_orders_extension CHECK ((kind = 'EXTENSION') = (extend_to IS NOT NULL));
ALTER TABLE candidates ADD CONSTRAINT candidates_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by_id IS NULL));

-- One thing at a time waits for a decision on a tenure, on whichever side of an exchange it stands: those who write at once
-- queue for the tenures themselves.
CREATE FUNCTION posting_orders_one_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM postings WHERE id IN (NEW.posting_id, NEW.other_posting_id) ORDER BY id FOR UPDATE;
  IF EXISTS (
    SELECT FROM posting_orders
    WHERE decided_at IS NULL AND id <> NEW.id
      AND (posting_id IN (NEW.posting_id, NEW.other_posting_id) OR other_posting_id IN (NEW.posting_id, NEW.other_posting_id))
  ) THEN
    RAISE EXCEPTION 'something waits for a decision on this tenure' USING ERRCODE = 'unique_violation', CONSTRAINT = 'one_open_order_a_tenure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER posting_orders_one_at_a_time BEFORE INSERT ON posting_orders FOR EACH ROW
  WHEN (NEW.decided_at IS NULL AND NEW.posting_id IS NOT NULL) EXECUTE FUNCTION posting_orders_one_at_a_time();

-- Nobody is posted before the vetting, nor after having withdrawn.
CREATE OR REPLACE FUNCTION postings_check_gates() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    SELECT count(*) FILTER (WHERE g.passed) FROM (
      SELECT DISTINCT ON (gate) gate, passed FROM candidate_gates WHERE candidate_id = NEW.candidate_id ORDER BY gate, at DESC, id DESC
    ) g
  ) < 4 THEN
    RAISE EXCEPTION 'candidate % has not passed the four gates', NEW.candidate_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'postings_after_the_gates';
  END IF;
  IF EXISTS (SELECT FROM candidates WHERE id = NEW.candidate_id AND withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'candidate % has withdrawn', NEW.candidate_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'postings_after_the_gates';
  END IF;
  RETURN NEW;
END $$;
