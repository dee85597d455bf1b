-- When an action plan was made public: the feed tells it with its moment. A plan that is hidden again has none. Plans that
-- are public already get the day on which they were adopted; the owner of the table fills that in, for which its own rows
-- may not be hidden from it.
ALTER TABLE "action_plan" ADD COLUMN     "published_at" TIMESTAMPTZ(3);

ALTER TABLE action_plan NO FORCE ROW LEVEL SECURITY;
UPDATE action_plan SET published_at = adopted_on::timestamp AT TIME ZONE 'Europe/Amsterdam' WHERE status = 'public';
ALTER TABLE action_plan FORCE ROW LEVEL SECURITY;

ALTER TABLE action_plan ADD CONSTRAINT action_plan_published CHECK ((status = 'public') = (published_at IS NOT NULL));
