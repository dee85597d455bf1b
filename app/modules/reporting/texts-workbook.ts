/** The words of the workbook that a provider downloads to fill in. */
import { dayText } from './domain/value-text'

export const workbookTexts = {
  title: (title: string, period: string) => `${title} ${period}`,
  subject: (provider: string, contract: string) => `${provider}, contract ${contract}`,
  readMe: 'Lees mij',
  lists: 'Lijsten',
  about: 'Waar gaat het om',
  what: 'Wat',
  provider: 'Aanbieder',
  contract: 'Contract',
  period: 'Periode',
  periodFromTo: (label: string, start: string, end: string) =>
    `${label} (${dayText(start)} tot en met ${dayText(end)})`,
  due: 'Uiterste dag',
  why: 'Waarom die dag',
  how: 'Zo werkt het',
  steps: [
    'Vul het blad Invullen in. Wat wij al weten, staat er al.',
    'Niets geleverd op een rij? Laat de rij dan leeg. Is iets niet van toepassing? Laat de cel leeg: leeg is niet hetzelfde als nul.',
    'Sla het bestand op en stuur het in Leidraad. U ziet meteen of er iets moet worden aangepast.',
    'Zet geen namen, geboortedata of burgerservicenummers in dit bestand. Zo’n bestand weigeren wij.',
  ],
  step: (number: number) => `Stap ${number}`,
  columns: 'Waarom vragen wij dit',
  result: (code: string, text: string) => `Resultaat ${code}: ${text}`,
  basis: (text: string, source: string) => `${text} (${source})`,
  yes: 'ja',
  no: 'nee',
  yesNo: 'Ja of nee',
} as const
