-- Bids stand until 14 days after a verdict in summary proceedings (tender documents, domain.md B14), for everybody who
-- follows a tender; who went to court and why stays with its team (objection_read, 0030). So staff can ask the days
-- alone, without the row.
CREATE FUNCTION leidraad.days_of_proceedings(decisions uuid[])
  RETURNS TABLE (decision_id uuid, status text, received_on date, resolved_on date)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE before text := current_setting('leidraad.scope', true);
BEGIN
  IF coalesce(before, '') NOT IN ('region', 'municipality', 'system') THEN RETURN; END IF;
  -- The policies hold for the owner of the tables too.
  PERFORM set_config('leidraad.scope', 'system', true);
  RETURN QUERY SELECT o.decision_id, o.status, o.received_on, o.resolved_on FROM objection o
    WHERE o.decision_id = ANY (decisions) AND o.kind = 'summaryProceedings';
  PERFORM set_config('leidraad.scope', before, true);
END $$;
REVOKE ALL ON FUNCTION leidraad.days_of_proceedings(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.days_of_proceedings(uuid[]) TO leidraad_app;
