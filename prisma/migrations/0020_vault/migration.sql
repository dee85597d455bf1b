-- Sealed bids: keys of a tender in shares, drafts and envelopes as ciphertext, receipts, and the opening by two.
--
-- Nothing in these tables is readable without a key that is not in the database: a draft's key is a file that is
-- destroyed at handing in, and the private half of a tender's key exists only while two holders open.
-- Why so, and what it does not protect against: docs/decisions/0016.

-- CreateTable
CREATE TABLE "tender_key_holder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "public_key" TEXT,
    "locked_private" TEXT,
    "named_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),

    CONSTRAINT "tender_key_holder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "generation" INTEGER NOT NULL,
    "key_id" TEXT NOT NULL,
    "algorithm" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "private_sha256" TEXT NOT NULL,
    "shares_needed" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "tender_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_key_share" (
    "tender_key_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "tender_key_share_pkey" PRIMARY KEY ("tender_key_id","holder_id")
);

-- CreateTable
CREATE TABLE "bid_draft" (
    "bid_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "key_name" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bid_draft_pkey" PRIMARY KEY ("bid_id")
);

-- CreateTable
CREATE TABLE "bid_draft_part" (
    "bid_id" UUID NOT NULL,
    "slot" TEXT NOT NULL,
    "supplier_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "bid_draft_part_pkey" PRIMARY KEY ("bid_id","slot")
);

-- CreateTable
CREATE TABLE "bid_draft_file" (
    "id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "bid_draft_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bid_version" (
    "bid_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" TEXT NOT NULL,
    "submitted_by_id" UUID,
    "commitment" TEXT NOT NULL,
    "receipt_text" TEXT,
    "receipt_signature" TEXT,
    "receipt_key_id" TEXT,

    CONSTRAINT "bid_version_pkey" PRIMARY KEY ("bid_id","number")
);

-- CreateTable
CREATE TABLE "sealed_file" (
    "bid_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "tender_key_id" UUID NOT NULL,
    "name_sha256" TEXT NOT NULL,
    "chunks" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "commitment" TEXT NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sealed_file_pkey" PRIMARY KEY ("bid_id","number","position")
);

-- CreateTable
CREATE TABLE "tender_opening" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "first_user_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "second_user_id" UUID,
    "second_at" TIMESTAMPTZ(3),
    "escrow_reason" TEXT,
    "bids_total" INTEGER NOT NULL DEFAULT 0,
    "bids_opened" INTEGER NOT NULL DEFAULT 0,
    "beat_at" TIMESTAMPTZ(3),
    "opened_at" TIMESTAMPTZ(3),
    "record_text" TEXT,
    "record_sha256" TEXT,

    CONSTRAINT "tender_opening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signing_key" (
    "key_id" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("key_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tender_key_holder_tender_id_user_id_key" ON "tender_key_holder"("tender_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "tender_key_key_id_key" ON "tender_key"("key_id");

-- CreateIndex
CREATE UNIQUE INDEX "tender_key_tender_id_part_generation_key" ON "tender_key"("tender_id", "part", "generation");

-- CreateIndex
CREATE UNIQUE INDEX "bid_draft_key_name_key" ON "bid_draft"("key_name");

-- CreateIndex
CREATE UNIQUE INDEX "bid_draft_bid_id_supplier_id_key" ON "bid_draft"("bid_id", "supplier_id");

-- CreateIndex
CREATE INDEX "bid_draft_file_bid_id_idx" ON "bid_draft_file"("bid_id");

-- CreateIndex
CREATE INDEX "bid_draft_file_sha256_idx" ON "bid_draft_file"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "bid_version_request_key_key" ON "bid_version"("request_key");

-- CreateIndex
CREATE INDEX "bid_version_tender_id_status_idx" ON "bid_version"("tender_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "bid_version_bid_id_number_supplier_id_key" ON "bid_version"("bid_id", "number", "supplier_id");

-- CreateIndex
CREATE INDEX "sealed_file_sha256_idx" ON "sealed_file"("sha256");

-- CreateIndex
CREATE INDEX "tender_opening_tender_id_part_idx" ON "tender_opening"("tender_id", "part");

-- AddForeignKey
ALTER TABLE "tender_key_holder" ADD CONSTRAINT "tender_key_holder_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_key" ADD CONSTRAINT "tender_key_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_key_share" ADD CONSTRAINT "tender_key_share_tender_key_id_fkey" FOREIGN KEY ("tender_key_id") REFERENCES "tender_key"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_key_share" ADD CONSTRAINT "tender_key_share_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "tender_key_holder"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_draft" ADD CONSTRAINT "bid_draft_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_draft_part" ADD CONSTRAINT "bid_draft_part_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid_draft"("bid_id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_draft_file" ADD CONSTRAINT "bid_draft_file_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid_draft"("bid_id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_version" ADD CONSTRAINT "bid_version_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_file" ADD CONSTRAINT "sealed_file_bid_id_number_supplier_id_fkey" FOREIGN KEY ("bid_id", "number", "supplier_id") REFERENCES "bid_version"("bid_id", "number", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_file" ADD CONSTRAINT "sealed_file_tender_key_id_fkey" FOREIGN KEY ("tender_key_id") REFERENCES "tender_key"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_opening" ADD CONSTRAINT "tender_opening_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists and bounds ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE tender_key_holder ADD CONSTRAINT tender_key_holder_kind CHECK (kind IN ('opener', 'escrow'));
ALTER TABLE tender_key_holder ADD CONSTRAINT tender_key_holder_ready CHECK (
  (public_key IS NULL) = (locked_private IS NULL) AND (public_key IS NULL) = (ready_at IS NULL));
ALTER TABLE tender_key ADD CONSTRAINT tender_key_part CHECK (part IN ('quality', 'price'));
ALTER TABLE tender_key ADD CONSTRAINT tender_key_needs_two CHECK (shares_needed >= 2);
ALTER TABLE bid_version ADD CONSTRAINT bid_version_status CHECK (status IN ('sealed', 'superseded', 'withdrawn', 'opened'));
ALTER TABLE bid_version ADD CONSTRAINT bid_version_number CHECK (number >= 1);
-- Exactly one version counts.
CREATE UNIQUE INDEX bid_version_one_current ON bid_version (bid_id) WHERE status IN ('sealed', 'opened');
ALTER TABLE sealed_file ADD CONSTRAINT sealed_file_part CHECK (part IN ('quality', 'price'));
ALTER TABLE tender_opening ADD CONSTRAINT tender_opening_part CHECK (part IN ('quality', 'price'));
ALTER TABLE tender_opening ADD CONSTRAINT tender_opening_status CHECK (status IN ('waiting', 'opening', 'opened', 'broken', 'expired'));
ALTER TABLE tender_opening ADD CONSTRAINT tender_opening_two_people CHECK (
  (second_user_id IS NULL) = (second_at IS NULL) AND second_user_id IS DISTINCT FROM first_user_id
  AND (status NOT IN ('opening', 'opened') OR second_user_id IS NOT NULL));
ALTER TABLE tender_opening ADD CONSTRAINT tender_opening_within CHECK (second_at IS NULL OR second_at BETWEEN first_at AND first_at + interval '10 minutes');
ALTER TABLE tender_opening ADD CONSTRAINT tender_opening_done CHECK (
  (status = 'opened') = (opened_at IS NOT NULL) AND (status = 'opened') = (record_text IS NOT NULL) AND (record_text IS NULL) = (record_sha256 IS NULL));
-- One opening at a time, and one that counts.
CREATE UNIQUE INDEX tender_opening_one ON tender_opening (tender_id, part) WHERE status IN ('waiting', 'opening', 'opened');

-- ── The clock of the database decides ───────────────────────────────────────────────────────────────────────────
-- The program says neither when a bid came in nor when a share was given. Only the example data tell their own moments.

CREATE FUNCTION leidraad.database_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS
  $$ SELECT date_trunc('milliseconds', clock_timestamp()) $$;

CREATE FUNCTION leidraad.bid_version_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE closes timestamptz;
BEGIN
  IF leidraad.actor_role() <> 'seed' THEN NEW.received_at := leidraad.database_now(); END IF;
  SELECT bids_close_at INTO closes FROM tender WHERE id = NEW.tender_id;
  IF closes IS NULL OR NEW.received_at > closes THEN
    RAISE EXCEPTION 'The closing moment has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'bid_version_in_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bid_version_in_time BEFORE INSERT ON bid_version FOR EACH ROW EXECUTE FUNCTION leidraad.bid_version_in_time();

-- What was received stays as it was received.
CREATE FUNCTION leidraad.bid_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.received_at, NEW.commitment, NEW.number, NEW.request_key, NEW.submitted_by_id) IS DISTINCT FROM
     (OLD.received_at, OLD.commitment, OLD.number, OLD.request_key, OLD.submitted_by_id)
     OR OLD.receipt_text IS NOT NULL AND (NEW.receipt_text, NEW.receipt_signature) IS DISTINCT FROM (OLD.receipt_text, OLD.receipt_signature) THEN
    RAISE EXCEPTION 'A received version does not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bid_version_stays BEFORE UPDATE ON bid_version FOR EACH ROW EXECUTE FUNCTION leidraad.bid_version_stays();

CREATE FUNCTION leidraad.bid_withdrawn_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.actor_role() <> 'seed' AND leidraad.database_now() > (SELECT bids_close_at FROM tender WHERE id = NEW.tender_id) THEN
    RAISE EXCEPTION 'The closing moment has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'bid_version_in_time';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bid_withdrawn_in_time BEFORE UPDATE ON bid FOR EACH ROW
  WHEN (NEW.status = 'withdrawn' AND OLD.status <> 'withdrawn') EXECUTE FUNCTION leidraad.bid_withdrawn_in_time();

-- A share is only ever asked after closing plus the delay, and the moments of both openers are the database's.
CREATE FUNCTION leidraad.tender_opening_clock() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE opens timestamptz;
BEGIN
  IF leidraad.actor_role() = 'seed' THEN RETURN NEW; END IF;
  SELECT bids_close_at + make_interval(mins => opening_delay_minutes) INTO opens FROM tender WHERE id = NEW.tender_id;
  IF opens IS NULL OR leidraad.database_now() < opens THEN
    RAISE EXCEPTION 'The vault is not open yet' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_opening_after_closing';
  END IF;
  IF TG_OP = 'INSERT' THEN NEW.first_at := leidraad.database_now(); NEW.second_user_id := NULL; NEW.second_at := NULL;
  ELSIF NEW.second_user_id IS NOT NULL AND OLD.second_user_id IS NULL THEN NEW.second_at := leidraad.database_now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER tender_opening_clock BEFORE INSERT OR UPDATE ON tender_opening FOR EACH ROW EXECUTE FUNCTION leidraad.tender_opening_clock();

-- After the keys were made they stay, and so does who holds them.
CREATE FUNCTION leidraad.holder_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM tender_key_share s WHERE s.holder_id = OLD.id) THEN
    RAISE EXCEPTION 'A holder with a share stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_key_holder_stays';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER holder_stays BEFORE UPDATE ON tender_key_holder FOR EACH ROW EXECUTE FUNCTION leidraad.holder_stays();

-- ── What everybody may know after closing, and nobody before: how many bids, and their commitments ──────────────

CREATE FUNCTION leidraad.sealed_list(tender uuid) RETURNS TABLE (commitment text)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE before text := current_setting('leidraad.scope', true);
BEGIN
  -- The owner, too, is bound by the policies: it acts as the software for the length of this call.
  PERFORM set_config('leidraad.scope', 'system', true);
  RETURN QUERY SELECT v.commitment FROM bid_version v JOIN tender t ON t.id = v.tender_id
    WHERE v.tender_id = tender AND v.status IN ('sealed', 'opened') AND t.bids_close_at < leidraad.database_now()
    ORDER BY v.commitment COLLATE "C";
  PERFORM set_config('leidraad.scope', coalesce(before, ''), true);
END $$;

-- The head of the log, for a receipt: every bidder who keeps one is a witness of all that went before.
CREATE FUNCTION leidraad.log_head() RETURNS TABLE (seq bigint, hash text)
  LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$ SELECT h.seq, h.hash FROM leidraad.audit_head h $$;

REVOKE ALL ON FUNCTION leidraad.database_now(), leidraad.bid_version_in_time(), leidraad.bid_version_stays(), leidraad.bid_withdrawn_in_time(),
  leidraad.tender_opening_clock(), leidraad.holder_stays(), leidraad.sealed_list(uuid), leidraad.log_head() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.database_now(), leidraad.sealed_list(uuid), leidraad.log_head() TO leidraad_app;

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['tender_key_holder', 'tender_key', 'tender_key_share', 'bid_draft', 'bid_draft_part', 'bid_draft_file',
    'bid_version', 'sealed_file', 'tender_opening', 'signing_key'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  -- Drafts and envelopes: the provider's own, and the software's. No staff, whoever it is.
  FOREACH t IN ARRAY ARRAY['bid_draft', 'bid_draft_part', 'bid_draft_file'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_own ON %1$I FOR ALL USING (
      (SELECT leidraad.scope()) = 'system'
      OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))) $p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['bid_version', 'sealed_file'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) = 'system'
      OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
      OR ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener'])
          AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id AND t.opened_at IS NOT NULL))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK (
      (SELECT leidraad.scope()) = 'system'
      OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_system ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) = 'system') $p$, t);
  END LOOP;
END $$;
CREATE POLICY bid_version_change ON bid_version FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status = 'sealed')
  WITH CHECK (status IN ('sealed', 'superseded', 'withdrawn'));

CREATE POLICY tender_key_holder_read ON tender_key_holder FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system') OR user_id = (SELECT leidraad.user_id()));
CREATE POLICY tender_key_holder_add ON tender_key_holder FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND (
    leidraad.is_tender_member(tender_id, ARRAY['officer'])
    OR (kind = 'opener' AND user_id = (SELECT leidraad.user_id()) AND leidraad.is_tender_member(tender_id, ARRAY['opener'])))));
CREATE POLICY tender_key_holder_remove ON tender_key_holder FOR DELETE USING (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])));
-- Only the holder sets the own key.
CREATE POLICY tender_key_holder_change ON tender_key_holder FOR UPDATE USING (
  (SELECT leidraad.scope()) = 'system' OR user_id = (SELECT leidraad.user_id()));

CREATE POLICY tender_key_read ON tender_key FOR SELECT USING ((SELECT leidraad.scope()) <> 'none');
CREATE POLICY tender_key_add ON tender_key FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])));
-- A sealed share is read by the software during an opening, for its holder.
CREATE POLICY tender_key_share_read ON tender_key_share FOR SELECT USING ((SELECT leidraad.scope()) = 'system');
CREATE POLICY tender_key_share_add ON tender_key_share FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system'));

CREATE POLICY tender_opening_read ON tender_opening FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'system'));
CREATE POLICY tender_opening_add ON tender_opening FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND first_user_id = (SELECT leidraad.user_id()) AND status = 'waiting'));
CREATE POLICY tender_opening_change ON tender_opening FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND status = 'waiting')
  WITH CHECK (status = 'opening' AND second_user_id = (SELECT leidraad.user_id()));
CREATE POLICY tender_opening_system ON tender_opening FOR UPDATE USING ((SELECT leidraad.scope()) = 'system');

CREATE POLICY signing_key_read ON signing_key FOR SELECT USING (true);
CREATE POLICY signing_key_add ON signing_key FOR INSERT WITH CHECK ((SELECT leidraad.scope()) <> 'none');

-- Who bids shows in the log and in the outbox too: staff reads those lines from the opening on.
CREATE POLICY audit_event_bids ON audit_event AS RESTRICTIVE FOR SELECT USING (
  type NOT LIKE 'bid.%' OR (SELECT leidraad.scope()) IN ('system', 'provider')
  OR EXISTS (SELECT 1 FROM bid b WHERE b.id::text = object_id));
CREATE POLICY audit_event_own_bid ON audit_event FOR SELECT USING (
  (SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND type LIKE 'bid.%');
CREATE POLICY mail_bids ON mail AS RESTRICTIVE FOR SELECT USING (
  kind NOT LIKE 'bid%' OR (SELECT leidraad.scope()) <> 'region'
  OR EXISTS (SELECT 1 FROM tender t WHERE t.id::text = split_part(message_key, ':', 2) AND t.opened_at IS NOT NULL));

-- An opening that waited too long, was forgotten by a restart, or was broken off by a power cut, makes way for a new one.
-- One that runs shows life every few seconds, and nobody ends it.
CREATE FUNCTION leidraad.end_opening(opening uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE before text := current_setting('leidraad.scope', true);
BEGIN
  PERFORM set_config('leidraad.scope', 'system', true);
  UPDATE tender_opening SET status = CASE status WHEN 'waiting' THEN 'expired' ELSE 'broken' END
    WHERE id = opening AND (status = 'waiting'
      OR status = 'opening' AND beat_at < leidraad.database_now() - interval '60 seconds');
  PERFORM set_config('leidraad.scope', coalesce(before, ''), true);
END $$;
REVOKE ALL ON FUNCTION leidraad.end_opening(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.end_opening(uuid) TO leidraad_app;
