-- The plan goes out to Excel and comes back, and a project's plan becomes a model for the next. An import keeps what the
-- workbook says, not the file: nothing is changed until a person has seen the differences.

-- CreateTable
CREATE TABLE "plan_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "project_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "exported" JSONB NOT NULL,
    "uploaded_by_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_model" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_model_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plan_import_project_id_uploaded_at_idx" ON "plan_import"("project_id", "uploaded_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_model_name_key" ON "plan_model"("name");

-- AddForeignKey
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An import is its maker's and the region's; models are for all staff to read.
DO $$ DECLARE t text; readers text; BEGIN
  FOREACH t IN ARRAY ARRAY['plan_import', 'plan_model'] LOOP
    readers := CASE t WHEN 'plan_import' THEN $r$ ('region', 'system') $r$ ELSE $r$ ('region', 'municipality', 'system') $r$ END;
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_read ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) IN %2$s) $p$, t, readers);
    EXECUTE format($p$ CREATE POLICY %1$s_add ON %1$I FOR INSERT WITH CHECK ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_change ON %1$I FOR UPDATE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
    EXECUTE format($p$ CREATE POLICY %1$s_remove ON %1$I FOR DELETE USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
END $$;
