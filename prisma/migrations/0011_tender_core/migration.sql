-- What the core of a tender needs beside the shared tables: its planning with a reason for each date, documents with
-- versions, what was recorded at publication, addenda, followers, and questions with their answers.
--
-- Who reads what changes too. A tender in preparation is not for the market: providers and visitors see a tender, its
-- lots, criteria and price lines only once it was announced. A question keeps its asker, so it is readable for the
-- region and the asker alone; what is published is a row of its own that has no asker, so that nothing can leak by a
-- forgotten column. Followers are known to nobody but themselves and the software: who is interested is a secret until
-- the opening.
-- Existing rows: tenders are electronic with free access to documents unless somebody says otherwise.

-- AlterTable
ALTER TABLE "tender" ADD COLUMN     "electronic_submission" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "free_access" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "urgency_reason" TEXT;

-- CreateTable
CREATE TABLE "tender_deadline" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "actual_on" DATE,
    "rule" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "moved_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tender_deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID,
    "series_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "tender_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_publication" (
    "tender_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "proofs" JSONB NOT NULL,

    CONSTRAINT "tender_publication_pkey" PRIMARY KEY ("tender_id")
);

-- CreateTable
CREATE TABLE "tender_addendum" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "tender_addendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tender_follower" (
    "tender_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tender_follower_pkey" PRIMARY KEY ("tender_id","user_id","supplier_id")
);

-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID,
    "supplier_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_late" BOOLEAN NOT NULL,
    "is_flagged" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "assigned_to_id" UUID,
    "public_text" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "drafted_by_id" UUID,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "is_example" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by_id" UUID,

    CONSTRAINT "answer_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "tender_id" UUID NOT NULL,
    "lot_id" UUID,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "is_late" BOOLEAN NOT NULL,

    CONSTRAINT "published_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tender_deadline_tender_id_kind_key" ON "tender_deadline"("tender_id", "kind");

-- CreateIndex
CREATE INDEX "tender_document_tender_id_idx" ON "tender_document"("tender_id");

-- CreateIndex
CREATE UNIQUE INDEX "tender_document_series_id_number_key" ON "tender_document"("series_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "tender_addendum_tender_id_number_key" ON "tender_addendum"("tender_id", "number");

-- CreateIndex
CREATE INDEX "tender_follower_supplier_id_idx" ON "tender_follower"("supplier_id");

-- CreateIndex
CREATE INDEX "enquiry_tender_id_status_idx" ON "enquiry"("tender_id", "status");

-- CreateIndex
CREATE INDEX "enquiry_supplier_id_idx" ON "enquiry"("supplier_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_round_tender_id_number_key" ON "answer_round"("tender_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "published_answer_tender_id_number_key" ON "published_answer"("tender_id", "number");

-- AddForeignKey
ALTER TABLE "tender_deadline" ADD CONSTRAINT "tender_deadline_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_document" ADD CONSTRAINT "tender_document_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_publication" ADD CONSTRAINT "tender_publication_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_addendum" ADD CONSTRAINT "tender_addendum_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tender_follower" ADD CONSTRAINT "tender_follower_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_round" ADD CONSTRAINT "answer_round_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_answer" ADD CONSTRAINT "published_answer_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "answer_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── Status lists and bounds ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE tender_deadline ADD CONSTRAINT tender_deadline_kind CHECK (kind IN ('publication', 'questionsClose',
  'answersDue', 'closing', 'opening', 'evaluation', 'letters', 'standstillEnd', 'signing', 'start'));
ALTER TABLE tender_document ADD CONSTRAINT tender_document_kind CHECK (kind IN ('tenderDocument', 'requirements',
  'draftContract', 'priceSheet', 'uea', 'admissionRules', 'annex'));
ALTER TABLE tender_document ADD CONSTRAINT tender_document_number CHECK (number >= 1 AND file_size >= 0);
ALTER TABLE enquiry ADD CONSTRAINT enquiry_status CHECK (status IN ('asked', 'drafted', 'approved', 'published', 'closed'));
-- Four eyes: whoever wrote the answer does not approve it.
ALTER TABLE enquiry ADD CONSTRAINT enquiry_four_eyes CHECK (approved_by_id IS NULL OR approved_by_id <> drafted_by_id);
ALTER TABLE enquiry ADD CONSTRAINT enquiry_answered CHECK (status NOT IN ('approved', 'published') OR (answer <> '' AND approved_by_id IS NOT NULL));
ALTER TABLE enquiry ADD CONSTRAINT enquiry_closed CHECK ((status = 'closed') = (closed_reason IS NOT NULL));

-- ── Privileges and row-level security ───────────────────────────────────────────────────────────────────────────

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['tender_deadline', 'tender_document', 'tender_publication', 'tender_addendum',
    'tender_follower', 'enquiry', 'answer_round', 'published_answer'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- A tender is the market's from its announcement; tenders of before this product have only a day.
DROP POLICY tender_read ON tender;
CREATE POLICY tender_read ON tender FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'provider') OR published_at IS NOT NULL OR published_on IS NOT NULL);
DROP POLICY lot_read ON lot;
CREATE POLICY lot_read ON lot FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'provider') OR EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id));
DROP POLICY criterion_read ON criterion;
CREATE POLICY criterion_read ON criterion FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'provider') OR EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id));
DROP POLICY price_line_read ON price_line;
CREATE POLICY price_line_read ON price_line FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'provider') OR EXISTS (SELECT 1 FROM lot l WHERE l.id = lot_id));

-- Planning and what was recorded at publication are the region's; the moments that count stand in the tender itself.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['tender_deadline', 'tender_publication'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'municipality', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['tender_addendum', 'answer_round', 'published_answer'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) NOT IN ('none', 'provider') OR EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id)) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
CREATE POLICY tender_document_read ON tender_document FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'provider')
  OR (published_at IS NOT NULL AND EXISTS (SELECT 1 FROM tender t WHERE t.id = tender_id)));
CREATE POLICY tender_document_write ON tender_document FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system'));

CREATE POLICY tender_follower_own ON tender_follower FOR ALL USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id()) AND user_id = (SELECT leidraad.user_id())));

CREATE POLICY enquiry_read ON enquiry FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())));
-- Questions come from providers only; the answer from the region only.
CREATE POLICY enquiry_add ON enquiry FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
      AND asked_by_id = (SELECT leidraad.user_id()) AND status = 'asked' AND answer = ''));
CREATE POLICY enquiry_change ON enquiry FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system'));
