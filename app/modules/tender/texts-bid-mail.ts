/** Mails about a bid: who, when and the hashes; never what is in it. */

type Mail = { readonly subject: string; readonly text: string }

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
const mail = (subject: string, lines: readonly string[]): Mail => ({
  subject: oneLine(subject),
  text: `${lines.join('\n\n')}\n`,
})
const sender = 'Leidraad, jeugdhulp Leidse regio'

export const bidMailTexts = {
  handedIn: (about: { name: string; tender: string; version: number; receipt: string; href: string }): Mail =>
    mail(`Ontvangen: inschrijving op ${about.tender}`, [
      `Beste ${oneLine(about.name)},`,
      `Versie ${about.version} van uw inschrijving op ${about.tender} is ontvangen en verzegeld. Hieronder staat het ontvangstbewijs. Bewaar het, samen met uw geheime code en de bestanden: daarmee kunt u zonder ons aantonen wat u wanneer indiende.`,
      about.href,
      about.receipt,
      sender,
    ]),
  withdrawn: (about: { name: string; tender: string; version: number; href: string }): Mail =>
    mail(`Ingetrokken: inschrijving op ${about.tender}`, [
      `Beste ${oneLine(about.name)},`,
      `Versie ${about.version} van uw inschrijving op ${about.tender} is ingetrokken. Zij blijft voor altijd dicht. Tot het sluitingsmoment kunt u opnieuw indienen.`,
      about.href,
      sender,
    ]),
  opened: (about: {
    name: string
    tender: string
    part: 'quality' | 'price'
    matched: number
    total: number
    escrowReason: string | null
    href: string
  }): Mail =>
    mail(`Geopend: ${about.part === 'quality' ? 'inschrijvingen' : 'prijzen'} ${about.tender}`, [
      `Beste ${oneLine(about.name)},`,
      `${about.part === 'quality' ? 'De inschrijvingen' : 'De prijzen van de inschrijvingen'} op ${about.tender} zijn geopend. ${about.matched} van ${about.total} verzegelingen kloppen.`,
      ...(about.escrowReason === null
        ? []
        : [
            `Een van de sleutelhouders kon niet openen. Daarom is het reservedeel gebruikt. De reden: ${oneLine(about.escrowReason)}`,
          ]),
      about.href,
      sender,
    ]),
}
