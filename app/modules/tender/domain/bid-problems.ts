/** Why something about a bid is refused; each has a sentence in texts-bid.ts. */
export type BidProblem =
  | 'notAllowed'
  | 'notFound'
  | 'cancelled'
  | 'closed'
  | 'noDraft'
  | 'draftChanged'
  | 'incomplete'
  | 'noKeys'
  | 'changedByAnother'
  | 'nothingHandedIn'
