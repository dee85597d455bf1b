/** All Dutch of the procurement strategy; why something can't be stands in texts-problems. */
import type { ApprovalBody, ApprovalOutcome, ApprovalState } from './domain/approval'
import type { Ranking } from './domain/choice-kinds'
import { fundingNames, modelNames, priceFormNames, statusNames } from './texts-problems'

export { fundingNames, modelNames, priceFormNames, statusNames }

export const rankingNames: Readonly<Record<Ranking, string>> = {
  none: 'geen rangschikking',
  quality: 'op kwaliteit',
  priceQuality: 'op prijs en kwaliteit',
}
export const bodyNames: Readonly<Record<ApprovalBody, string>> = { college: 'college', council: 'gemeenteraad' }
export const outcomeNames: Readonly<Record<ApprovalOutcome, string>> = {
  planned: 'nog niet besloten',
  adopted: 'vastgesteld',
  agreed: 'ingestemd',
  noted: 'kennisgenomen',
  rejected: 'afgewezen',
}
export const approvalStateNames: Readonly<Record<ApprovalState, string>> = {
  settled: 'akkoord',
  mandated: 'besluit elders',
  rejected: 'afgewezen',
  late: 'te laat',
  waiting: 'wacht',
}
/** JZ020, iJw. */
export const categoryNames: Readonly<Record<string, string>> = {
  '40': 'Persoonlijke verzorging',
  '41': 'Dagbehandeling',
  '42': 'Vervoerdiensten',
  '43': 'Jeugdhulp verblijf (inclusief behandeling)',
  '44': 'Jeugdhulp verblijf (exclusief behandeling)',
  '45': 'Jeugdhulp ambulant',
  '46': 'Crisis',
  '47': 'Jeugdreclassering',
  '48': 'Jeugdbescherming',
  '49': 'Preventief justitieel kader',
  '50': 'Maatwerkarrangementen jeugd',
  '51': 'Generalistische basis-ggz',
  '52': 'Specialistische ggz',
  '53': 'Kindergeneeskunde',
  '54': 'Jeugd-ggz',
  '55': 'Landelijk ingekochte zorg',
}
/** CBS Beleidsinformatie Jeugd, protocol v7. */
export const careFormNames: Readonly<Record<string, string>> = {
  '01': 'hulp door een wijk- of buurtteam',
  '02': 'ambulant op locatie van de aanbieder',
  '03': 'daghulp op locatie van de aanbieder',
  '04': 'hulp in het netwerk van de jeugdige',
  '11': 'pleegzorg',
  '12': 'gezinsgericht verblijf',
  '13': 'gesloten plaatsing',
  '14': 'overig verblijf',
}

const of = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code
const percent = (bp: number): string =>
  `${Math.floor(bp / 100)}${bp % 100 === 0 ? '' : `,${String(bp % 100).padStart(2, '0')}`} %`

export const strategyTexts = {
  title: 'Inkoopstrategie',
  intro: 'Hoe de regio zorg inkoopt: per segment wat is gekozen, waarom, en welke resultaten dat dient.',
  kind: 'Strategiekeuze',
  versionKind: (number: number) => `Inkoopstrategie, versie ${number}`,
  versionTitle: (number: number, title: string) => `Versie ${number}: ${title}`,
  segmentKind: (number: number) => `Segment in versie ${number}`,
  project: 'Project',
  of,
  percent,

  // The page of the strategy
  inForce: 'Wat nu geldt',
  inForceSince: (number: number, day: string) => `Versie ${number}, vastgesteld op ${day}.`,
  versions: 'Versies',
  toTenders: 'Aanbestedingen uit deze versie',
  toMatrix: 'Afweging van opties',
  removeLotText: 'Het perceel verdwijnt uit dit segment.',
  burdenHours: 'Last in uur per jaar',
  justNow: 'een moment geleden',
  number: 'Versie',
  status: 'Status',
  created: 'Gemaakt',
  fixedOn: 'Vastgesteld',
  noStrategy: 'Er is nog geen vastgestelde strategie',
  noStrategyText: 'Zodra de bestuursorganen een versie vaststellen, staat hier per segment wat is gekozen.',
  noVersions: 'Er is nog geen versie.',
  newVersion: 'Nieuwe versie maken',
  newVersionText: 'Een nieuwe versie begint als kopie van de laatste vastgestelde.',
  copyOf: (number: number) => `Kopie van versie ${number}`,
  firstTitle: 'Inkoopstrategie',

  // A version
  steps: {
    submitted: {
      trigger: 'Voorleggen aan de bestuursorganen',
      consequence: 'De inhoud staat daarna stil. Ieder college en iedere raad krijgt een regel voor het besluit.',
      confirm: 'Ja, leg deze versie voor',
    },
    draft: {
      trigger: 'Terug naar concept',
      consequence:
        'U kunt de inhoud weer wijzigen. Besluiten die al zijn genomen vervallen: zij gingen over de oude tekst.',
      confirm: 'Ja, haal terug naar concept',
    },
    fixed: {
      trigger: 'Vaststellen',
      consequence:
        'Een vastgestelde versie verandert nooit meer. Vanaf nu gelden deze keuzes voor nieuwe aanbestedingen.',
      confirm: 'Ja, stel deze versie vast',
    },
    withdrawn: {
      trigger: 'Intrekken',
      consequence: 'Deze versie gaat niet door. Zij blijft te lezen.',
      confirm: 'Ja, trek deze versie in',
    },
  },
  withdrawReason: 'Waarom trekt u deze versie in?',
  flash: {
    opgeslagen: 'Opgeslagen.',
    verwijderd: 'Verwijderd.',
    gemaakt: 'De nieuwe versie is gemaakt.',
    voorgelegd: 'De versie is voorgelegd aan de bestuursorganen.',
    vastgesteld: 'De versie is vastgesteld.',
    ingetrokken: 'De versie is ingetrokken.',
    concept: 'De versie is weer een concept.',
    ingelezen: 'De scores en wegingen zijn overgenomen.',
    gegenereerd: 'De aanbestedingen zijn gemaakt.',
  } as Readonly<Record<string, string>>,
  cannotYet: 'Dit kan nog niet',
  segments: 'Segmenten',
  segment: 'Segment',
  noSegments: 'Nog geen segmenten',
  noSegmentsText: 'Voeg het eerste segment toe: wat er wordt ingekocht, bijvoorbeeld ambulante hulp.',
  addSegment: 'Segment toevoegen',
  model: 'Inkoopmodel',
  modelInWords: 'Inkoopmodel in woorden',
  ranking: 'Rangschikking',
  funding: 'Bekostiging',
  priceForm: 'Wat wordt betaald',
  fundings: fundingNames as Readonly<Record<string, string>>,
  duration: 'Looptijd',
  extension: 'Verlenging',
  wholeTerm: 'Langst mogelijk',
  durationReason: 'Motivering van de duur',
  months: (count: number) => `${count} maanden`,
  options: (options: readonly number[]) =>
    options.length === 0 ? 'geen' : options.map((months) => `${months} maanden`).join(', daarna '),
  noExtension: 'geen',
  maxProviders: 'Aantal aanbieders',
  unlimited: 'geen maximum',
  atMost: (count: number) => `hoogstens ${count}`,
  categories: 'Productcategorieën',
  none: 'nog niets gekozen',
  rationale: 'Waarom',
  noRationale: 'Nog geen onderbouwing.',
  results: 'Welke resultaten dit dient',
  noResults: 'Nog geen resultaten gekozen.',
  source: 'Bron',
  example: 'Voorbeeld: verzonnen keuze, met de vijf vormen uit de bron.',
  facts: 'Wat is gekozen',
  ready: 'klaar',
  missing: (count: number) => (count === 1 ? 'één punt open' : `${count} punten open`),
  missingTitle: 'Wat nog ontbreekt voor vaststelling',
  nothingMissing: 'Er ontbreekt niets: dit segment kan worden vastgesteld.',
  edit: 'Wijzigen',
  remove: 'Verwijderen',
  removeSegment: 'Segment verwijderen',
  removeSegmentText: 'Het segment verdwijnt uit deze versie, met bedragen, percelen en afweging.',
  confirmRemove: 'Ja, verwijder',
  olderChoice: (number: number) =>
    `Dit is de keuze uit versie ${number}. Er is een nieuwere vastgestelde keuze voor dit segment.`,
  toLatest: 'Naar de keuze die nu geldt',
  inVersion: (number: number) => `Vastgesteld in versie ${number}`,

  // Amounts
  amounts: 'Raming en plafond per gemeente',
  amountsText: 'Per jaar, zonder btw. Het plafond is het meeste dat een gemeente in een jaar uitgeeft.',
  municipality: 'Gemeente',
  estimate: 'Raming per jaar',
  ceiling: 'Plafond per jaar',
  estimateOf: (name: string) => `Raming per jaar, ${name}`,
  ceilingOf: (name: string) => `Plafond per jaar, ${name}`,
  total: 'Samen',
  overTerm: (months: number) => `Over de langst mogelijke looptijd (${months} maanden)`,
  aboveThreshold: (amount: string, source: string) =>
    `De raming over de hele looptijd ligt op of boven ${amount}: aankondigen op TenderNed is verplicht (${source}).`,
  noAmounts: 'Er is nog niets geraamd.',
  leaveEmpty: 'Laat beide leeg als de gemeente niet meedoet.',

  // Lots foreseen
  lots: 'Voorziene percelen',
  lot: 'Perceel',
  noLots: 'Nog geen percelen voorzien.',
  addLot: 'Perceel toevoegen',
  lotTitle: { new: 'Perceel toevoegen', change: 'Perceel wijzigen' },
  municipalities: 'Gemeenten',
  careForms: 'Vormen van jeugdhulp',
  area: 'Gebied',
  share: 'Aandeel',
  shareHint: 'Delen percelen een gemeente, dan wordt haar bedrag naar rato van dit getal verdeeld. Gewoonlijk 1.',
  generated: 'Aanbesteding',

  // Burden
  burden: 'Administratieve last per aanbieder',
  burdenText: (hours: number) =>
    hours === 1 ? 'Samen één uur per aanbieder per jaar.' : `Samen ${hours} uur per aanbieder per jaar.`,
  burdenName: 'Wat wordt ingevuld',
  columns: 'Kolommen',
  times: 'Keer per jaar',
  minutes: 'Minuten per keer',
  hours: 'Uur per jaar',
  noBurden: 'Er is nog geen last geschat.',
  addBurden: 'Last toevoegen',
  fromTemplate: 'Uit een sjabloon',
  fromTemplateHint: 'Kolommen, minuten en frequentie komen dan uit het sjabloon.',

  // Decisions of the bodies
  approvals: 'Besluiten van de bestuursorganen',
  approvalsText: 'Een versie wordt vastgesteld als ieder bestuursorgaan dat moet besluiten, gunstig heeft besloten.',
  noApprovals: 'De regels voor de besluiten ontstaan als u de versie voorlegt.',
  body: 'Bestuursorgaan',
  bodyOf: (body: ApprovalBody, municipality: string) =>
    body === 'college' ? `College van ${municipality}` : `Gemeenteraad van ${municipality}`,
  plannedOn: 'Gepland op',
  decidedOn: 'Besloten op',
  outcome: 'Besluit',
  mandate: 'Mandaat',
  note: 'Opmerking',
  state: 'Stand',
  approvalTitle: 'Besluit vastleggen',
  record: 'Vastleggen',
  isRequired: 'Moet dit bestuursorgaan zelf besluiten?',
  yes: 'ja',
  no: 'nee, een ander besluit in mandaat',

  // Differences
  difference: 'Verschil met een andere versie',
  differenceWith: (number: number) => `Verschil met versie ${number}`,
  compareWith: 'Vergelijk met',
  compare: 'Vergelijken',
  noDifference: 'Deze versies zijn gelijk.',
  onlyHere: 'nieuw in deze versie',
  onlyThere: 'niet meer in deze versie',
  before: (number: number) => `Versie ${number}`,
  field: 'Onderdeel',
  noOther: 'Er is geen andere versie om mee te vergelijken.',

  // Document
  download: 'Downloaden als Word-document',
  documentName: (number: number) => `Inkoopstrategie versie ${number}`,
  documentStatus: (status: string) => `Status: ${status}.`,

  // Forms
  fields: {
    title: 'Titel',
    note: 'Waar gaat deze versie over?',
    segmentCode: 'Code',
    segmentName: 'Naam van het segment',
    groupPath: 'Hoort onder',
    model: 'Inkoopmodel',
    contractingModel: 'Inkoopmodel in woorden',
    ranking: 'Worden aanbieders gerangschikt?',
    funding: 'Bekostiging',
    priceForm: 'Wat wordt betaald?',
    durationMonths: 'Looptijd',
    optionMonths: 'Opties om te verlengen',
    durationReason: 'Motivering van de duur',
    maxProviders: 'Hoogste aantal aanbieders',
    productCategories: 'Productcategorieën (JZ020)',
    rationale: 'Onderbouwing',
    resultCodes: 'Resultaten van de visie',
    lotName: 'Naam van het perceel',
    burdenName: 'Wat wordt ingevuld',
    optionName: 'Naam van de optie',
    weightBp: 'Weging',
  } as Readonly<Record<string, string>>,
  hints: {
    segmentCode: 'Kleine letters, cijfers en streepjes. De code staat ook in contracten.',
    groupPath: 'De takken erboven, bijvoorbeeld: Zorgaanbod > Verblijf.',
    contractingModel: 'Zoals u het noemt in stukken. Leeg: de naam van het model.',
    durationMonths: 'In maanden, zonder opties. Bijvoorbeeld 48 maanden. Langer geeft stabiliteit.',
    optionMonths: 'Bijvoorbeeld 2 x 24, of 24 + 12. Leeg: geen opties.',
    durationReason: 'Nodig bij meer dan 48 maanden met opties, en bij minder dan 36 maanden.',
    maxProviders: 'Leeg: geen maximum.',
    rationale:
      'Waarom dit model, deze bekostiging en deze duur het best passen. Zonder onderbouwing geen vaststelling.',
  } as Readonly<Record<string, string>>,
  newSegment: 'Segment toevoegen',
  changeSegment: 'Segment wijzigen',
  changeVersion: 'Titel en toelichting wijzigen',
  save: 'Opslaan',
  cancel: 'Annuleren',
  required: (field: string) => `Vul “${field}” in.`,
  tooLong: (most: number) => `Gebruik hoogstens ${most} tekens.`,
  chooseOne: 'Maak een keuze.',
  chooseMunicipality: 'Kies ten minste één gemeente.',
  wholeNumber: (least: number, most: number) => `Vul een heel getal in van ${least} tot en met ${most}.`,
  segmentCodeForm: 'Gebruik kleine letters, cijfers en streepjes, hoogstens 40 tekens. Bijvoorbeeld: ambulant.',
  weightForm: 'Vul een percentage in van 0 tot en met 100, met hoogstens twee cijfers achter de komma.',
  scoreForm: 'Geef een heel cijfer van 0 tot en met 10, of laat het leeg.',
  changedByOther: (who: string, when: string) =>
    `${who} wijzigde dit intussen (${when}). Wat u typte, staat nog in het formulier. Controleer het; slaat u nu op, dan geldt uw invoer.`,
  colleague: 'Een collega',
}
