/** Dutch of the documents. */
import type { ProblemTexts } from '~/kernel/result'
import type { DocumentProblem } from './domain/document-problem'

const megabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

export const documentTexts = {
  documents: 'Documenten',
  kindOfPage: 'Document',
  intro: 'Alle documenten van het project en de contracten die u mag zien.',
  add: 'Document toevoegen',
  edit: 'Gegevens wijzigen',
  search: 'Zoek in titel en tekst',
  kind: 'Soort',
  kinds: {
    policy: 'beleid',
    research: 'onderzoek',
    agreement: 'overeenkomst',
    plan: 'plan',
    presentation: 'presentatie',
    newsletter: 'nieuwsbrief',
    report: 'verslag',
    minutes: 'verslag van een bijeenkomst',
    contract: 'contract',
    evidence: 'bewijsstuk',
  } as Record<string, string>,
  title: 'Titel',
  period: 'Periode',
  status: 'Stand',
  statuses: {
    concept: 'concept',
    adopted: 'vastgesteld',
    published: 'gepubliceerd',
    expired: 'verlopen',
    unknown: 'onbekend',
    example: 'voorbeeld',
  } as Record<string, string>,
  availability: 'Beschikbaar',
  availabilities: {
    available: 'hier',
    external: 'elders, volgens de bron',
    unavailable: 'niet langer beschikbaar, volgens de bron',
  } as Record<string, string>,
  source: 'Bron',
  visibility: 'Zichtbaar voor',
  visibilities: {
    internal: 'gemeenten',
    partners: 'gemeenten en partners',
    public: 'iedereen',
  } as Record<string, string>,
  municipality: 'Gemeente',
  municipalities: 'Gemeenten',
  phase: 'Fase',
  phaseName: (number: number) => `fase ${number}`,
  issuer: 'Opsteller',
  owner: 'Eigenaar',
  expiry: 'Geldig',
  expiresSoon: 'verloopt binnen 90 dagen of is verlopen',
  expiresOn: 'Geldig tot en met',
  link: 'Adres elders',
  linkStates: {
    unchecked: 'niet gecontroleerd',
    works: 'werkte bij de laatste controle',
    broken: 'werkte niet bij de laatste controle',
  } as Record<string, string>,
  linkChecked: (state: string, day: string | null) => (day === null ? state : `${state} (${day})`),
  contract: 'Contract',
  toContract: 'Naar het contract',
  none: '–',
  noneFound: 'Geen documenten gevonden',
  noneFoundText: 'Haal een filter weg of zoek met andere woorden.',
  resembling: 'Niets gevonden met precies deze woorden. Deze titels lijken erop.',
  clear: 'Alle filters weghalen',
  download: 'Downloaden',
  facts: 'Gegevens',
  versions: 'Versies',
  noVersions: 'Er is nog geen bestand.',
  versionNumber: (number: number) => `versie ${number}`,
  current: 'nu geldig',
  uploadedHeader: 'Toegevoegd',
  size: 'Grootte',
  uploaded: (day: string, name: string | null) => (name === null ? day : `${day} door ${name}`),
  fingerprint: 'Kenmerk (SHA-256)',
  scanned: 'Virusscan',
  scanStates: { notScanned: 'niet gescand', clean: 'gescand, schoon', infected: 'besmet: niet te openen' } as Record<
    string,
    string
  >,
  searchable: 'Doorzoekbaar',
  textStates: {
    waiting: 'wordt gelezen',
    read: 'ja',
    none: 'nee: geen tekst in dit bestand',
    unreadable: 'nee: het bestand is niet te lezen',
  } as Record<string, string>,
  versionHeading: 'Nieuwe versie',
  versionIntro: 'De oude versie blijft bewaard. Alleen de nieuwste versie is te zien voor wie van buiten komt.',
  contractDocuments: 'Documenten bij het contract',
  flash: {
    toegevoegd: 'Het document is toegevoegd.',
    gewijzigd: 'De gegevens zijn opgeslagen.',
    versie: 'De nieuwe versie is opgeslagen. De oude is bewaard.',
  } as Record<string, string>,
}

export const documentFormTexts = {
  titleMissing: 'Vul een titel in.',
  kindMissing: 'Kies wat voor document dit is.',
  visibilityMissing: 'Kies wie dit document mag zien.',
  chooseOne: 'Kies één van de mogelijkheden.',
  tooLong: (most: number) => `Gebruik hoogstens ${most} tekens.`,
  day: 'Dit is geen dag die bestaat. Schrijf bijvoorbeeld 31-12-2026.',
  url: 'Vul een volledig adres in, bijvoorbeeld https://www.voorbeeld.nl/document.',
  citizenNumber: 'Hierin staat een burgerservicenummer. Haal dat weg: zulke gegevens horen niet in dit systeem.',
  file: 'Bestand',
  fileHint: 'Laat leeg als het document elders staat of niet meer beschikbaar is.',
  accepts: (bytes: number) => `pdf, Word, Excel, OpenDocument of een afbeelding, hoogstens ${megabytes(bytes)}`,
  note: 'Wat is er veranderd?',
  noteHint: 'Alleen voor collega’s.',
  periodHint: 'Bijvoorbeeld 2019 of 2018 - 2020.',
  visibilityHint: 'Wat gemeenten en partners of iedereen mag zien, controleren wij op burgerservicenummers.',
  noPhase: 'geen',
  noOwner: 'niemand: de projectleiders krijgen bericht',
  ownerHint: 'Krijgt 90 en 30 dagen van tevoren en op de dag zelf bericht dat het document verloopt.',
  linkState: 'Werkt het adres?',
  linkCheckedOn: 'Gecontroleerd op',
  save: 'Opslaan',
  upload: 'Nieuwe versie opslaan',
  addToContract: 'Document toevoegen',
  cancel: 'Annuleren',
  fileAgain: 'Kies het bestand opnieuw: een browser bewaart het niet.',
}

export const documentProblemTexts: ProblemTexts<DocumentProblem> = {
  malformed: () => 'Het formulier kwam niet heel aan. Probeer het opnieuw.',
  tooManyFields: () => 'Het formulier kwam niet heel aan. Probeer het opnieuw.',
  fileMissing: () => 'Kies een bestand.',
  fileEmpty: () => 'Dit bestand is leeg. Kies een ander bestand.',
  fileTooLarge: ({ maxBytes }) => `Dit bestand is te groot. Het mag hoogstens ${megabytes(Number(maxBytes))} zijn.`,
  fileTypeUnknown: () =>
    'Dit soort bestand nemen wij niet aan. Gebruik pdf, Word (.docx), Excel (.xlsx), OpenDocument (.odt) of een afbeelding (.png, .jpg).',
  fileOtherThanName: ({ name }) =>
    `De inhoud van ${name} is anders dan de naam zegt, of bevat macro’s. Open het bestand en bewaar het opnieuw in het juiste formaat.`,
  fileInfected: () => 'De virusscanner vond een virus in dit bestand. Het is niet opgeslagen.',
  citizenNumberInName: () =>
    'In de naam van dit bestand staat een burgerservicenummer. Geef het bestand een andere naam.',
  citizenNumberInText: () =>
    'In dit bestand staat een burgerservicenummer. Haal het eruit voordat anderen dan gemeenten het mogen zien. Er is niets opgeslagen.',
  textUnreadable: () =>
    'Wij kunnen dit bestand niet lezen en dus niet controleren op burgerservicenummers. Bewaar het zonder wachtwoord als pdf, of kies dat alleen gemeenten het mogen zien.',
  sameFile: ({ number }) => `Dit is hetzelfde bestand als versie ${number}. Er is niets opgeslagen.`,
  changedMeanwhile: () =>
    'Iemand anders heeft dit document intussen gewijzigd. Bekijk het document opnieuw en probeer het dan nog eens.',
  contractNeverPublic: () => 'Een document bij een contract kan niet voor iedereen zichtbaar zijn.',
  ownerUnknown: () => 'Deze eigenaar kennen wij niet. Kies iemand uit de lijst.',
  municipalityUnknown: () => 'Eén van deze gemeenten kennen wij niet. Kies uit de lijst.',
  nothingToShow: () => 'Voeg een bestand toe, of kies dat het document elders of niet langer beschikbaar is.',
}

export const documentMailTexts = {
  subject: (title: string, days: number) =>
    days === 0 ? `Document is verlopen: ${title}` : `Document verloopt: ${title}`,
  body: ({ title, day, href }: { title: string; day: string; href: string }) =>
    [
      'Goedendag,',
      '',
      `Het document ‘${title}’ is geldig tot en met ${day}.`,
      '',
      'Is er een nieuwe versie? Voeg die toe. Is het document vervallen? Pas dan de gegevens aan:',
      href,
      '',
      'Met vriendelijke groet,',
      'Leidraad',
    ].join('\n'),
}
