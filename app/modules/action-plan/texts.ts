/** All Dutch of the action plans. */
import type { DayInputCode } from '~/kernel/day-input'
import type { PersonalData } from '~/kernel/personal-data'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { ActionProblem, ActionStatus, PlanStatus, ProgressKind } from './domain/action-plan'

export const planStatusTexts: Readonly<Record<PlanStatus, string>> = {
  draft: 'concept',
  adopted: 'vastgesteld',
  public: 'openbaar',
}
export const actionStatusTexts: Readonly<Record<ActionStatus, string>> = {
  planned: 'gepland',
  active: 'bezig',
  done: 'klaar',
  stopped: 'gestopt',
}
export const progressKindTexts: Readonly<Record<ProgressKind, string>> = {
  percent: 'in procenten',
  units: 'in aantallen',
}

export type PlanRefusal =
  | 'planExists'
  | 'municipalityUnknown'
  | 'partnerUnknown'
  | 'resultUnknown'
  | 'stepUnknown'
  | 'adoptedOnMissing'
  | 'noActions'
  | 'hasNoActions'
  | 'tooManyLinks'
type AnyProblem = ActionProblem | PlanRefusal | PersonalData | DayInputCode

const problems: ProblemTexts<AnyProblem> = {
  noResult: () => 'Kies ten minste één resultaat. Een actie zonder doel hoort niet in het plan.',
  periodReversed: () => 'De einddatum ligt voor de begindatum.',
  unitMissing: () => 'Vul in wat u telt, bijvoorbeeld gezinnen of scholen.',
  progressTooMuch: (p) => `Dit is meer dan het geheel (${p.total}). Vul een kleiner getal in.`,
  doneUnfinished: () => 'Vul de dag in waarop de actie klaar was.',
  finishedBeforeStart: () => 'De dag waarop de actie klaar was, ligt voor de start.',
  wordsMissing: () => 'Schrijf in een paar woorden hoe het gaat. Een getal alleen zegt te weinig.',
  planExists: (p) => `Er is al een plan van ${p.name} voor ${p.year}. Open dat plan.`,
  municipalityUnknown: () => 'Kies een gemeente uit de lijst.',
  partnerUnknown: () => 'Kies een partner uit de lijst.',
  resultUnknown: () => 'Kies resultaten en afspraken uit de lijst.',
  stepUnknown: () => 'Deze stap kan nu niet. Iemand anders was u misschien voor: kijk naar de status.',
  adoptedOnMissing: () => 'Vul de dag in waarop het plan is vastgesteld.',
  noActions: () => 'In dit plan staat nog geen actie. Voeg eerst een actie toe.',
  hasNoActions: () => 'Deze partner heeft geen actie in dit plan. Voeg eerst een actie toe.',
  tooManyLinks: (p) => `Er zijn net al veel links verstuurd. Wacht ${p.seconds} seconden.`,
  personalNumber: () => 'In deze tekst staat een burgerservicenummer. Haal het weg.',
  personalBirthDate: () => 'In deze tekst lijkt een geboortedatum te staan. Haal hem weg.',
  personalName: () => 'In deze tekst lijkt de naam van een kind of ouder te staan. Schrijf zonder namen.',
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2027.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
}
export const planProblemText = ({ code, params }: Problem): string => problems[code as AnyProblem](params ?? {})

/** The field where a refusal is shown. */
export function fieldOfPlanProblem({ code, params }: Problem): string {
  if (typeof params?.field === 'string') return params.field
  const fields: Readonly<Record<string, string>> = {
    noResult: 'resultCodes',
    resultUnknown: 'resultCodes',
    periodReversed: 'plannedUntil',
    unitMissing: 'unit',
    progressTooMuch: 'done',
    doneUnfinished: 'finishedOn',
    finishedBeforeStart: 'finishedOn',
    wordsMissing: 'text',
    planExists: 'year',
    municipalityUnknown: 'municipalityCode',
    partnerUnknown: 'organisationId',
    adoptedOnMissing: 'adoptedOn',
    hasNoActions: 'organisationId',
  }
  return fields[code] ?? 'form'
}

const dutchDay = (day: string): string => day.split('-').reverse().join('-')

export const planTexts = {
  plans: 'Uitvoeringsplannen',
  intro:
    'Per gemeente en per jaar: wat de gemeente en haar partners gaan doen, voor welk resultaat, en hoe ver het is.',
  plan: 'Uitvoeringsplan',
  title: (municipality: string, year: number) => `Uitvoeringsplan ${municipality} ${year}`,
  municipality: 'Gemeente',
  year: 'Jaar',
  status: 'Status',
  actions: 'Acties',
  actionCount: (count: number) => `${count} ${count === 1 ? 'actie' : 'acties'}`,
  none: 'Er zijn nog geen uitvoeringsplannen',
  noneText: 'Een plan begint met een gemeente en een jaar. Daarna voegt u acties toe.',
  newPlan: 'Plan beginnen',
  introduction: 'Inleiding',
  save: 'Opslaan',
  saved: 'Opgeslagen.',
  savedSameStory:
    'Opgeslagen. Bij ‘Hoe gaat het?’ staat hetzelfde als de vorige keer. Klopt het nog? Dan hoeft u niets te doen.',
  overtaken:
    'Iemand anders heeft dit net gewijzigd. Wat u typte staat er nog. Open de pagina opnieuw om te zien wat er nu staat.',
  adopt: 'Vaststellen',
  adoptedOn: 'Vastgesteld op',
  publish: 'Openbaar maken',
  publishText: 'Iedereen kan het plan dan lezen, zonder inloggen.',
  publishConfirm: 'Ja, maak dit plan openbaar',
  back: 'Terug naar concept',
  backText: 'Het plan is dan niet meer te zien voor anderen.',
  backConfirm: 'Ja, terug naar concept',
  hide: 'Niet meer openbaar',
  hideConfirm: 'Ja, haal dit plan van de openbare site',
  addAction: 'Actie toevoegen',
  changeAction: 'Actie wijzigen',
  progress: 'Voortgang',
  tellProgress: 'Voortgang bijwerken',
  noActions: 'Dit plan heeft nog geen acties',
  noActionsText: 'Leg vast wie wat doet, voor welk resultaat en wanneer.',
  party: 'Wie',
  own: 'de gemeente zelf',
  late: 'te laat',
  period: (from: string, until: string) => `${dutchDay(from)} tot en met ${dutchDay(until)}`,
  actual: (from: string | null, until: string | null) =>
    [from && `gestart ${dutchDay(from)}`, until && `klaar ${dutchDay(until)}`].filter(Boolean).join(', '),
  percent: (percent: number) => `${percent}\u00a0%`,
  units: (done: number, total: number, unit: string) => `${done} van ${total} ${unit}`,
  needsHeader: 'Wat is nodig, en van wie',
  results: 'Resultaten',
  planned: 'Gepland',
  holes: 'Wat het programma beloofde en geen actie draagt',
  holesIntro: 'Deze afspraken staan in de visie. In dit plan doet nog niemand er iets mee: dat is een gat.',
  noHoles: 'Elke afspraak uit het programma heeft een actie.',
  hole: 'gat',
  commitment: 'Afspraak',
  carried: (count: number) => `${count} van de afspraken heeft een actie.`,
  example: 'Verzonnen voorbeeld',
  toPublic: 'Zo ziet iedereen het',
  downloadDocx: 'Word (.docx)',
  downloadPdf: 'Pdf',
  downloadXlsx: 'Excel (.xlsx)',
  link: 'Partner laten bijwerken',
  linkIntro:
    'De partner krijgt een e-mail met een persoonlijke link. Die opent alleen de eigen acties in dit plan en werkt 30 dagen, zonder account.',
  sendLink: 'Link versturen',
  linkSent: 'De link is verstuurd.',
  email: 'E-mailadres',
  ownActions: 'Uw acties',
  contributionIntro: (name: string) =>
    `Vertel hoe het gaat met de acties van ${name}. Alleen deze acties zijn hier te zien.`,
  linkGone: 'Deze link werkt niet meer',
  linkGoneText: 'De link is verlopen of niet compleet. Vraag de gemeente om een nieuwe.',
  slowDown: 'Er is te vaak met een verkeerde link geprobeerd. Wacht een paar minuten.',
  mailSubject: (title: string) => `Uw acties in het ${title}`,
  mailText: (name: string, title: string, link: string) =>
    `Beste ${name},\n\nIn het ${title} staan acties van u. Wilt u bijwerken hoe het gaat? Dat kan met deze persoonlijke link, zonder account:\n\n${link}\n\nDe link werkt 30 dagen en is alleen voor u. Stuur hem niet door.\n`,
  chooseOne: 'Kies een mogelijkheid uit de lijst.',
  required: (field: string) => `Vul in: ${field.toLowerCase()}.`,
  tooLong: (most: number) => `Maak de tekst korter: hoogstens ${most} tekens.`,
  wholeNumber: 'Vul een heel getal in.',
  yearWrong: 'Vul een jaar in, bijvoorbeeld 2027.',
  emailWrong: 'Vul een e-mailadres in, bijvoorbeeld naam@organisatie.nl.',
  fields: {
    title: 'Actie',
    text: 'Wat gaat u doen?',
    organisationId: 'Wie doet het?',
    owner: 'Wie zorgt ervoor (functie of team)?',
    plannedFrom: 'Van',
    plannedUntil: 'Tot en met',
    resultCodes: 'Aan welke resultaten werkt deze actie?',
    commitmentIds: 'Welke afspraken uit het programma voert deze actie uit?',
    progressKind: 'Hoe telt u de voortgang?',
    progressTotal: 'Hoeveel is het geheel? (bij procenten: 100)',
    unit: 'Wat telt u? (bij aantallen)',
    needs: 'Wat heeft u nodig, en van wie?',
    status: 'Stand',
    done: 'Hoe ver is het?',
    progressText: 'Hoe gaat het?',
    startedOn: 'Gestart op',
    finishedOn: 'Klaar op',
  },
}
