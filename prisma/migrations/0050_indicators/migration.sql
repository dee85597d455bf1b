-- Results get indicators, and indicators get figures: baseline, measurements, targets, duiding and stories.
--
-- Why published_measurement beside measurement: a number of one to four persons is kept for staff and never published,
-- and neither is the number from which it could be worked out (rule V10). A policy can keep a row from somebody, not a
-- value in a row. So what may be published is written apart, by the same transaction that writes the figure; whoever is
-- not staff has no policy that lets him read the other table.

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "result_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "instrument" TEXT NOT NULL,
    "publisher" TEXT NOT NULL,
    "frequency" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "status" TEXT NOT NULL DEFAULT 'proposal',
    "is_measurable" BOOLEAN NOT NULL DEFAULT false,
    "calls_for_action" BOOLEAN NOT NULL DEFAULT false,
    "clients_involved" BOOLEAN NOT NULL DEFAULT false,
    "is_client_experience" BOOLEAN NOT NULL DEFAULT false,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value_hundredths" BIGINT,
    "persons" INTEGER,
    "is_approximate" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'unstated',
    "is_baseline" BOOLEAN NOT NULL DEFAULT false,
    "breaks_trend" BOOLEAN NOT NULL DEFAULT false,
    "table_id" TEXT,
    "reference_on" DATE,
    "note" TEXT,
    "source" JSONB,
    "import_id" UUID,
    "entered_by_id" UUID,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_measurement" (
    "indicator_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "area_name" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value_hundredths" BIGINT,
    "reading" TEXT NOT NULL,
    "is_approximate" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL,
    "is_baseline" BOOLEAN NOT NULL,
    "breaks_trend" BOOLEAN NOT NULL,
    "table_id" TEXT,
    "reference_on" DATE,
    "note" TEXT,
    "source" JSONB,
    "is_example" BOOLEAN NOT NULL,

    CONSTRAINT "published_measurement_pkey" PRIMARY KEY ("indicator_id","area","period")
);

-- CreateTable
CREATE TABLE "indicator_target" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "value_hundredths" BIGINT NOT NULL,
    "note" TEXT,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interpretation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indicator_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "cause" TEXT NOT NULL,
    "influence" TEXT NOT NULL,
    "adjustment" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interpretation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interpretation_attendee" (
    "interpretation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,

    CONSTRAINT "interpretation_attendee_pkey" PRIMARY KEY ("interpretation_id","organisation_id")
);

-- CreateTable
CREATE TABLE "result_story" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "result_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "has_permission" BOOLEAN NOT NULL DEFAULT false,
    "is_example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "result_story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measurement_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "request_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "table_id" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "content" JSONB NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by_id" UUID,
    "applied_at" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "measurement_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_column" (
    "table_id" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "source_column_pkey" PRIMARY KEY ("table_id","column")
);

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE INDEX "indicator_result_id_position_idx" ON "indicator"("result_id", "position");

-- CreateIndex
CREATE INDEX "measurement_import_id_idx" ON "measurement"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_indicator_id_area_period_key" ON "measurement"("indicator_id", "area", "period");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_target_indicator_id_area_year_key" ON "indicator_target"("indicator_id", "area", "year");

-- CreateIndex
CREATE UNIQUE INDEX "interpretation_indicator_id_period_key" ON "interpretation"("indicator_id", "period");

-- CreateIndex
CREATE INDEX "interpretation_attendee_organisation_id_idx" ON "interpretation_attendee"("organisation_id");

-- CreateIndex
CREATE INDEX "result_story_result_id_idx" ON "result_story"("result_id");

-- CreateIndex
CREATE UNIQUE INDEX "measurement_import_request_key_key" ON "measurement_import"("request_key");

-- CreateIndex
CREATE INDEX "measurement_import_uploaded_at_idx" ON "measurement_import"("uploaded_at");

-- CreateIndex
CREATE INDEX "source_column_indicator_id_idx" ON "source_column"("indicator_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measurement" ADD CONSTRAINT "measurement_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "measurement_import"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_measurement" ADD CONSTRAINT "published_measurement_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpretation" ADD CONSTRAINT "interpretation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpretation_attendee" ADD CONSTRAINT "interpretation_attendee_interpretation_id_fkey" FOREIGN KEY ("interpretation_id") REFERENCES "interpretation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interpretation_attendee" ADD CONSTRAINT "interpretation_attendee_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result_story" ADD CONSTRAINT "result_story_result_id_fkey" FOREIGN KEY ("result_id") REFERENCES "result"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_column" ADD CONSTRAINT "source_column_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What stood with the result becomes its first indicator ──────────────────────────────────────────────────────

SELECT set_config('leidraad.scope', 'system', true);
INSERT INTO indicator (code, result_id, position, name, unit, direction, instrument, publisher, frequency, owner, status)
  SELECT code || '.1', id, 1, indicator,
    CASE WHEN indicator LIKE 'aandeel%' OR position('%' in indicator) > 0 THEN 'percent' ELSE 'count' END,
    direction, 'nog te kiezen', coalesce(indicator_source, 'nog te kiezen'), 'yearly', 'nog te kiezen',
    CASE WHEN indicator_is_proposal THEN 'proposal' ELSE 'agreed' END
  FROM result WHERE indicator IS NOT NULL AND direction IN ('up', 'down');
SELECT set_config('leidraad.scope', '', true);

-- AlterTable
ALTER TABLE "result" DROP COLUMN "direction",
DROP COLUMN "indicator",
DROP COLUMN "indicator_is_proposal",
DROP COLUMN "indicator_source";

-- ── Lists and bounds: the domain owns the lists, tests/architecture compares ────────────────────────────────────

ALTER TABLE indicator ADD CONSTRAINT indicator_unit CHECK (unit IN ('percent', 'count', 'grade', 'days', 'age', 'per100'));
ALTER TABLE indicator ADD CONSTRAINT indicator_direction CHECK (direction IN ('up', 'down', 'context'));
ALTER TABLE indicator ADD CONSTRAINT indicator_frequency CHECK (frequency IN ('monthly', 'quarterly', 'halfYearly', 'yearly', 'once'));
ALTER TABLE indicator ADD CONSTRAINT indicator_status CHECK (status IN ('proposal', 'agreed'));
ALTER TABLE measurement ADD CONSTRAINT measurement_status CHECK (status IN ('provisional', 'final', 'unstated'));
ALTER TABLE measurement ADD CONSTRAINT measurement_area CHECK (area ~ '^([0-9]{4}|region|national)$');
ALTER TABLE measurement ADD CONSTRAINT measurement_period CHECK (period ~ '^[0-9]{4}(-(H[12]|K[1-4]|(0[1-9]|1[0-2])))?$');
ALTER TABLE measurement ADD CONSTRAINT measurement_persons CHECK (persons >= 0);
-- An indicator starts somewhere once: one baseline per area.
CREATE UNIQUE INDEX measurement_one_baseline ON measurement (indicator_id, area) WHERE is_baseline;
ALTER TABLE published_measurement ADD CONSTRAINT published_measurement_reading CHECK (reading IN ('value', 'small', 'withheld', 'hidden'));
ALTER TABLE published_measurement ADD CONSTRAINT published_measurement_value CHECK ((reading = 'value') = (value_hundredths IS NOT NULL));
ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_area CHECK (area ~ '^([0-9]{4}|region|national)$');
ALTER TABLE indicator_target ADD CONSTRAINT indicator_target_year CHECK (year BETWEEN 2015 AND 2100);
ALTER TABLE interpretation ADD CONSTRAINT interpretation_influence CHECK (influence IN ('yes', 'partly', 'no'));
ALTER TABLE interpretation ADD CONSTRAINT interpretation_score CHECK (score IN ('worse', 'same', 'better'));
ALTER TABLE measurement_import ADD CONSTRAINT measurement_import_layout CHECK (layout IN ('statLine', 'waarstaatjegemeente'));
ALTER TABLE measurement_import ADD CONSTRAINT measurement_import_status CHECK (status IN ('open', 'applied', 'dropped'));

-- ── Who sees and writes what ────────────────────────────────────────────────────────────────────────────────────

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['indicator', 'measurement', 'published_measurement', 'indicator_target', 'interpretation',
    'interpretation_attendee', 'result_story', 'measurement_import', 'source_column'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO leidraad_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format($p$ CREATE POLICY %1$s_write ON %1$I FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system')) $p$, t);
  END LOOP;
  -- Small numbers, and what was said of them before it may be published, are for staff.
  FOREACH t IN ARRAY ARRAY['measurement', 'interpretation', 'interpretation_attendee', 'result_story'] LOOP
    EXECUTE format($p$ CREATE POLICY %1$s_staff ON %1$I FOR SELECT USING ((SELECT leidraad.scope()) = 'municipality') $p$, t);
  END LOOP;
END $$;
-- The vision is a public document, and so is what was decided to publish: this holds without a login too.
CREATE POLICY pillar_public ON pillar FOR SELECT USING (true);
CREATE POLICY result_public ON result FOR SELECT USING (true);
CREATE POLICY indicator_read ON indicator FOR SELECT USING (is_public OR (SELECT leidraad.scope()) NOT IN ('none', 'access'));
CREATE POLICY published_measurement_read ON published_measurement FOR SELECT USING (true);
CREATE POLICY indicator_target_read ON indicator_target FOR SELECT USING (
  (SELECT leidraad.scope()) NOT IN ('none', 'access')
  OR EXISTS (SELECT 1 FROM indicator i WHERE i.id = indicator_id AND i.is_public));
CREATE POLICY interpretation_public ON interpretation FOR SELECT USING (
  is_public AND EXISTS (SELECT 1 FROM indicator i WHERE i.id = indicator_id AND i.is_public));
CREATE POLICY result_story_public ON result_story FOR SELECT USING (has_permission);
