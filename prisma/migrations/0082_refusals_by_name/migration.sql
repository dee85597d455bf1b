-- An expected refusal of a trigger is recognised by the name of its constraint. The database adapter of the program passes
-- the message of a check on, and drops its constraint field, so that the name must stand in the message, as PostgreSQL's
-- own messages have it. Without it a bid that was a moment late got an error page instead of "te laat".

CREATE OR REPLACE FUNCTION leidraad.bid_version_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE closes timestamptz;
BEGIN
  IF leidraad.actor_role() <> 'seed' THEN NEW.received_at := leidraad.database_now(); END IF;
  SELECT bids_close_at INTO closes FROM tender WHERE id = NEW.tender_id;
  IF closes IS NULL OR NEW.received_at > closes THEN
    RAISE EXCEPTION 'The closing moment has passed (check constraint "bid_version_in_time")' USING ERRCODE = 'check_violation', CONSTRAINT = 'bid_version_in_time';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION leidraad.bid_withdrawn_in_time() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.actor_role() <> 'seed' AND leidraad.database_now() > (SELECT bids_close_at FROM tender WHERE id = NEW.tender_id) THEN
    RAISE EXCEPTION 'The closing moment has passed (check constraint "bid_version_in_time")' USING ERRCODE = 'check_violation', CONSTRAINT = 'bid_version_in_time';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION leidraad.tender_opening_clock() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE opens timestamptz;
BEGIN
  IF leidraad.actor_role() = 'seed' THEN RETURN NEW; END IF;
  SELECT bids_close_at + make_interval(mins => opening_delay_minutes) INTO opens FROM tender WHERE id = NEW.tender_id;
  IF opens IS NULL OR leidraad.database_now() < opens THEN
    RAISE EXCEPTION 'The vault is not open yet (check constraint "tender_opening_after_closing")' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_opening_after_closing';
  END IF;
  IF TG_OP = 'INSERT' THEN NEW.first_at := leidraad.database_now(); NEW.second_user_id := NULL; NEW.second_at := NULL;
  ELSIF NEW.second_user_id IS NOT NULL AND OLD.second_user_id IS NULL THEN NEW.second_at := leidraad.database_now();
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION leidraad.holder_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM tender_key_share s WHERE s.holder_id = OLD.id) THEN
    RAISE EXCEPTION 'A holder with a share stays (check constraint "tender_key_holder_stays")' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_key_holder_stays';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE OR REPLACE FUNCTION leidraad.closing_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD.bids_close_at <= clock_timestamp() AND NEW.bids_close_at IS DISTINCT FROM OLD.bids_close_at
     AND leidraad.scope() <> 'none' THEN
    RAISE EXCEPTION 'The closing moment has passed (check constraint "tender_closing_stays")' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_closing_stays';
  END IF;
  RETURN NEW;
END $$;
