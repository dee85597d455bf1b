-- Open house: windows, applications with their checklist, requests to complete, the decision with its letter, evidence
-- that expires, and the public register of who was admitted. See docs/decisions/0012-open-house-admission.md.
--
-- Why so many rules in the database: admission is a right of whoever meets the requirements, so it may never depend on a
-- mistake in a query or on who else applied. No column here compares applicants: no score, no weight, no rank.
-- Existing tenders and lots are untouched; the new columns are empty.

-- AlterTable
ALTER TABLE "lot" ADD COLUMN     "year_ceiling_cents" BIGINT;

-- AlterTable
ALTER TABLE "tender" ADD COLUMN     "admission_decision_days" INTEGER;

-- CreateTable
CREATE TABLE "admission_window" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,

    CONSTRAINT "admission_window_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission_application" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "number" SERIAL NOT NULL,
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "remark" TEXT NOT NULL DEFAULT '',
    "letter" JSONB,
    "letter_sha256" TEXT,
    "contract_id" UUID,
    "ended_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "admission_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "is_met" BOOLEAN,
    "text" TEXT NOT NULL DEFAULT '',
    "file_sha256" TEXT,
    "file_name" TEXT,
    "file_size" INTEGER,
    "media_type" TEXT,
    "evidence_on" DATE,
    "expires_on" DATE,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "admission_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission_judgement" (
    "answer_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "judged_at" TIMESTAMPTZ(3) NOT NULL,
    "judged_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "admission_judgement_pkey" PRIMARY KEY ("answer_id")
);

-- CreateTable
CREATE TABLE "admission_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "criterion_ids" UUID[],
    "question" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID,
    "due_on" DATE NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "admission_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission_interest" (
    "application_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "admission_interest_pkey" PRIMARY KEY ("application_id","user_id")
);

-- CreateTable
CREATE TABLE "admission_register" (
    "application_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "admitted_on" DATE NOT NULL,
    "starts_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "admission_register_pkey" PRIMARY KEY ("application_id")
);

-- CreateIndex
CREATE INDEX "admission_window_tender_id_idx" ON "admission_window"("tender_id");

-- CreateIndex
CREATE UNIQUE INDEX "admission_application_number_key" ON "admission_application"("number");

-- CreateIndex
CREATE INDEX "admission_application_tender_id_status_idx" ON "admission_application"("tender_id", "status");

-- CreateIndex
CREATE INDEX "admission_application_supplier_id_idx" ON "admission_application"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "admission_application_id_supplier_id_key" ON "admission_application"("id", "supplier_id");

-- CreateIndex
CREATE INDEX "admission_answer_application_id_idx" ON "admission_answer"("application_id");

-- CreateIndex
CREATE INDEX "admission_answer_supplier_id_idx" ON "admission_answer"("supplier_id");

-- CreateIndex
CREATE INDEX "admission_answer_expires_on_idx" ON "admission_answer"("expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "admission_answer_id_supplier_id_key" ON "admission_answer"("id", "supplier_id");

-- CreateIndex
CREATE INDEX "admission_judgement_application_id_idx" ON "admission_judgement"("application_id");

-- CreateIndex
CREATE INDEX "admission_judgement_supplier_id_idx" ON "admission_judgement"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "admission_judgement_answer_id_supplier_id_key" ON "admission_judgement"("answer_id", "supplier_id");

-- CreateIndex
CREATE INDEX "admission_request_application_id_idx" ON "admission_request"("application_id");

-- CreateIndex
CREATE INDEX "admission_request_supplier_id_idx" ON "admission_request"("supplier_id");

-- CreateIndex
CREATE INDEX "admission_register_tender_id_name_idx" ON "admission_register"("tender_id", "name");

-- AddForeignKey
ALTER TABLE "admission_window" ADD CONSTRAINT "admission_window_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_application" ADD CONSTRAINT "admission_application_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_application" ADD CONSTRAINT "admission_application_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_answer" ADD CONSTRAINT "admission_answer_application_id_supplier_id_fkey" FOREIGN KEY ("application_id", "supplier_id") REFERENCES "admission_application"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_judgement" ADD CONSTRAINT "admission_judgement_answer_id_supplier_id_fkey" FOREIGN KEY ("answer_id", "supplier_id") REFERENCES "admission_answer"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_request" ADD CONSTRAINT "admission_request_application_id_supplier_id_fkey" FOREIGN KEY ("application_id", "supplier_id") REFERENCES "admission_application"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_interest" ADD CONSTRAINT "admission_interest_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "admission_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "admission_register" ADD CONSTRAINT "admission_register_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "admission_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists and bounds ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE tender ADD CONSTRAINT tender_admission_days CHECK (admission_decision_days BETWEEN 1 AND 56);
ALTER TABLE lot ADD CONSTRAINT lot_year_ceiling CHECK (year_ceiling_cents > 0);
ALTER TABLE admission_window ADD CONSTRAINT admission_window_order CHECK (closes_on >= opens_on);
ALTER TABLE admission_window ADD CONSTRAINT admission_window_no_overlap EXCLUDE USING gist (tender_id WITH =, daterange(opens_on, closes_on, '[]') WITH &&);
ALTER TABLE admission_application ADD CONSTRAINT admission_application_status CHECK (status IN ('draft', 'submitted', 'completing', 'admitted', 'refused', 'withdrawn', 'ended'));
ALTER TABLE admission_application ADD CONSTRAINT admission_application_moments CHECK (
  (status <> 'draft' OR submitted_at IS NULL) AND (status IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL)
  AND (status IN ('admitted', 'refused', 'ended')) = (decided_at IS NOT NULL) AND (decided_at IS NULL) = (letter IS NULL)
  AND (letter IS NULL) = (letter_sha256 IS NULL) AND (status = 'withdrawn') = (withdrawn_at IS NOT NULL)
  AND (status = 'ended') = (ended_on IS NOT NULL) AND (status <> 'ended' OR btrim(coalesce(end_reason, '')) <> ''));
-- One application at a time per lot and provider, and none beside a running admission.
CREATE UNIQUE INDEX admission_application_once ON admission_application (lot_id, supplier_id)
  WHERE status IN ('draft', 'submitted', 'completing', 'admitted');
CREATE UNIQUE INDEX admission_answer_current ON admission_answer (application_id, criterion_id) WHERE superseded_at IS NULL;
ALTER TABLE admission_answer ADD CONSTRAINT admission_answer_file CHECK (
  (file_sha256 IS NULL) = (file_name IS NULL) AND (file_sha256 IS NULL) = (media_type IS NULL) AND (file_sha256 IS NULL) = (file_size IS NULL));
ALTER TABLE admission_judgement ADD CONSTRAINT admission_judgement_outcome CHECK (outcome IN ('met', 'notMet'));
ALTER TABLE admission_judgement ADD CONSTRAINT admission_judgement_reason CHECK (outcome = 'met' OR btrim(reason) <> '');
ALTER TABLE admission_request ADD CONSTRAINT admission_request_said CHECK (btrim(question) <> '' AND cardinality(criterion_ids) > 0);
-- One request at a time waits for an answer.
CREATE UNIQUE INDEX admission_request_open ON admission_request (application_id) WHERE answered_at IS NULL;
ALTER TABLE admission_interest ADD CONSTRAINT admission_interest_status CHECK (status IN ('none', 'declared'));
ALTER TABLE admission_interest ADD CONSTRAINT admission_interest_said CHECK (status = 'none' OR btrim(explanation) <> '');
GRANT USAGE ON SEQUENCE admission_application_number_seq TO leidraad_app;

-- ── What the database itself refuses ────────────────────────────────────────────────────────────────────────────

-- A tender takes applications when it is an open house that is announced and not over, in one of its windows if it has any.
CREATE FUNCTION leidraad.admits_at(tender uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM tender t WHERE t.id = tender AND t.regime = 'openHouse' AND t.published_at <= at
      AND t.cancelled_at IS NULL AND (t.bids_close_at IS NULL OR at <= t.bids_close_at))
    AND (NOT EXISTS (SELECT 1 FROM admission_window w WHERE w.tender_id = tender)
      OR EXISTS (SELECT 1 FROM admission_window w WHERE w.tender_id = tender
        AND (at AT TIME ZONE 'Europe/Amsterdam')::date BETWEEN w.opens_on AND w.closes_on)) $$;

-- Every requirement of the lot has an answer that was judged; with `outcome`: judged so.
CREATE FUNCTION leidraad.admission_unjudged(application uuid, outcomes text[]) RETURNS bigint LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT count(*) FROM admission_application a
    JOIN criterion c ON c.tender_id = a.tender_id AND (c.lot_id IS NULL OR c.lot_id = a.lot_id)
      AND c.kind IN ('exclusion', 'suitability', 'execution') AND c.answer_kind <> 'none'
    WHERE a.id = application AND NOT EXISTS (SELECT 1 FROM admission_answer n JOIN admission_judgement j ON j.answer_id = n.id
      WHERE n.application_id = a.id AND n.criterion_id = c.id AND n.superseded_at IS NULL AND j.outcome = ANY (outcomes)) $$;

CREATE FUNCTION leidraad.guard_admission() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD.decided_at IS NOT NULL AND (NEW.letter IS DISTINCT FROM OLD.letter OR NEW.letter_sha256 IS DISTINCT FROM OLD.letter_sha256
      OR NEW.decided_at IS DISTINCT FROM OLD.decided_at OR NEW.supplier_id <> OLD.supplier_id OR NEW.lot_id <> OLD.lot_id) THEN
    RAISE EXCEPTION 'What was decided stays (check constraint "admission_decided")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_decided';
  END IF;
  IF NEW.status = OLD.status THEN RETURN NEW; END IF;
  IF NOT (OLD.status || '>' || NEW.status) = ANY (ARRAY['draft>submitted', 'draft>withdrawn', 'submitted>completing', 'submitted>admitted',
      'submitted>refused', 'submitted>withdrawn', 'completing>submitted', 'completing>admitted', 'completing>refused',
      'completing>withdrawn', 'admitted>ended']) THEN
    RAISE EXCEPTION 'There is no such step (check constraint "admission_step")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_step';
  END IF;
  IF OLD.status = 'draft' AND NEW.status = 'submitted' AND NOT leidraad.admits_at(NEW.tender_id, NEW.submitted_at) THEN
    RAISE EXCEPTION 'No window is open (check constraint "admission_in_window")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_in_window';
  END IF;
  IF NEW.status = 'admitted' AND leidraad.admission_unjudged(NEW.id, ARRAY['met']) > 0 THEN
    RAISE EXCEPTION 'Not everything is met (check constraint "admission_all_met")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_all_met';
  END IF;
  IF NEW.status = 'refused' AND (leidraad.admission_unjudged(NEW.id, ARRAY['met', 'notMet']) > 0
      OR leidraad.admission_unjudged(NEW.id, ARRAY['met']) = 0) THEN
    RAISE EXCEPTION 'Refused without a requirement that is not met (check constraint "admission_refusal_grounds")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_refusal_grounds';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER admission_application_guard BEFORE UPDATE ON admission_application FOR EACH ROW EXECUTE FUNCTION leidraad.guard_admission();

-- What was said and shown stays as it was; it is only ever replaced.
CREATE FUNCTION leidraad.guard_admission_answer() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD.superseded_at IS NOT NULL OR (to_jsonb(NEW) - 'superseded_at' - 'supplier_id') <> (to_jsonb(OLD) - 'superseded_at' - 'supplier_id') THEN
    RAISE EXCEPTION 'An answer is replaced, not changed (check constraint "admission_answer_stays")' USING ERRCODE = 'check_violation', CONSTRAINT = 'admission_answer_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER admission_answer_guard BEFORE UPDATE ON admission_answer FOR EACH ROW EXECUTE FUNCTION leidraad.guard_admission_answer();

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

-- An officer of the tender who said that there is no interest in this applicant.
CREATE FUNCTION leidraad.may_decide_admission(application uuid, tender uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT leidraad.is_tender_member(tender, ARRAY['officer']) AND EXISTS (SELECT 1 FROM admission_interest i
    WHERE i.application_id = application AND i.user_id = leidraad.user_id() AND i.status = 'none') $$;
CREATE FUNCTION leidraad.is_admission_status(application uuid, statuses text[]) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM admission_application a WHERE a.id = application AND a.status = ANY (statuses)) $$;
REVOKE ALL ON FUNCTION leidraad.admits_at(uuid, timestamptz), leidraad.admission_unjudged(uuid, text[]), leidraad.guard_admission(),
  leidraad.guard_admission_answer(), leidraad.may_decide_admission(uuid, uuid), leidraad.is_admission_status(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.admits_at(uuid, timestamptz), leidraad.admission_unjudged(uuid, text[]),
  leidraad.may_decide_admission(uuid, uuid), leidraad.is_admission_status(uuid, text[]) TO leidraad_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['admission_window', 'admission_application', 'admission_answer', 'admission_judgement',
    'admission_request', 'admission_interest', 'admission_register'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_system ON %1$I FOR ALL USING ((SELECT leidraad.scope()) = 'system') $p$, t);
  END LOOP;
  -- Windows and the register are everybody's as soon as the tender is.
  FOREACH t IN ARRAY ARRAY['admission_window', 'admission_register'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id)) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])) $p$, t);
  END LOOP;
END $$;

-- An application is its provider's; the region reads it from its handing in, never a draft. No other provider ever does.
CREATE POLICY admission_application_read ON admission_application FOR SELECT USING (
  ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) = 'region' AND submitted_at IS NOT NULL));
CREATE POLICY admission_application_add ON admission_application FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status = 'draft');
CREATE POLICY admission_application_own ON admission_application FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND status IN ('draft', 'submitted', 'completing'))
  WITH CHECK ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
    AND status IN ('draft', 'submitted', 'withdrawn') AND decided_at IS NULL AND contract_id IS NULL);
CREATE POLICY admission_application_decide ON admission_application FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND submitted_at IS NOT NULL AND leidraad.may_decide_admission(id, tender_id))
  WITH CHECK ((SELECT leidraad.scope()) = 'region' AND status IN ('submitted', 'completing', 'admitted', 'refused', 'ended'));

CREATE POLICY admission_answer_read ON admission_answer FOR SELECT USING (
  ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) = 'region' AND leidraad.is_admission_status(application_id, ARRAY['submitted', 'completing', 'admitted', 'refused', 'withdrawn', 'ended'])));
CREATE POLICY admission_answer_add ON admission_answer FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
  AND leidraad.is_admission_status(application_id, ARRAY['draft', 'completing', 'admitted']));
CREATE POLICY admission_answer_replace ON admission_answer FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND superseded_at IS NULL
    AND leidraad.is_admission_status(application_id, ARRAY['draft', 'completing', 'admitted']))
  WITH CHECK ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND superseded_at IS NOT NULL);

-- What the region thinks of an answer is the provider's to read from the decision on.
CREATE POLICY admission_judgement_read ON admission_judgement FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
    AND leidraad.is_admission_status(application_id, ARRAY['admitted', 'refused', 'ended'])));
CREATE POLICY admission_judgement_write ON admission_judgement FOR ALL USING (
  (SELECT leidraad.scope()) = 'region' AND leidraad.may_decide_admission(application_id, tender_id)
  AND leidraad.is_admission_status(application_id, ARRAY['submitted', 'completing', 'admitted']));

CREATE POLICY admission_request_read ON admission_request FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())));
CREATE POLICY admission_request_ask ON admission_request FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'region' AND answered_at IS NULL AND leidraad.may_decide_admission(application_id, tender_id));
-- The provider answers; the officer closes what was never answered when deciding.
CREATE POLICY admission_request_answer ON admission_request FOR UPDATE
  USING (answered_at IS NULL AND (((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
    OR ((SELECT leidraad.scope()) = 'region' AND leidraad.may_decide_admission(application_id, tender_id))))
  WITH CHECK (answered_at IS NOT NULL);

CREATE POLICY admission_interest_read ON admission_interest FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region'
  AND (user_id = (SELECT leidraad.user_id()) OR leidraad.is_tender_member(tender_id, ARRAY['officer'])));
CREATE POLICY admission_interest_declare ON admission_interest FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'region' AND user_id = (SELECT leidraad.user_id()) AND leidraad.is_tender_member(tender_id, ARRAY['officer']));
-- Who said none may still find out otherwise; the way back is another officer's.
CREATE POLICY admission_interest_find ON admission_interest FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND user_id = (SELECT leidraad.user_id()) AND status = 'none')
  WITH CHECK ((SELECT leidraad.scope()) = 'region' AND user_id = (SELECT leidraad.user_id()) AND status = 'declared');
