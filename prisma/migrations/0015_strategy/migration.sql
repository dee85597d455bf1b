-- The inkoopstrategie as versions: a draft is made, put before the bodies, fixed and never changed again. The choices per
-- segment that there were become the first fixed version. Amounts and the weighing of options have tables of their own,
-- because a provider may read what was chosen but never what the region expects to spend or how it weighed.

-- DropIndex
DROP INDEX "strategy_choice_segment_code_key";

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "strategy_lot_id" UUID;

-- AlterTable: what has no value yet is filled below, then made required.
ALTER TABLE "strategy_choice" ADD COLUMN     "duration_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "group_path" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "is_latest" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "model" TEXT,
ADD COLUMN     "option_months" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "price_form" TEXT,
ADD COLUMN     "product_categories" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "ranking" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version_id" UUID;

-- CreateTable
CREATE TABLE "strategy_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL,
    "based_on_id" UUID,
    "created_on" DATE NOT NULL,
    "submitted_on" DATE,
    "fixed_on" DATE,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "strategy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_approval" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "version_id" UUID NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL DEFAULT true,
    "planned_on" DATE,
    "decided_on" DATE,
    "outcome" TEXT NOT NULL DEFAULT 'planned',
    "mandate" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "strategy_approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_amount" (
    "choice_id" UUID NOT NULL,
    "municipality_code" TEXT NOT NULL,
    "estimated_cents" BIGINT NOT NULL,
    "ceiling_cents" BIGINT NOT NULL,

    CONSTRAINT "strategy_amount_pkey" PRIMARY KEY ("choice_id","municipality_code")
);

-- CreateTable
CREATE TABLE "strategy_lot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "choice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "care_forms" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "municipality_codes" TEXT[],
    "area" TEXT NOT NULL DEFAULT '',
    "share" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "strategy_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strategy_burden" (
    "choice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "columns" INTEGER NOT NULL,
    "times_per_year" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "strategy_burden_pkey" PRIMARY KEY ("choice_id","position")
);

-- CreateTable
CREATE TABLE "matrix_option" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "choice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "matrix_option_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matrix_criterion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "choice_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weight_bp" INTEGER NOT NULL,
    "source" JSONB,

    CONSTRAINT "matrix_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matrix_score" (
    "option_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "score" INTEGER,
    "motivation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "matrix_score_pkey" PRIMARY KEY ("option_id","criterion_id")
);

-- The choices that there were become the first, fixed version. Only the example region can have them: nothing wrote
-- choices before. Its version has the id that the seed gives it, so that loading the region again adds nothing.
-- The owner, too, is bound by the policies.
SET leidraad.scope = 'system';
INSERT INTO strategy_version (id, project_id, number, title, status, created_on, submitted_on, fixed_on, is_example)
  SELECT '7378e3df-9a33-5dfa-a88c-b31cd6a28f4f', c.project_id, 1, 'Inkoopstrategie jeugdhulp Leidse regio (voorbeeld)',
    'fixed', '2022-09-05', '2023-01-16', '2023-06-30', bool_and(c.is_example)
  FROM strategy_choice c GROUP BY c.project_id ORDER BY c.project_id LIMIT 1;
UPDATE strategy_choice c SET version_id = v.id, is_latest = true,
    option_months = CASE WHEN c.extension_months > 0 THEN ARRAY[c.extension_months] ELSE ARRAY[]::integer[] END,
    model = CASE WHEN c.contracting_model ILIKE 'open house%' THEN 'openHouse'
      WHEN c.contracting_model ILIKE '%zonder gunningscriteria%' THEN 'sasWithoutAwardCriteria'
      WHEN c.contracting_model ILIKE 'strategische partners%' THEN 'strategicPartners'
      ELSE 'sasWithAwardCriteria' END,
    ranking = CASE WHEN c.contracting_model ILIKE 'open house%' OR c.contracting_model ILIKE '%zonder gunningscriteria%'
      THEN 'none' ELSE 'quality' END,
    price_form = CASE c.funding WHEN 'effort' THEN 'unitTariff' WHEN 'output' THEN 'outputPrice' ELSE 'budget' END
  FROM strategy_version v WHERE v.project_id = c.project_id;
RESET leidraad.scope;
ALTER TABLE strategy_choice ALTER COLUMN version_id SET NOT NULL, ALTER COLUMN model SET NOT NULL,
  ALTER COLUMN price_form SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "strategy_version_project_id_number_key" ON "strategy_version"("project_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_approval_version_id_municipality_code_body_key" ON "strategy_approval"("version_id", "municipality_code", "body");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_lot_choice_id_position_key" ON "strategy_lot"("choice_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "matrix_option_choice_id_position_key" ON "matrix_option"("choice_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "matrix_criterion_choice_id_position_key" ON "matrix_criterion"("choice_id", "position");

-- CreateIndex
CREATE INDEX "matrix_score_criterion_id_idx" ON "matrix_score"("criterion_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_strategy_lot_id_key" ON "lot"("strategy_lot_id");

-- CreateIndex
CREATE INDEX "strategy_choice_segment_code_idx" ON "strategy_choice"("segment_code");

-- CreateIndex
CREATE UNIQUE INDEX "strategy_choice_version_id_segment_code_key" ON "strategy_choice"("version_id", "segment_code");

-- AddForeignKey
ALTER TABLE "strategy_version" ADD CONSTRAINT "strategy_version_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_approval" ADD CONSTRAINT "strategy_approval_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "strategy_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_choice" ADD CONSTRAINT "strategy_choice_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "strategy_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_amount" ADD CONSTRAINT "strategy_amount_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_lot" ADD CONSTRAINT "strategy_lot_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_burden" ADD CONSTRAINT "strategy_burden_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_option" ADD CONSTRAINT "matrix_option_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_criterion" ADD CONSTRAINT "matrix_criterion_choice_id_fkey" FOREIGN KEY ("choice_id") REFERENCES "strategy_choice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_score" ADD CONSTRAINT "matrix_score_option_id_fkey" FOREIGN KEY ("option_id") REFERENCES "matrix_option"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matrix_score" ADD CONSTRAINT "matrix_score_criterion_id_fkey" FOREIGN KEY ("criterion_id") REFERENCES "matrix_criterion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_strategy_lot_id_fkey" FOREIGN KEY ("strategy_lot_id") REFERENCES "strategy_lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Lists of the domain (strategy/domain), compared by tests/architecture ───────────────────────────────────────────

ALTER TABLE strategy_version ADD CONSTRAINT strategy_version_status CHECK (status IN ('draft', 'submitted', 'fixed', 'withdrawn'));
-- A version that is fixed or withdrawn says when.
ALTER TABLE strategy_version ADD CONSTRAINT strategy_version_days CHECK ((status = 'fixed') = (fixed_on IS NOT NULL) AND (status = 'withdrawn') = (withdrawn_on IS NOT NULL));
-- One version is in the making at a time: two drafts would be two truths.
CREATE UNIQUE INDEX strategy_version_one_open ON strategy_version (project_id) WHERE status IN ('draft', 'submitted');
ALTER TABLE strategy_approval ADD CONSTRAINT strategy_approval_body CHECK (body IN ('college', 'council'));
ALTER TABLE strategy_approval ADD CONSTRAINT strategy_approval_outcome CHECK (outcome IN ('planned', 'adopted', 'agreed', 'noted', 'rejected'));
ALTER TABLE strategy_approval ADD CONSTRAINT strategy_approval_decided CHECK ((outcome = 'planned') = (decided_on IS NULL));
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_model CHECK (model IN ('openHouse', 'sasWithAwardCriteria', 'sasWithoutAwardCriteria', 'administrativeTendering', 'dialogue', 'subsidy', 'strategicPartners'));
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_ranking CHECK (ranking IN ('none', 'quality', 'priceQuality'));
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_funding CHECK (funding IN ('effort', 'output', 'task'));
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_price_form CHECK (price_form IN ('unitTariff', 'outputPrice', 'budget'));
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_duration CHECK (duration_months BETWEEN 1 AND 240 AND extension_months BETWEEN 0 AND 240);
-- Anyone who meets the requirements of an open house is admitted: a maximum or a ranking makes it a tender.
ALTER TABLE strategy_choice ADD CONSTRAINT strategy_choice_open_house CHECK (model <> 'openHouse' OR (max_providers IS NULL AND ranking = 'none'));
CREATE UNIQUE INDEX strategy_choice_one_latest ON strategy_choice (segment_code) WHERE is_latest;
ALTER TABLE strategy_amount ADD CONSTRAINT strategy_amount_cents CHECK (estimated_cents >= 0 AND ceiling_cents >= 0);
ALTER TABLE strategy_lot ADD CONSTRAINT strategy_lot_for_somebody CHECK (cardinality(municipality_codes) > 0);
ALTER TABLE strategy_lot ADD CONSTRAINT strategy_lot_share CHECK (share BETWEEN 1 AND 1000);
ALTER TABLE strategy_burden ADD CONSTRAINT strategy_burden_counts CHECK (columns > 0 AND times_per_year > 0 AND minutes > 0);
ALTER TABLE matrix_criterion ADD CONSTRAINT matrix_criterion_weight CHECK (weight_bp BETWEEN 0 AND 10000);
ALTER TABLE matrix_score ADD CONSTRAINT matrix_score_range CHECK (score BETWEEN 0 AND 10);

-- ── Which choice lists and contracts show ───────────────────────────────────────────────────────────────────────────

-- Fixing a version makes its choices the newest of their segments. A segment that the version leaves out keeps the name
-- that it had: contracts still carry it. Done here, as the choices of a fixed version can't be changed by anybody.
CREATE FUNCTION leidraad.mark_latest_choices() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_catalog AS $$
DECLARE scope_before text := leidraad.scope();
BEGIN
  PERFORM set_config('leidraad.scope', 'system', true);
  UPDATE strategy_choice c SET is_latest = false WHERE c.is_latest AND c.segment_code IN
    (SELECT n.segment_code FROM strategy_choice n WHERE n.version_id = NEW.id);
  UPDATE strategy_choice c SET is_latest = true WHERE c.version_id = NEW.id;
  PERFORM set_config('leidraad.scope', scope_before, true);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION leidraad.mark_latest_choices() FROM PUBLIC;
CREATE TRIGGER strategy_version_fixed AFTER UPDATE OF status ON strategy_version
  FOR EACH ROW WHEN (NEW.status = 'fixed' AND OLD.status <> 'fixed') EXECUTE FUNCTION leidraad.mark_latest_choices();

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────────

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['strategy_version', 'strategy_approval', 'strategy_amount', 'strategy_lot', 'strategy_burden',
    'matrix_option', 'matrix_criterion', 'matrix_score'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- Staff reads every version; everybody else what was fixed.
CREATE POLICY strategy_version_read ON strategy_version FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR ((SELECT leidraad.scope()) <> 'none' AND status = 'fixed'));
CREATE POLICY strategy_version_add ON strategy_version FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND status = 'draft'));
CREATE POLICY strategy_version_change ON strategy_version FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND status IN ('draft', 'submitted')))
  WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system'));

-- The bodies decide while the version lies before them; afterwards what they decided stands.
CREATE POLICY strategy_approval_read ON strategy_approval FOR SELECT USING (
  (SELECT leidraad.scope()) <> 'none' AND EXISTS (SELECT 1 FROM strategy_version v WHERE v.id = version_id));
CREATE POLICY strategy_approval_write ON strategy_approval FOR ALL USING (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region'
    AND EXISTS (SELECT 1 FROM strategy_version v WHERE v.id = version_id AND v.status IN ('draft', 'submitted'))));

DROP POLICY strategy_choice_read ON strategy_choice;
DROP POLICY strategy_choice_add ON strategy_choice;
DROP POLICY strategy_choice_change ON strategy_choice;
DROP POLICY strategy_choice_remove ON strategy_choice;
DROP POLICY strategy_choice_result_read ON strategy_choice_result;
DROP POLICY strategy_choice_result_add ON strategy_choice_result;
DROP POLICY strategy_choice_result_change ON strategy_choice_result;
DROP POLICY strategy_choice_result_remove ON strategy_choice_result;

CREATE POLICY strategy_choice_read ON strategy_choice FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR ((SELECT leidraad.scope()) <> 'none' AND EXISTS (SELECT 1 FROM strategy_version v WHERE v.id = version_id AND v.status = 'fixed')));
-- Only a draft changes, whatever the code forgets.
CREATE POLICY strategy_choice_write ON strategy_choice FOR ALL USING (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region'
    AND EXISTS (SELECT 1 FROM strategy_version v WHERE v.id = version_id AND v.status = 'draft')));

-- What hangs from a choice follows it: read where the choice is read, written while its version is a draft.
DO $$ DECLARE t text; draft text; BEGIN
  draft := $d$ (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND EXISTS (
    SELECT 1 FROM strategy_choice c JOIN strategy_version v ON v.id = c.version_id WHERE c.id = choice_id AND v.status = 'draft')) $d$;
  FOREACH t IN ARRAY ARRAY['strategy_choice_result', 'strategy_lot', 'strategy_burden'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
      OR ((SELECT leidraad.scope()) <> 'none' AND EXISTS (SELECT 1 FROM strategy_choice c WHERE c.id = choice_id))) $p$, t);
    EXECUTE format('CREATE POLICY %1$s_write ON %1$I FOR ALL USING (%2$s)', t, draft);
  END LOOP;
  -- Amounts and the weighing: staff only.
  FOREACH t IN ARRAY ARRAY['strategy_amount', 'matrix_option', 'matrix_criterion'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')) $p$, t);
    EXECUTE format('CREATE POLICY %1$s_write ON %1$I FOR ALL USING (%2$s)', t, draft);
  END LOOP;
END $$;
CREATE POLICY matrix_score_read ON matrix_score FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));
CREATE POLICY matrix_score_write ON matrix_score FOR ALL USING (
  (SELECT leidraad.scope()) = 'system' OR ((SELECT leidraad.scope()) = 'region' AND EXISTS (
    SELECT 1 FROM matrix_option o JOIN strategy_choice c ON c.id = o.choice_id JOIN strategy_version v ON v.id = c.version_id
    WHERE o.id = option_id AND v.status = 'draft')));
