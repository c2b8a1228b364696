-- How often the households that somebody helps are visited, which a county sets.
ALTER TYPE "policy_kind" ADD VALUE 'VISIT_CADENCE';
