-- Two who act on one tender at the same moment each looked at rows that the other had not committed yet. An objection
-- could come in while the award became definitive, and of two lots that ended at once each still saw the other open, so
-- that the tender stayed open for ever. The program now holds the tender; this is the floor below it.

-- A tender is what its lots are, also when two of them end at once: the second waits, and counts with the first.
CREATE OR REPLACE FUNCTION leidraad.tender_follows_lots() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
DECLARE touched uuid := coalesce(NEW.tender_id, OLD.tender_id);
BEGIN
  PERFORM 1 FROM tender WHERE id = touched FOR NO KEY UPDATE;
  UPDATE tender t SET status = folded.status
    FROM (SELECT leidraad.fold_lot_statuses(array_agg(l.status)) AS status FROM lot l WHERE l.tender_id = touched) folded
    WHERE t.id = touched AND folded.status IS NOT NULL AND t.status <> folded.status;
  RETURN NULL;
END $$;

-- An objection or summary proceedings waits for who makes the decision definitive, and then comes too late to hold it up;
-- who makes it definitive waits for the objection, and then meets award_standstill.
CREATE FUNCTION leidraad.guard_objection() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  PERFORM 1 FROM award_decision WHERE id = NEW.decision_id FOR NO KEY UPDATE;
  IF NEW.status = 'pending' AND NEW.kind IN ('objection', 'summaryProceedings')
      AND EXISTS (SELECT 1 FROM award_decision WHERE id = NEW.decision_id AND status = 'active') THEN
    RAISE EXCEPTION 'violates check constraint "objection_before_award"' USING ERRCODE = 'check_violation', CONSTRAINT = 'objection_before_award';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER objection_guard BEFORE INSERT OR UPDATE OF status ON objection FOR EACH ROW EXECUTE FUNCTION leidraad.guard_objection();

REVOKE ALL ON FUNCTION leidraad.tender_follows_lots(), leidraad.guard_objection() FROM PUBLIC;
