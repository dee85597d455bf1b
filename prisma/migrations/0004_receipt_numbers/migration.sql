-- Receipt numbers count on per year without gaps: the row is locked until the commit, so a submit that rolls back gives
-- its number back. A sequence would leave holes, and a hole in receipts raises questions.
CREATE TABLE leidraad.receipt_counter (
  year int PRIMARY KEY CHECK (year BETWEEN 2000 AND 2199),
  last int NOT NULL
);

-- The application has no rights on the table itself: nobody sets the counter back.
CREATE FUNCTION leidraad.next_receipt(receipt_year int) RETURNS int LANGUAGE sql SECURITY DEFINER
  SET search_path = pg_catalog AS $$
  INSERT INTO leidraad.receipt_counter AS c (year, last) VALUES (receipt_year, 1)
    ON CONFLICT (year) DO UPDATE SET last = c.last + 1
    RETURNING c.last $$;

REVOKE ALL ON FUNCTION leidraad.next_receipt(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leidraad.next_receipt(int) TO leidraad_app;
