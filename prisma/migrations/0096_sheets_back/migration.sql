-- Workbooks that come back (action plans, targets, answers in a consultation), and imports of figures that can be taken
-- back.
--
-- What a workbook says is kept until its maker has seen the differences and applied them: a row of sheet_import is its
-- maker's and nobody else's, so that a draft of texts leaks to no colleague of another municipality. An import of figures
-- remembers what it replaced; taking it back restores that as a whole, and the import itself stays, with who and why.

ALTER TABLE "measurement_import" ADD COLUMN     "replaced" JSONB,
ADD COLUMN     "revert_reason" TEXT,
ADD COLUMN     "reverted_at" TIMESTAMPTZ(3),
ADD COLUMN     "reverted_by_id" UUID;

CREATE TABLE "sheet_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "object_type" TEXT NOT NULL,
    "object_id" UUID,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "exported" JSONB NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "sheet_import_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "sheet_import_uploaded_by_id_uploaded_at_idx" ON "sheet_import"("uploaded_by_id", "uploaded_at");

ALTER TABLE measurement_import DROP CONSTRAINT measurement_import_status;
ALTER TABLE measurement_import ADD CONSTRAINT measurement_import_status CHECK (status IN ('open', 'applied', 'dropped', 'reverted'));
ALTER TABLE measurement_import ADD CONSTRAINT measurement_import_reverted CHECK (
  (status = 'reverted') = (reverted_at IS NOT NULL) AND (status <> 'reverted' OR length(revert_reason) > 0));

GRANT SELECT, INSERT, UPDATE, DELETE ON sheet_import TO leidraad_app;
ALTER TABLE sheet_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE sheet_import FORCE ROW LEVEL SECURITY;
CREATE POLICY sheet_import_own ON sheet_import FOR ALL USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND uploaded_by_id = (SELECT leidraad.user_id()));
