-- Evaluation and award: who may judge, what each evaluator thinks, what they agreed, questions to bidders, the
-- calculation, the decision with its letters and its standstill, objections, and what a winner promised.
--
-- Why so many rules in the database: a mistake in a query must not show one evaluator's score to another, let a winner
-- sign in standstill, or contract more than was awarded. The program refuses first and says why; this is the floor.
-- Existing awards keep what they had: without a decision none of the new rules looks at them.

-- AlterTable
ALTER TABLE "award" ADD COLUMN     "bid_id" UUID,
ADD COLUMN     "decision_id" UUID,
ADD COLUMN     "value_cents" BIGINT;

-- CreateTable
CREATE TABLE "interest_declaration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',
    "bidder_names" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "superseded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interest_declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_evaluation" (
    "lot_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "consensus_opened_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "lot_evaluation_pkey" PRIMARY KEY ("lot_id")
);

-- CreateTable
CREATE TABLE "evaluator_sheet" (
    "lot_id" UUID NOT NULL,
    "evaluator_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "done_count" INTEGER NOT NULL DEFAULT 0,
    "total_count" INTEGER NOT NULL,
    "final_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluator_sheet_pkey" PRIMARY KEY ("lot_id","evaluator_id")
);

-- CreateTable
CREATE TABLE "evaluation_score" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "evaluator_id" UUID NOT NULL,
    "score" INTEGER,
    "motivation" TEXT NOT NULL DEFAULT '',
    "is_final" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consensus_score" (
    "lot_id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "motivation" TEXT NOT NULL,
    "difference_reason" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consensus_score_pkey" PRIMARY KEY ("lot_id","bid_id","criterion_id")
);

-- CreateTable
CREATE TABLE "consensus_meeting" (
    "lot_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "present_user_ids" UUID[],
    "minutes" TEXT NOT NULL,
    "saved_by_id" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consensus_meeting_pkey" PRIMARY KEY ("lot_id")
);

-- CreateTable
CREATE TABLE "eligibility_check" (
    "bid_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "checked_by_id" UUID,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "eligibility_check_pkey" PRIMARY KEY ("bid_id","criterion_id")
);

-- CreateTable
CREATE TABLE "bidder_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "criterion_id" UUID,
    "lot_id" UUID,
    "question" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "file_sha256" TEXT,
    "file_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "judgement" TEXT,
    "judgement_reason" TEXT,
    "judged_at" TIMESTAMPTZ(3),
    "judged_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bidder_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_calculation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lot_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_id" UUID,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "lot_calculation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "calculation_id" UUID,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "dispatched_at" TIMESTAMPTZ(3),
    "dispatched_by_id" UUID,
    "letters_sha256" TEXT,
    "standstill_ends_on" DATE,
    "standstill_reason" JSONB,
    "final_at" TIMESTAMPTZ(3),
    "final_by_id" UUID,
    "cancel_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "award_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "award_reason" (
    "decision_id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "criterion_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "award_reason_pkey" PRIMARY KEY ("decision_id","bid_id","criterion_id")
);

-- CreateTable
CREATE TABLE "award_letter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "decision_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "bid_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "award_letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "decision_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "grounds" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',
    "resolved_on" DATE,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract_promise" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "criterion_code" TEXT NOT NULL,
    "criterion_name" TEXT NOT NULL,
    "result_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "owner_id" UUID,
    "due_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'scheduled',
    "outcome" TEXT NOT NULL DEFAULT '',
    "decided_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contract_promise_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interest_declaration_tender_id_idx" ON "interest_declaration"("tender_id");

-- CreateIndex
CREATE INDEX "lot_evaluation_tender_id_idx" ON "lot_evaluation"("tender_id");

-- CreateIndex
CREATE INDEX "evaluator_sheet_tender_id_idx" ON "evaluator_sheet"("tender_id");

-- CreateIndex
CREATE INDEX "evaluation_score_tender_id_evaluator_id_idx" ON "evaluation_score"("tender_id", "evaluator_id");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_score_lot_id_bid_id_criterion_id_evaluator_id_key" ON "evaluation_score"("lot_id", "bid_id", "criterion_id", "evaluator_id");

-- CreateIndex
CREATE INDEX "consensus_score_tender_id_idx" ON "consensus_score"("tender_id");

-- CreateIndex
CREATE INDEX "eligibility_check_tender_id_idx" ON "eligibility_check"("tender_id");

-- CreateIndex
CREATE INDEX "bidder_question_tender_id_idx" ON "bidder_question"("tender_id");

-- CreateIndex
CREATE INDEX "bidder_question_supplier_id_idx" ON "bidder_question"("supplier_id");

-- CreateIndex
CREATE INDEX "lot_calculation_tender_id_idx" ON "lot_calculation"("tender_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_calculation_lot_id_number_key" ON "lot_calculation"("lot_id", "number");

-- CreateIndex
CREATE INDEX "award_decision_tender_id_idx" ON "award_decision"("tender_id");

-- CreateIndex
CREATE INDEX "award_decision_lot_id_idx" ON "award_decision"("lot_id");

-- CreateIndex
CREATE INDEX "award_letter_supplier_id_idx" ON "award_letter"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "award_letter_decision_id_supplier_id_key" ON "award_letter"("decision_id", "supplier_id");

-- CreateIndex
CREATE INDEX "objection_supplier_id_idx" ON "objection"("supplier_id");

-- CreateIndex
CREATE INDEX "objection_tender_id_idx" ON "objection"("tender_id");

-- CreateIndex
CREATE INDEX "contract_promise_supplier_id_idx" ON "contract_promise"("supplier_id");

-- CreateIndex
CREATE INDEX "contract_promise_status_due_on_idx" ON "contract_promise"("status", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "contract_promise_contract_id_position_key" ON "contract_promise"("contract_id", "position");

-- AddForeignKey
ALTER TABLE "interest_declaration" ADD CONSTRAINT "interest_declaration_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_evaluation" ADD CONSTRAINT "lot_evaluation_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluator_sheet" ADD CONSTRAINT "evaluator_sheet_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_score" ADD CONSTRAINT "evaluation_score_bid_id_fkey" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consensus_score" ADD CONSTRAINT "consensus_score_bid_id_fkey" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consensus_meeting" ADD CONSTRAINT "consensus_meeting_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "eligibility_check" ADD CONSTRAINT "eligibility_check_bid_id_fkey" FOREIGN KEY ("bid_id") REFERENCES "bid"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bidder_question" ADD CONSTRAINT "bidder_question_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_calculation" ADD CONSTRAINT "lot_calculation_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_decision" ADD CONSTRAINT "award_decision_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_reason" ADD CONSTRAINT "award_reason_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award_letter" ADD CONSTRAINT "award_letter_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "award" ADD CONSTRAINT "award_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "award_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract_promise" ADD CONSTRAINT "contract_promise_contract_id_supplier_id_fkey" FOREIGN KEY ("contract_id", "supplier_id") REFERENCES "contract"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists and bounds ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE interest_declaration ADD CONSTRAINT interest_declaration_status CHECK (status IN ('none', 'declared', 'allowed', 'excluded'));
ALTER TABLE interest_declaration ADD CONSTRAINT interest_declaration_reasons CHECK (
  (status = 'none' OR explanation <> '') AND (status NOT IN ('allowed', 'excluded') OR coalesce(decision_reason, '') <> ''));
CREATE UNIQUE INDEX interest_declaration_current ON interest_declaration (tender_id, user_id) WHERE superseded_at IS NULL;
ALTER TABLE lot_evaluation ADD CONSTRAINT lot_evaluation_status CHECK (status IN ('individual', 'consensus', 'settled'));
ALTER TABLE evaluation_score ADD CONSTRAINT evaluation_score_bounds CHECK (score BETWEEN 0 AND 100);
-- A score is not final while it says nothing about why.
ALTER TABLE evaluation_score ADD CONSTRAINT evaluation_score_final CHECK (NOT is_final OR (score IS NOT NULL AND btrim(motivation) <> ''));
ALTER TABLE consensus_score ADD CONSTRAINT consensus_score_bounds CHECK (score BETWEEN 0 AND 100 AND btrim(motivation) <> '');
ALTER TABLE eligibility_check ADD CONSTRAINT eligibility_check_outcome CHECK (outcome IN ('met', 'notMet'));
ALTER TABLE bidder_question ADD CONSTRAINT bidder_question_kind CHECK (kind IN ('repair', 'lowPrice'));
ALTER TABLE bidder_question ADD CONSTRAINT bidder_question_about CHECK ((kind = 'repair') = (criterion_id IS NOT NULL) AND (kind = 'lowPrice') = (lot_id IS NOT NULL));
ALTER TABLE bidder_question ADD CONSTRAINT bidder_question_judgement CHECK (judgement IN ('accepted', 'rejected'));
ALTER TABLE bidder_question ADD CONSTRAINT bidder_question_judged CHECK ((judgement IS NULL) = (judged_at IS NULL) AND (judgement IS NULL OR btrim(coalesce(judgement_reason, '')) <> ''));
-- Late is late, whatever the program does.
ALTER TABLE bidder_question ADD CONSTRAINT bidder_question_in_time CHECK (answered_at IS NULL OR answered_at <= due_at);
-- Each defect is repaired once, each price explained once.
CREATE UNIQUE INDEX bidder_question_once ON bidder_question (bid_id, kind, coalesce(criterion_id, lot_id));
ALTER TABLE award_decision ADD CONSTRAINT award_decision_status CHECK (status IN ('pending', 'active', 'cancelled', 'unsuccessful'));
ALTER TABLE award_decision ADD CONSTRAINT award_decision_dispatch CHECK (
  (dispatched_at IS NULL) = (standstill_ends_on IS NULL) AND (dispatched_at IS NULL) = (letters_sha256 IS NULL));
ALTER TABLE award_decision ADD CONSTRAINT award_decision_final CHECK (status <> 'active' OR (dispatched_at IS NOT NULL AND final_at IS NOT NULL));
-- Two officers who decide on one lot at once: one of them.
CREATE UNIQUE INDEX award_decision_one_open ON award_decision (lot_id) WHERE status IN ('pending', 'active');
ALTER TABLE award_letter ADD CONSTRAINT award_letter_kind CHECK (kind IN ('awarded', 'rejected', 'disqualified'));
ALTER TABLE award_reason ADD CONSTRAINT award_reason_said CHECK (btrim(text) <> '');
ALTER TABLE award ADD CONSTRAINT award_value CHECK (value_cents >= 0);
ALTER TABLE objection ADD CONSTRAINT objection_kind CHECK (kind IN ('objection', 'summaryProceedings', 'complaint'));
ALTER TABLE objection ADD CONSTRAINT objection_status CHECK (status IN ('pending', 'upheld', 'dismissed', 'withdrawn'));
ALTER TABLE objection ADD CONSTRAINT objection_resolved CHECK ((status = 'pending') = (resolved_on IS NULL));
ALTER TABLE contract_promise ADD CONSTRAINT contract_promise_status CHECK (status IN ('scheduled', 'met', 'notMet', 'partiallyMet'));

-- ── What the database itself refuses ────────────────────────────────────────────────────────────────────────────

-- The last day of a standstill, Amsterdam time, is over.
CREATE FUNCTION leidraad.standstill_is_over(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM award_decision d WHERE d.id = decision AND d.dispatched_at IS NOT NULL
      AND d.standstill_ends_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date)
    AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.decision_id = decision AND o.status = 'pending'
      AND o.kind IN ('objection', 'summaryProceedings')) $$;

-- At most as many awards as the lot has room for, together within its ceiling, and none definitive in standstill.
CREATE FUNCTION leidraad.guard_award() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  room int;
  most bigint;
  others int;
  their_value bigint;
BEGIN
  IF NEW.decision_id IS NULL OR NEW.status NOT IN ('pending', 'active') THEN RETURN NEW; END IF;
  SELECT max_awards, ceiling_cents INTO room, most FROM lot WHERE id = NEW.lot_id FOR UPDATE;
  SELECT count(*), coalesce(sum(value_cents), 0) INTO others, their_value FROM award
    WHERE lot_id = NEW.lot_id AND id <> NEW.id AND status IN ('pending', 'active');
  IF room IS NOT NULL AND others + 1 > room THEN
    RAISE EXCEPTION 'violates check constraint "award_within_maximum"' USING ERRCODE = 'check_violation', CONSTRAINT = 'award_within_maximum';
  END IF;
  IF most IS NOT NULL AND their_value + coalesce(NEW.value_cents, 0) > most THEN
    RAISE EXCEPTION 'violates check constraint "award_within_ceiling"' USING ERRCODE = 'check_violation', CONSTRAINT = 'award_within_ceiling';
  END IF;
  IF NEW.status = 'active' AND (TG_OP = 'INSERT' OR OLD.status <> 'active') AND NOT leidraad.standstill_is_over(NEW.decision_id) THEN
    RAISE EXCEPTION 'violates check constraint "award_standstill"' USING ERRCODE = 'check_violation', CONSTRAINT = 'award_standstill';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER award_guard BEFORE INSERT OR UPDATE ON award FOR EACH ROW EXECUTE FUNCTION leidraad.guard_award();

-- What was sent stays sent, and a standstill only grows.
CREATE FUNCTION leidraad.guard_award_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD.dispatched_at IS NOT NULL AND (NEW.dispatched_at IS DISTINCT FROM OLD.dispatched_at
      OR NEW.letters_sha256 IS DISTINCT FROM OLD.letters_sha256 OR NEW.standstill_ends_on < OLD.standstill_ends_on) THEN
    RAISE EXCEPTION 'violates check constraint "award_decision_sent"' USING ERRCODE = 'check_violation', CONSTRAINT = 'award_decision_sent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER award_decision_guard BEFORE UPDATE ON award_decision FOR EACH ROW EXECUTE FUNCTION leidraad.guard_award_decision();

-- No contract in force, signed or linked, under an award that is not definitive.
CREATE FUNCTION leidraad.guard_signing() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE blocked boolean;
BEGIN
  IF TG_TABLE_NAME = 'contract' THEN
    IF NEW.status <> 'active' AND NEW.signed_on IS NULL THEN RETURN NEW; END IF;
    blocked := EXISTS (SELECT 1 FROM contract_lot cl JOIN award a ON a.id = cl.award_id
      WHERE cl.contract_id = NEW.id AND a.decision_id IS NOT NULL AND a.status <> 'active');
  ELSE
    blocked := EXISTS (SELECT 1 FROM award a WHERE a.id = NEW.award_id AND a.decision_id IS NOT NULL AND a.status <> 'active');
  END IF;
  IF blocked THEN
    RAISE EXCEPTION 'violates check constraint "contract_standstill"' USING ERRCODE = 'check_violation', CONSTRAINT = 'contract_standstill';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER contract_signing_guard BEFORE UPDATE OF status, signed_on ON contract FOR EACH ROW EXECUTE FUNCTION leidraad.guard_signing();
CREATE TRIGGER contract_lot_signing_guard BEFORE INSERT OR UPDATE ON contract_lot FOR EACH ROW
  WHEN (NEW.award_id IS NOT NULL) EXECUTE FUNCTION leidraad.guard_signing();

-- What may be spent under the contracts of an award, all municipalities and years, is at most what was awarded.
CREATE FUNCTION leidraad.guard_ceiling() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  awarded record;
  spent bigint;
BEGIN
  FOR awarded IN SELECT a.id, a.value_cents FROM award a JOIN contract_lot cl ON cl.award_id = a.id
      WHERE cl.contract_id = NEW.contract_id AND a.value_cents IS NOT NULL FOR UPDATE OF a LOOP
    SELECT coalesce(sum(c.amount_cents), 0) INTO spent FROM ceiling c
      WHERE c.contract_id IN (SELECT cl.contract_id FROM contract_lot cl WHERE cl.award_id = awarded.id);
    IF spent > awarded.value_cents THEN
      RAISE EXCEPTION 'violates check constraint "contracts_within_award"' USING ERRCODE = 'check_violation', CONSTRAINT = 'contracts_within_award';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER ceiling_within_award AFTER INSERT OR UPDATE ON ceiling FOR EACH ROW EXECUTE FUNCTION leidraad.guard_ceiling();

-- A bidder answers; the question, its term and the judgement are not the bidder's.
CREATE FUNCTION leidraad.guard_bidder_question() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.scope() = 'provider' AND (NEW.question <> OLD.question OR NEW.due_at <> OLD.due_at OR NEW.kind <> OLD.kind
      OR NEW.bid_id <> OLD.bid_id OR NEW.judgement IS DISTINCT FROM OLD.judgement OR OLD.answered_at IS NOT NULL) THEN
    RAISE EXCEPTION 'new row violates row-level security: a bidder only answers';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bidder_question_guard BEFORE UPDATE ON bidder_question FOR EACH ROW EXECUTE FUNCTION leidraad.guard_bidder_question();

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

-- An evaluator of this tender (and lot) who declared no interest, or whose interest was allowed.
CREATE FUNCTION leidraad.is_cleared_evaluator(tender uuid, lot uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM tender_member m WHERE m.tender_id = tender AND m.user_id = leidraad.user_id()
      AND m.role = 'evaluator' AND m.ended_at IS NULL AND (m.lot_id IS NULL OR lot IS NULL OR m.lot_id = lot))
    AND EXISTS (SELECT 1 FROM interest_declaration d WHERE d.tender_id = tender AND d.user_id = leidraad.user_id()
      AND d.superseded_at IS NULL AND d.status IN ('none', 'allowed')) $$;

CREATE FUNCTION leidraad.is_lot_status(lot uuid, statuses text[]) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT coalesce((SELECT e.status FROM lot_evaluation e WHERE e.lot_id = lot), 'individual') = ANY (statuses) $$;

REVOKE ALL ON FUNCTION leidraad.standstill_is_over(uuid), leidraad.guard_award(), leidraad.guard_award_decision(), leidraad.guard_signing(),
  leidraad.guard_ceiling(), leidraad.guard_bidder_question(), leidraad.is_cleared_evaluator(uuid, uuid), leidraad.is_lot_status(uuid, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.standstill_is_over(uuid), leidraad.is_cleared_evaluator(uuid, uuid), leidraad.is_lot_status(uuid, text[]) TO leidraad_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['interest_declaration', 'lot_evaluation', 'evaluator_sheet', 'evaluation_score', 'consensus_score',
    'consensus_meeting', 'eligibility_check', 'bidder_question', 'lot_calculation', 'award_decision', 'award_reason',
    'award_letter', 'objection', 'contract_promise'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_system ON %1$I FOR ALL USING ((SELECT leidraad.scope()) = 'system') $p$, t);
  END LOOP;
END $$;

-- A declaration: one's own, and those of the tender for its officer, who decides.
CREATE POLICY interest_declaration_read ON interest_declaration FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality')
  AND (user_id = (SELECT leidraad.user_id()) OR leidraad.is_tender_member(tender_id, ARRAY['officer'])));
CREATE POLICY interest_declaration_add ON interest_declaration FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND user_id = (SELECT leidraad.user_id()) AND status IN ('none', 'declared')
  AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener', 'evaluator']));
CREATE POLICY interest_declaration_supersede ON interest_declaration FOR UPDATE
  USING ((SELECT leidraad.scope()) IN ('region', 'municipality') AND user_id = (SELECT leidraad.user_id()) AND superseded_at IS NULL AND status IN ('none', 'declared'))
  WITH CHECK (user_id = (SELECT leidraad.user_id()) AND superseded_at IS NOT NULL);
-- Nobody decides on an interest of their own.
CREATE POLICY interest_declaration_decide ON interest_declaration FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'region' AND user_id <> (SELECT leidraad.user_id()) AND superseded_at IS NULL
    AND leidraad.is_tender_member(tender_id, ARRAY['officer']))
  WITH CHECK (status IN ('allowed', 'excluded') AND user_id <> (SELECT leidraad.user_id()) AND decided_by_id = (SELECT leidraad.user_id()));

-- How far the work is, without a single score, is for who works on the tender.
CREATE POLICY lot_evaluation_read ON lot_evaluation FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'municipality'));
CREATE POLICY lot_evaluation_write ON lot_evaluation FOR ALL USING (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));
CREATE POLICY evaluator_sheet_read ON evaluator_sheet FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'evaluator']));
CREATE POLICY evaluator_sheet_write ON evaluator_sheet FOR ALL USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND evaluator_id = (SELECT leidraad.user_id())
  AND leidraad.is_cleared_evaluator(tender_id, lot_id));

-- A score is its evaluator's until the consensus opens; from then on it is everybody's who judges, and nobody changes it.
CREATE POLICY evaluation_score_read ON evaluation_score FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality')
  AND (evaluator_id = (SELECT leidraad.user_id()) AND leidraad.is_cleared_evaluator(tender_id, lot_id)
    OR leidraad.is_lot_status(lot_id, ARRAY['consensus', 'settled'])
      AND (leidraad.is_tender_member(tender_id, ARRAY['officer']) OR leidraad.is_cleared_evaluator(tender_id, lot_id))));
CREATE POLICY evaluation_score_write ON evaluation_score FOR ALL
  USING ((SELECT leidraad.scope()) IN ('region', 'municipality') AND evaluator_id = (SELECT leidraad.user_id()) AND NOT is_final
    AND leidraad.is_cleared_evaluator(tender_id, lot_id) AND leidraad.is_lot_status(lot_id, ARRAY['individual']))
  WITH CHECK (evaluator_id = (SELECT leidraad.user_id()) AND leidraad.is_cleared_evaluator(tender_id, lot_id));

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['consensus_score', 'consensus_meeting'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality')
      AND (leidraad.is_tender_member(tender_id, ARRAY['officer']) OR leidraad.is_cleared_evaluator(tender_id, lot_id))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_lot_status(lot_id, ARRAY['consensus'])
      AND (leidraad.is_tender_member(tender_id, ARRAY['officer']) OR leidraad.is_cleared_evaluator(tender_id, lot_id))) $p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['eligibility_check', 'bidder_question'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer'])) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK (
      (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING (
      (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer'])) $p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['bidder_question', 'award_letter', 'objection'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_own ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())) $p$, t);
  END LOOP;
END $$;
CREATE POLICY bidder_question_answer ON bidder_question FOR UPDATE
  USING ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND answered_at IS NULL AND judgement IS NULL)
  WITH CHECK (supplier_id = (SELECT leidraad.organisation_id()) AND answered_at IS NOT NULL);

-- A calculation holds prices, so it is not an evaluator's; it is made, never changed.
CREATE POLICY lot_calculation_read ON lot_calculation FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener']));
CREATE POLICY lot_calculation_add ON lot_calculation FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));

CREATE POLICY award_decision_read ON award_decision FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality')
  OR ((SELECT leidraad.scope()) = 'provider' AND EXISTS (SELECT 1 FROM award_letter l WHERE l.decision_id = award_decision.id)));
CREATE POLICY award_decision_write ON award_decision FOR ALL USING (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));
CREATE POLICY award_reason_write ON award_reason FOR ALL USING ((SELECT leidraad.scope()) = 'region'
  AND EXISTS (SELECT 1 FROM award_decision d WHERE d.id = decision_id AND leidraad.is_tender_member(d.tender_id, ARRAY['officer'])))
  WITH CHECK (EXISTS (SELECT 1 FROM award_decision d WHERE d.id = decision_id AND d.dispatched_at IS NULL AND d.status IN ('pending', 'unsuccessful')));
CREATE POLICY award_letter_read ON award_letter FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener']));
CREATE POLICY award_letter_send ON award_letter FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));
CREATE POLICY objection_read ON objection FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener']));
CREATE POLICY objection_write ON objection FOR ALL USING (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));

-- A promise follows its contract, as what hangs from a contract does (0002_rules).
CREATE POLICY contract_promise_read ON contract_promise FOR SELECT USING (
  (SELECT leidraad.scope()) = 'region'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('municipality', 'dossier') AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)));
CREATE POLICY contract_promise_write ON contract_promise FOR ALL USING (
  (SELECT leidraad.scope()) = 'region'
  OR ((SELECT leidraad.scope()) = 'municipality' AND EXISTS (SELECT 1 FROM contract c WHERE c.id = contract_id)));

-- An evaluator reads answers only after a declaration.
DROP POLICY opened_answer_read ON opened_answer;
CREATE POLICY opened_answer_read ON opened_answer FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()))
  OR ((SELECT leidraad.scope()) IN ('region', 'municipality')
      AND (leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener']) OR leidraad.is_cleared_evaluator(tender_id, lot_id))));
