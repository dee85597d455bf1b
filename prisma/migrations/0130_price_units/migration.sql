-- A task is paid a price per year, and code list WJ756 has no unit for that: such a line of a price sheet was written as
-- euros (83), so that its contract said a price of millions for one euro, or got no tariff at all. The year of a task is
-- now a unit of our own (app/modules/tender/domain/price-units.ts), and what a price is per is held to that list, so that
-- every price of an award can stand in its contract. Existing rows all have a code of WJ756.
ALTER TABLE price_line ADD CONSTRAINT price_line_unit CHECK (unit IN ('01', '04', '14', '16', '82', '83', '84', 'jaar'));
ALTER TABLE tariff ADD CONSTRAINT tariff_unit CHECK (unit IN ('01', '04', '14', '16', '82', '83', '84', 'jaar'));
-- A price per year would not be the tariff of a contract without its product.
ALTER TABLE price_line ADD CONSTRAINT price_line_year_of_product CHECK (unit <> 'jaar' OR product_code IS NOT NULL);
