-- Consultation (inspraak) and the positions of stakeholders.
--
-- Why a resident's remark can hold no name: the answer is published, and needs none (GDPR, data minimisation). The CHECK
-- holds whatever the code does.
-- Why an answer is whole or not there: the nota van beantwoording is made once every remark has weighing, answer,
-- consequence and why; half an answer would count.
-- Positions were facts of the project that everybody with a login read; as a register they are for the staff, because
-- they say who has an interest. Those rows move, with their ids, so that loading the example region adds nothing twice.

-- CreateTable
CREATE TABLE "consultation_round" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT,
    "subject_kind" TEXT NOT NULL,
    "subject_title" TEXT NOT NULL,
    "subject_version" TEXT,
    "document_id" UUID,
    "assignment_id" UUID,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_remark" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "submitter_kind" TEXT NOT NULL,
    "submitter_name" TEXT,
    "channel" TEXT NOT NULL,
    "received_on" DATE NOT NULL,
    "section" TEXT,
    "theme_id" UUID,
    "text" TEXT NOT NULL,
    "assignee_id" UUID,
    "assignee_name" TEXT,
    "weighing" TEXT,
    "answer" TEXT,
    "consequence" TEXT,
    "consequence_why" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation_nota" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "docx_id" UUID NOT NULL,
    "pdf_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "made_by_name" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_nota_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stakeholder_position" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "organisation_id" UUID,
    "stakeholder" TEXT NOT NULL,
    "taken_on" DATE,
    "occasion" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "has_interest" BOOLEAN NOT NULL DEFAULT false,
    "interest_note" TEXT,
    "reference" TEXT,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stakeholder_position_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "consultation_round_project_id_ends_on_idx" ON "consultation_round"("project_id", "ends_on");

-- CreateIndex
CREATE INDEX "consultation_remark_theme_id_idx" ON "consultation_remark"("theme_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_remark_round_id_number_key" ON "consultation_remark"("round_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_nota_round_id_number_key" ON "consultation_nota"("round_id", "number");

-- CreateIndex
CREATE INDEX "stakeholder_position_project_id_taken_on_idx" ON "stakeholder_position"("project_id", "taken_on");

-- AddForeignKey
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_round" ADD CONSTRAINT "consultation_round_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_remark" ADD CONSTRAINT "consultation_remark_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "consultation_round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_remark" ADD CONSTRAINT "consultation_remark_theme_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "theme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_nota" ADD CONSTRAINT "consultation_nota_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "consultation_round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder_position" ADD CONSTRAINT "stakeholder_position_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder_position" ADD CONSTRAINT "stakeholder_position_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Status lists: the domain owns them, tests/architecture compares ─────────────────────────────────────────────

ALTER TABLE consultation_round ADD CONSTRAINT consultation_round_subject CHECK (subject_kind IN ('document', 'assignment'));
ALTER TABLE consultation_round ADD CONSTRAINT consultation_round_status CHECK (status IN ('open', 'reported'));
ALTER TABLE consultation_round ADD CONSTRAINT consultation_round_period CHECK (starts_on <= ends_on);
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_kind CHECK (kind IN ('remark', 'advice'));
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_submitter CHECK (
  submitter_kind IN ('resident', 'organisation', 'advisoryCouncil', 'clientCouncil'));
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_channel CHECK (
  channel IN ('form', 'email', 'letter', 'meeting', 'phone'));
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_consequence CHECK (
  consequence IN ('adopted', 'partly', 'notAdopted'));
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_anonymous CHECK (
  (submitter_kind = 'resident') = (submitter_name IS NULL));
ALTER TABLE consultation_remark ADD CONSTRAINT consultation_remark_whole_answer CHECK (
  num_nulls(weighing, answer, consequence, consequence_why, answered_at) IN (0, 5));
ALTER TABLE stakeholder_position ADD CONSTRAINT stakeholder_position_interest CHECK (
  has_interest OR interest_note IS NULL);

-- ── From facts to a register ────────────────────────────────────────────────────────────────────────────────────
-- The tables have no policies yet, but project_fact has: the owner is bound by them too.

SELECT set_config('leidraad.scope', 'system', true);
INSERT INTO stakeholder_position (id, project_id, stakeholder, occasion, position, has_interest, interest_note, source)
  SELECT id, project_id, replace(title, ' (heeft als aanbieder een belang)', ''), '', text,
    title LIKE '%(heeft als aanbieder een belang)',
    CASE WHEN title LIKE '%(heeft als aanbieder een belang)' THEN 'Is zelf aanbieder.' END, source
  FROM project_fact WHERE kind = 'stakeholder';
DELETE FROM project_fact WHERE kind = 'stakeholder';
SELECT set_config('leidraad.scope', '', true);

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON consultation_round, consultation_remark, consultation_nota, stakeholder_position
  TO leidraad_app;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['consultation_round', 'consultation_remark', 'consultation_nota', 'stakeholder_position'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['consultation_remark', 'stakeholder_position'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'municipality', 'system')) $p$, t);
  END LOOP;
END $$;
-- A published nota is everybody's, with the name of the round it belongs to; the remarks themselves never are.
CREATE POLICY consultation_nota_read ON consultation_nota FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system') OR published_at IS NOT NULL);
CREATE POLICY consultation_round_read ON consultation_round FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR EXISTS (SELECT 1 FROM consultation_nota n WHERE n.round_id = consultation_round.id AND n.published_at IS NOT NULL));
