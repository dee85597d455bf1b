/** Invented questions about the tender that is open for bids. */
import { openTenderNumbers } from './open-tenders'

export const questionTender = openTenderNumbers.bidding

type ExampleAnswer = { readonly subject: string; readonly question: string; readonly answer: string }

/** In the first nota van inlichtingen. */
export const answered: readonly ExampleAnswer[] = [
  {
    subject: 'Combinatie met een onderaannemer',
    question: 'Mag een onderaannemer ook zelf inschrijven op hetzelfde perceel?',
    answer: 'Ja. Beide verklaren dan dat de ene inschrijving los van de andere is gemaakt.',
  },
  {
    subject: 'Bandbreedte van tarieven',
    question: 'Waarop is de hoogste prijs per uur gebaseerd?',
    answer:
      'Op de kosten van vaste medewerkers, andere kosten van cliënten, overhead en indexatie (Besluit Jeugdwet art. 2.3).',
  },
]

/** Still being worked on; the second has a first answer that a colleague must approve. */
export const waiting: readonly {
  readonly subject: string
  readonly question: string
  readonly answer: string | null
}[] = [
  { subject: 'Vervoer', question: 'Hoort vervoer naar dagbesteding bij de prijs per dagdeel?', answer: null },
  {
    subject: 'Ingangsdatum',
    question: 'Kan de overdracht van lopende hulp na de startdatum plaatsvinden?',
    answer: 'Ja, tot uiterlijk drie maanden na de start. Lopende hulp gaat in die tijd door bij de huidige aanbieder.',
  },
]
