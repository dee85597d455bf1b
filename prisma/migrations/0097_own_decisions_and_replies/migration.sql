-- Two things that others than the region's project lead tell themselves.
--
-- A municipality records what its own college and council decided: its policies let it reach its own rows of a decision
-- and a trigger keeps it to what it may tell. Milestones stay the region's: they are settled by a job of the same
-- transaction. Whoever is invited to a meeting answers by the link in the mail, without an account: the access actor
-- finds the invitation by the hash of the token and may write the answer and nothing else.

ALTER TABLE "meeting_invitation" ADD COLUMN     "reply_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reply_token_hash" TEXT;
CREATE UNIQUE INDEX "meeting_invitation_reply_token_hash_key" ON "meeting_invitation"("reply_token_hash");

CREATE POLICY decision_own ON decision FOR UPDATE USING (
  (SELECT leidraad.scope()) = 'municipality' AND municipality_code = (SELECT leidraad.municipality())
  AND body IN ('college', 'council'));
CREATE FUNCTION leidraad.keep_own_decision() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.scope() = 'municipality' AND
    (NEW.id, NEW.matter_id, NEW.body, NEW.municipality_code, NEW.capacity, NEW.planned_text, NEW.actual_text, NEW.note, NEW.source)
    IS DISTINCT FROM
    (OLD.id, OLD.matter_id, OLD.body, OLD.municipality_code, OLD.capacity, OLD.planned_text, OLD.actual_text, OLD.note, OLD.source) THEN
    RAISE EXCEPTION 'A municipality tells what its own body decided only (check constraint "decision_own_columns")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_own_columns';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_own_columns BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION leidraad.keep_own_decision();

CREATE POLICY meeting_invitation_link ON meeting_invitation FOR SELECT USING (
  (SELECT leidraad.scope()) = 'access' AND reply_token_hash IS NOT NULL);
CREATE POLICY meeting_invitation_reply ON meeting_invitation FOR UPDATE USING (
  (SELECT leidraad.scope()) = 'access' AND reply_token_hash IS NOT NULL);
CREATE POLICY meeting_of_link ON meeting FOR SELECT USING (
  (SELECT leidraad.scope()) = 'access'
  AND EXISTS (SELECT 1 FROM meeting_invitation i WHERE i.meeting_id = meeting.id AND i.reply_token_hash IS NOT NULL));
CREATE FUNCTION leidraad.keep_reply() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_catalog AS $$
BEGIN
  IF leidraad.scope() = 'access' AND
    (NEW.id, NEW.meeting_id, NEW.organisation_id, NEW.name, NEW.email, NEW.sent_sequence, NEW.sent_at, NEW.reply_token_hash)
    IS DISTINCT FROM
    (OLD.id, OLD.meeting_id, OLD.organisation_id, OLD.name, OLD.email, OLD.sent_sequence, OLD.sent_at, OLD.reply_token_hash) THEN
    RAISE EXCEPTION 'A link answers and changes nothing else (check constraint "meeting_invitation_reply_only")'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_invitation_reply_only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_invitation_reply_only BEFORE UPDATE ON meeting_invitation
  FOR EACH ROW EXECUTE FUNCTION leidraad.keep_reply();
