-- Names of the municipalities are for everybody: the public site filters documents by them. Nothing else of an
-- organisation is shown without a login.
CREATE POLICY organisation_municipality_is_public ON organisation FOR SELECT USING (
  (SELECT leidraad.scope()) = 'none' AND kind = 'municipality');
