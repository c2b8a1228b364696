-- CreateEnum
CREATE TYPE "notice_channel" AS ENUM ('APP');

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "county_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "cadre_id" UUID,
    "deed" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "township_id" UUID,
    "village_id" UUID,
    "except" UUID[] DEFAULT ARRAY[]::UUID[],
    "event" TEXT NOT NULL,
    "delivered_at" TIMESTAMPTZ,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_deliveries" (
    "notice_id" UUID NOT NULL,
    "cadre_id" UUID NOT NULL,
    "channel" "notice_channel" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,

    CONSTRAINT "notice_deliveries_pkey" PRIMARY KEY ("notice_id","cadre_id","channel")
);

-- CreateIndex
CREATE UNIQUE INDEX "notices_event_key" ON "notices"("event");

-- CreateIndex
CREATE INDEX "notices_undelivered" ON "notices"("at") WHERE delivered_at IS NULL;

-- CreateIndex
CREATE INDEX "notices_at_idx" ON "notices"("at");

-- CreateIndex
CREATE INDEX "notice_deliveries_cadre_id_at_idx" ON "notice_deliveries"("cadre_id", "at");

-- AddForeignKey
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_deliveries" ADD CONSTRAINT "notice_deliveries_cadre_id_fkey" FOREIGN KEY ("cadre_id") REFERENCES "cadres"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A notice is for one person, or for the seats that a deed is granted to.
ALTER TABLE "notices" ADD CONSTRAINT "notices_one_recipient" CHECK (("cadre_id" IS NULL) <> ("deed" IS NULL));
