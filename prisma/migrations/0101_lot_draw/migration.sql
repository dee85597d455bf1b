-- Drawing lots as a recorded act (decision 0017, issue 4). A tie at the border of the award stopped it, and the outcome of
-- the draw went into the motivation as words: nothing tied the award to it. Now the draw is a fact of one frozen
-- calculation: once, by three people, never changed. When a score or price moves, a new calculation has no draw.
-- There were no draws before, so no existing rows.

-- CreateTable
CREATE TABLE "lot_draw" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tender_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "calculation_id" UUID NOT NULL,
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "drawn_by" TEXT NOT NULL,
    "witness_one" TEXT NOT NULL,
    "witness_two" TEXT NOT NULL,
    "bid_order" UUID[],
    "report" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by_id" UUID NOT NULL,

    CONSTRAINT "lot_draw_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lot_draw_tender_id_idx" ON "lot_draw"("tender_id");

-- CreateIndex
CREATE INDEX "lot_draw_lot_id_idx" ON "lot_draw"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_draw_calculation_id_key" ON "lot_draw"("calculation_id");

-- AddForeignKey
ALTER TABLE "lot_draw" ADD CONSTRAINT "lot_draw_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_draw" ADD CONSTRAINT "lot_draw_calculation_id_fkey" FOREIGN KEY ("calculation_id") REFERENCES "lot_calculation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE lot_draw ADD CONSTRAINT lot_draw_order CHECK (coalesce(array_length(bid_order, 1), 0) >= 2);
ALTER TABLE lot_draw ADD CONSTRAINT lot_draw_people CHECK (
  btrim(drawn_by) <> '' AND btrim(witness_one) <> '' AND btrim(witness_two) <> ''
  AND lower(btrim(drawn_by)) <> lower(btrim(witness_one)) AND lower(btrim(drawn_by)) <> lower(btrim(witness_two))
  AND lower(btrim(witness_one)) <> lower(btrim(witness_two)));
ALTER TABLE lot_draw ADD CONSTRAINT lot_draw_report CHECK (btrim(report) <> '');
ALTER TABLE lot_draw ADD CONSTRAINT lot_draw_moment CHECK (drawn_at <= recorded_at);

-- Made, never changed, by whoever: also not by a job or the owner of the table. Deleting goes with the lot only.
CREATE FUNCTION leidraad.guard_lot_draw() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'violates check constraint "lot_draw_recorded"' USING ERRCODE = 'check_violation', CONSTRAINT = 'lot_draw_recorded';
END $$;
CREATE TRIGGER lot_draw_guard BEFORE UPDATE ON lot_draw FOR EACH ROW EXECUTE FUNCTION leidraad.guard_lot_draw();

GRANT SELECT, INSERT, UPDATE, DELETE ON lot_draw TO leidraad_app;
ALTER TABLE lot_draw ENABLE ROW LEVEL SECURITY;
ALTER TABLE lot_draw FORCE ROW LEVEL SECURITY;
CREATE POLICY lot_draw_system ON lot_draw FOR ALL USING ((SELECT leidraad.scope()) = 'system');
-- As the calculation that it belongs to: no policy lets anybody change or remove it.
CREATE POLICY lot_draw_read ON lot_draw FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality') AND leidraad.is_tender_member(tender_id, ARRAY['officer', 'opener']));
CREATE POLICY lot_draw_add ON lot_draw FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'region' AND leidraad.is_tender_member(tender_id, ARRAY['officer']));
