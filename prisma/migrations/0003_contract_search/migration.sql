-- Search that can use its indexes under row-level security.
--
-- PostgreSQL lets only leakproof operators into an index scan ahead of a policy. Full-text (@@), LIKE and trigram
-- similarity are not leakproof, so with policies on "contract" every search read the whole table (measured: sequential
-- scan, whatever indexes stand on contract.search_text). The text to search therefore has a table of its own in the
-- owner's schema, out of reach of the application's role, and one function looks in it. The function tells ids only,
-- and only of contracts that the actor may see: its condition says the same as policy contract_read
-- (tests/server/contract/search-visibility.test.ts holds the two together).

CREATE TABLE leidraad.contract_search (
  contract_id uuid PRIMARY KEY REFERENCES public.contract (id) ON DELETE CASCADE,
  supplier_id uuid NOT NULL,
  municipality_codes text[] NOT NULL,
  text text NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX contract_search_supplier ON leidraad.contract_search (supplier_id);
CREATE INDEX contract_search_text_parts ON leidraad.contract_search USING gin (text public.gin_trgm_ops)
  WITH (gin_pending_list_limit = 512);
CREATE INDEX contract_search_text_words ON leidraad.contract_search USING gin (words) WITH (gin_pending_list_limit = 512);

CREATE FUNCTION leidraad.keep_contract_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
BEGIN
  INSERT INTO leidraad.contract_search (contract_id, supplier_id, municipality_codes, text, words)
  VALUES (NEW.id, NEW.supplier_id, NEW.municipality_codes, NEW.search_text, to_tsvector('dutch', NEW.search_text))
  ON CONFLICT (contract_id) DO UPDATE SET supplier_id = excluded.supplier_id,
    municipality_codes = excluded.municipality_codes, text = excluded.text, words = excluded.words;
  RETURN NULL;
END $$;
CREATE TRIGGER contract_search_added AFTER INSERT ON contract
  FOR EACH ROW EXECUTE FUNCTION leidraad.keep_contract_search();
CREATE TRIGGER contract_search_changed AFTER UPDATE ON contract
  FOR EACH ROW WHEN (OLD.search_text IS DISTINCT FROM NEW.search_text
    OR OLD.supplier_id IS DISTINCT FROM NEW.supplier_id
    OR OLD.municipality_codes IS DISTINCT FROM NEW.municipality_codes)
  EXECUTE FUNCTION leidraad.keep_contract_search();

SELECT set_config('leidraad.scope', 'system', true);
INSERT INTO leidraad.contract_search
  SELECT id, supplier_id, municipality_codes, search_text, to_tsvector('dutch', search_text) FROM contract;
SELECT set_config('leidraad.scope', '', true);

-- Ids of the contracts that match: Dutch full text (quotes, "or" and "-" as in a web search), or every word as a part
-- of number, title, supplier, alias, KvK or AGB. Only when that finds nothing: words that are nearly the same, so that
-- a typing error still finds its contract and an exact search is never mixed with guesses (exact tells which it was).
CREATE FUNCTION leidraad.find_contracts(query text) RETURNS TABLE (contract_id uuid, exact boolean)
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
BEGIN
  SELECT array_agg(word) INTO parts FROM (
    SELECT word FROM regexp_split_to_table(replace(folded, '"', ' '), '\s+') word WHERE word <> '' LIMIT 8) w;
  IF parts IS NULL THEN RETURN; END IF;
  -- Only the position of a word goes into the text of the statement, never the word.
  SELECT string_agg(format('s.text LIKE ''%%'' || $2[%s] || ''%%''', i), ' AND '),
      string_agg(CASE WHEN length(parts[i]) < 4 THEN format('s.text LIKE ''%%'' || $2[%s] || ''%%''', i)
        ELSE format('$3[%s] <%% s.text', i) END, ' AND '),
      string_agg(format('word_similarity($3[%s], s.text)', i), ' + ')
    INTO contains, resembles, likeness FROM generate_subscripts(parts, 1) i;
  RETURN QUERY EXECUTE format('SELECT s.contract_id, true FROM leidraad.contract_search s
      WHERE (s.words @@ websearch_to_tsquery(''dutch'', $1) OR (%s)) AND %s', contains, visible)
    USING folded, (SELECT array_agg(regexp_replace(p, '([\\%_])', '\\\1', 'g') ORDER BY o)
      FROM unnest(parts) WITH ORDINALITY u(p, o)), parts;
  IF FOUND THEN RETURN; END IF;
  -- Two letters that changed places in a short word leave few trigrams the same, so the door is wide (0.4) and only
  -- what comes near the best of those that came in stays.
  RETURN QUERY EXECUTE format('SELECT m.id, false FROM (
      SELECT s.contract_id AS id, %s AS likeness, max(%s) OVER () AS best FROM leidraad.contract_search s
      WHERE (%s) AND %s) m WHERE m.likeness >= 0.8 * m.best', likeness, likeness, resembles, visible)
    USING folded, (SELECT array_agg(regexp_replace(p, '([\\%_])', '\\\1', 'g') ORDER BY o)
      FROM unnest(parts) WITH ORDINALITY u(p, o)), parts;
END $$;

REVOKE ALL ON FUNCTION leidraad.keep_contract_search(), leidraad.find_contracts(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.find_contracts(text) TO leidraad_app;
