-- A closing moment that has passed is never moved, whatever the program does (trust.md A5, TenderNed's rule): who was too
-- late would otherwise still get in, and who was in time could be told otherwise. People and providers are bound; the
-- owner of the database is not, as for every other rule.
CREATE FUNCTION leidraad.closing_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF OLD.bids_close_at <= clock_timestamp() AND NEW.bids_close_at IS DISTINCT FROM OLD.bids_close_at
     AND leidraad.scope() <> 'none' THEN
    RAISE EXCEPTION 'The closing moment has passed' USING ERRCODE = 'check_violation', CONSTRAINT = 'tender_closing_stays';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leidraad.closing_stays() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.closing_stays() TO leidraad_app;
CREATE TRIGGER tender_closing_stays BEFORE UPDATE OF bids_close_at ON tender
  FOR EACH ROW EXECUTE FUNCTION leidraad.closing_stays();
