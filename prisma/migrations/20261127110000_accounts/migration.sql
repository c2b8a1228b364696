-- Accounts that their holder activates, the founding of a county, and links that work once.
CREATE TYPE "link_purpose" AS ENUM ('FOUNDING', 'ACTIVATION', 'RESET');

ALTER TABLE "accounts" ALTER COLUMN "password_hash" DROP NOT NULL, ALTER COLUMN "password_changed_at" DROP NOT NULL;
ALTER TABLE accounts ADD CONSTRAINT accounts_password_with_its_day CHECK ((password_hash IS NULL) = (password_changed_at IS NULL));

CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "account_id" UUID,
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "one_time_links_token_hash_key" ON "one_time_links"("token_hash");
CREATE INDEX "one_time_links_account_id_made_at_idx" ON "one_time_links"("account_id", "made_at");
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE one_time_links
  ADD CONSTRAINT one_time_links_founding_has_no_account CHECK ((purpose = 'FOUNDING') = (account_id IS NULL)),
  ADD CONSTRAINT one_time_links_expire CHECK (expires_at > made_at),
  ADD CONSTRAINT one_time_links_used_in_time CHECK (used_at IS NULL OR (used_at < expires_at AND ended_at IS NULL));

-- One open link of an account, one open link to found with.
CREATE UNIQUE INDEX "one_time_links_one_open" ON "one_time_links"("account_id") WHERE used_at IS NULL AND ended_at IS NULL;
CREATE UNIQUE INDEX "one_time_links_one_founding" ON "one_time_links"("purpose") WHERE purpose = 'FOUNDING' AND used_at IS NULL AND ended_at IS NULL;

-- What was used or ended stays so, and a link is never another's.
CREATE FUNCTION one_time_links_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.used_at IS NOT NULL OR OLD.ended_at IS NOT NULL
    OR (NEW.id, NEW.purpose, NEW.token_hash, NEW.account_id, NEW.made_by_id, NEW.made_at, NEW.expires_at)
      IS DISTINCT FROM (OLD.id, OLD.purpose, OLD.token_hash, OLD.account_id, OLD.made_by_id, OLD.made_at, OLD.expires_at)
  THEN
    RAISE EXCEPTION 'a one-time link is used or ended once, and nothing else' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER one_time_links_once BEFORE UPDATE OR DELETE ON one_time_links FOR EACH ROW EXECUTE FUNCTION one_time_links_once();

ALTER TABLE "grants"
  ADD COLUMN "drafted_at" TIMESTAMPTZ,
  ADD COLUMN "approved_at" TIMESTAMPTZ,
  ADD COLUMN "founding_link_id" UUID;
ALTER TABLE "grants" ADD CONSTRAINT "grants_founding_link_id_fkey" FOREIGN KEY ("founding_link_id") REFERENCES "one_time_links"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "grants_founding_link_id_role_key" ON "grants"("founding_link_id", "role");
CREATE INDEX "grants_county_id_from_on_idx" ON "grants"("county_id", "from_on");
-- Without another's approval only a founding gives rights, and only to two: who opens accounts, and who approves.
ALTER TABLE grants ADD CONSTRAINT grants_of_a_founding CHECK (
  founding_link_id IS NULL OR (role IN ('ADMINISTRATOR', 'LEADER') AND drafted_by_id IS NULL AND approved_by_id IS NULL));
