/** Dutch of what others read in their own programs: the calendar and the feed. */
export const publicFeedTexts = {
  calendarName: (region: string) => `Planning jeugdhulp ${region}`,
  feedTitle: (region: string) => `Nieuw over de jeugdhulp, ${region}`,
  feedDescription: 'Nieuwe documenten, nieuwsbrieven, uitvoeringsplannen en beantwoorde vragen.',
}
