-- The moment of a bid is that at which the bidder handed it in, with all of its files with us, and not the one at which we
-- were done sealing it. Sealing takes a moment per bid, and in the last minutes two hundred wait for it: who was in time
-- would be late by our own slowness. So a row with the clock of the database comes first. It counts for as long as the
-- delay before the opening, ten minutes at the most: no bid comes in once an opening may begin.

CREATE TABLE "bid_hand_in" (
    "request_key" TEXT NOT NULL,
    "bid_id" UUID NOT NULL,
    "supplier_id" UUID NOT NULL,
    "draft_version" INTEGER NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bid_hand_in_pkey" PRIMARY KEY ("request_key")
);
CREATE INDEX "bid_hand_in_bid_id_idx" ON "bid_hand_in"("bid_id");
ALTER TABLE "bid_hand_in" ADD CONSTRAINT "bid_hand_in_bid_id_supplier_id_fkey" FOREIGN KEY ("bid_id", "supplier_id") REFERENCES "bid"("id", "supplier_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION leidraad.bid_hand_in_clock() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.actor_role() <> 'seed' THEN NEW.asked_at := leidraad.database_now(); END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leidraad.bid_hand_in_clock() FROM PUBLIC;
CREATE TRIGGER bid_hand_in_clock BEFORE INSERT ON bid_hand_in FOR EACH ROW EXECUTE FUNCTION leidraad.bid_hand_in_clock();

CREATE OR REPLACE FUNCTION leidraad.bid_version_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE
  closes timestamptz;
  sealed_by timestamptz;
BEGIN
  SELECT bids_close_at, bids_close_at + make_interval(mins => least(opening_delay_minutes, 10)) INTO closes, sealed_by
    FROM tender WHERE id = NEW.tender_id;
  IF leidraad.actor_role() <> 'seed' THEN
    NEW.received_at := leidraad.database_now();
    IF NEW.received_at < sealed_by THEN
      NEW.received_at := coalesce(
        (SELECT h.asked_at FROM bid_hand_in h WHERE h.request_key = NEW.request_key AND h.bid_id = NEW.bid_id), NEW.received_at);
    END IF;
  END IF;
  IF closes IS NULL OR NEW.received_at > closes THEN
    RAISE EXCEPTION 'The closing moment has passed (check constraint "bid_version_in_time")' USING ERRCODE = 'check_violation', CONSTRAINT = 'bid_version_in_time';
  END IF;
  RETURN NEW;
END $$;

-- Written once; nobody changes it or takes it away.
GRANT SELECT, INSERT ON bid_hand_in TO leidraad_app;
ALTER TABLE bid_hand_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE bid_hand_in FORCE ROW LEVEL SECURITY;
CREATE POLICY bid_hand_in_read ON bid_hand_in FOR SELECT USING (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())));
CREATE POLICY bid_hand_in_add ON bid_hand_in FOR INSERT WITH CHECK (
  (SELECT leidraad.scope()) = 'system'
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())));
