-- The row of a provisional award was there for its winner from the decision on, days before the letters go to everybody at
-- one moment. A provider now finds its award once its letter was sent, when it is definitive, or when no decision of ours
-- is behind it (what was awarded before this register).
DROP POLICY award_read ON award;
CREATE POLICY award_read ON award FOR SELECT USING (
  (SELECT leidraad.scope()) IN ('region', 'municipality', 'system')
  OR ((SELECT leidraad.scope()) = 'provider' AND supplier_id = (SELECT leidraad.organisation_id())
    AND (decision_id IS NULL OR status = 'active'
      OR EXISTS (SELECT 1 FROM award_letter x WHERE x.decision_id = award.decision_id AND x.supplier_id = award.supplier_id)))
  OR ((SELECT leidraad.scope()) = 'dossier' AND EXISTS (SELECT 1 FROM contract_lot cl WHERE cl.award_id = award.id)));
