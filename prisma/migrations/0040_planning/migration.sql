-- The plan of the project as data: milestones with what they wait for, what the sources say of each date, who moved
-- what and why; and decisions as a matter with one row for each body that takes it.
--
-- Why the decisions change shape: a decision was a row that repeated its subject for each body. What belongs to the
-- subject (the consultation it needs, the phase, the milestones that wait for it) had no place. The rows that exist move
-- along: each distinct subject of a project becomes one matter, and the rows keep their ids and their source marks.

-- AlterTable
ALTER TABLE "project" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "plan_version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "phase_number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'scheduled',
    "owner" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "baseline_on" DATE,
    "forecast_on" DATE,
    "deadline_on" DATE,
    "actual_on" DATE,
    "duration_days" INTEGER NOT NULL DEFAULT 0,
    "evidence" TEXT NOT NULL DEFAULT '',
    "matter_id" UUID,
    "deciders" TEXT,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_dependency" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "lag_days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "milestone_dependency_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "milestone_date" (
    "milestone_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "as_printed" TEXT NOT NULL,
    "on_day" DATE,
    "source" JSONB NOT NULL,

    CONSTRAINT "milestone_date_pkey" PRIMARY KEY ("milestone_id","position")
);

-- CreateTable
CREATE TABLE "milestone_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "milestone_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID,
    "by_name" TEXT NOT NULL,

    CONSTRAINT "milestone_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_matter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "phase_number" INTEGER,
    "consultation_meeting_id" UUID,
    "consultation_reference" TEXT NOT NULL DEFAULT '',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "source" JSONB,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decision_matter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "milestone_project_id_phase_number_idx" ON "milestone"("project_id", "phase_number");

-- CreateIndex
CREATE INDEX "milestone_matter_id_idx" ON "milestone"("matter_id");

-- CreateIndex
CREATE INDEX "milestone_dependency_successor_id_idx" ON "milestone_dependency"("successor_id");

-- CreateIndex
CREATE INDEX "milestone_change_milestone_id_at_idx" ON "milestone_change"("milestone_id", "at");

-- CreateIndex
CREATE INDEX "milestone_change_at_idx" ON "milestone_change"("at");

-- CreateIndex
CREATE UNIQUE INDEX "decision_matter_project_id_title_key" ON "decision_matter"("project_id", "title");

-- ── The decisions that exist become part of the new shape ───────────────────────────────────────────────────────

-- AlterTable
ALTER TABLE "decision" ADD COLUMN     "capacity" TEXT NOT NULL DEFAULT 'decides',
ADD COLUMN     "conditions" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "document_id" UUID,
ADD COLUMN     "mandate" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "matter_id" UUID,
ADD COLUMN     "planned_on" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

INSERT INTO decision_matter (project_id, title, phase_number, source)
  SELECT project_id, subject, min(phase_number), (array_agg(source ORDER BY id))[1]
  FROM decision GROUP BY project_id, subject;
UPDATE decision d SET matter_id = m.id FROM decision_matter m
  WHERE m.project_id = d.project_id AND m.title = d.subject;
-- A body that noted was asked to note: for it, that is the decision.
UPDATE decision SET capacity = 'notes' WHERE outcome = 'noted';

ALTER TABLE "decision" ALTER COLUMN "matter_id" SET NOT NULL;

-- DropForeignKey
ALTER TABLE "decision" DROP CONSTRAINT "decision_project_id_fkey";

-- DropIndex
DROP INDEX "decision_project_id_idx";

ALTER TABLE "decision" DROP COLUMN "phase_number",
DROP COLUMN "project_id",
DROP COLUMN "subject";

-- CreateIndex
CREATE INDEX "decision_matter_id_idx" ON "decision"("matter_id");

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_phase_number_fkey" FOREIGN KEY ("project_id", "phase_number") REFERENCES "phase"("project_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "decision_matter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_dependency" ADD CONSTRAINT "milestone_dependency_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_dependency" ADD CONSTRAINT "milestone_dependency_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_date" ADD CONSTRAINT "milestone_date_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_change" ADD CONSTRAINT "milestone_change_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_matter" ADD CONSTRAINT "decision_matter_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision_matter" ADD CONSTRAINT "decision_matter_consultation_meeting_id_fkey" FOREIGN KEY ("consultation_meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_matter_id_fkey" FOREIGN KEY ("matter_id") REFERENCES "decision_matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A body decides once on a matter; the region has no municipality.
CREATE UNIQUE INDEX decision_body_once ON decision (matter_id, body, coalesce(municipality_code, ''));

-- ── Status lists: the domain owns them, tests/architecture compares ─────────────────────────────────────────────

ALTER TABLE milestone ADD CONSTRAINT milestone_kind CHECK (kind IN ('preProcurement', 'engagement', 'approval', 'delivery', 'assessment', 'reporting'));
ALTER TABLE milestone ADD CONSTRAINT milestone_status CHECK (status IN ('scheduled', 'met', 'notMet', 'partiallyMet'));
ALTER TABLE milestone ADD CONSTRAINT milestone_deciders CHECK (deciders IN ('all', 'college', 'council'));
ALTER TABLE milestone ADD CONSTRAINT milestone_waits_for_whom CHECK ((matter_id IS NULL) = (deciders IS NULL));
ALTER TABLE milestone ADD CONSTRAINT milestone_duration CHECK (duration_days BETWEEN 0 AND 3650);
-- What has not happened has no day on which it happened.
ALTER TABLE milestone ADD CONSTRAINT milestone_actual CHECK (actual_on IS NULL OR status <> 'scheduled');
ALTER TABLE milestone_dependency ADD CONSTRAINT milestone_dependency_lag CHECK (lag_days BETWEEN 0 AND 3650);
-- A longer circle is refused by the rule in the domain, under a lock on the project.
ALTER TABLE milestone_dependency ADD CONSTRAINT milestone_dependency_itself CHECK (predecessor_id <> successor_id);
ALTER TABLE milestone_date ADD CONSTRAINT milestone_date_kind CHECK (kind IN ('planned', 'actual'));
ALTER TABLE milestone_change ADD CONSTRAINT milestone_change_cause CHECK (cause IN ('created', 'changed', 'moved', 'followed', 'met', 'notMet', 'partiallyMet', 'decided', 'reopened', 'imported'));
ALTER TABLE decision ADD CONSTRAINT decision_outcome CHECK (outcome IN ('planned', 'adopted', 'agreed', 'noted', 'rejected', 'postponed', 'unknown'));
ALTER TABLE decision ADD CONSTRAINT decision_body CHECK (body IN ('college', 'council', 'region'));
ALTER TABLE decision ADD CONSTRAINT decision_capacity CHECK (capacity IN ('decides', 'notes'));

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────
-- Staff of the region and of a municipality read the whole plan; everybody else, with or without a login, reads the
-- milestones that are public. Nobody but the region writes.

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['milestone', 'milestone_dependency', 'milestone_date', 'milestone_change', 'decision_matter'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
CREATE POLICY milestone_read ON milestone FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system') OR is_public);
-- A dependency shows when both ends do.
CREATE POLICY milestone_dependency_read ON milestone_dependency FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR (EXISTS (SELECT 1 FROM milestone m WHERE m.id = predecessor_id) AND EXISTS (SELECT 1 FROM milestone m WHERE m.id = successor_id)));
CREATE POLICY milestone_date_read ON milestone_date FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR EXISTS (SELECT 1 FROM milestone m WHERE m.id = milestone_id));
-- Reasons and names are the project's own.
CREATE POLICY milestone_change_read ON milestone_change FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));
CREATE POLICY decision_matter_read ON decision_matter FOR SELECT USING ((SELECT leidraad.scope()) <> 'none');
-- The name of a phase is a heading above its public milestones.
CREATE POLICY phase_of_public_milestone ON phase FOR SELECT USING (
  EXISTS (SELECT 1 FROM milestone m WHERE m.project_id = phase.project_id AND m.phase_number = phase.number AND m.is_public));
