-- Two letters that changed places ("Cadrea") find their word wherever it stands.
--
-- Of so short a word hardly a trigram stays the same (0.29, under the door of 0.4), so that only contracts were found
-- whose text held the word twice in a row: the supplier, and a title that begins with the supplier. Now the spellings
-- with two neighbours swapped are looked for as they are, with the same index, before likeness is asked. What is found
-- this way is told as a guess, as before.

CREATE FUNCTION leidraad.swapped_spellings(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT
  SET search_path = pg_catalog AS $$
  SELECT array_agg('%' || regexp_replace(spelling, '([\\%_])', '\\\1', 'g') || '%') FROM (
    SELECT word AS spelling
    UNION
    SELECT overlay(word PLACING substr(word, i + 1, 1) || substr(word, i, 1) FROM i FOR 2)
    FROM generate_series(1, CASE WHEN length(word) BETWEEN 4 AND 30 THEN length(word) - 1 ELSE 0 END) i) s
$$;
REVOKE ALL ON FUNCTION leidraad.swapped_spellings(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION leidraad.find_contracts(query text) RETURNS TABLE (contract_id uuid, exact boolean)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_catalog SET pg_trgm.word_similarity_threshold = '0.4'
  -- Similarity costs a hundred times what the planner believes, so that it would rather read all of a small table.
  SET enable_seqscan = off AS $$
DECLARE
  folded text := leidraad.fold(left(query, 200));
  parts text[];
  visible text := CASE leidraad.scope()
    WHEN 'region' THEN 'true'
    WHEN 'system' THEN 'true'
    WHEN 'provider' THEN 's.supplier_id = leidraad.organisation_id()'
    WHEN 'municipality' THEN 's.municipality_codes @> ARRAY[leidraad.municipality()]'
    WHEN 'dossier' THEN 's.contract_id = leidraad.dossier()'
    ELSE 'false' END;
  contains text;
  resembles text;
  likeness text;
  swapped text;
BEGIN
  SELECT array_agg(word) INTO parts FROM (
    SELECT word FROM regexp_split_to_table(replace(folded, '"', ' '), '\s+') word WHERE word <> '' LIMIT 8) w;
  IF parts IS NULL THEN RETURN; END IF;
  -- Only the position of a word goes into the text of the statement, never the word.
  SELECT string_agg(format('s.text LIKE ''%%'' || $2[%s] || ''%%''', i), ' AND '),
      string_agg(CASE WHEN length(parts[i]) < 4 THEN format('s.text LIKE ''%%'' || $2[%s] || ''%%''', i)
        ELSE format('$3[%s] <%% s.text', i) END, ' AND '),
      string_agg(format('word_similarity($3[%s], s.text)', i), ' + '),
      string_agg(format('s.text LIKE ANY (leidraad.swapped_spellings($3[%s]))', i), ' AND ')
    INTO contains, resembles, likeness, swapped FROM generate_subscripts(parts, 1) i;
  RETURN QUERY EXECUTE format('SELECT s.contract_id, true FROM leidraad.contract_search s
      WHERE (s.words @@ websearch_to_tsquery(''dutch'', $1) OR (%s)) AND %s', contains, visible)
    USING folded, (SELECT array_agg(regexp_replace(p, '([\\%_])', '\\\1', 'g') ORDER BY o)
      FROM unnest(parts) WITH ORDINALITY u(p, o)), parts;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY EXECUTE format('SELECT s.contract_id, false FROM leidraad.contract_search s WHERE %s AND %s',
      swapped, visible) USING folded, parts, parts;
  IF FOUND THEN RETURN; END IF;
  -- The door is wide (0.4) and only what comes near the best of those that came in stays.
  RETURN QUERY EXECUTE format('SELECT m.id, false FROM (
      SELECT s.contract_id AS id, %s AS likeness, max(%s) OVER () AS best FROM leidraad.contract_search s
      WHERE (%s) AND %s) m WHERE m.likeness >= 0.8 * m.best', likeness, likeness, resembles, visible)
    USING folded, (SELECT array_agg(regexp_replace(p, '([\\%_])', '\\\1', 'g') ORDER BY o)
      FROM unnest(parts) WITH ORDINALITY u(p, o)), parts;
END $$;
