/** All Dutch of the access module: B1, with "u". */
import type { Role } from '~/kernel/actor'
import type { ProblemTexts } from '~/kernel/result'
import { recoveryCodeCount } from './domain/second-step'

/** What each role is called, and what it is for. */
export const roleTexts: Readonly<Record<Role, { readonly name: string; readonly does: string }>> = {
  administrator: { name: 'Beheerder', does: 'beheert gebruikers, organisaties en sjablonen' },
  projectLead: { name: 'Projectleider', does: 'volgt het hele inkooptraject' },
  contractManager: { name: 'Contractmanager', does: 'beheert contracten en beoordeelt verantwoordingen' },
  procurementOfficer: { name: 'Inkoper', does: 'maakt en wijzigt contracten' },
  evaluator: { name: 'Beoordelaar', does: 'beoordeelt inschrijvingen' },
  controller: { name: 'Controller', does: 'leest contracten, verantwoordingen en het logboek' },
  policyAdviser: { name: 'Beleidsadviseur', does: 'leest contracten en verantwoordingen' },
  alderman: { name: 'Wethouder', does: 'leest contracten en resultaten' },
  councilMember: { name: 'Raadslid', does: 'leest het project, de resultaten en de begroting' },
  externalAdviser: { name: 'Externe adviseur', does: 'leest één contract' },
  providerAdministrator: {
    name: 'Beheerder aanbieder',
    does: 'beheert de gebruikers van de eigen organisatie en dient verantwoordingen in',
  },
  bidder: { name: 'Inschrijver', does: 'leest de eigen contracten en doet inschrijvingen' },
  reporter: { name: 'Verantwoorder', does: 'levert verantwoordingen aan' },
}

type ProblemCode =
  | 'loginFailed'
  | 'tooManyAttempts'
  | 'noAccess'
  | 'codeWrong'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'passwordCommon'
  | 'passwordIsOwn'
  | 'passwordWrong'
  | 'accountChanged'
  | 'linkUsed'
  | 'accountExists'
  | 'otherAccount'
  | 'alreadySetUp'
  | 'setUpExpired'
  | 'noSecondStep'
  | 'secondStepRequired'
  | 'noLongerManager'
  | 'personGone'
  | 'personChanged'
  | 'roleNotAllowed'
  | 'alreadyHasRole'
  | 'alreadyInvited'
  | 'dossierUnknown'
  | 'organisationUnknown'
  | 'ownLastAdministrator'
  | 'lastAdministrator'
  | 'ownAccount'
  | 'invitationGone'

const minutes = (count: unknown) => (Number(count) === 1 ? '1 minuut' : `${count} minuten`)

export const problemTexts = {
  loginFailed: () => 'Het e-mailadres of het wachtwoord klopt niet.',
  tooManyAttempts: ({ minutes: count }) => `Dit is te vaak geprobeerd. Wacht ${minutes(count)} en probeer het opnieuw.`,
  noAccess: () => 'Uw account is niet actief. Neem contact op met de beheerder van uw organisatie.',
  codeWrong: () => 'Deze code klopt niet of is al gebruikt. Wacht op de volgende code in uw app.',
  passwordTooShort: ({ least }) => `Kies een wachtwoord van ten minste ${least} tekens. Een zin mag ook.`,
  passwordTooLong: ({ most }) => `Kies een wachtwoord van ten hoogste ${most} tekens.`,
  passwordCommon: () => 'Dit wachtwoord is te makkelijk te raden. Kies bijvoorbeeld vier losse woorden.',
  passwordIsOwn: () => 'Gebruik niet uw eigen naam of e-mailadres als wachtwoord.',
  passwordWrong: () => 'Uw huidige wachtwoord klopt niet.',
  accountChanged: () => 'Uw wachtwoord is intussen al gewijzigd. Log opnieuw in.',
  linkUsed: () => 'Deze link is al gebruikt of niet meer geldig.',
  accountExists: () => 'Dit e-mailadres heeft al een account. Log in om de rol toe te voegen.',
  otherAccount: () => 'Deze uitnodiging is voor een ander e-mailadres. Log uit en log in met dat account.',
  alreadySetUp: () => 'Er is al een beheerder. Log in.',
  setUpExpired: () => 'Dit scherm stond te lang open. Hieronder staat een nieuwe QR-code; scan die.',
  noSecondStep: () => 'U hebt nog geen tweede stap ingesteld.',
  secondStepRequired: () => 'Voor uw rol is de tweede stap verplicht. U kunt hem wel vervangen.',
  noLongerManager: () => 'U hebt deze rol niet meer. Uw wijziging is niet opgeslagen.',
  personGone: () => 'Deze persoon of rol bestaat niet meer.',
  personChanged: () =>
    'Iemand anders heeft deze gebruiker intussen gewijzigd. Hieronder staat hoe het nu is. Kijk of uw wijziging nog nodig is.',
  roleNotAllowed: () => 'Deze rol past niet bij deze organisatie.',
  alreadyHasRole: () => 'Deze persoon heeft deze rol al.',
  alreadyInvited: () => 'Voor dit e-mailadres staat al een uitnodiging met deze rol open.',
  dossierUnknown: () => 'Wij kennen geen contract met dit nummer.',
  organisationUnknown: () => 'Kies een organisatie uit de lijst.',
  ownLastAdministrator: () =>
    'Dit is uw laatste rol als beheerder. Laat een andere beheerder dit doen, anders kunt u er zelf niet meer bij.',
  lastAdministrator: () => 'Dit is de laatste beheerder van de regio. Maak eerst iemand anders beheerder.',
  ownAccount: () => 'U kunt uw eigen account niet sluiten of herstellen. Vraag een andere beheerder.',
  invitationGone: () => 'Deze uitnodiging is al gebruikt of ingetrokken.',
} satisfies ProblemTexts<ProblemCode>

/** What a form says about a field that is not filled in right. */
export const fieldTexts = {
  email: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  emailLong: 'Een e-mailadres heeft ten hoogste 254 tekens.',
  password: 'Vul uw wachtwoord in.',
  newPassword: 'Vul een nieuw wachtwoord in.',
  again: 'Vul het nieuwe wachtwoord nog een keer in.',
  notSame: 'De twee wachtwoorden zijn niet gelijk.',
  code: 'Vul de code in.',
  name: 'Vul een naam in.',
  nameLong: 'Een naam heeft ten hoogste 200 tekens.',
  nameSigns: 'Gebruik in een naam geen regeleinden of bijzondere tekens.',
  organisation: 'Kies een organisatie.',
  role: 'Kies een rol.',
  contractNumber: 'Vul het nummer in van het contract dat deze adviseur mag lezen.',
  region: 'Vul de naam van uw regio in.',
}

/** `?melding=` in the address: what was just done. */
export const flashTexts: Readonly<Record<string, string>> = {
  uitgelogd: 'U bent uitgelogd.',
  'overal-uitgelogd': 'U bent overal uitgelogd. Log opnieuw in.',
  'sessie-beeindigd': 'De sessie is beëindigd.',
  'wachtwoord-gewijzigd': 'Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.',
  'wachtwoord-hersteld': 'Uw nieuwe wachtwoord is opgeslagen. Log ermee in.',
  'tweede-stap-uit': 'De tweede stap is uitgezet.',
  uitgenodigd: 'De uitnodiging is verstuurd.',
  'opnieuw-verstuurd': 'De uitnodiging is opnieuw verstuurd. De vorige link werkt niet meer.',
  ingetrokken: 'De uitnodiging is ingetrokken. De link werkt niet meer.',
  'rol-gewijzigd': 'De rol is gewijzigd. Dat geldt vanaf nu.',
  'rol-beeindigd': 'De rol is beëindigd. Deze persoon kan er niet meer mee werken.',
  'account-gesloten': 'Het account is gesloten. Deze persoon is overal uitgelogd.',
  'account-geopend': 'Het account is weer open.',
  'tweede-stap-gewist': 'De tweede stap is gewist. Deze persoon krijgt hierover een e-mail.',
  'rol-toegevoegd': 'De nieuwe rol staat bij uw rollen.',
  'van-rol-gewisseld': 'U werkt nu in deze rol.',
}

export const loginTexts = {
  title: 'Inloggen',
  intro: 'Log in met het e-mailadres waarop u bent uitgenodigd.',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  submit: 'Inloggen',
  forgotten: 'Wachtwoord vergeten?',
  noAccount: 'Nog geen account?',
  noAccountText:
    'U krijgt een uitnodiging van de beheerder van uw organisatie, of van de regio. Zelf een account maken kan niet.',
  codeTitle: 'Tweede stap',
  codeIntro: 'Open de app op uw telefoon en vul de code van zes cijfers in.',
  code: 'Code',
  codeHint: 'Geen telefoon bij de hand? Vul dan een herstelcode in.',
  codeSubmit: 'Verder',
  otherAccount: 'Met een ander account inloggen',
}

export const resetTexts = {
  askTitle: 'Wachtwoord vergeten',
  askIntro: 'Vul uw e-mailadres in. U krijgt dan een e-mail met een link om een nieuw wachtwoord te kiezen.',
  askSubmit: 'Stuur mij een link',
  askedTitle: 'Kijk in uw e-mail',
  asked: (email: string) =>
    `Als er een account is met het adres ${email}, hebben wij daar een e-mail naartoe gestuurd. De link erin werkt een uur en kan één keer worden gebruikt.`,
  askedNothing: 'Geen e-mail gekregen? Kijk bij ongewenste e-mail, of controleer of u het adres goed hebt getypt.',
  askAgain: 'Een ander adres proberen',
  setTitle: 'Nieuw wachtwoord kiezen',
  setIntro: (email: string) => `U kiest een nieuw wachtwoord voor ${email}. Daarna logt u in, ook met uw tweede stap.`,
  setSubmit: 'Wachtwoord opslaan',
  goneTitle: 'Deze link werkt niet meer',
  gone: 'De link is al gebruikt, of ouder dan een uur. Vraag een nieuwe aan.',
  goneAction: 'Nieuwe link aanvragen',
  backToLogin: 'Terug naar inloggen',
}

export const passwordTexts = {
  wanted: 'Nieuw wachtwoord',
  hint: 'Ten minste 12 tekens. Lang is beter dan ingewikkeld: vier losse woorden zijn goed. Plakken mag.',
  again: 'Nieuw wachtwoord nog een keer',
  current: 'Huidig wachtwoord',
}

export const accountTexts = {
  title: 'Mijn account',
  details: 'Uw gegevens',
  name: 'Naam',
  email: 'E-mailadres',
  role: 'Rol',
  organisation: 'Organisatie',
  security: 'Beveiliging',
  password: 'Wachtwoord',
  passwordTitle: 'Wachtwoord wijzigen',
  passwordIntro: 'Na het wijzigen bent u op al uw andere apparaten uitgelogd.',
  passwordChange: 'Wachtwoord wijzigen',
  passwordSet: 'Ingesteld',
  secondStep: 'Tweede stap',
  secondStepOn: 'Aan, met een app',
  secondStepOff: 'Uit',
  secondStepSetUp: 'Tweede stap instellen',
  secondStepManage: 'Tweede stap beheren',
  sessions: 'Waar u bent ingelogd',
  sessionDevice: 'Apparaat',
  sessionSince: 'Ingelogd op',
  sessionSeen: 'Laatst gebruikt',
  sessionThis: 'dit apparaat',
  sessionEnd: 'Beëindigen',
  sessionEndOf: (device: string) => `Beëindig de sessie van ${device}`,
  endAll: 'Overal uitloggen',
  endAllText: 'U wordt op al uw apparaten uitgelogd, ook op dit apparaat.',
  endAllConfirm: 'Ja, log mij overal uit',
  unknownBrowser: 'Onbekende browser',
  browserOn: (browser: string, system: string) => `${browser} op ${system}`,
  back: 'Terug naar mijn account',
}

export const secondStepTexts = {
  title: 'Tweede stap',
  requiredTitle: 'Stel eerst uw tweede stap in',
  required:
    'Voor uw rol is een tweede stap bij het inloggen verplicht. Zonder telefoon met een app kan niemand met alleen uw wachtwoord naar binnen.',
  intro: 'Met een tweede stap vult u bij het inloggen ook een code in van een app op uw telefoon.',
  scan: '1. Scan de QR-code',
  scanText: 'Open een app voor codes op uw telefoon, zoals Microsoft Authenticator, Google Authenticator of 2FAS.',
  qr: 'QR-code voor uw app',
  cantScan: 'Kunt u niet scannen?',
  secretText: 'Typ dan deze sleutel over in de app. Kies voor “op basis van tijd”.',
  confirm: '2. Vul de code in',
  code: 'Code uit de app',
  codeHint: 'Zes cijfers',
  password: 'Uw wachtwoord',
  submit: 'Tweede stap aanzetten',
  replaceSubmit: 'Tweede stap vervangen',
  replace: 'Naar een andere telefoon',
  replaceText: 'Scan de QR-code met de nieuwe telefoon. Tot u de code bevestigt, werkt de oude telefoon nog.',
  codesTitle: 'Uw herstelcodes',
  codesText: `Bewaar deze ${recoveryCodeCount} codes op een veilige plek. Met een herstelcode kunt u inloggen als u uw telefoon kwijt bent. Elke code werkt één keer. U ziet ze alleen nu.`,
  codesDone: 'Ik heb de codes bewaard',
  codesLeft: (count: number) => (count === 1 ? 'U hebt nog 1 herstelcode.' : `U hebt nog ${count} herstelcodes.`),
  renew: 'Nieuwe herstelcodes',
  renewText: `U krijgt ${recoveryCodeCount} nieuwe codes. De oude werken dan niet meer.`,
  renewConfirm: 'Ja, maak nieuwe codes',
  remove: 'Tweede stap uitzetten',
  removeText: 'Bij het inloggen is dan alleen uw wachtwoord nodig.',
  removeConfirm: 'Ja, zet de tweede stap uit',
  isOn: 'De tweede stap staat aan.',
}

export const invitationTexts = {
  title: 'Uitnodiging voor Leidraad',
  intro: (role: string, organisation: string) => `U bent uitgenodigd als ${role} bij ${organisation}.`,
  forAddress: (email: string) => `Uw account krijgt het e-mailadres ${email}.`,
  name: 'Uw naam',
  submit: 'Account maken',
  hasAccount: (email: string) => `U hebt al een account met het adres ${email}. Log in; daarna voegt u deze rol toe.`,
  logIn: 'Inloggen',
  addRole: 'Rol toevoegen aan mijn account',
  otherAccount: (email: string, current: string) =>
    `Deze uitnodiging is voor ${email}, maar u bent ingelogd als ${current}. Log eerst uit en open de link daarna opnieuw.`,
  logOut: 'Uitloggen',
  goneTitle: 'Deze uitnodiging werkt niet meer',
  gone: 'De link is al gebruikt, ingetrokken of ouder dan 14 dagen. Hebt u al een account? Log dan in. Vraag anders de beheerder om een nieuwe uitnodiging.',
}

export const rolesTexts = {
  title: 'Wissel van rol',
  intro: 'U hebt meer rollen. Kies in welke rol u nu werkt. U ziet dan wat bij die rol hoort.',
  role: 'Rol',
  organisation: 'Organisatie',
  current: 'nu gekozen',
  choose: 'Werken in deze rol',
  chooseOf: (role: string, organisation: string) => `Werken als ${role} bij ${organisation}`,
}

export const peopleTexts = {
  title: 'Gebruikers',
  intro: 'Wie er met Leidraad werkt, en wie is uitgenodigd.',
  tabs: 'Lijsten',
  people: 'Gebruikers',
  invitations: 'Uitnodigingen',
  invite: 'Gebruiker uitnodigen',
  caption: 'Gebruikers en hun rollen',
  invitationCaption: 'Open uitnodigingen',
  search: 'Zoeken',
  searchHint: 'Naam, e-mail of organisatie',
  name: 'Naam',
  email: 'E-mailadres',
  organisation: 'Organisatie',
  role: 'Rol',
  state: 'Status',
  stateActive: 'Actief',
  stateDisabled: 'Gesloten',
  secondStep: 'Tweede stap',
  secondStepOn: 'Aan',
  secondStepOff: 'Uit',
  expires: 'Geldig tot',
  invitedOn: 'Uitgenodigd op',
  invitationOpen: 'Open',
  invitationExpired: 'Verlopen',
  resend: 'Opnieuw versturen',
  resendOf: (name: string) => `Stuur de uitnodiging van ${name} opnieuw`,
  withdraw: 'Intrekken',
  withdrawOf: (name: string) => `Trek de uitnodiging van ${name} in`,
  actions: 'Doen',
  none: 'Geen gebruikers gevonden',
  noneText: 'Er is niemand die bij deze filters past.',
  noInvitations: 'Er staan geen uitnodigingen open',
  inviteTitle: 'Gebruiker uitnodigen',
  inviteIntro: 'Deze persoon krijgt een e-mail met een link. De link werkt 14 dagen en kan één keer worden gebruikt.',
  contractNumber: 'Nummer van het contract',
  contractNumberHint: 'Alleen voor een externe adviseur: het ene contract dat deze persoon mag lezen.',
  inviteSubmit: 'Uitnodiging versturen',
  roles: 'Rollen',
  account: 'Account',
  since: 'Sinds',
  changeRole: 'Rol wijzigen',
  newRole: 'Nieuwe rol',
  save: 'Wijziging opslaan',
  endRole: 'Rol beëindigen',
  endRoleText: (role: string, organisation: string) =>
    `Deze persoon kan dan niet meer werken als ${role} bij ${organisation}. Open sessies stoppen meteen.`,
  endRoleConfirm: 'Ja, beëindig deze rol',
  disable: 'Account sluiten',
  disableText: 'Deze persoon kan dan niet meer inloggen en wordt overal uitgelogd. De rollen blijven bewaard.',
  disableConfirm: 'Ja, sluit dit account',
  enable: 'Account weer openen',
  clearSecondStep: 'Tweede stap wissen',
  clearSecondStepText:
    'Doe dit alleen als deze persoon de telefoon én de herstelcodes kwijt is, en u zeker weet wie het vraagt. De persoon krijgt er een e-mail over.',
  clearSecondStepConfirm: 'Ja, wis de tweede stap',
  isSelf: 'Dit bent u zelf. Uw eigen wachtwoord en tweede stap regelt u bij Mijn account.',
  noRoles: 'Deze persoon heeft geen rollen meer.',
  createdOn: 'Account sinds',
  kind: 'Gebruiker',
}

export const outboxTexts = {
  attachment: (name: string) => `Bijlage: ${name}`,
  title: 'Postvak uit',
  introShown: 'Er is geen mailserver ingesteld. E-mail wordt niet verstuurd; u leest haar hier.',
  introSent: 'Wat Leidraad per e-mail heeft verstuurd.',
  caption: 'Berichten, het nieuwste eerst',
  search: 'Zoeken',
  searchHint: 'Adres of onderwerp',
  to: 'Aan',
  subject: 'Onderwerp',
  at: 'Gemaakt op',
  state: 'Status',
  kept: 'Alleen hier',
  sent: 'Verstuurd',
  waiting: 'Wacht op versturen',
  failed: 'Mislukt',
  none: 'Er zijn nog geen berichten',
  noneText: 'Nodig iemand uit, of vraag een nieuw wachtwoord aan: het bericht staat dan hier.',
  kind: 'Bericht',
}

export const firstRunTexts = {
  title: 'Welkom bij Leidraad',
  intro:
    'Er is nog geen beheerder. Maak hier het eerste account. Daarna nodigt u anderen uit. Deze pagina verdwijnt zodra het account er is.',
  region: 'Naam van de regio of de inkooporganisatie',
  regionHint: 'Bijvoorbeeld: Jeugdhulp Leidse regio',
  name: 'Uw naam',
  submit: 'Beheerder maken',
}

type InvitationMail = { name: string; role: Role; organisation: string; link: string; days: number }

const signature = '\n\nMet vriendelijke groet,\nLeidraad\n'

/** Subject and text of each mail; links stand on a line of their own. */
export const mailTexts = {
  invitation: ({ name, role, organisation, link, days }: InvitationMail) => ({
    subject: 'Uitnodiging voor Leidraad',
    text: `Beste ${name},\n\nU bent uitgenodigd om met Leidraad te werken als ${roleTexts[role].name.toLowerCase()} bij ${organisation}.\n\nMaak uw account met deze link. De link werkt ${days} dagen en kan één keer worden gebruikt.\n\n${link}\n\nKent u Leidraad niet? Dan hoeft u niets te doen.${signature}`,
  }),
  passwordReset: ({ name, link, minutes: valid }: { name: string; link: string; minutes: number }) => ({
    subject: 'Nieuw wachtwoord voor Leidraad',
    text: `Beste ${name},\n\nU hebt gevraagd om een nieuw wachtwoord. Kies het met deze link. De link werkt ${valid} minuten en kan één keer worden gebruikt.\n\n${link}\n\nHebt u dit niet gevraagd? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.${signature}`,
  }),
  passwordChanged: ({ name }: { name: string }) => ({
    subject: 'Uw wachtwoord voor Leidraad is gewijzigd',
    text: `Beste ${name},\n\nUw wachtwoord is gewijzigd. U bent op al uw andere apparaten uitgelogd.\n\nHebt u dit niet zelf gedaan? Neem dan meteen contact op met uw beheerder.${signature}`,
  }),
  secondStepCleared: ({ name }: { name: string }) => ({
    subject: 'Uw tweede stap voor Leidraad is gewist',
    text: `Beste ${name},\n\nDe beheerder heeft uw tweede stap bij het inloggen gewist. U kunt nu met uw wachtwoord inloggen en stelt daarna een nieuwe tweede stap in.\n\nHebt u hier niet om gevraagd? Neem dan meteen contact op met uw beheerder.${signature}`,
  }),
}

/** When a form arrives after the session ended. */
export const sessionOverTexts = {
  title: 'U bent niet meer ingelogd',
  kept: 'Wat u invulde is nog niet bewaard, maar u bent het niet kwijt. Log in op een nieuw tabblad, kom hier terug en verstuur het opnieuw.',
  notKept:
    'Wat u verstuurde is niet bewaard. Log in en doe het opnieuw. Een bestand of wachtwoord vult u dan ook opnieuw in.',
  logIn: 'Inloggen',
  logInBeside: 'Inloggen op een nieuw tabblad',
  sendAgain: 'Opnieuw versturen',
} as const
