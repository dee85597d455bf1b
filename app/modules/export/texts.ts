/** All Dutch of exports: pages, command and mail. What stands in the workbook is in texts-workbook.ts. */
import type { ProblemTexts } from '~/kernel/result'
import type { ExportStatus } from './domain/export-status'

export const exportStatusTexts = {
  queued: 'In de rij',
  running: 'Wordt gemaakt',
  done: 'Klaar',
  failed: 'Mislukt',
} as const satisfies Record<ExportStatus, string>

/** Why an export did not come about; kept with it as a code. */
export const exportFailures = ['noLongerAllowed', 'broken'] as const
export type ExportFailure = (typeof exportFailures)[number]
export const exportFailureTexts: ProblemTexts<ExportFailure> = {
  noLongerAllowed: () =>
    'U hebt de rol niet meer waarmee u deze werkmap vroeg. Vraag de werkmap opnieuw met uw huidige rol.',
  broken: () =>
    'Er ging iets mis bij het maken. Vraag de werkmap opnieuw. Gaat het weer mis? Meld het dan bij de beheerder, met de tijd die hier staat.',
}

export const exportTexts = {
  title: 'Exports',
  intro:
    'De werkmap contractbeheer is een Excelbestand met alle contracten die u mag zien: percelen, tarieven, bestedingsruimte, opties, verantwoording, contactpersonen en begroting. Elke werkmap die u vroeg, blijft hier staan.',
  make: 'Contractbeheer-werkmap maken',
  makeFiltered: 'Werkmap maken met deze filters',
  filtersChosen: 'U koos deze filters in de lijst met contracten:',
  makeAll: 'Alle contracten',
  caption: 'Uw exports, de nieuwste eerst',
  columns: {
    requested: 'Gevraagd',
    who: 'Door',
    what: 'Wat',
    status: 'Stand',
    rows: 'Rijen',
    file: 'Bestand',
  },
  workbook: 'Werkmap contractbeheer',
  workbookOn: (day: string) => `Werkmap contractbeheer, stand op ${day}`,
  allContracts: 'alle contracten die u mag zien',
  download: 'Downloaden',
  progressLabel: 'Werkmap maken',
  progressUnit: 'rijen',
  progress: (done: string, total: string) => `${done} van ${total}`,
  follow: 'Bekijken',
  none: '–',
  system: 'Leidraad',
  empty: 'Nog geen exports',
  emptyText: 'Maak een werkmap. Kleine werkmappen zijn binnen een paar tellen klaar; van grote krijgt u bericht.',
  emptyPage: 'Deze bladzijde van de lijst is leeg.',
  firstPage: 'Naar het begin van de lijst',
  busy: 'De werkmap wordt gemaakt. U kunt deze pagina verlaten: de werkmap komt in de lijst met exports te staan.',
  reload: 'Stand bijwerken',
  ready: 'De werkmap is klaar.',
  failed: 'De werkmap is niet gemaakt',
  again: 'Opnieuw vragen',
  back: 'Alle exports',
  facts: {
    requested: 'Gevraagd op',
    who: 'Gevraagd door',
    on: 'Stand op',
    filters: 'Contracten',
    finished: 'Klaar op',
    rows: 'Rijen',
    file: 'Bestandsnaam',
    content: 'Controlegetal van de gegevens (SHA-256)',
    fileHash: 'Controlegetal van het bestand (SHA-256)',
  },
  contentNote: 'Dezelfde gegevens geven hetzelfde controlegetal. Het staat ook op het voorblad.',
}

export const exportMailTexts = {
  subject: 'Uw werkmap contractbeheer is klaar',
  text: (address: string) =>
    `Goedendag,\n\nDe werkmap contractbeheer die u vroeg, is klaar. U kunt haar hier ophalen:\n\n${address}\n\nU moet daarvoor ingelogd zijn.\n\nLeidraad`,
}

/** `npm run export`. */
export const exportCommandTexts = {
  usage: [
    'Gebruik: npm run --silent export -- contractbeheer --out BESTAND [--on JJJJ-MM-DD]',
    'Bijvoorbeeld: npm run --silent export -- contractbeheer --out contractbeheer.xlsx --on 2026-12-31',
  ].join('\n'),
  wrongDay: (text: string) => `“${text}” is geen datum. Schrijf de datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-31.`,
  unknownKind: (kind: string) => `Export ${kind} bestaat niet. Kies: contractbeheer.`,
  notXlsx: (file: string) => `${file} eindigt niet op .xlsx. De werkmap is een Excelbestand.`,
  noFolder: (folder: string) => `De map ${folder} bestaat niet.`,
  isFolder: (file: string) => `${file} is een map. Geef de naam van een bestand.`,
  failed: (reason: string) => `De werkmap is niet gemaakt: ${reason}`,
  done: (file: string, counts: { contracts: number; rows: number; sha256: string }) =>
    `${file}: ${counts.contracts} contracten, ${counts.rows} rijen, SHA-256 van de gegevens ${counts.sha256}`,
  nothingYet: 'Er zijn nog geen contracten. Start Leidraad eerst met npm start, of leg contracten vast.',
}
