-- A county numbers its own issues: two counties of one short name (a city has two 桥西区) may both have a 000001.
DROP INDEX "issues_number_key";
CREATE UNIQUE INDEX "issues_county_id_number_key" ON "issues"("county_id", "number");
