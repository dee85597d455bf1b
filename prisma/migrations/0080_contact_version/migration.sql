-- Two people who change one contact at once: the second hears of the first, as with tariffs and ceilings.
-- Existing contacts are at their first version.
ALTER TABLE "contract_contact" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
