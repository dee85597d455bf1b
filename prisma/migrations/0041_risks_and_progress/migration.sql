-- Risks and actions with an owner and a day, and the one-page report for the steering group. A report that is final
-- keeps its figures: what was said on that day does not change when the plan does.

-- CreateTable
CREATE TABLE "project_risk" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "effect" TEXT NOT NULL DEFAULT '',
    "measure" TEXT NOT NULL DEFAULT '',
    "chance" INTEGER NOT NULL,
    "impact" INTEGER NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'open',
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_action" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "risk_id" UUID,
    "title" TEXT NOT NULL,
    "owner" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "status" TEXT NOT NULL DEFAULT 'open',
    "done_on" DATE,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "project_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "progress_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "report_on" DATE NOT NULL,
    "narrative" TEXT NOT NULL DEFAULT '',
    "request" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'draft',
    "facts" JSONB,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "progress_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "project_risk_project_id_status_idx" ON "project_risk"("project_id", "status");

-- CreateIndex
CREATE INDEX "project_action_project_id_status_idx" ON "project_action"("project_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "progress_report_project_id_report_on_key" ON "progress_report"("project_id", "report_on");

-- AddForeignKey
ALTER TABLE "project_risk" ADD CONSTRAINT "project_risk_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_action" ADD CONSTRAINT "project_action_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_action" ADD CONSTRAINT "project_action_risk_id_fkey" FOREIGN KEY ("risk_id") REFERENCES "project_risk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress_report" ADD CONSTRAINT "progress_report_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE project_risk ADD CONSTRAINT project_risk_status CHECK (status IN ('open', 'watched', 'closed'));
ALTER TABLE project_risk ADD CONSTRAINT project_risk_weight CHECK (chance BETWEEN 1 AND 5 AND impact BETWEEN 1 AND 5);
ALTER TABLE project_action ADD CONSTRAINT project_action_status CHECK (status IN ('open', 'done', 'dropped'));
ALTER TABLE project_action ADD CONSTRAINT project_action_done CHECK ((status = 'done') = (done_on IS NOT NULL));
ALTER TABLE progress_report ADD CONSTRAINT progress_report_status CHECK (status IN ('draft', 'final'));
ALTER TABLE progress_report ADD CONSTRAINT progress_report_facts CHECK ((status = 'final') = (facts IS NOT NULL));

-- Staff of the region and of a municipality read, the region writes; nobody else knows of them.
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['project_risk', 'project_action', 'progress_report'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) IN ('region', 'municipality', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
