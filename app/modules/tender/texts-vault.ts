/** All Dutch of the vault for who holds its keys. */
type Params = Readonly<Record<string, string | number | null>>

export const vaultProblemTexts = {
  notAllowed: () => 'Uw rol mag de kluis niet openen.',
  notOfficer: () => 'Dit doet de inkoper van deze aanbesteding.',
  unknownPerson: () => 'Deze persoon kennen wij niet, of heeft geen rol die een sleuteldeel mag bewaren.',
  inTheTeam: () => 'Deze persoon werkt al mee aan deze aanbesteding. Kies iemand buiten het inkoopteam.',
  noHolder: () => 'U bent geen sleutelhouder van deze aanbesteding.',
  noOwnKey: () => 'U koos nog geen wachtzin. Zonder wachtzin hebt u geen sleuteldeel.',
  keysMade: () => 'De sleutels zijn al gemaakt. Wie een deel heeft, houdt dat.',
  passphraseTooShort: (params: Params) =>
    `De wachtzin is te kort. Gebruik ten minste ${params.min} tekens, bijvoorbeeld vier losse woorden.`,
  tooFewHolders: (params: Params) =>
    `Er zijn ${params.count} sleutelhouders klaar. Nodig zijn er ten minste ${params.min}.`,
  noEscrow: () => 'Het reservedeel heeft nog geen houder met een wachtzin. Wijs iemand buiten het inkoopteam aan.',
  madeByAnother: () => 'Een collega maakte de sleutels net. Ververs de pagina.',
  cancelled: () => 'Deze aanbesteding is gestopt. De kluis blijft dicht.',
  noKeys: () => 'Er zijn geen sleutels gemaakt, dus ook geen inschrijvingen verzegeld.',
  tooEarly: () =>
    'Te vroeg. De kluis gaat pas open na het sluitingsmoment en de wachttijd, op de klok van de database.',
  questionsOpen: () =>
    'Er zijn nog vragen van aanbieders zonder antwoord. Na de sluiting kan een antwoord niet meer worden gepubliceerd: sluit elke vraag met een reden. Daarna kan de kluis open.',
  alreadyOpened: () => 'Dit deel is al geopend.',
  qualityNotOpened: () => 'Eerst wordt de kwaliteit geopend, dan pas de prijzen.',
  qualityNotSettled: () =>
    'De kwaliteit is nog niet op elk perceel vastgesteld. De prijzen blijven dicht tot de beoordeling klaar is.',
  notAppointed: () => 'U bent niet (meer) aangewezen als opener van deze aanbesteding.',
  isBidder: () => 'U hebt een rol bij een organisatie die inschrijft. Dan kunt u niet openen.',
  samePerson: () => 'U gaf het eerste deel al. Het tweede deel komt van een ander, op een andere computer.',
  escrowReasonMissing: () => 'Schrijf op waarom het reservedeel nodig is. De inschrijvers krijgen die reden te lezen.',
  passwordWrong: () => 'Het wachtwoord klopt niet.',
  codeWrong: () => 'De code klopt niet, of is al gebruikt.',
  tooManyAttempts: (params: Params) => `Te veel pogingen. Probeer het over ${params.minutes} minuten opnieuw.`,
  passphraseWrong: () => 'De wachtzin klopt niet.',
  openingRuns: () => 'De kluis wordt al geopend. Ververs de pagina.',
  sharesDoNotFit: () =>
    'Deze twee delen vormen niet de sleutel. Het deel is veranderd of hoort bij een andere sleutel. Laat een andere houder openen.',
  overtaken: () => 'Een ander was u net voor. Ververs de pagina en kijk hoe het nu staat.',
} as const

export const vaultTexts = {
  title: 'Kluis',
  toQuestions: 'Naar de vragen',
  kind: 'Aanbesteding',
  tenders: 'Aanbestedingen',
  status: 'Stand',
  closes: 'Sluitingsmoment',
  opens: 'Kluis kan open vanaf',
  notChosen: 'nog niet gekozen',
  count: 'Inschrijvingen',
  countHidden: 'Tot het sluitingsmoment is niet te zien of en door wie is ingeschreven.',
  quality: 'Kwaliteit',
  price: 'Prijzen',
  /** Where nobody names a price. */
  bidsPart: 'Inschrijvingen',
  vault: 'Kluis',
  emptyPrice: 'Prijzen (worden hier niet gevraagd)',
  parts: { quality: 'kwaliteit', price: 'prijzen' } as Readonly<Record<string, string>>,
  openedAt: (moment: string) => `geopend ${moment}`,
  sealed: 'dicht',
  holders: 'Sleutelhouders',
  holdersIntro:
    'De sleutel van de kluis is in delen gesplitst. Twee houders samen openen; een deel alleen zegt niets. Het reservedeel ligt buiten het inkoopteam, voor als een opener uitvalt.',
  person: 'Naam',
  holderKind: 'Deel',
  kinds: { opener: 'opener', escrow: 'reservedeel' } as Readonly<Record<string, string>>,
  ready: 'Wachtzin',
  readySince: (moment: string) => `gekozen ${moment}`,
  notReady: 'nog niet gekozen',
  noHolders: 'Er zijn nog geen openers aangewezen. Dat doet de inkoper bij het team.',
  nameEscrow: 'Houder van het reservedeel',
  nameEscrowHint: 'Iemand van de regio die niets anders in deze aanbesteding doet.',
  noEscrowChoice:
    'Iedereen van de regio werkt al mee aan deze aanbesteding. Vraag de beheerder een medewerker uit te nodigen die het reservedeel bewaart.',
  nameEscrowButton: 'Reservehouder aanwijzen',
  keys: 'Sleutels',
  keysNone: 'De sleutels zijn nog niet gemaakt. Zolang dat zo is, kan niemand indienen.',
  keysMade: (moment: string, id: string) => `gemaakt ${moment}, nummer ${id}`,
  makeKeys: 'Sleutels maken',
  makeKeysAgain: 'Sleutels opnieuw maken',
  makeKeysText:
    'De geheime helft bestaat daarna nergens in zijn geheel. Wat eerder is verzegeld, blijft te openen met de eerdere delen.',
  makeKeysConfirm: 'Ja, maak de sleutels',
  ownPassphrase: 'Uw wachtzin kiezen',
  openQuality: 'Kwaliteit openen',
  openBids: 'Inschrijvingen openen',
  openPrice: 'Prijzen openen',
  record: 'Proces-verbaal',
  records: 'Openingen',
  noRecords: 'Er is nog niets geopend.',
  refusals: 'Geweigerde pogingen',
  refusalsNone: 'Er zijn geen geweigerde pogingen.',
  when: 'Wanneer',
  who: 'Wie',
  why: 'Waarom geweigerd',
  flashes: {
    aangewezen: 'De houder van het reservedeel is aangewezen.',
    sleutels: 'De sleutels zijn gemaakt. Er kan nu worden ingediend.',
    wachtzin: 'Uw wachtzin is gekozen. Bewaar hem zelf; niemand kan hem opnieuw geven.',
    eerste: 'Uw deel is gegeven. De tweede opener heeft tien minuten.',
  } as Readonly<Record<string, string>>,
  passphraseTitle: 'Uw wachtzin voor de kluis',
  passphraseIntro:
    'Met deze zin opent u straks uw deel van de sleutel. Schrijf hem op en bewaar hem waar alleen u bij kunt. Wij bewaren hem niet.',
  passphrase: 'Wachtzin',
  passphraseHint: 'Ten minste 16 tekens, bijvoorbeeld vier losse woorden.',
  passphraseAgain: 'Nog een keer',
  passphraseDiffers: 'De twee wachtzinnen zijn niet gelijk.',
  save: 'Opslaan',
  cancel: 'Terug naar de kluis',
  openTitle: (part: string) => `Kluis openen: ${part}`,
  openIntro:
    'Twee sleutelhouders geven elk hun deel, de tweede binnen tien minuten na de eerste. Doe het op twee computers.',
  firstGiven: (who: string, moment: string) =>
    `Het eerste deel is gegeven door ${who}, ${moment}. Nu is de tweede aan de beurt.`,
  firstAsked: 'Er is nog geen deel gegeven.',
  password: 'Uw wachtwoord',
  code: 'Code van uw tweede stap',
  escrowReason: 'Waarom is het reservedeel nodig?',
  give: 'Mijn deel geven',
  opening: 'Enveloppen openen',
  bids: 'inschrijvingen',
  openingText:
    'De enveloppen worden geopend en vergeleken met de ontvangstbewijzen. Ververs deze pagina om te zien hoe ver het is.',
  refresh: 'Ververs',
  recordIntro: 'Zo is het vastgelegd op het moment van openen. De SHA-256 hieronder staat ook in het logboek.',
  recordPdf: 'Ophalen als PDF',
  recordHash: 'SHA-256 van de tekst',
  statuses: {
    waiting: 'wacht op de tweede',
    opening: 'bezig',
    opened: 'geopend',
    broken: 'afgebroken, niets geopend',
    expired: 'verlopen, niets geopend',
  } as Readonly<Record<string, string>>,
  matched: (matched: number, total: number) => `${matched} van ${total} kloppen`,
} as const

/** What a part of the vault is called: where nobody is ranked there is one opening, of the bids. */
export const partText = (part: string, ranks: boolean): string =>
  !ranks && part === 'quality' ? vaultTexts.bidsPart.toLowerCase() : (vaultTexts.parts[part] ?? part)
