-- Quotations get their screens: what was quoted, from which decided version, why, and who may see that.
--
-- Why a quotation points to a frozen version: the text of a part goes on, what was quoted does not. The frozen content of
-- that version is the text; it is not copied.
-- Why nothing is carried over: no screen wrote a quotation before this one.
-- Why a quotation follows what quotes it (and not one policy for all): that somebody quotes tells that it is there, and a
-- provider may not learn of the contract of another.

ALTER TABLE "quotation"
  DROP COLUMN "part_version",
  ADD COLUMN "assignment_id" UUID NOT NULL,
  ADD COLUMN "version_number" INTEGER NOT NULL,
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "quoted_by_name" TEXT,
  ADD COLUMN "is_example" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "quotation" ALTER COLUMN "href" SET NOT NULL;

ALTER TABLE "quotation" ADD CONSTRAINT "quotation_assignment_id_version_number_fkey"
  FOREIGN KEY ("assignment_id", "version_number") REFERENCES "assignment_version"("assignment_id", "number")
  ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "quotation_assignment_id_version_number_idx" ON "quotation"("assignment_id", "version_number");

-- The domain owns the list, tests/architecture compares.
ALTER TABLE quotation ADD CONSTRAINT quotation_object_type CHECK (
  object_type IN ('strategyChoice', 'criterion', 'contract', 'template'));
ALTER TABLE quotation ADD CONSTRAINT quotation_object_id CHECK (
  object_type = 'template' OR object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');

-- Seen by who sees what quotes. The CASE holds the cast back from the code of a template.
DROP POLICY quotation_read ON quotation;
CREATE POLICY quotation_read ON quotation FOR SELECT USING (CASE object_type
  WHEN 'strategyChoice' THEN (SELECT leidraad.scope()) IN ('region', 'system')
    OR EXISTS (SELECT 1 FROM strategy_choice c WHERE c.id = object_id::uuid)
  WHEN 'criterion' THEN (SELECT leidraad.scope()) IN ('region', 'system')
    OR ((SELECT leidraad.scope()) <> 'none' AND EXISTS (SELECT 1 FROM criterion c WHERE c.id = object_id::uuid))
  WHEN 'contract' THEN (SELECT leidraad.scope()) IN ('region', 'system')
    OR EXISTS (SELECT 1 FROM contract c WHERE c.id = object_id::uuid)
  ELSE (SELECT leidraad.scope()) <> 'none' END);

-- A municipality quotes in the contracts that it signed alone, as it may change those.
DO $$ DECLARE own text; BEGIN
  own := $o$ (SELECT leidraad.scope()) IN ('region', 'system')
    OR ((SELECT leidraad.scope()) = 'municipality' AND CASE object_type WHEN 'contract' THEN EXISTS (SELECT 1 FROM contract c
      WHERE c.id = object_id::uuid AND c.municipality_codes = ARRAY[(SELECT leidraad.municipality())]) ELSE false END) $o$;
  DROP POLICY quotation_add ON quotation;
  DROP POLICY quotation_change ON quotation;
  DROP POLICY quotation_remove ON quotation;
  EXECUTE format('CREATE POLICY quotation_add ON quotation FOR INSERT WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY quotation_change ON quotation FOR UPDATE USING (%s)', own);
  EXECUTE format('CREATE POLICY quotation_remove ON quotation FOR DELETE USING (%s)', own);
END $$;

-- What quotes is gone: its quotations go with it, so that a part does not say that it is quoted where nothing is.
CREATE FUNCTION leidraad.forget_quotations() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM quotation WHERE object_type = TG_ARGV[0] AND object_id = OLD.id::text;
  RETURN NULL;
END $$;
CREATE TRIGGER strategy_choice_forgets_quotations AFTER DELETE ON strategy_choice
  FOR EACH ROW EXECUTE FUNCTION leidraad.forget_quotations('strategyChoice');
CREATE TRIGGER criterion_forgets_quotations AFTER DELETE ON criterion
  FOR EACH ROW EXECUTE FUNCTION leidraad.forget_quotations('criterion');
