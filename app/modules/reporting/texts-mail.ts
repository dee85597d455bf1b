/** Mails about verantwoording. Plain text; a link stands on a line of its own. */
import type { CheckSummary } from './domain/check-outcome'
import { checkTexts } from './texts-check'

type Mail = { readonly subject: string; readonly text: string }

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const mail = (subject: string, lines: readonly string[]): Mail => ({
  subject: oneLine(subject),
  text: `${lines.join('\n\n')}\n`,
})
const sender = 'Leidraad, jeugdhulp Leidse regio'

export const mailTexts = {
  checked: (about: {
    name: string
    template: string
    period: string
    number: number
    summary: CheckSummary | null
    href: string
  }): Mail => {
    const { summary } = about
    const outcome =
      summary === null
        ? 'Wij konden het bestand niet controleren. Op de pagina staat waarom en wat u kunt doen.'
        : summary.refused
          ? checkTexts.refusedIntro
          : checkTexts.headline(
              { error: summary.counts.error, question: summary.openQuestions },
              summary.rows,
              summary.goodRows,
            )
    return mail(`Gecontroleerd: ${about.template} ${about.period}`, [
      `Beste ${oneLine(about.name)},`,
      `Versie ${about.number} van uw ${about.template.toLowerCase()} over ${about.period} is gecontroleerd.`,
      outcome,
      about.href,
      sender,
    ])
  },
  submittedToProvider: (about: Submitted): Mail =>
    mail(`Ontvangen: ${about.template} ${about.period} (${about.receiptNumber})`, [
      `Beste ${oneLine(about.name)},`,
      `De ${about.template.toLowerCase()} over ${about.period} voor contract ${about.contract} is ingediend. Het ontvangstnummer is ${about.receiptNumber}.`,
      'Bewaar het ontvangstbewijs. U vindt het hier:',
      about.href,
      sender,
    ]),
  submittedToBuyer: (about: Submitted & { provider: string }): Mail =>
    mail(`Ingediend: ${about.template} ${about.period} van ${about.provider}`, [
      `Beste ${oneLine(about.name)},`,
      `${about.provider} heeft de ${about.template.toLowerCase()} over ${about.period} voor contract ${about.contract} ingediend. U kunt haar beoordelen.`,
      about.href,
      sender,
    ]),
} as const

type Submitted = {
  readonly name: string
  readonly template: string
  readonly period: string
  readonly contract: string
  readonly receiptNumber: string
  readonly href: string
}
