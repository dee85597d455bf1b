-- The list of obligations opens with what is still to be done, the earliest due first; and it sorts on the due day alone.
-- Without these two, the first page of a million obligations would sort them all.
CREATE INDEX obligation_to_do_first ON obligation ((status IN ('approved', 'waived')), due_on, id);
CREATE INDEX obligation_due_on_id_idx ON obligation (due_on, id);
-- Which obligations have a question that nobody closed: few rows of many.
CREATE INDEX delivery_comment_open ON delivery_comment (obligation_id)
  WHERE visibility = 'shared' AND answers_id IS NULL AND resolved_at IS NULL;
CREATE INDEX delivery_comment_answers ON delivery_comment (answers_id) WHERE answers_id IS NOT NULL;
