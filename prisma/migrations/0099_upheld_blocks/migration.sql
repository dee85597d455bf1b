-- A decision against which an objection or summary proceedings was upheld can't be signed: it is withdrawn and made anew.
-- Until now only what was still pending held the signing up.
CREATE OR REPLACE FUNCTION leidraad.standstill_is_over(decision uuid) RETURNS boolean LANGUAGE sql STABLE
  SET search_path = public, pg_catalog AS $$
  SELECT EXISTS (SELECT 1 FROM award_decision d WHERE d.id = decision AND d.dispatched_at IS NOT NULL
      AND d.standstill_ends_on < (now() AT TIME ZONE 'Europe/Amsterdam')::date)
    AND NOT EXISTS (SELECT 1 FROM objection o WHERE o.decision_id = decision AND o.status IN ('pending', 'upheld')
      AND o.kind IN ('objection', 'summaryProceedings')) $$;
