-- Documents with versions, search in title and text, and expiry mails.
--
-- A new file is a new row in document_version: a trigger adds it whenever document.file_sha256 changes, whoever writes
-- that, so that no file is ever written over. Old versions are for staff only: what is public or shared today may have
-- been internal when an older version was uploaded.

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "issuer" TEXT,
ADD COLUMN     "link_checked_on" DATE,
ADD COLUMN     "link_state" TEXT NOT NULL DEFAULT 'unchecked',
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version_number" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "document_version" (
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "media_type" TEXT NOT NULL,
    "note" TEXT,
    "uploaded_by_id" UUID,
    "uploaded_by_name" TEXT,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scan_state" TEXT NOT NULL DEFAULT 'notScanned',
    "text_state" TEXT NOT NULL DEFAULT 'waiting',
    "text" TEXT,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("document_id","number")
);

-- CreateTable
CREATE TABLE "document_reminder" (
    "document_id" UUID NOT NULL,
    "expires_on" DATE NOT NULL,
    "days_before" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_reminder_pkey" PRIMARY KEY ("document_id","expires_on","days_before")
);

-- CreateIndex
CREATE INDEX "document_version_file_sha256_idx" ON "document_version"("file_sha256");

-- CreateIndex
CREATE INDEX "document_expires_on_idx" ON "document"("expires_on");

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_reminder" ADD CONSTRAINT "document_reminder_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE document ADD CONSTRAINT document_link_state CHECK (link_state IN ('unchecked', 'works', 'broken'));
ALTER TABLE document_version ADD CONSTRAINT document_version_scan_state CHECK (scan_state IN ('notScanned', 'clean', 'infected'));
ALTER TABLE document_version ADD CONSTRAINT document_version_text_state CHECK (text_state IN ('waiting', 'read', 'none', 'unreadable'));
ALTER TABLE document_version ADD CONSTRAINT document_version_number CHECK (number >= 1);
CREATE INDEX document_version_waiting ON document_version (document_id) WHERE text_state = 'waiting';
CREATE INDEX document_published ON document (published_at DESC, id) WHERE visibility = 'public' AND contract_id IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON document_version, document_reminder TO leidraad_app;
ALTER TABLE document_version ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_version FORCE ROW LEVEL SECURITY;
ALTER TABLE document_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_reminder FORCE ROW LEVEL SECURITY;

-- A version follows its document; an old one is for staff.
CREATE POLICY document_version_read ON document_version FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR EXISTS (SELECT 1 FROM document d WHERE d.id = document_id
      AND ((SELECT leidraad.scope()) = 'municipality' OR d.version_number = number)));
CREATE POLICY document_version_write ON document_version FOR ALL USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality'
      AND EXISTS (SELECT 1 FROM document d WHERE d.id = document_id AND d.contract_id IS NOT NULL)));
CREATE POLICY document_reminder_read ON document_reminder FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'system'));
CREATE POLICY document_reminder_write ON document_reminder FOR ALL USING ((SELECT leidraad.scope()) = 'system');

-- ── Versions ────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION leidraad.number_document_version() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version_number := CASE WHEN NEW.file_sha256 IS NULL THEN 0 ELSE 1 END;
  ELSIF NEW.file_sha256 IS DISTINCT FROM OLD.file_sha256 AND NEW.file_sha256 IS NOT NULL THEN
    NEW.version_number := OLD.version_number + 1;
  ELSE
    NEW.version_number := OLD.version_number;
  END IF;
  -- When it became public, for the feed; gone when it is no longer.
  IF NEW.visibility <> 'public' OR NEW.contract_id IS NOT NULL THEN NEW.published_at := NULL;
  ELSIF NEW.published_at IS NULL THEN NEW.published_at := date_trunc('milliseconds', clock_timestamp()); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_version_number BEFORE INSERT OR UPDATE ON document
  FOR EACH ROW EXECUTE FUNCTION leidraad.number_document_version();

CREATE FUNCTION leidraad.keep_document_version() RETURNS trigger LANGUAGE plpgsql
  SET search_path = public, pg_catalog AS $$
BEGIN
  INSERT INTO document_version (document_id, number, file_sha256, file_name, size, media_type, uploaded_by_id)
    SELECT NEW.id, NEW.version_number, NEW.file_sha256, coalesce(NEW.file_name, NEW.title), coalesce(f.size, 0),
      coalesce(f.media_type, 'application/octet-stream'), leidraad.user_id()
    FROM (SELECT 1) one LEFT JOIN stored_file f ON f.sha256 = NEW.file_sha256
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER document_version_added AFTER INSERT ON document
  FOR EACH ROW WHEN (NEW.version_number > 0) EXECUTE FUNCTION leidraad.keep_document_version();
CREATE TRIGGER document_version_renewed AFTER UPDATE ON document
  FOR EACH ROW WHEN (NEW.version_number > OLD.version_number) EXECUTE FUNCTION leidraad.keep_document_version();

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────────────────────
-- As for contracts (0003): the words stand in a table of the owner, because no index of full text serves a query under
-- policies; one function looks in it and tells only ids that the actor may see (policy document_read says the same).
-- Accents are taken off by the configuration and not from the text, so that a snippet shows the text as it is.

CREATE TEXT SEARCH CONFIGURATION leidraad.dutch (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION leidraad.dutch
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, dutch_stem;

CREATE TABLE leidraad.document_search (
  document_id uuid PRIMARY KEY REFERENCES public.document (id) ON DELETE CASCADE,
  contract_id uuid,
  supplier_id uuid,
  visibility text NOT NULL,
  title text NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX document_search_contract ON leidraad.document_search (contract_id);
CREATE INDEX document_search_title_parts ON leidraad.document_search USING gin (title public.gin_trgm_ops)
  WITH (gin_pending_list_limit = 512);
CREATE INDEX document_search_words ON leidraad.document_search USING gin (words) WITH (gin_pending_list_limit = 512);

CREATE FUNCTION leidraad.index_document(id uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
DECLARE
  d document;
  content text;
  heading text;
  content_words tsvector;
BEGIN
  SELECT * INTO d FROM document x WHERE x.id = index_document.id;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT v.text INTO content FROM document_version v WHERE v.document_id = d.id AND v.number = d.version_number;
  heading := concat_ws(' ', d.title, d.period, d.issuer);
  -- A text of nothing but different words can be more than a tsvector holds: then its beginning is searched.
  BEGIN content_words := to_tsvector('leidraad.dutch', coalesce(content, ''));
  EXCEPTION WHEN program_limit_exceeded THEN content_words := to_tsvector('leidraad.dutch', left(content, 50000)); END;
  INSERT INTO leidraad.document_search (document_id, contract_id, supplier_id, visibility, title, words)
    VALUES (d.id, d.contract_id, d.supplier_id, d.visibility, leidraad.fold(heading),
      setweight(to_tsvector('leidraad.dutch', heading), 'A') || setweight(content_words, 'D'))
  ON CONFLICT (document_id) DO UPDATE SET contract_id = excluded.contract_id, supplier_id = excluded.supplier_id,
    visibility = excluded.visibility, title = excluded.title, words = excluded.words;
END $$;

CREATE FUNCTION leidraad.keep_document_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
BEGIN
  IF TG_TABLE_NAME = 'document' THEN PERFORM leidraad.index_document(NEW.id);
  ELSE PERFORM leidraad.index_document(NEW.document_id); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER document_search_added AFTER INSERT ON document
  FOR EACH ROW EXECUTE FUNCTION leidraad.keep_document_search();
CREATE TRIGGER document_search_changed AFTER UPDATE ON document
  FOR EACH ROW WHEN ((OLD.title, OLD.period, OLD.issuer, OLD.visibility, OLD.contract_id, OLD.supplier_id, OLD.version_number)
    IS DISTINCT FROM (NEW.title, NEW.period, NEW.issuer, NEW.visibility, NEW.contract_id, NEW.supplier_id, NEW.version_number))
  EXECUTE FUNCTION leidraad.keep_document_search();
CREATE TRIGGER document_text_read AFTER UPDATE OF text ON document_version
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION leidraad.keep_document_search();

-- Ids of the documents that match, the best first: Dutch full text in title and text, or every word as a part of the
-- title. Only when that finds nothing: titles with words that are nearly the same (exact tells which it was).
CREATE FUNCTION leidraad.find_documents(query text) RETURNS TABLE (document_id uuid, exact boolean, rank real)
  LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
  SET search_path = public, pg_catalog SET pg_trgm.word_similarity_threshold = '0.4' SET enable_seqscan = off AS $$
DECLARE
  folded text := leidraad.fold(left(query, 200));
  parts text[];
  escaped text[];
  visible text := CASE leidraad.scope()
    WHEN 'region' THEN 'true'
    WHEN 'system' THEN 'true'
    WHEN 'provider' THEN '(s.contract_id IS NULL AND s.visibility IN (''public'', ''partners'')
      OR s.contract_id IS NOT NULL AND s.supplier_id = leidraad.organisation_id() AND s.visibility <> ''internal'')'
    WHEN 'municipality' THEN '(s.contract_id IS NULL OR EXISTS (SELECT 1 FROM contract c
      WHERE c.id = s.contract_id AND c.municipality_codes @> ARRAY[leidraad.municipality()]))'
    WHEN 'dossier' THEN '(s.contract_id IS NULL AND s.visibility = ''public'' OR s.contract_id = leidraad.dossier())'
    ELSE 's.contract_id IS NULL AND s.visibility = ''public''' END;
  contains text;
  resembles text;
  likeness text;
BEGIN
  SELECT array_agg(word), array_agg(regexp_replace(word, '([\\%_])', '\\\1', 'g')) INTO parts, escaped FROM (
    SELECT word FROM regexp_split_to_table(replace(folded, '"', ' '), '\s+') word WHERE word <> '' LIMIT 8) w;
  IF parts IS NULL THEN RETURN; END IF;
  -- Only the position of a word goes into the text of the statement, never the word.
  SELECT string_agg(format('s.title LIKE ''%%'' || $2[%s] || ''%%''', i), ' AND '),
      string_agg(CASE WHEN length(parts[i]) < 4 THEN format('s.title LIKE ''%%'' || $2[%s] || ''%%''', i)
        ELSE format('$3[%s] <%% s.title', i) END, ' AND '),
      string_agg(format('word_similarity($3[%s], s.title)', i), ' + ')
    INTO contains, resembles, likeness FROM generate_subscripts(parts, 1) i;
  RETURN QUERY EXECUTE format('SELECT s.document_id, true,
        ts_rank_cd(s.words, websearch_to_tsquery(''leidraad.dutch'', $1)) FROM leidraad.document_search s
      WHERE (s.words @@ websearch_to_tsquery(''leidraad.dutch'', $1) OR (%s)) AND %s', contains, visible)
    USING folded, escaped, parts;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY EXECUTE format('SELECT m.id, false, m.likeness::real FROM (
      SELECT s.document_id AS id, %s AS likeness, max(%s) OVER () AS best FROM leidraad.document_search s
      WHERE (%s) AND %s) m WHERE m.likeness >= 0.8 * m.best', likeness, likeness, resembles, visible)
    USING folded, escaped, parts;
END $$;

-- What was found in its surroundings, for the text of one document. The marks are characters that no text holds
-- (domain/snippet.ts splits on them).
CREATE FUNCTION leidraad.document_snippet(content text, query text) RETURNS text LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT ts_headline('leidraad.dutch', left(content, 100000), websearch_to_tsquery('leidraad.dutch', left(query, 200)),
    'MaxFragments=2, MinWords=8, MaxWords=22, FragmentDelimiter=" … ", StartSel=' || chr(57344) || ', StopSel=' || chr(57345)) $$;

REVOKE ALL ON FUNCTION leidraad.index_document(uuid), leidraad.keep_document_search(), leidraad.find_documents(text),
  leidraad.document_snippet(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.find_documents(text), leidraad.document_snippet(text, text) TO leidraad_app;

-- What is there already gets its first version and its place in the search.
SELECT set_config('leidraad.scope', 'system', true);
ALTER TABLE document DISABLE TRIGGER document_version_number;
UPDATE document SET version_number = CASE WHEN file_sha256 IS NULL THEN 0 ELSE 1 END,
  published_at = CASE WHEN visibility = 'public' AND contract_id IS NULL THEN created_at END;
ALTER TABLE document ENABLE TRIGGER document_version_number;
SELECT leidraad.index_document(id) FROM document;
SELECT set_config('leidraad.scope', '', true);
