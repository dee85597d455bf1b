-- The owner of a promise sees what waits: "Mijn taken" and the list of promises ask for the promises of one person that
-- are due. `owner_id` stands since 0030; nobody could be chosen until now, so existing rows have none and keep none.

CREATE INDEX "contract_promise_owner_id_status_due_on_idx" ON "contract_promise"("owner_id", "status", "due_on");
