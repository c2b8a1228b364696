import 'server-only'
import type { IssueFacts } from '@/lib/domains/issues/rules/facts'
import { Prisma } from '@/lib/generated/prisma/client'
import { dayOf } from '@/lib/ground/clock'
import { rowsJson, rowsSql } from '@/lib/ground/database/rows'
import { uuid7 } from '@/lib/ground/database/uuid7'
import type { ReadyPhoto } from './photos'

/** A report that is ready to be written: all but its number. */
export type Report = {
  facts: IssueFacts
  place: { countyId: string; townshipId: string; villageId: string; groupId: string | null; householdId: string | null }
  /** What the numbers of the county begin with. */
  shortName: string
  contentHash: string
  /** Its first entries of the timeline, as rows. */
  events: readonly object[]
  photos: readonly ReadyPhoto[]
  /** The villages in which its author may report, of the alias v. */
  scope: Prisma.Sql
}

/** What came of it: the new number, or why there is none. */
export type Inserted = {
  number: string | null
  inScope: boolean
  groupFits: boolean | null
  householdFits: boolean | null
  earlierNumber: string | null
  earlierReporterId: string | null
  earlierHash: string | null
}

/**
 * A report with its entries and photos, in one statement that inserts all or nothing. The next number of the county and year
 * (平利2026-000123) is taken in it: reports of one county queue there, for as long as the statement lasts.
 */
export function insertReport({ facts, place, shortName, contentHash, events, photos, scope }: Report): Prisma.Sql {
  const year = Number(dayOf(facts.reportedAt).slice(0, 4))
  const [row] = JSON.parse(rowsJson('Issue', [{ ...facts, ...place, contentHash }]))
  return Prisma.sql`
    WITH earlier AS MATERIALIZED (
      SELECT number, reporter_id, content_hash FROM issues WHERE id = ${facts.id}::uuid
    ), place AS MATERIALIZED (
      SELECT (
        SELECT c.id FROM campaigns c JOIN campaign_villages cv ON cv.campaign_id = c.id
        WHERE c.county_id = v.county_id AND c.to_on IS NULL AND cv.village_id = v.id ORDER BY c.from_on DESC LIMIT 1
      ) AS campaign_id, ${fits(place.groupId, Prisma.sql`villager_groups f WHERE f.closed_on IS NULL`)} AS group_fits,
        ${fits(place.householdId, Prisma.sql`households f WHERE true`)} AS household_fits
      FROM villages v WHERE v.id = ${place.villageId}::uuid AND ${scope}
    ), numbered AS (
      INSERT INTO issue_numbers AS n (county_id, year, last)
      SELECT ${place.countyId}::uuid, ${year}, 1 FROM place WHERE group_fits AND household_fits AND NOT EXISTS (SELECT FROM earlier)
      ON CONFLICT (county_id, year) DO UPDATE SET last = n.last + 1 RETURNING last
    ), issue AS (
      INSERT INTO issues SELECT i.* FROM numbered, place, jsonb_populate_record(NULL::issues, ${JSON.stringify(row)}::jsonb || jsonb_build_object(
        'number', ${`${shortName}${year}-`}::text || repeat('0', 6 - length(last::text)) || last, 'campaign_id', campaign_id)) i
      RETURNING id, number
    ), told AS (
      INSERT INTO issue_events SELECT e.* FROM issue, ${rowsSql('IssueEvent', events)} e
    )${photos.length ? insertPhotos(facts, photos) : Prisma.empty}
    SELECT (SELECT number FROM issue) AS number, EXISTS (SELECT FROM place) AS "inScope", group_fits AS "groupFits",
      household_fits AS "householdFits", earlier.number AS "earlierNumber", reporter_id AS "earlierReporterId",
      content_hash AS "earlierHash"
    FROM (SELECT) one LEFT JOIN place ON true LEFT JOIN earlier ON true`
}

/** Whether what a report names, if it names one, is of its village. */
function fits(id: string | null, table: Prisma.Sql): Prisma.Sql {
  return id
    ? Prisma.sql`EXISTS (SELECT FROM ${table} AND f.id = ${id}::uuid AND f.village_id = v.id)`
    : Prisma.sql`true`
}

/** The photos of the report: the same picture twice is one. */
function insertPhotos({ reporterId, reportedAt }: IssueFacts, photos: readonly ReadyPhoto[]): Prisma.Sql {
  const rows = photos.map(
    ({ contentType, width, height, sha256, image, thumbnail }) =>
      Prisma.sql`(${uuid7()}::uuid, ${contentType}, ${width}::int, ${height}::int, ${image.length}::int, ${sha256}, ${image}::bytea, ${thumbnail}::bytea)`,
  )
  return Prisma.sql`, pictured AS (
      INSERT INTO attachments (issue_id, uploaded_by_id, uploaded_at, id, content_type, width, height, bytes, sha256, image, thumbnail)
      SELECT issue.id, ${reporterId}::uuid, ${reportedAt}, p.* FROM issue, (VALUES ${Prisma.join(rows)}) p ON CONFLICT DO NOTHING
    )`
}
