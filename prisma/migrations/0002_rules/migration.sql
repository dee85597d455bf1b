-- What Prisma can't say: the application's role, row-level security, status lists, tariff periods that can't overlap,
-- search, the audit chain and the door to the job queue.
--
-- Why a role of its own: requests run as leidraad_app (set inside each transaction by withActor). It owns nothing, can't
-- bypass row-level security and has no write access to the audit table, so a mistake in a query shows nothing of
-- another provider and an audit row can't be changed by the application.

DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'leidraad_app') THEN
    CREATE ROLE leidraad_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
  END IF;
END $$;
DO $$ BEGIN EXECUTE format('GRANT leidraad_app TO %I', current_user); END $$;

CREATE SCHEMA leidraad;
GRANT USAGE ON SCHEMA leidraad TO leidraad_app;
GRANT USAGE ON SCHEMA public TO leidraad_app;

-- ── Who acts ────────────────────────────────────────────────────────────────────────────────────────────────────
-- Policies wrap these in (SELECT …), so that they are asked once per query and not once per row.

CREATE FUNCTION leidraad.scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('leidraad.scope', true), ''), 'none') $$;
CREATE FUNCTION leidraad.actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('leidraad.actor_kind', true), ''), 'none') $$;
CREATE FUNCTION leidraad.actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT coalesce(nullif(current_setting('leidraad.actor_role', true), ''), 'none') $$;
CREATE FUNCTION leidraad.user_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('leidraad.user_id', true), '')::uuid $$;
CREATE FUNCTION leidraad.organisation_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('leidraad.organisation_id', true), '')::uuid $$;
CREATE FUNCTION leidraad.municipality() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('leidraad.municipality', true), '') $$;
CREATE FUNCTION leidraad.dossier() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
  $$ SELECT nullif(current_setting('leidraad.dossier', true), '')::uuid $$;

-- ── Status lists: the domain owns them, tests/architecture compares ─────────────────────────────────────────────

ALTER TABLE organisation ADD CONSTRAINT organisation_kvk CHECK (kvk ~ '^[0-9]{8}$');
ALTER TABLE organisation ADD CONSTRAINT organisation_agb CHECK (agb ~ '^[0-9]{8}$');
ALTER TABLE organisation ADD CONSTRAINT organisation_cbs CHECK (cbs_code ~ '^[0-9]{4}$');
ALTER TABLE user_account ADD CONSTRAINT user_email_lower CHECK (email = lower(email));
ALTER TABLE user_account ADD CONSTRAINT user_theme CHECK (theme IN ('systeem', 'licht', 'donker'));
ALTER TABLE membership ADD CONSTRAINT membership_role CHECK (role IN ('administrator', 'projectLead', 'contractManager',
  'procurementOfficer', 'evaluator', 'controller', 'policyAdviser', 'alderman', 'councilMember', 'externalAdviser',
  'providerAdministrator', 'bidder', 'reporter'));
ALTER TABLE membership ADD CONSTRAINT membership_dossier CHECK ((role = 'externalAdviser') = (dossier_contract_id IS NOT NULL));
ALTER TABLE document ADD CONSTRAINT document_visibility CHECK (visibility IN ('internal', 'partners', 'public'));
ALTER TABLE document ADD CONSTRAINT document_availability CHECK (availability IN ('available', 'external', 'unavailable'));
ALTER TABLE tender ADD CONSTRAINT tender_status CHECK (status IN ('planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'));
ALTER TABLE lot ADD CONSTRAINT lot_status CHECK (status IN ('planning', 'planned', 'active', 'cancelled', 'unsuccessful', 'complete', 'withdrawn'));
ALTER TABLE award ADD CONSTRAINT award_status CHECK (status IN ('pending', 'active', 'cancelled', 'unsuccessful'));
ALTER TABLE contract ADD CONSTRAINT contract_status CHECK (status IN ('pending', 'active', 'terminated', 'cancelled'));
ALTER TABLE contract ADD CONSTRAINT contract_variant CHECK (variant IN ('effort', 'output', 'task'));
ALTER TABLE contract ADD CONSTRAINT contract_scope CHECK (scope IN ('subregion', 'hollandRijnland', 'supraregional', 'national'));
ALTER TABLE contract ADD CONSTRAINT contract_period CHECK (starts_on <= ends_on AND (max_extent_on IS NULL OR max_extent_on >= ends_on));
ALTER TABLE contract ADD CONSTRAINT contract_for_somebody CHECK (cardinality(municipality_codes) > 0);
ALTER TABLE contract ADD CONSTRAINT contract_notice CHECK (notice_months BETWEEN 0 AND 36);
ALTER TABLE contract_option ADD CONSTRAINT contract_option_status CHECK (status IN ('open', 'exercised', 'lapsed'));
ALTER TABLE contract_option ADD CONSTRAINT contract_option_months CHECK (months BETWEEN 1 AND 120);
ALTER TABLE contract_contact ADD CONSTRAINT contract_contact_side CHECK (side IN ('buyer', 'supplier'));
ALTER TABLE tariff ADD CONSTRAINT tariff_amount CHECK (amount_cents >= 0);
ALTER TABLE tariff ADD CONSTRAINT tariff_period CHECK (valid_until IS NULL OR valid_from <= valid_until);
-- Two prices on one day for the same product, unit and municipality can't exist, whoever saves them at once.
ALTER TABLE tariff ADD CONSTRAINT tariff_no_overlap EXCLUDE USING gist (
  contract_id WITH =, product_code WITH =, unit WITH =, (coalesce(municipality_code, '')) WITH =,
  daterange(valid_from, valid_until, '[]') WITH &&);
ALTER TABLE ceiling ADD CONSTRAINT ceiling_amount CHECK (amount_cents >= 0);
ALTER TABLE ceiling ADD CONSTRAINT ceiling_year CHECK (year BETWEEN 2015 AND 2100);
ALTER TABLE ceiling_use ADD CONSTRAINT ceiling_use_origin CHECK (origin IN ('approvedDelivery', 'import', 'example'));
ALTER TABLE report_template ADD CONSTRAINT report_template_status CHECK (status IN ('draft', 'published', 'withdrawn'));
ALTER TABLE obligation ADD CONSTRAINT obligation_status CHECK (status IN ('open', 'submitted', 'returned', 'approved', 'waived'));
ALTER TABLE obligation ADD CONSTRAINT obligation_period CHECK (period_starts_on <= period_ends_on);
ALTER TABLE delivery ADD CONSTRAINT delivery_status CHECK (status IN ('received', 'checking', 'rejected', 'checked', 'submitted', 'returned', 'approved', 'superseded'));
ALTER TABLE delivery ADD CONSTRAINT delivery_channel CHECK (channel IN ('upload', 'screen'));
-- A person never approves what that person handed in.
ALTER TABLE delivery ADD CONSTRAINT delivery_four_eyes CHECK (decided_by_id IS NULL OR decided_by_id IS DISTINCT FROM submitted_by_id AND decided_by_id IS DISTINCT FROM uploaded_by_id);
ALTER TABLE delivery_problem ADD CONSTRAINT delivery_problem_severity CHECK (severity IN ('error', 'question', 'notice'));
ALTER TABLE delivery_comment ADD CONSTRAINT delivery_comment_visibility CHECK (visibility IN ('shared', 'internal'));
ALTER TABLE export ADD CONSTRAINT export_status CHECK (status IN ('queued', 'running', 'done', 'failed'));
-- At most one version of an answer counts.
CREATE UNIQUE INDEX delivery_one_current ON delivery (obligation_id) WHERE status IN ('submitted', 'approved');

-- ── Search ──────────────────────────────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION leidraad.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  SET search_path = public, pg_catalog AS
  $$ SELECT lower(public.unaccent('public.unaccent', value)) $$;

CREATE FUNCTION leidraad.contract_search_text(c contract) RETURNS text LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT leidraad.fold(concat_ws(' ', c.number, c.title, o.name,
    (SELECT string_agg(a.name, ' ' ORDER BY a.name) FROM organisation_alias a WHERE a.organisation_id = o.id),
    o.kvk, o.agb, c.description))
  FROM organisation o WHERE o.id = c.supplier_id $$;

CREATE FUNCTION leidraad.fill_contract_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
BEGIN
  NEW.search_text := coalesce(leidraad.contract_search_text(NEW), '');
  RETURN NEW;
END $$;
CREATE TRIGGER contract_search BEFORE INSERT OR UPDATE OF number, title, description, supplier_id ON contract
  FOR EACH ROW EXECUTE FUNCTION leidraad.fill_contract_search();

CREATE FUNCTION leidraad.refill_contract_search() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
DECLARE changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'organisation' THEN changed := NEW.id;
  ELSIF TG_OP = 'DELETE' THEN changed := OLD.organisation_id;
  ELSE changed := NEW.organisation_id; END IF;
  UPDATE contract c SET search_text = coalesce(leidraad.contract_search_text(c), '') WHERE c.supplier_id = changed;
  RETURN NULL;
END $$;
CREATE TRIGGER organisation_search AFTER UPDATE OF name, kvk, agb ON organisation
  FOR EACH ROW EXECUTE FUNCTION leidraad.refill_contract_search();
CREATE TRIGGER organisation_alias_search AFTER INSERT OR UPDATE OR DELETE ON organisation_alias
  FOR EACH ROW EXECUTE FUNCTION leidraad.refill_contract_search();

-- ── Audit: append-only, hash-chained, written by one function ───────────────────────────────────────────────────

CREATE TABLE leidraad.audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  seq bigint NOT NULL,
  hash text NOT NULL
);
INSERT INTO leidraad.audit_head (seq, hash) VALUES (0, repeat('0', 64));

-- Length before content, so that no two different events give the same text (modules/audit/domain/audit-chain.ts).
CREATE FUNCTION leidraad.chunk(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT CASE WHEN value IS NULL THEN '-' ELSE octet_length(convert_to(value, 'UTF8')) || ':' || value END $$;

CREATE FUNCTION leidraad.audit_text(e audit_event) RETURNS text LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT leidraad.chunk(e.seq::text)
      || leidraad.chunk(to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      || leidraad.chunk(e.type) || leidraad.chunk(e.actor_kind) || leidraad.chunk(e.actor_user_id::text)
      || leidraad.chunk(e.actor_role) || leidraad.chunk(e.organisation_id::text)
      || leidraad.chunk(e.object_type) || leidraad.chunk(e.object_id)
      || leidraad.chunk(e.contract_id::text) || leidraad.chunk(e.supplier_id::text)
      || leidraad.chunk(e.outcome) || leidraad.chunk(e.origin) || leidraad.chunk(e.data::text)
      || leidraad.chunk(e.prev_hash) $$;

-- The actor, the time, the sequence and the hashes are the database's own: a caller can't choose them. The head row is
-- locked until the commit, so the chain has no gaps and no forks; call it as the last step of a transaction.
CREATE FUNCTION leidraad.record_event(type text, object_type text, object_id text, contract_id uuid, supplier_id uuid,
    outcome text, origin text, data jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
DECLARE
  head leidraad.audit_head;
  event audit_event;
BEGIN
  IF leidraad.actor_kind() = 'none' THEN RAISE EXCEPTION 'An audit event needs an actor'; END IF;
  SELECT * INTO STRICT head FROM leidraad.audit_head FOR UPDATE;
  event := ROW(head.seq + 1, date_trunc('milliseconds', clock_timestamp()), type, leidraad.actor_kind(),
    leidraad.user_id(), leidraad.actor_role(), leidraad.organisation_id(), object_type, object_id, contract_id,
    supplier_id, outcome, origin, data, head.hash, '');
  event.hash := encode(sha256(convert_to(leidraad.audit_text(event), 'UTF8')), 'hex');
  INSERT INTO audit_event VALUES (event.*);
  UPDATE leidraad.audit_head SET seq = event.seq, hash = event.hash;
  RETURN event.seq;
END $$;

CREATE FUNCTION leidraad.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
  $$ BEGIN RAISE EXCEPTION 'audit_event is append-only'; END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION leidraad.refuse_change();

-- ── Jobs: added in the transaction that causes them ─────────────────────────────────────────────────────────────
-- graphile_worker's own tables belong to the owner; the application reaches them only through here.

CREATE FUNCTION leidraad.add_job(task text, payload json, job_key text, run_at timestamptz, queue text)
  RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM graphile_worker.add_job(identifier => task, payload => payload, queue_name => queue,
    run_at => run_at, max_attempts => 12, job_key => job_key);
END $$;

-- ── Sessions: who belongs to a cookie ───────────────────────────────────────────────────────────────────────────
-- One round trip at the start of every request, before there is an actor. Knowing the hash is knowing the token.
-- "Last seen" moves at most once a minute, so that reading pages does not write.
CREATE FUNCTION leidraad.find_session(hash text, seen_at timestamptz, idle interval)
  RETURNS TABLE (user_id uuid, user_name text, email text, theme text, is_example boolean, has_totp boolean,
    membership_id uuid, role text, organisation_id uuid, organisation_name text, organisation_kind text,
    cbs_code text, dossier_contract_id uuid, strong_at timestamptz, created_at timestamptz, memberships int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
BEGIN
  -- The owner, too, is bound by the policies: it acts as the access actor for the length of this call.
  PERFORM set_config('leidraad.scope', 'access', true);
  UPDATE session s SET last_seen_at = seen_at
    WHERE s.token_hash = hash AND s.last_seen_at < seen_at - interval '1 minute' AND s.expires_at > seen_at
      AND s.last_seen_at > seen_at - idle;
  RETURN QUERY SELECT u.id, u.name, u.email, u.theme, u.is_example, u.totp_confirmed_at IS NOT NULL, m.id, m.role, o.id, o.name,
      o.kind, o.cbs_code, m.dossier_contract_id, s.strong_at, s.created_at,
      (SELECT count(*)::int FROM membership mm WHERE mm.user_id = u.id AND mm.ended_at IS NULL)
    FROM session s JOIN user_account u ON u.id = s.user_id JOIN membership m ON m.id = s.membership_id
      JOIN organisation o ON o.id = m.organisation_id
    WHERE s.token_hash = hash AND s.expires_at > seen_at AND s.last_seen_at > seen_at - idle
      AND u.disabled_at IS NULL AND m.ended_at IS NULL;
  PERFORM set_config('leidraad.scope', '', true);
END $$;

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA leidraad FROM PUBLIC;
GRANT USAGE ON SCHEMA leidraad TO PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.find_session(text, timestamptz, interval) TO PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA leidraad TO leidraad_app;
REVOKE EXECUTE ON FUNCTION leidraad.fill_contract_search(), leidraad.refill_contract_search() FROM leidraad_app;

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO leidraad_app;
REVOKE INSERT, UPDATE, DELETE ON audit_event FROM leidraad_app;
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE 'REVOKE ALL ON public._prisma_migrations FROM leidraad_app';
  END IF;
END $$;

DO $$ DECLARE t text; BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Facts of the region: everybody who is logged in reads them; the region's staff and the software write them.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['project', 'phase', 'meeting', 'meeting_attendance', 'decision', 'contradiction',
    'contradiction_value', 'project_fact', 'pillar', 'result', 'figure', 'strategy_choice', 'strategy_choice_result',
    'tender', 'lot', 'product', 'report_template', 'budget_line', 'organisation', 'organisation_alias', 'setting'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) <> 'none') $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
-- The first administrator is made before anybody is logged in: the access actor adds the region's organisation.
CREATE POLICY organisation_first ON organisation FOR INSERT WITH CHECK ((SELECT leidraad.scope()) = 'access');
CREATE POLICY setting_first ON setting FOR INSERT WITH CHECK ((SELECT leidraad.scope()) = 'access');

-- Awards name suppliers: the supplier itself and staff read them.
CREATE POLICY award_read ON award FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) = 'dossier' AND EXISTS (SELECT 1 FROM contract_lot cl WHERE cl.award_id = award.id)));
CREATE POLICY award_add ON award FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system'));
CREATE POLICY award_change ON award FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system'));
CREATE POLICY award_remove ON award FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system'));

-- Contract: the region sees all, a municipality what was signed on its behalf, a provider its own, an adviser one.
CREATE POLICY contract_read ON contract FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) = 'municipality' AND municipality_codes @> ARRAY[(SELECT leidraad.municipality())])
  OR ((SELECT leidraad.scope()) = 'dossier' AND id = (SELECT leidraad.dossier())));
CREATE POLICY contract_add ON contract FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality' AND municipality_codes = ARRAY[(SELECT leidraad.municipality())]));
CREATE POLICY contract_change ON contract FOR UPDATE USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality' AND municipality_codes @> ARRAY[(SELECT leidraad.municipality())]));
CREATE POLICY contract_remove ON contract FOR DELETE USING ((SELECT leidraad.scope()) = 'system');

-- What hangs from a contract follows the contract. A provider is matched on the row itself, which is cheap and, by the
-- composite foreign key, always the contract's own supplier.
DO $$ DECLARE t text; reads text; writes text; BEGIN
  reads := $r$ (SELECT leidraad.scope()) IN ('region', 'system')
    OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
    OR ((SELECT leidraad.scope()) IN ('municipality', 'dossier')
        AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)) $r$;
  writes := $w$ (SELECT leidraad.scope()) IN ('region', 'system')
    OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)) $w$;
  FOREACH t IN ARRAY ARRAY['contract_lot', 'contract_option', 'tariff', 'ceiling', 'ceiling_use', 'contract_contact',
    'obligation'] LOOP
    EXECUTE format('CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (%2$s)', t, reads);
    EXECUTE format('CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK (%2$s)', t, writes);
    EXECUTE format('CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING (%2$s)', t, writes);
    EXECUTE format('CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING (%2$s)', t, writes);
  END LOOP;
END $$;
-- Handing in moves the provider's own obligation, and only to "submitted".
CREATE POLICY obligation_hand_in ON obligation FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status IN ('open', 'returned'))
  WITH CHECK ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status = 'submitted');

-- Deliveries: a provider writes its own but can never approve or return; staff decides but never hands in.
CREATE POLICY delivery_read ON delivery FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('municipality', 'dossier') AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)));
CREATE POLICY delivery_add ON delivery FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status = 'received'));
CREATE POLICY delivery_change_provider ON delivery FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status NOT IN ('approved'))
  WITH CHECK ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
    AND status IN ('submitted', 'superseded') AND decided_by_id IS NULL);
CREATE POLICY delivery_change_staff ON delivery FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region'
    OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)))
  WITH CHECK (status IN ('approved', 'returned') AND decided_by_id = (SELECT leidraad.user_id()));
CREATE POLICY delivery_change_system ON delivery FOR UPDATE USING ((SELECT leidraad.scope()) = 'system');

-- Rows and problems are written by the checking job only.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['delivery_row', 'delivery_problem'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'system')
      OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
      OR ((SELECT leidraad.scope()) IN ('municipality', 'dossier') AND EXISTS (SELECT 1 FROM delivery d WHERE d.id = delivery_id))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) = 'system') $p$, t);
  END LOOP;
END $$;

CREATE POLICY explanation_read ON explanation FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('municipality', 'dossier') AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
CREATE POLICY explanation_write ON explanation FOR ALL USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())));

-- An internal comment does not exist for a provider or an outside adviser.
CREATE POLICY delivery_comment_read ON delivery_comment FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND visibility = 'shared')
  OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id))
  OR ((SELECT leidraad.scope()) = 'dossier' AND visibility = 'shared' AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
CREATE POLICY delivery_comment_add ON delivery_comment FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND visibility = 'shared')
  OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
-- A comment is resolved, never rewritten: its visibility can't change after the fact.
CREATE POLICY delivery_comment_change ON delivery_comment FOR UPDATE USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
REVOKE UPDATE ON delivery_comment FROM leidraad_app;
GRANT UPDATE (resolved_at) ON delivery_comment TO leidraad_app;

CREATE POLICY reminder_read ON reminder FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM obligation o WHERE o.id = obligation_id)));
CREATE POLICY reminder_write ON reminder FOR ALL USING ((SELECT leidraad.scope()) = 'system');

-- Documents: by contract where there is one, else by visibility. Public ones need no login.
CREATE POLICY document_read ON document FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR (contract_id IS NULL AND visibility = 'public')
  OR (contract_id IS NULL AND visibility = 'partners' AND (SELECT leidraad.scope()) IN ('municipality', 'provider'))
  OR (contract_id IS NULL AND visibility = 'internal' AND (SELECT leidraad.scope()) = 'municipality')
  OR (contract_id IS NOT NULL AND (SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND visibility <> 'internal')
  OR (contract_id IS NOT NULL AND (SELECT leidraad.scope()) IN ('municipality', 'dossier') AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)));
CREATE POLICY document_write ON document FOR ALL USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality' AND contract_id IS NOT NULL AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)));

-- A stored file says nothing without a row that names it; its name is the hash of its content.
CREATE POLICY stored_file_read ON stored_file FOR SELECT USING ((SELECT leidraad.scope()) <> 'none');
CREATE POLICY stored_file_add ON stored_file FOR INSERT WITH CHECK ((SELECT leidraad.scope()) <> 'none');
CREATE POLICY stored_file_remove ON stored_file FOR DELETE USING ((SELECT leidraad.scope()) = 'system');

-- Accounts: the access actor (login, invitations, sessions) works on them; a person reads its own and, as
-- administrator, those of the own organisation; the region's staff reads names.
CREATE POLICY user_access ON user_account FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY user_read ON user_account FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region' OR id = (SELECT leidraad.user_id())
  OR ((SELECT leidraad.scope()) IN ('municipality', 'provider') AND EXISTS (
    SELECT 1 FROM membership m WHERE m.user_id = user_account.id AND m.organisation_id = (SELECT leidraad.organisation_id()))));
CREATE POLICY user_own_theme ON user_account FOR UPDATE USING (id = (SELECT leidraad.user_id()));
CREATE POLICY membership_access ON membership FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY membership_read ON membership FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region' OR user_id = (SELECT leidraad.user_id())
  OR ((SELECT leidraad.scope()) IN ('municipality', 'provider') AND organisation_id = (SELECT leidraad.organisation_id())));
CREATE POLICY session_access ON session FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY invitation_access ON invitation FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY invitation_read ON invitation FOR SELECT USING (
  ((SELECT leidraad.scope()) = 'region' AND (SELECT leidraad.actor_role()) = 'administrator')
  OR ((SELECT leidraad.actor_role()) IN ('administrator', 'providerAdministrator') AND organisation_id = (SELECT leidraad.organisation_id())));
CREATE POLICY password_reset_access ON password_reset FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY recovery_code_access ON recovery_code FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));
CREATE POLICY rate_limit_access ON rate_limit FOR ALL USING ((SELECT leidraad.scope()) IN ('access', 'system'));

CREATE POLICY saved_view_read ON saved_view FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system' OR user_id = (SELECT leidraad.user_id())
  OR (is_shared AND organisation_id = (SELECT leidraad.organisation_id())));
CREATE POLICY saved_view_write ON saved_view FOR ALL USING (
  (SELECT leidraad.scope()) = 'system' OR user_id = (SELECT leidraad.user_id()))
  WITH CHECK ((SELECT leidraad.scope()) = 'system'
    OR (user_id = (SELECT leidraad.user_id()) AND organisation_id = (SELECT leidraad.organisation_id())));

-- Mail may be queued by every act; only the administrator of the region and the software read it.
CREATE POLICY mail_add ON mail FOR INSERT WITH CHECK ((SELECT leidraad.scope()) <> 'none');
CREATE POLICY mail_read ON mail FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('access', 'system')
  OR ((SELECT leidraad.scope()) = 'region' AND (SELECT leidraad.actor_role()) = 'administrator'));
CREATE POLICY mail_change ON mail FOR UPDATE USING ((SELECT leidraad.scope()) = 'system');

CREATE POLICY export_read ON export FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR requested_by_id = (SELECT leidraad.user_id())
  OR ((SELECT leidraad.actor_role()) = 'administrator' AND organisation_id = (SELECT leidraad.organisation_id())));
CREATE POLICY export_add ON export FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system' OR requested_by_id = (SELECT leidraad.user_id()));
CREATE POLICY export_change ON export FOR UPDATE USING ((SELECT leidraad.scope()) = 'system');

-- The function that records an event runs as the owner, whom FORCE binds too.
CREATE POLICY audit_event_add ON audit_event FOR INSERT WITH CHECK (true);
-- History: staff by what they may see of the contract, a provider what was done with its own deliveries.
CREATE POLICY audit_event_read ON audit_event FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'municipality' AND contract_id IS NOT NULL AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id))
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND type LIKE 'delivery.%'));
