-- SAS without award criteria is a regime of its own (decision 0019): sealed bids as in SAS, but nobody is ranked. Until now
-- a strategy that chose it led to a tender that asked for award criteria, weights and a formula.
ALTER TABLE tender DROP CONSTRAINT tender_regime;
ALTER TABLE tender ADD CONSTRAINT tender_regime CHECK (regime IN ('sas', 'sasUnranked', 'openHouse', 'open'));
