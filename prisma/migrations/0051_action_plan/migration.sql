-- Yearly action plans (uitvoeringsplannen, phase 5): who does what in a year, for which result, and what the programme
-- promised that nobody carries.
--
-- A partner tells its progress by its account or by a mailed link. Both see only what is theirs: an account by scope
-- 'provider', a link by actor kind 'partner', whose scope is 'none' so that nothing else in the register opens. Policies
-- can't keep columns apart, so a trigger holds that a partner changes progress and nothing else.

-- CreateTable
CREATE TABLE "programme_commitment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "phase_number" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "source" JSONB NOT NULL,

    CONSTRAINT "programme_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_plan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "municipality_code" TEXT NOT NULL,
    "municipality_name" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "introduction" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "adopted_on" DATE,
    "partner_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "action_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_action" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "organisation_id" UUID,
    "party_name" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "planned_from" DATE NOT NULL,
    "planned_until" DATE NOT NULL,
    "started_on" DATE,
    "finished_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'planned',
    "progress_text" TEXT NOT NULL DEFAULT '',
    "progress_kind" TEXT NOT NULL DEFAULT 'percent',
    "progress_done" INTEGER NOT NULL DEFAULT 0,
    "progress_total" INTEGER NOT NULL DEFAULT 100,
    "unit" TEXT,
    "needs" TEXT NOT NULL DEFAULT '',
    "progress_at" TIMESTAMPTZ(3),
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_action_result" (
    "action_id" UUID NOT NULL,
    "result_code" TEXT NOT NULL,

    CONSTRAINT "plan_action_result_pkey" PRIMARY KEY ("action_id","result_code")
);

-- CreateTable
CREATE TABLE "plan_action_commitment" (
    "action_id" UUID NOT NULL,
    "commitment_id" UUID NOT NULL,

    CONSTRAINT "plan_action_commitment_pkey" PRIMARY KEY ("action_id","commitment_id")
);

-- CreateTable
CREATE TABLE "action_link" (
    "token_hash" TEXT NOT NULL,
    "plan_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "programme_commitment_code_key" ON "programme_commitment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "action_plan_municipality_code_year_key" ON "action_plan"("municipality_code", "year");

-- CreateIndex
CREATE INDEX "plan_action_organisation_id_idx" ON "plan_action"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_action_plan_id_number_key" ON "plan_action"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_action_commitment_commitment_id_idx" ON "plan_action_commitment"("commitment_id");

-- CreateIndex
CREATE INDEX "action_link_plan_id_organisation_id_idx" ON "action_link"("plan_id", "organisation_id");

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action" ADD CONSTRAINT "plan_action_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action_result" ADD CONSTRAINT "plan_action_result_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "plan_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action_commitment" ADD CONSTRAINT "plan_action_commitment_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "plan_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_action_commitment" ADD CONSTRAINT "plan_action_commitment_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "programme_commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_link" ADD CONSTRAINT "action_link_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "action_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_link" ADD CONSTRAINT "action_link_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE action_plan ADD CONSTRAINT action_plan_status CHECK (status IN ('draft', 'adopted', 'public'));
ALTER TABLE action_plan ADD CONSTRAINT action_plan_year CHECK (year BETWEEN 2015 AND 2100);
ALTER TABLE action_plan ADD CONSTRAINT action_plan_adopted CHECK (status = 'draft' OR adopted_on IS NOT NULL);
ALTER TABLE plan_action ADD CONSTRAINT plan_action_status CHECK (status IN ('planned', 'active', 'done', 'stopped'));
ALTER TABLE plan_action ADD CONSTRAINT plan_action_progress_kind CHECK (progress_kind IN ('percent', 'units'));
ALTER TABLE plan_action ADD CONSTRAINT plan_action_period CHECK (planned_from <= planned_until);
ALTER TABLE plan_action ADD CONSTRAINT plan_action_progress CHECK (progress_done >= 0 AND progress_total > 0);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['programme_commitment', 'action_plan', 'plan_action', 'plan_action_result',
    'plan_action_commitment', 'action_link'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_region ON %1$I FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
-- The promises stand in public documents.
CREATE POLICY programme_commitment_read ON programme_commitment FOR SELECT USING (true);

-- A plan: public ones are everybody's, adopted ones whose who is logged in; a draft is its municipality's and its partners'.
CREATE POLICY action_plan_read ON action_plan FOR SELECT USING (
  status = 'public'
  OR (status = 'adopted' AND (SELECT leidraad.scope()) IN ('municipality', 'provider', 'dossier'))
  OR ((SELECT leidraad.scope()) = 'municipality' AND municipality_code = (SELECT leidraad.municipality()))
  OR (((SELECT leidraad.scope()) = 'provider' OR (SELECT leidraad.actor_kind()) = 'partner')
      AND (SELECT leidraad.organisation_id()) = ANY (partner_ids)));
CREATE POLICY action_plan_municipality ON action_plan FOR ALL USING (
  (SELECT leidraad.scope()) = 'municipality' AND municipality_code = (SELECT leidraad.municipality()));

-- A partner reads and writes its own actions; a mailed link shows nothing of others, also in a plan that is public.
CREATE POLICY plan_action_read ON plan_action FOR SELECT USING (
  CASE WHEN (SELECT leidraad.actor_kind()) = 'partner' THEN organisation_id = (SELECT leidraad.organisation_id())
  ELSE ((SELECT leidraad.scope()) = 'provider' AND organisation_id = (SELECT leidraad.organisation_id()))
    OR EXISTS (SELECT 1 FROM action_plan p WHERE p.id = plan_id AND (p.status <> 'draft' OR (SELECT leidraad.scope()) = 'municipality'))
  END);
CREATE POLICY plan_action_municipality ON plan_action FOR ALL USING (
  (SELECT leidraad.scope()) = 'municipality'
  AND EXISTS (SELECT 1 FROM action_plan p WHERE p.id = plan_id AND p.municipality_code = (SELECT leidraad.municipality())));
CREATE POLICY plan_action_progress ON plan_action FOR UPDATE USING (
  ((SELECT leidraad.scope()) = 'provider' OR (SELECT leidraad.actor_kind()) = 'partner')
  AND organisation_id = (SELECT leidraad.organisation_id()));
CREATE FUNCTION leidraad.keep_action_to_progress() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF leidraad.scope() = 'provider' OR leidraad.actor_kind() = 'partner' THEN
    IF (NEW.id, NEW.plan_id, NEW.number, NEW.title, NEW.text, NEW.organisation_id, NEW.party_name, NEW.owner,
        NEW.planned_from, NEW.planned_until, NEW.progress_kind, NEW.progress_total, NEW.unit, NEW.is_example)
      IS DISTINCT FROM (OLD.id, OLD.plan_id, OLD.number, OLD.title, OLD.text, OLD.organisation_id, OLD.party_name, OLD.owner,
        OLD.planned_from, OLD.planned_until, OLD.progress_kind, OLD.progress_total, OLD.unit, OLD.is_example) THEN
      RAISE EXCEPTION 'A partner changes the progress of its action only';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_action_partner BEFORE UPDATE ON plan_action
  FOR EACH ROW EXECUTE FUNCTION leidraad.keep_action_to_progress();

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['plan_action_result', 'plan_action_commitment'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      EXISTS (SELECT 1 FROM plan_action a WHERE a.id = action_id)) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_municipality ON %1$I FOR ALL USING (
      (SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM plan_action a JOIN action_plan p ON p.id = a.plan_id
        WHERE a.id = action_id AND p.municipality_code = (SELECT leidraad.municipality()))) $p$, t);
  END LOOP;
END $$;

-- Links are made by staff and looked up by the access actor, before anybody is known.
CREATE POLICY action_link_municipality ON action_link FOR ALL USING (
  (SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM action_plan p WHERE p.id = plan_id
    AND p.municipality_code = (SELECT leidraad.municipality())));
CREATE POLICY action_link_access ON action_link FOR SELECT USING ((SELECT leidraad.scope()) = 'access');
