-- An open procedure must be announced as eForms subtype 16 and its award as 29, but only the forms for social services could
-- be collected: the board could not say that its announcement was missing, nor a reference be kept.
ALTER TABLE tender_notice DROP CONSTRAINT tender_notice_subtype;
ALTER TABLE tender_notice ADD CONSTRAINT tender_notice_subtype CHECK (subtype IN ('12', '16', '20', '29', '33', '38'));
