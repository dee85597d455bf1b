-- Assignments: written together part by part, frozen for inspraak and adoption, quoted by the code of a part.
--
-- Why a code is unique for ever and a removed part stays: strategy, tender criteria and contract obligations quote by it.
-- Why a quotation names the part by code and not by a foreign key: it is a footnote of other modules, and stays true
-- when the part is gone.
-- Why partners see an assignment only from the inspraak on: before that it is the region's own concept.

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "period_text" TEXT,
    "phase_number" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'draft',
    "decision_subject" TEXT,
    "adopted_on" DATE,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_part" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "year" INTEGER,
    "source" JSONB,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assignment_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_part_result" (
    "part_id" UUID NOT NULL,
    "result_id" UUID NOT NULL,

    CONSTRAINT "assignment_part_result_pkey" PRIMARY KEY ("part_id","result_id")
);

-- CreateTable
CREATE TABLE "assignment_part_text" (
    "part_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by_name" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "proposal_id" UUID,

    CONSTRAINT "assignment_part_text_pkey" PRIMARY KEY ("part_id","version")
);

-- CreateTable
CREATE TABLE "assignment_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "part_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "organisation_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_proposal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "part_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "base_text" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "author_id" UUID,
    "author_name" TEXT NOT NULL,
    "organisation_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,

    CONSTRAINT "assignment_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "assignment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "decision_subject" TEXT,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_name" TEXT NOT NULL,

    CONSTRAINT "assignment_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "object_type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "href" TEXT,
    "part_code" TEXT NOT NULL,
    "part_version" INTEGER NOT NULL,
    "quoted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quotation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "assignment_code_key" ON "assignment"("code");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_part_code_key" ON "assignment_part"("code");

-- CreateIndex
CREATE INDEX "assignment_part_assignment_id_kind_position_idx" ON "assignment_part"("assignment_id", "kind", "position");

-- CreateIndex
CREATE INDEX "assignment_part_result_result_id_idx" ON "assignment_part_result"("result_id");

-- CreateIndex
CREATE INDEX "assignment_comment_part_id_at_idx" ON "assignment_comment"("part_id", "at");

-- CreateIndex
CREATE INDEX "assignment_proposal_part_id_at_idx" ON "assignment_proposal"("part_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_version_assignment_id_number_key" ON "assignment_version"("assignment_id", "number");

-- CreateIndex
CREATE INDEX "quotation_part_code_idx" ON "quotation"("part_code");

-- CreateIndex
CREATE UNIQUE INDEX "quotation_object_type_object_id_part_code_key" ON "quotation"("object_type", "object_id", "part_code");

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_part" ADD CONSTRAINT "assignment_part_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_part_result" ADD CONSTRAINT "assignment_part_result_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "assignment_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_part_result" ADD CONSTRAINT "assignment_part_result_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_part_text" ADD CONSTRAINT "assignment_part_text_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "assignment_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_comment" ADD CONSTRAINT "assignment_comment_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "assignment_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_proposal" ADD CONSTRAINT "assignment_proposal_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "assignment_part"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_version" ADD CONSTRAINT "assignment_version_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── Status lists: the domain owns them, tests/architecture compares ─────────────────────────────────────────────

ALTER TABLE assignment ADD CONSTRAINT assignment_status CHECK (status IN ('draft', 'consultation', 'adopted'));
ALTER TABLE assignment ADD CONSTRAINT assignment_code CHECK (code ~ '^[A-Z]{2,4}$');
ALTER TABLE assignment ADD CONSTRAINT assignment_decision CHECK (
  (status = 'adopted') = (decision_subject IS NOT NULL AND adopted_on IS NOT NULL));
ALTER TABLE assignment_part ADD CONSTRAINT assignment_part_kind CHECK (
  kind IN ('goal', 'expectedOfAccess', 'expectedOfRegion', 'priority', 'condition', 'indicator'));
ALTER TABLE assignment_part ADD CONSTRAINT assignment_part_year CHECK (year BETWEEN 2015 AND 2099);
ALTER TABLE assignment_proposal ADD CONSTRAINT assignment_proposal_status CHECK (status IN ('open', 'accepted', 'rejected'));
ALTER TABLE assignment_proposal ADD CONSTRAINT assignment_proposal_decided CHECK ((status = 'open') = (decided_at IS NULL));

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────

GRANT SELECT, INSERT, UPDATE, DELETE ON assignment, assignment_part, assignment_part_result, assignment_part_text,
  assignment_comment, assignment_proposal, assignment_version, quotation TO leidraad_app;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['assignment', 'assignment_part', 'assignment_part_result', 'assignment_part_text',
    'assignment_comment', 'assignment_proposal', 'assignment_version', 'quotation'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;

CREATE POLICY assignment_read ON assignment FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR status = 'adopted'
  OR (status = 'consultation' AND (SELECT leidraad.scope()) <> 'none'));
CREATE POLICY assignment_part_read ON assignment_part FOR SELECT USING (
  EXISTS (SELECT 1 FROM assignment a WHERE a.id = assignment_id));
CREATE POLICY assignment_part_result_read ON assignment_part_result FOR SELECT USING (
  EXISTS (SELECT 1 FROM assignment_part p WHERE p.id = part_id));
-- Earlier texts show how a concept grew: they are the staff's.
CREATE POLICY assignment_part_text_read ON assignment_part_text FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));
CREATE POLICY assignment_version_read ON assignment_version FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR status = 'adopted'
  OR (status = 'consultation' AND (SELECT leidraad.scope()) <> 'none'));
CREATE POLICY quotation_read ON quotation FOR SELECT USING ((SELECT leidraad.scope()) <> 'none');

-- Who talks along: staff of a municipality, and a partner while the assignment is in inspraak. A partner reads its own.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['assignment_comment', 'assignment_proposal'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING (
      (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
      OR ((SELECT leidraad.scope()) = 'provider' AND organisation_id = (SELECT leidraad.organisation_id()))) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_talk ON %1$I FOR INSERT WITH CHECK (
      ((SELECT leidraad.scope()) = 'municipality'
        OR ((SELECT leidraad.scope()) = 'provider' AND organisation_id = (SELECT leidraad.organisation_id())
          AND EXISTS (SELECT 1 FROM assignment_part p JOIN assignment a ON a.id = p.assignment_id
            WHERE p.id = part_id AND a.status = 'consultation')))
      AND author_id = (SELECT leidraad.user_id())) $p$, t);
  END LOOP;
END $$;
