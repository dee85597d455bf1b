/** "Controleren en indienen", and the receipt. */
import type { ProblemTexts } from '~/kernel/result'
import type { DeclarationFileProblem, SubmitProblem } from './domain/provider-problems'
import type { Receipt } from './domain/receipt'
import { dayText, eurosText } from './domain/value-text'
import { stepProblemTexts } from './texts'

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '.')

export const submitTexts = {
  title: 'Controleren en indienen',
  intro: 'Kijk of dit klopt. Pas als u op Indienen drukt, telt deze verantwoording.',
  what: 'Wat u indient',
  file: 'Bestand',
  rows: 'Rijen',
  hash: 'Controlegetal van het bestand (SHA-256)',
  due: 'Uiterlijk',
  totals: 'Totalen',
  totalsCaption: 'Totalen per groep',
  totalsBy: (headers: readonly string[]): string => `Totalen per ${headers.join(' en ').toLowerCase()}`,
  all: 'Alles samen',
  before: (period: string): string => `In ${period}`,
  change: 'Verschil',
  newGroup: 'nieuw',
  moreGroups: (count: number): string => `En nog ${number(count)} groepen.`,
  compared: (period: string, percent: string): string => `Vergeleken met ${period}: ${percent}.`,
  nothingBefore: (period: string): string => `Over ${period} is niets ingediend; er is niets om mee te vergelijken.`,
  bigChange: 'Dat is een groot verschil. Klopt het, dan kunt u gewoon indienen: u hebt het al toegelicht.',
  ceilings: 'Bestedingsruimte van het contract',
  proof: 'Omzet en verklaring',
  turnover: 'Uw totale omzet jeugdhulp in heel Nederland over deze periode',
  turnoverHint: (threshold: number): string =>
    `Vanaf ${eurosText(threshold)} hoort er een controleverklaring van uw accountant bij. Daaronder is een bestuursverklaring genoeg.`,
  kind: 'Welke verklaring stuurt u mee?',
  kinds: {
    auditorStatement: 'Controleverklaring van de accountant',
    boardStatement: 'Bestuursverklaring met verklaring totaalomzet',
  },
  paper: 'De ondertekende verklaring',
  paperAccepts: (bytes: number): string => `Een pdf, hoogstens ${Math.floor(bytes / 1_000_000)} MB`,
  paperAgain: 'Kies het bestand opnieuw: het is niet bewaard.',
  signedOn: 'Ondertekend op',
  aboutHash: 'Controlegetal dat op de verklaring staat',
  aboutHashHint: 'Staat er een SHA-256 op? Vul die dan in. Wij kijken of de verklaring bij dit bestand hoort.',
  sign: 'Ondertekenen',
  agree: 'Ik verklaar dat deze verantwoording klopt en volledig is, en dat ik haar mag indienen.',
  signer: 'Naam van wie hiervoor tekent',
  submit: 'Indienen',
  back: 'Terug naar het resultaat',
  notReady: 'U kunt dit nu niet indienen',
} as const

export const submitFormTexts = {
  signerMissing: 'Vul de naam in van wie hiervoor tekent.',
  signerTooLong: (most: number): string => `Deze naam is te lang. Gebruik hoogstens ${most} tekens.`,
  agreeMissing: 'Verklaar dat de verantwoording klopt. Zonder deze verklaring kunt u niet indienen.',
  kindMissing: 'Kies welke verklaring u meestuurt.',
  signedInFuture: 'Deze dag ligt in de toekomst. Vul de dag in waarop de verklaring is ondertekend.',
  hashWrong: 'Een SHA-256 heeft 64 tekens: cijfers en de letters a tot en met f. Kijk het na, of laat dit leeg.',
  paperMissing: 'Kies de ondertekende verklaring (pdf).',
} as const

const kindName = (kind: unknown): string =>
  kind === 'auditorStatement' ? 'een controleverklaring van uw accountant' : 'een bestuursverklaring'

export const submitProblemTexts = {
  ...stepProblemTexts,
  notFound: () => 'Deze verantwoording is er niet (meer).',
  notAllowed: () => 'U mag niet indienen. Vraag het aan een collega die dat wel mag.',
  errorsLeft: () => 'Er zitten nog fouten in het bestand. Los die eerst op.',
  declarationMissing: ({ required }) => `Bij deze omzet hoort ${kindName(required)}. Kies die en stuur haar mee.`,
  declarationForOtherFile: () =>
    'Het controlegetal op de verklaring hoort bij een ander bestand. Dien dat bestand in, of vraag een nieuwe verklaring.',
  declarationBeforeFile: ({ fileReadyOn }) =>
    `De verklaring is ondertekend voor ${dayText(String(fileReadyOn))}, dus voordat het bestand af kon zijn. Kijk de dag na.`,
  turnoverBelowTotal: ({ turnoverCents, totalCents }) =>
    `Uw omzet in heel Nederland (${eurosText(Number(turnoverCents))}) kan niet lager zijn dan dit totaal (${eurosText(Number(totalCents))}).`,
} as const satisfies ProblemTexts<SubmitProblem>

export const declarationFileTexts = {
  declarationNotPdf: () => 'Dit is geen pdf. Sla de verklaring op als pdf en kies haar opnieuw.',
  declarationTooLarge: ({ maxBytes }) =>
    `Dit bestand is groter dan ${Math.floor(Number(maxBytes) / 1_000_000)} MB. Maak de pdf kleiner.`,
} as const satisfies ProblemTexts<DeclarationFileProblem>

export const receiptTexts = {
  title: 'Ontvangstbewijs',
  done: 'Uw verantwoording is ingediend',
  intro: 'Bewaar dit ontvangstbewijs. De contractmanager heeft bericht gekregen en bekijkt uw verantwoording.',
  pdf: 'Ontvangstbewijs downloaden (pdf)',
  declaration: 'Uw verklaring downloaden (pdf)',
  verify: 'Een ontvangstbewijs controleren',
  fields: {
    number: 'Ontvangstnummer',
    provider: 'Aanbieder',
    contract: 'Contract',
    template: 'Sjabloon',
    templateVersion: 'Versie van het sjabloon',
    period: 'Periode',
    deliveryVersion: 'Versie van de levering',
    fileName: 'Bestand',
    fileSha256: 'Controlegetal van het bestand (SHA-256)',
    rows: 'Rijen',
    totalCents: 'Totaal',
    dueOn: 'Uiterste dag',
    submittedAt: 'Ingediend op',
    submittedBy: 'Ingediend door',
    signer: 'Getekend door',
  } satisfies Record<keyof Receipt, string>,
  proof: 'Bewijs',
  proofIntro:
    'Dit is de tekst van het ontvangstbewijs. Het controlegetal eronder is de SHA-256 van precies deze tekst. Daarmee kan iedereen later nagaan dat er niets aan is veranderd.',
  receiptHash: 'Controlegetal van dit ontvangstbewijs (SHA-256)',
  textTitle: 'Tekst van het ontvangstbewijs',
  pdfFooter: (number: string): string => `Leidraad, ontvangstbewijs ${number}`,
  backTo: 'Terug naar de verantwoording',
} as const

export const verifyTexts = {
  title: 'Ontvangstbewijs controleren',
  intro:
    'Plak de tekst van het ontvangstbewijs hier, of kies het bestand waarin u die tekst bewaarde. Wij kijken of zij precies zo is uitgegeven.',
  text: 'Tekst van het ontvangstbewijs',
  textHint: 'Van de regel ‘leidraad-receipt 1’ tot en met de laatste regel.',
  file: 'Of een tekstbestand',
  fileAccepts: 'Een tekstbestand (.txt), hoogstens 20 kB',
  check: 'Controleren',
  right: 'Klopt',
  rightText: (number: string): string => `Ontvangstbewijs ${number} is precies zo uitgegeven.`,
  wrong: 'Klopt niet',
  notIssued: 'Een ontvangstbewijs met deze tekst hebben wij niet uitgegeven. Misschien is er iets in veranderd.',
  notReceipt: 'Dit is niet de tekst van een ontvangstbewijs. Neem alle regels over, ook de eerste.',
  missing: 'Plak de tekst, of kies een bestand.',
} as const
