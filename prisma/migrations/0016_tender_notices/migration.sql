-- Announcements on TenderNed: what must be filled in is known per eForms subtype, publishing is done there by hand, and the
-- reference that it gave is kept here. What the tender itself knows is not kept twice: only what a person adds.

-- CreateTable
CREATE TABLE "tender_notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "subtype" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "reference" TEXT,
    "published_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "tender_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "tender_notice_tender_id_subtype_key" ON "tender_notice"("tender_id", "subtype");

-- AddForeignKey
ALTER TABLE "tender_notice" ADD CONSTRAINT "tender_notice_tender_id_fkey" FOREIGN KEY ("tender_id") REFERENCES "tender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE tender_notice ADD CONSTRAINT tender_notice_subtype CHECK (subtype IN ('12', '20', '33', '38'));
-- A notice is published with a reference and a day, or not at all.
ALTER TABLE tender_notice ADD CONSTRAINT tender_notice_published CHECK ((reference IS NULL) = (published_on IS NULL));

GRANT SELECT, INSERT, UPDATE, DELETE ON tender_notice TO leidraad_app;
ALTER TABLE tender_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE tender_notice FORCE ROW LEVEL SECURITY;
-- What is being prepared is the region's; municipalities read along. The market reads TenderNed.
CREATE POLICY tender_notice_read ON tender_notice FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system'));
CREATE POLICY tender_notice_write ON tender_notice FOR ALL USING ((SELECT leidraad.scope()) IN ('region', 'system'));
