-- A county's days that are over, written once when they are: what trends read instead of all of history.
CREATE TABLE "county_days" (
    "county_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reported" INTEGER NOT NULL,
    "closed" INTEGER NOT NULL,
    "overdue" INTEGER,

    CONSTRAINT "county_days_pkey" PRIMARY KEY ("county_id","day")
);

-- What was reported and closed on the days that are over, from history; what was overdue when they ended, where it was kept.
INSERT INTO county_days (county_id, day, reported, closed, overdue)
SELECT county_id, day, sum(reported), sum(closed), sum(overdue)
FROM (
  SELECT county_id, (reported_at AT TIME ZONE 'Asia/Shanghai')::date AS day, count(*) AS reported, 0 AS closed, NULL::bigint AS overdue
  FROM issues GROUP BY 1, 2
  UNION ALL
  SELECT county_id, (at AT TIME ZONE 'Asia/Shanghai')::date, 0, count(*), NULL FROM issue_events WHERE type = 'verified' GROUP BY 1, 2
  UNION ALL
  SELECT county_id, day, 0, 0, sum(overdue) FROM village_days GROUP BY 1, 2
) known
WHERE day <= coalesce( -- days that the ticker still has to close are its own
  (SELECT max(v.day) FROM village_days v WHERE v.county_id = known.county_id), (app_now() AT TIME ZONE 'Asia/Shanghai')::date - 2)
GROUP BY county_id, day;

-- What turned red last in a county, and how much since when.
CREATE INDEX "issues_red_county" ON "issues"("county_id", "light_since" DESC, "id" DESC) WHERE (light = 'RED');
-- Requests for more time that wait for a decision.
CREATE INDEX "issues_asking_county" ON "issues"("county_id", "extension_decider", "due_at") WHERE (extension_decider IS NOT NULL);
-- Reports that wait for a level's triage, the one due first on top.
CREATE INDEX "issues_untriaged_county" ON "issues"("county_id", "level", "step_due_at") WHERE (stage = 'REPORTED');
