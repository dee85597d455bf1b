/** How long what we mail or show stays usable. */
export const linkTerms = {
  invitationDays: 14,
  resetMinutes: 60,
  /** Half a login: password shown, code not yet. */
  codeMinutes: 10,
  /** A secret for the second step that is shown but not yet confirmed. */
  secondStepSetUpMinutes: 30,
  /** This long after a login the password is not asked again to set up a first second step. */
  freshLoginMinutes: 10,
} as const
