-- What strategy, tender, vault and evaluation share: a tender with its moments, lots that can be bought, criteria, price
-- lines, who does what, and bids. Built before the screens, so that each of them leans on the same tables.
--
-- Existing tenders and lots keep what they had; the new columns are empty or have a default that says nothing.
-- What a bid holds is only ever in the opened_* tables, which are filled at the opening: before that there is ciphertext.

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "ceiling_cents" BIGINT,
ADD COLUMN     "contract_months" INTEGER,
ADD COLUMN     "contract_starts_on" DATE,
ADD COLUMN     "cpv_code" TEXT,
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "estimated_value_cents" BIGINT,
ADD COLUMN     "extension_count" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "extension_months" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "formula" TEXT,
ADD COLUMN     "formula_parameters" JSONB,
ADD COLUMN     "max_awards" INTEGER,
ADD COLUMN     "price_weight_bp" INTEGER,
ADD COLUMN     "segment_code" TEXT,
ADD COLUMN     "variant" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "tender" ADD COLUMN     "answers_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "bids_close_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cpv_code" TEXT,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by_id" UUID,
ADD COLUMN     "description" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "enquiries_close_at" TIMESTAMPTZ(3),
ADD COLUMN     "estimated_value_cents" BIGINT,
ADD COLUMN     "opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "opening_delay_minutes" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "prices_opened_at" TIMESTAMPTZ(3),
ADD COLUMN     "published_at" TIMESTAMPTZ(3),
ADD COLUMN     "standstill_days" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "strategy_version_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "wanted_start_on" DATE;

-- CreateTable
CREATE TABLE "criterion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parent_id" UUID,
    "weight_bp" INTEGER,
    "scale" JSONB,
    "evidence_kind" TEXT,
    "evidence_max_months" INTEGER,
    "answer_kind" TEXT NOT NULL DEFAULT 'textAndFile',
    "asks_promise" BOOLEAN NOT NULL DEFAULT false,
    "result_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_line" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lot_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "product_code" TEXT,
    "description" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL DEFAULT 1,
    "min_amount_cents" BIGINT,
    "max_amount_cents" BIGINT,

    CONSTRAINT "price_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "lot_id" UUID,
    "appointed_at" TIMESTAMPTZ(3) NOT NULL,
    "appointed_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "replaces_id" UUID,

    CONSTRAINT "tender_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bid" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "current_version" INTEGER NOT NULL DEFAULT 0,
    "submitted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "bid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bid_lot" (
    "bid_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "bid_lot_pkey" PRIMARY KEY ("bid_id","lot_id")
);

-- CreateTable
CREATE TABLE "opened_participant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "bid_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kvk" TEXT,
    "organisation_id" UUID,

    CONSTRAINT "opened_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opened_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "bid_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "lot_id" UUID,
    "criterion_id" UUID NOT NULL,
    "is_met" BOOLEAN,
    "text" TEXT NOT NULL DEFAULT '',
    "promises" JSONB NOT NULL DEFAULT '[]',
    "file_sha256" TEXT,
    "file_name" TEXT,
    "evidence_on" DATE,

    CONSTRAINT "opened_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opened_price" (
    "bid_id" UUID NOT NULL,
    "price_line_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "amount_cents" BIGINT NOT NULL,

    CONSTRAINT "opened_price_pkey" PRIMARY KEY ("bid_id","price_line_id")
);

-- CreateIndex
CREATE INDEX "criterion_tender_id_kind_position_idx" ON "criterion"("tender_id", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "price_line_lot_id_position_key" ON "price_line"("lot_id", "position");

-- CreateIndex
CREATE INDEX "tender_member_tender_id_role_idx" ON "tender_member"("tender_id", "role");

-- CreateIndex
CREATE INDEX "tender_member_user_id_idx" ON "tender_member"("user_id");

-- CreateIndex
CREATE INDEX "bid_supplier_id_idx" ON "bid"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "bid_tender_id_supplier_id_key" ON "bid"("tender_id", "supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "bid_id_supplier_id_key" ON "bid"("id", "supplier_id");

-- CreateIndex
CREATE INDEX "bid_lot_lot_id_idx" ON "bid_lot"("lot_id");

-- CreateIndex
CREATE INDEX "opened_participant_bid_id_idx" ON "opened_participant"("bid_id");

-- CreateIndex
CREATE INDEX "opened_answer_bid_id_idx" ON "opened_answer"("bid_id");

-- CreateIndex
CREATE INDEX "opened_answer_criterion_id_idx" ON "opened_answer"("criterion_id");

-- CreateIndex
CREATE INDEX "opened_price_lot_id_idx" ON "opened_price"("lot_id");

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_line" ADD CONSTRAINT "price_line_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_member" ADD CONSTRAINT "tender_member_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid" ADD CONSTRAINT "bid_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_lot" ADD CONSTRAINT "bid_lot_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bid_lot" ADD CONSTRAINT "bid_lot_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists and bounds ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE tender ADD CONSTRAINT tender_regime CHECK (regime IN ('sas', 'openHouse', 'open'));
ALTER TABLE tender ADD CONSTRAINT tender_moments CHECK (enquiries_close_at IS NULL OR bids_close_at IS NULL OR enquiries_close_at <= bids_close_at);
-- Opening before closing plus the delay is impossible, whatever the program does.
ALTER TABLE tender ADD CONSTRAINT tender_opens_after_closing CHECK (opened_at IS NULL OR bids_close_at IS NULL OR opened_at >= bids_close_at + make_interval(mins => opening_delay_minutes));
ALTER TABLE tender ADD CONSTRAINT tender_prices_after_quality CHECK (prices_opened_at IS NULL OR opened_at IS NOT NULL AND prices_opened_at >= opened_at);
ALTER TABLE tender ADD CONSTRAINT tender_opening_delay CHECK (opening_delay_minutes BETWEEN 0 AND 10080);
ALTER TABLE tender ADD CONSTRAINT tender_standstill CHECK (standstill_days BETWEEN 0 AND 120);
ALTER TABLE lot ADD CONSTRAINT lot_variant CHECK (variant IN ('effort', 'output', 'task'));
ALTER TABLE lot ADD CONSTRAINT lot_price_weight CHECK (price_weight_bp BETWEEN 0 AND 10000);
ALTER TABLE lot ADD CONSTRAINT lot_amounts CHECK (estimated_value_cents >= 0 AND ceiling_cents >= 0 AND max_awards >= 1);
ALTER TABLE criterion ADD CONSTRAINT criterion_kind CHECK (kind IN ('exclusion', 'suitability', 'execution', 'award'));
ALTER TABLE criterion ADD CONSTRAINT criterion_answer_kind CHECK (answer_kind IN ('none', 'yesNo', 'text', 'file', 'textAndFile'));
ALTER TABLE criterion ADD CONSTRAINT criterion_weight CHECK (weight_bp BETWEEN 0 AND 10000 AND (weight_bp IS NULL OR kind = 'award'));
CREATE UNIQUE INDEX criterion_code ON criterion (tender_id, coalesce(lot_id, '00000000-0000-0000-0000-000000000000'), code);
ALTER TABLE price_line ADD CONSTRAINT price_line_amounts CHECK (quantity > 0 AND min_amount_cents >= 0 AND (max_amount_cents IS NULL OR max_amount_cents >= coalesce(min_amount_cents, 0)));
ALTER TABLE tender_member ADD CONSTRAINT tender_member_role CHECK (role IN ('officer', 'opener', 'evaluator'));
ALTER TABLE tender_member ADD CONSTRAINT tender_member_end CHECK ((ended_at IS NULL) = (end_reason IS NULL));
-- A person has a role in a tender (or lot) once at a time.
CREATE UNIQUE INDEX tender_member_once ON tender_member (tender_id, user_id, role, coalesce(lot_id, '00000000-0000-0000-0000-000000000000')) WHERE ended_at IS NULL;
ALTER TABLE bid ADD CONSTRAINT bid_status CHECK (status IN ('invited', 'pending', 'valid', 'disqualified', 'withdrawn'));
ALTER TABLE bid ADD CONSTRAINT bid_handed_in CHECK ((status = 'invited') = (submitted_at IS NULL) OR status = 'withdrawn');
ALTER TABLE bid_lot ADD CONSTRAINT bid_lot_status CHECK (status IN ('invited', 'pending', 'valid', 'disqualified', 'withdrawn'));
ALTER TABLE opened_participant ADD CONSTRAINT opened_participant_role CHECK (role IN ('lead', 'partner', 'subcontractor'));

-- ── A tender is what its lots are ───────────────────────────────────────────────────────────────────────────────
-- The same fold as tender/domain/tender-status.ts; kept with the row so that lists filter on it.

CREATE FUNCTION leidraad.fold_lot_statuses(statuses text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN cardinality(statuses) = 0 THEN NULL
    WHEN statuses <@ ARRAY['withdrawn'] THEN 'withdrawn'
    WHEN statuses <@ ARRAY['cancelled', 'withdrawn'] THEN 'cancelled'
    WHEN statuses <@ ARRAY['unsuccessful', 'cancelled', 'withdrawn'] THEN 'unsuccessful'
    WHEN statuses <@ ARRAY['complete', 'unsuccessful', 'cancelled', 'withdrawn'] THEN 'complete'
    WHEN statuses && ARRAY['active', 'complete', 'unsuccessful'] THEN 'active'
    WHEN 'planned' = ANY (statuses) THEN 'planned'
    ELSE 'planning' END $$;

CREATE FUNCTION leidraad.tender_follows_lots() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE touched uuid := coalesce(NEW.tender_id, OLD.tender_id);
BEGIN
  UPDATE tender t SET status = folded.status
    FROM (SELECT leidraad.fold_lot_statuses(array_agg(l.status)) AS status FROM lot l WHERE l.tender_id = touched) folded
    WHERE t.id = touched AND folded.status IS NOT NULL AND t.status <> folded.status;
  RETURN NULL;
END $$;
CREATE TRIGGER tender_follows_lots AFTER INSERT OR DELETE OR UPDATE OF status ON lot
  FOR EACH ROW EXECUTE FUNCTION leidraad.tender_follows_lots();

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

CREATE FUNCTION leidraad.is_tender_member(tender uuid, roles text[]) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM tender_member m
    WHERE m.tender_id = tender AND m.user_id = leidraad.user_id() AND m.role = ANY (roles) AND m.ended_at IS NULL) $$;
REVOKE ALL ON FUNCTION leidraad.is_tender_member(uuid, text[]), leidraad.fold_lot_statuses(text[]), leidraad.tender_follows_lots() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.is_tender_member(uuid, text[]), leidraad.fold_lot_statuses(text[]) TO leidraad_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['criterion', 'price_line', 'tender_member', 'bid', 'bid_lot', 'opened_participant',
    'opened_answer', 'opened_price'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['criterion', 'price_line'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) <> 'none') $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;

CREATE POLICY tender_member_read ON tender_member FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));
CREATE POLICY tender_member_write ON tender_member FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system'));

-- That somebody bids is known to nobody else before the opening: not how many, not who.
CREATE POLICY bid_read ON bid FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('region', 'municipality')
      AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id AND t.opened_at IS NOT NULL)));
CREATE POLICY bid_add ON bid FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status = 'invited'));
CREATE POLICY bid_change_provider ON bid FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status IN ('invited', 'pending', 'withdrawn'))
  WITH CHECK ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status IN ('invited', 'pending', 'withdrawn'));
CREATE POLICY bid_change_staff ON bid FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])
    AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id AND t.opened_at IS NOT NULL))
  WITH CHECK (status IN ('pending', 'valid', 'disqualified'));
CREATE POLICY bid_change_system ON bid FOR UPDATE USING ((SELECT leidraad.scope()) = 'system');

CREATE POLICY bid_lot_read ON bid_lot FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('region', 'municipality')
      AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id AND t.opened_at IS NOT NULL)));
CREATE POLICY bid_lot_system ON bid_lot FOR ALL USING ((SELECT leidraad.scope()) = 'system');
CREATE POLICY bid_lot_change_staff ON bid_lot FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));

-- What was opened is for who works on this tender; prices only after quality was settled, and not for evaluators.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['opened_participant', 'opened_answer'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) = 'system'
      OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
      OR ((SELECT leidraad.scope()) IN ('region', 'municipality')
          AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener', 'evaluator']))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) = 'system') $p$, t);
  END LOOP;
END $$;
CREATE POLICY opened_price_read ON opened_price FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener'])
      AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id AND t.prices_opened_at IS NOT NULL)));
CREATE POLICY opened_price_write ON opened_price FOR ALL USING ((SELECT leidraad.scope()) = 'system');
