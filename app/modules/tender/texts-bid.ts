/** All Dutch of bidding. What the vault promises, and what not, is design/trust.md 5.4 in plain words. */
import type { MoneyInputCode } from '~/kernel/money-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { MissingCode } from './domain/bid-check'
import type { ParticipantRole } from './domain/bid-content'

type Params = Readonly<Record<string, string | number | null>>

/** Bytes that can't be handed in, a rule that says no. */
export const bidProblemTexts = {
  notAllowed: () => 'U mag niet indienen voor uw organisatie. Vraag het uw beheerder.',
  notFound: () => 'Deze aanbesteding is er niet, of er kan niet op worden ingeschreven.',
  cancelled: () => 'Deze aanbesteding is gestopt. U kunt niet meer inschrijven.',
  closed: (params: Params) =>
    `Te laat: het sluitingsmoment is voorbij.${params.at ? ` Op de klok van de server was het ${params.at}.` : ''} Er is niets ingediend. Uw concept is er nog tot een dag na sluiting.`,
  noDraft: () => 'Er is geen concept. Begin een nieuw concept, of kijk of een collega al heeft ingediend.',
  draftChanged: () =>
    'Een collega heeft het concept intussen gewijzigd of ingediend. Er is niets verstuurd. Kijk wat er nu staat en dien dan in.',
  incomplete: (params: Params) => `Er ontbreekt nog iets: ${params.count} punten op de lijst. Vul die eerst aan.`,
  noKeys: () =>
    'De sleutels van de kluis zijn nog niet gemaakt. U kunt nog niet indienen. Uw concept blijft bewaard; probeer het later opnieuw.',
  changedByAnother: () =>
    'Een collega heeft dit onderdeel intussen opgeslagen. Uw tekst staat er nog. Vergelijk en sla opnieuw op.',
  nothingHandedIn: () => 'Er is geen ingediende versie om in te trekken. Misschien deed een collega dit net.',
} as const

export const bidFileTexts = {
  fileEmpty: () => 'Het bestand is leeg. Kies een ander bestand.',
  fileTooLarge: () => 'Het bestand is groter dan 20 MB. Maak het kleiner, of splits het.',
  fileKindUnknown: () => 'Dit soort bestand nemen wij niet aan. Kies pdf, docx, xlsx, png of jpg.',
  fileKindDiffers: () => 'De inhoud is niet wat de naam zegt. Sla het bestand opnieuw op in het juiste formaat.',
  fileUnreadable: () =>
    'Wij kunnen dit bestand niet openen. Het is beschadigd, te groot om te lezen, of er staat een wachtwoord op. Bewaar het opnieuw zonder wachtwoord, bijvoorbeeld als pdf. Er is niets bewaard.',
  fileMacros: () =>
    'In dit bestand staan macro’s: kleine programma’s. Die nemen wij niet aan. Bewaar het bestand zonder macro’s en kies het opnieuw. Er is niets bewaard.',
  fileCitizenNumber: () =>
    'In dit bestand staat een burgerservicenummer. Haal het eruit en kies het bestand opnieuw: gegevens van jeugdigen horen niet in een inschrijving. Er is niets bewaard.',
  fileNameCitizenNumber: () =>
    'In de naam van dit bestand staat een burgerservicenummer. Geef het bestand een andere naam en kies het opnieuw. Er is niets bewaard.',
  fileInfected: () =>
    'In dit bestand is een virus gevonden. Maak het schoon of kies een ander bestand. Er is niets bewaard.',
  fileNameTooLong: () => 'De naam van het bestand is te lang. Gebruik hoogstens 150 tekens.',
  malformed: () => 'Het versturen brak af. Probeer het opnieuw; er is niets opgeslagen.',
  tooManyFields: () => 'Het formulier is te groot. Er is niets opgeslagen.',
} as const

export const missingTexts: Readonly<Record<MissingCode, string>> = {
  noLot: 'Kies op welke percelen u inschrijft.',
  noLead: 'Noem precies één penvoerder.',
  participantNameless: 'Een deelnemer heeft geen naam.',
  notAnswered: 'Kies ja of nee.',
  textMissing: 'Er is nog geen antwoord.',
  fileMissing: 'Het bestand ontbreekt.',
  promiseMissing: 'Noem ten minste één belofte.',
  evidenceDateMissing: 'De datum van het bewijsstuk ontbreekt.',
  evidenceInFuture: 'De datum van het bewijsstuk ligt na het sluitingsmoment. Kijk de datum na.',
  evidenceTooOld: 'Het bewijsstuk is te oud op het sluitingsmoment.',
  priceMissing: 'Er ontbreekt een prijs.',
  priceOutOfBounds: 'Een prijs is nul, te laag of te hoog.',
  signerMissing: 'Vul in wie ondertekent.',
}

const moneyTexts: ProblemTexts<MoneyInputCode> = {
  moneyMissing: () => 'Vul een bedrag in.',
  moneyNotRead: () => 'Wij kunnen dit bedrag niet lezen. Schrijf bijvoorbeeld 1.234,50.',
  moneyPointAsComma: (p) =>
    `“${p.typed}” kan twee dingen betekenen. Bedoelt u ${p.meant}? Gebruik een komma voor de centen.`,
  moneyTooPrecise: (p) => `“${p.typed}” heeft meer dan twee cijfers achter de komma. Een prijs is in hele centen.`,
  moneyNegative: (p) => `Een prijs kan niet onder nul zijn: “${p.typed}”.`,
  moneyTooLarge: () => 'Dit bedrag is te groot. Controleer het aantal cijfers.',
}
/** The sentence for an amount that can't be read. */
export const moneySentence = ({ code, params }: Problem<MoneyInputCode>): string => moneyTexts[code](params ?? {})

export const bidTexts = {
  list: {
    title: 'Inschrijvingen',
    intro: 'Aanbestedingen waarop u kunt inschrijven, en wat u indiende.',
    caption: 'Aanbestedingen met een sluitingsmoment',
    tender: 'Aanbesteding',
    closes: 'Sluit',
    left: 'Nog',
    yours: 'Uw inschrijving',
    closed: 'gesloten',
    empty: 'Er is nu niets om op in te schrijven',
    emptyText: 'Zodra een aanbesteding is aangekondigd, staat zij hier.',
    search: 'Zoeken',
    state: 'Stand',
    open: 'Alleen open',
    leftWords: (days: number, hours: number, minutes: number) =>
      days > 1
        ? `nog ${days} dagen`
        : days * 24 + hours > 1
          ? `nog ${days * 24 + hours} uur`
          : `nog ${Math.max(0, hours * 60 + minutes)} minuten`,
    states: {
      none: 'nog niet begonnen',
      noneClosed: 'niet ingediend',
      draftClosed: 'niet ingediend, concept bleef liggen',
      draft: 'concept',
      pending: 'ingediend',
      pendingDraft: 'ingediend, nieuw concept',
      withdrawn: 'ingetrokken',
      withdrawnDraft: 'ingetrokken, nieuw concept',
      valid: 'ingediend',
      disqualified: 'ingediend',
    } as Readonly<Record<string, string>>,
  },
  kind: 'Inschrijving op',
  closesAt: (moment: string) => `Sluit ${moment}, op de klok van de server.`,
  closedAt: (moment: string) => `Gesloten sinds ${moment}.`,
  promiseTitle: 'Wat de kluis belooft, en wat niet',
  promise: [
    'Tot de opening kan niemand uw inschrijving lezen zonder twee sleutelhouders, ook de beheerder niet met toegang tot database en back-ups.',
    'Wie de programmatuur zelf verandert, kan dat omzeilen; daarom krijgt u een ontvangstbewijs waarmee u zelf kunt aantonen wat u wanneer indiende.',
    'Twee sleutelhouders die samen de regels overtreden, kunnen met een eigen programma te vroeg openen. De kluis zelf weigert dat en schrijft elke poging op, maar zo’n programma houdt zij niet tegen.',
    'Zolang u aan een concept werkt, staat de sleutel ervan op de server, los van de database en de back-ups. Bij het indienen wordt die sleutel vernietigd.',
    'Van een ingediende versie zijn alleen uw naam, de tijd, het aantal bestanden en de afgeronde grootte te zien, en dan alleen voor wie bij de database kan. Medewerkers van de regio zien tot de opening ook dat niet.',
  ],
  start: 'Concept beginnen',
  startAgain: 'Nieuwe versie maken',
  startTitle: 'Een nieuwe versie indienen',
  startHints: (version: number) => [
    version > 0
      ? `Versie ${version} blijft gelden tot u een nieuwe versie indient. Dient u niets nieuws in, dan telt versie ${version}.`
      : 'U hebt uw inschrijving ingetrokken. Er telt nu niets mee, tot u een nieuwe versie indient.',
    'De nieuwe versie begint leeg. Wat u indiende, is verzegeld: niemand kan het nog lezen, u ook niet.',
    'Hebt u een eigen exemplaar bewaard? Houd het erbij: u kunt de teksten en prijzen eruit overnemen en de bestanden opnieuw kiezen.',
  ],
  newsSince: (version: number) => `Gepubliceerd nadat u versie ${version} indiende`,
  newsNames: {
    addendum: (number: number) => `Wijziging ${number}`,
    answers: (number: number) => `Nota van inlichtingen ${number}`,
  },
  newsText: 'Lees het. Verandert het uw inschrijving, dien dan voor de sluiting een nieuwe versie in.',
  stillCounts: (version: number) =>
    `Versie ${version} telt mee tot u deze nieuwe versie indient. Pas dan wordt versie ${version} vervangen.`,
  replaces: (version: number) =>
    `Als u indient, vervangt deze inschrijving versie ${version}. De envelop van versie ${version} wordt dan vernietigd.`,
  steps: 'Onderdelen',
  step: 'Onderdeel',
  state: 'Stand',
  done: 'ingevuld',
  toDo: 'nog niet af',
  participants: 'Percelen en deelnemers',
  signer: 'Ondertekenaar',
  review: 'Controleren en indienen',
  missingTitle: 'Wat ontbreekt nog',
  complete: 'Alles is ingevuld. U kunt indienen.',
  draftNone: 'Er is nog geen concept.',
  submitted: 'Ingediend',
  versions: 'Ingediende versies',
  version: (number: number) => `Versie ${number}`,
  versionStates: {
    sealed: 'telt, verzegeld',
    superseded: 'vervangen, envelop vernietigd',
    withdrawn: 'ingetrokken, envelop vernietigd',
    opened: 'geopend',
  } as Readonly<Record<string, string>>,
  received: 'Ontvangen',
  receipt: 'Ontvangstbewijs',
  withdraw: 'Intrekken',
  withdrawText:
    'Uw ingediende versie telt dan niet meer mee en blijft voor altijd dicht. Tot het sluitingsmoment kunt u opnieuw indienen.',
  withdrawConfirm: 'Ja, trek deze inschrijving in',
  discard: 'Concept weggooien',
  discardText: 'De sleutel van het concept wordt vernietigd. Niemand kan het daarna nog lezen.',
  discardConfirm: 'Ja, gooi dit concept weg',
  withdrawnDone: 'De inschrijving is ingetrokken.',
  discarded: 'Het concept is weggegooid.',
  saved: 'Opgeslagen.',
  lots: 'Percelen waarop u inschrijft',
  partners: 'Deelnemers',
  partnersHint: 'De penvoerder dient in. Laat een regel leeg om die weg te halen.',
  role: 'Rol',
  roles: {
    lead: 'penvoerder',
    partner: 'deelnemer aan de combinatie',
    subcontractor: 'onderaannemer',
  } satisfies Readonly<Record<ParticipantRole, string>>,
  name: 'Naam',
  kvk: 'KvK-nummer',
  kvkWrong: 'Een KvK-nummer heeft acht cijfers. Laat het leeg als er geen is.',
  participant: (number: number) => `Deelnemer ${number}`,
  answer: 'Uw antwoord',
  yes: 'ja',
  no: 'nee',
  promises: 'Beloften',
  promisesHint:
    'Wat u belooft, wordt bij gunning een verplichting van het contract. Laat een regel leeg om die weg te halen.',
  promiseText: (number: number) => `Belofte ${number}`,
  promiseDay: (number: number) => `Klaar op (belofte ${number})`,
  file: 'Bestand',
  fileAccepts: 'pdf, docx, xlsx, png of jpg, hoogstens 20 MB',
  fileKept: (name: string, size: string) => `Nu: ${name} (${size}). Kies een ander bestand om het te vervangen.`,
  fileAgain: 'Kies het bestand opnieuw.',
  fileRemove: 'Haal dit bestand weg',
  evidenceOn: 'Datum op het bewijsstuk',
  evidenceHint: (months: number) => `Hoogstens ${months} maanden oud op het sluitingsmoment.`,
  tooLong: (max: number) => `De tekst is te lang: hoogstens ${max} tekens.`,
  citizenNumber: 'Hier staat een burgerservicenummer. Haal het weg: dat hoort niet in een inschrijving.',
  dayWrong: 'Wij kunnen deze datum niet lezen. Schrijf dag-maand-jaar, bijvoorbeeld 31-12-2026.',
  prices: (number: number, title: string) => `Prijzen perceel ${number}: ${title}`,
  priceFor: (description: string) => description,
  priceBounds: (least: string | null, most: string | null) =>
    [least === null ? null : `ten minste ${least}`, most === null ? null : `hoogstens ${most}`]
      .filter((part) => part !== null)
      .join(', '),
  priceUnit: (quantity: string) => `Geschat aantal per jaar: ${quantity}.`,
  priceOutOfBounds: (bounds: string) =>
    bounds === ''
      ? 'Dit bedrag is nul. Een prijs is meer dan nul.'
      : `Dit bedrag is te laag of te hoog voor deze regel: ${bounds}.`,
  noLines: 'Voor dit perceel worden geen prijzen gevraagd.',
  sheetTitle: 'Prijzen uit Excel',
  sheetText:
    'Haal het prijsblad op, vul de prijzen in en lever het hier in. Wij lezen het en vullen de velden; er staat nergens een leesbare kopie op een schijf.',
  sheetDownload: 'Prijsblad ophalen (.xlsx)',
  sheetUpload: 'Ingevuld prijsblad',
  sheetAccepts: 'een werkmap (.xlsx), hoogstens 5 MB',
  sheetRead: 'Prijsblad inlezen',
  sheetUnreadable: 'Wij kunnen dit prijsblad niet lezen. Haal het opnieuw op en vul dat in.',
  sheetLineMissing: (description: string) => `In het prijsblad ontbreekt de prijs van "${description}".`,
  sheetCitizenNumber: (place: string) =>
    `Op blad ${place}, staat een burgerservicenummer. Haal het weg en lees het prijsblad opnieuw in. Er is niets bewaard.`,
  sheetNoPrices:
    'Wij vinden in deze werkmap het blad Prijzen met de kolommen Regel en Prijs in euro niet. Haal het prijsblad opnieuw op en vul dat in.',
  sheetOfOther: (lot: number) =>
    `Dit prijsblad is van een ander perceel of een andere aanbesteding. Haal hier het prijsblad van perceel ${lot} op en vul dat in.`,
  sheetLineTwice: (description: string, cell: string, again: string) =>
    `De regel "${description}" staat er twee keer, met prijzen in ${cell} en ${again}. Haal er een weg.`,
  sheetCellEmpty: (cell: string, description: string) => `Cel ${cell} is leeg: vul de prijs van "${description}" in.`,
  inCell: (cell: string, sentence: string) => `Cel ${cell}: ${sentence}`,
  signerName: 'Naam van wie ondertekent',
  signerPosition: 'Functie',
  signerHint: 'Iemand die uw organisatie mag binden.',
  required: 'Vul dit in.',
  codeTitle: 'Uw geheime code',
  codeText:
    'Bewaar deze code nu, buiten Leidraad. Na het indienen kunnen wij hem niet meer tonen. Met de code, uw eigen exemplaar en het ontvangstbewijs kunt u later zonder ons aantonen wat u indiende.',
  copyTitle: 'Eigen exemplaar',
  copyText:
    'Haal nu een eigen exemplaar op. Na het indienen kan niemand de inhoud nog lezen, u ook niet. Wilt u later een nieuwe versie indienen, dan begint die leeg: u hebt dit exemplaar dan nodig.',
  copyAll: 'Alles ophalen (.zip)',
  copyParts: 'Of haal alleen een inhoudsblad op, zoals het wordt verzegeld:',
  copyDraft: 'Eigen exemplaar ophalen (.zip)',
  copyQuality: 'kwaliteit.json ophalen',
  copyPrice: 'prijzen.json ophalen',
  declare:
    'Ik heb de code en het eigen exemplaar bewaard, en verklaar namens de inschrijver dat deze inschrijving volledig en naar waarheid is.',
  declareMissing: 'Zet een vinkje bij de verklaring.',
  handIn: 'Indienen',
  back: 'Terug naar de inschrijving',
  receiptTitle: (number: number) => `Ontvangstbewijs versie ${number}`,
  receiptIntro:
    'Bewaar dit bewijs. De handtekening maakt dat niemand er iets aan kan veranderen zonder dat het opvalt.',
  receiptDone: 'Uw inschrijving is ontvangen en verzegeld. Het ontvangstbewijs is ook gemaild.',
  receiptFile: 'Ontvangstbewijs ophalen (.txt)',
  receiptPaper: 'Ontvangstbewijs ophalen (.pdf)',
  receiptHash: (sha256: string) => `SHA-256 van deze tekst: ${sha256}`,
  receiptPaperNote:
    'De ondertekende tekst zit ook als los bestand in deze pdf. De controlepagina leest haar daaruit. Wat hierboven gedrukt staat, is dezelfde tekst.',
  receiptText: 'De tekst die is ondertekend',
  receiptCheck: 'Zelf controleren',
  receiptCheckText:
    'Controleer het bewijs zonder ons: sla de controlepagina op en open haar op uw eigen computer. De openbare sleutel staat op de lijst van verzegelingen.',
  receiptChecker: 'Controlepagina',
  sealedList: 'Lijst van verzegelingen',
  publicKey: 'Openbare sleutel',
  step409: 'Iemand was u voor',
  unknownStep: 'Deze stap kennen wij niet. Ververs de pagina en probeer het opnieuw.',
} as const

/** The own copy: a zip file that the bidder keeps. */
export const bidCopyTexts = {
  fileName: (tender: string) => `inschrijving-${tender}.zip`,
  names: {
    text: 'inschrijving.txt',
    code: 'geheime-code.txt',
    quality: 'kwaliteit.json',
    price: 'prijzen.json',
  },
  folder: 'bijlagen',
  title: (number: string, title: string) => `Eigen exemplaar van de inschrijving op ${number}: ${title}`,
  explained: (missing: number) =>
    missing === 0
      ? 'Bewaar dit bestand. kwaliteit.json en prijzen.json zijn precies wat bij het indienen wordt verzegeld. Met de geheime code en het ontvangstbewijs kunt u later zonder ons aantonen wat u indiende.'
      : `Dit concept is nog niet af: er ontbreken ${missing} punten. Haal het exemplaar opnieuw op voordat u indient.`,
  words: {
    lots: 'PERCELEN',
    participants: 'DEELNEMERS',
    signer: 'ONDERTEKENAAR',
    yes: 'ja',
    no: 'nee',
    nothing: '(niet ingevuld)',
    promise: 'Belofte',
    evidenceOn: 'Datum op het bewijsstuk',
    file: 'Bestand',
    role: (role: ParticipantRole) => bidTexts.roles[role],
    prices: (number: number, title: string) => `PRIJZEN PERCEEL ${number}: ${title}`,
  },
} as const

export const sealedListTexts = {
  title: 'Verzegelde inschrijvingen',
  intro:
    'Na het sluitingsmoment staat hier hoeveel inschrijvingen er zijn en de verzegeling van elke inschrijving. Wie inschreef, kan zo zelf zien dat zijn inschrijving meetelt en niet is veranderd.',
  notClosed:
    'Deze aanbesteding is nog niet gesloten. Het aantal en de verzegelingen staan hier vanaf het sluitingsmoment.',
  closes: 'Sluitingsmoment',
  count: 'Aantal inschrijvingen',
  seals: 'Verzegelingen',
  none: 'Er zijn geen inschrijvingen ontvangen.',
  opened: (matched: number, total: number) => `Bij de opening klopten ${matched} van ${total} verzegelingen.`,
  file: 'Lijst ophalen (.txt)',
  keys: 'Openbare sleutels',
  keysIntro: 'Met deze sleutels zijn ontvangstbewijzen ondertekend.',
  checker: 'Ontvangstbewijs zelf controleren',
} as const
