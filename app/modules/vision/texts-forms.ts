/** Dutch of the forms for results, and of what they refuse. */
import type { DayInputCode } from '~/kernel/day-input'
import type { PersonalData } from '~/kernel/personal-data'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { AgreeProblem, QualityDemand } from './domain/indicator'
import type { InterpretationProblem } from './domain/interpretation'
import type { ValueProblem } from './domain/measured-value'
import { demandTexts } from './texts'

/** What only the server can find out. */
export type VisionRefusalCode =
  | 'areaUnknown'
  | 'periodUnknown'
  | 'interpretationExists'
  | 'organisationUnknown'
  | 'baselineExists'
  | 'gone'
export type VisionProblem =
  | AgreeProblem
  | InterpretationProblem
  | ValueProblem
  | PersonalData
  | DayInputCode
  | VisionRefusalCode

const problems: ProblemTexts<VisionProblem> = {
  demandsOpen: (p) =>
    `Een afgesproken indicator voldoet aan alle drie eisen van de visie. Nog open: ${String(p.open)
      .split(',')
      .map((demand) => demandTexts[demand as QualityDemand])
      .join(', ')}. Kies “voorstel” zolang dat niet zo is.`,
  causeTooShort: (p) => `U geeft een plus of een min. Leg in ten minste ${p.least} tekens uit waardoor dat komt.`,
  nobodyAttended: () => 'Een duiding is een gesprek met partners. Kies ten minste één organisatie die erbij was.',
  heldInFuture: () => 'Dit gesprek is nog niet geweest. Vul de datum in waarop het was.',
  valueMissing: () => 'Vul een waarde in. Is er geen cijfer? Sla dan niets op.',
  valueNotRead: (p) => `Wij lezen “${p.typed}” niet als waarde. Schrijf het zo: 12,5. Een aantal is een heel getal.`,
  valueTooPrecise: (p) => `“${p.typed}” heeft meer dan twee cijfers achter de komma. Rond af op twee cijfers.`,
  valueOutOfBounds: (p) => `Deze waarde kan niet bij deze eenheid: hij ligt tussen ${p.least} en ${p.most}.`,
  personalNumber: () =>
    'In deze tekst staat een burgerservicenummer. Haal het weg: wij bewaren geen gegevens van kinderen.',
  personalBirthDate: () => 'In deze tekst lijkt een geboortedatum te staan. Haal hem weg: het verhaal is anoniem.',
  personalName: () =>
    'In deze tekst lijkt de naam van een kind of ouder te staan. Schrijf bijvoorbeeld “een meisje van tien”.',
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
  areaUnknown: () => 'Kies een gebied uit de lijst.',
  periodUnknown: () => 'Schrijf de periode zo: 2025, 2025-H1 (half jaar), 2025-K3 (kwartaal) of 2025-03 (maand).',
  interpretationExists: (p) => `Over ${p.period} is er al een duiding van deze indicator. Pas die aan.`,
  organisationUnknown: () => 'Kies organisaties uit de lijst.',
  baselineExists: (p) => `Dit gebied heeft al een nulmeting (${p.period}). Een indicator begint op één plek.`,
  gone: () => 'Dit is intussen verwijderd. Ga terug naar het resultaat.',
}

export const visionProblemText = (problem: Problem): string =>
  problems[problem.code as VisionProblem](problem.params ?? {})

/** The field where a refusal is shown; 'form' when it belongs to none. */
export function fieldOfVisionProblem({ code, params }: Problem): string {
  if (typeof params?.field === 'string') return params.field
  const fields: Readonly<Record<string, string>> = {
    demandsOpen: 'status',
    causeTooShort: 'cause',
    nobodyAttended: 'attendees',
    organisationUnknown: 'attendees',
    heldInFuture: 'heldOn',
    areaUnknown: 'area',
    periodUnknown: 'period',
    interpretationExists: 'period',
    baselineExists: 'isBaseline',
  }
  return fields[code] ?? (code.startsWith('value') ? 'value' : 'form')
}

export const formTexts = {
  chooseOne: 'Kies een mogelijkheid uit de lijst.',
  required: (field: string) => `Vul in: ${field.toLowerCase()}.`,
  tooLong: (most: number) => `Maak de tekst korter: hoogstens ${most} tekens.`,
  year: 'Vul een jaar in, bijvoorbeeld 2028.',
  persons: 'Vul een heel getal in, of laat het leeg.',
  edit: 'Wijzigen',
  saved: 'Opgeslagen.',
  removed: 'Verwijderd.',
  indicatorNew: 'Indicator toevoegen',
  indicatorChange: 'Indicator wijzigen',
  figures: 'Cijfers invoeren',
  figuresTitle: (name: string) => `Cijfers van: ${name}`,
  measurement: 'Meting',
  measurementHint: 'Staat er al een meting van dit gebied en deze periode? Dan past u die aan.',
  targetTitle: 'Streefwaarde',
  saveTarget: 'Streefwaarde opslaan',
  saveMeasurement: 'Meting opslaan',
  interpret: 'Duiding schrijven',
  interpretationNew: 'Duiding van een cijfer',
  interpretationIntro: 'Schrijf op wat u met partners hebt besproken. Zo staat er een verhaal naast het cijfer.',
  storyNew: 'Verhaal toevoegen',
  storyChange: 'Verhaal wijzigen',
  removeStory: 'Verhaal verwijderen',
  removeStoryConsequence: 'Het verhaal verdwijnt, ook van de openbare pagina. Dit kan niet terug.',
  removeStoryConfirm: 'Ja, verwijder dit verhaal',
  fields: {
    name: 'Wat meet u?',
    unit: 'Eenheid',
    direction: 'Gewenste richting',
    instrument: 'Meetinstrument',
    publisher: 'Bron van de meting',
    frequency: 'Hoe vaak',
    owner: 'Wie zorgt ervoor',
    numerator: 'Teller: wie of wat telt u?',
    denominator: 'Noemer: van hoeveel?',
    status: 'Status',
    quality: 'Aan welke eisen uit de visie voldoet deze indicator?',
    isClientExperience: 'Dit cijfer komt uit het cliëntervaringsonderzoek',
    isPublic: 'De cijfers zijn openbaar (aantallen onder 5 blijven verborgen)',
    area: 'Gebied',
    period: 'Periode',
    value: 'Waarde',
    persons: 'Om hoeveel personen gaat het?',
    measurementStatus: 'Status van het cijfer',
    isBaseline: 'Dit is de nulmeting',
    breaksTrend: 'Trendbreuk: niet te vergelijken met eerdere periodes',
    tableId: 'Tabel of bron',
    referenceOn: 'Peildatum',
    note: 'Toelichting',
    year: 'Jaar',
    heldOn: 'Datum van het gesprek',
    score: 'Hoe gaat het?',
    cause: 'Waardoor komt dit?',
    influence: 'Hebben wij er invloed op?',
    adjustment: 'Wat gaan wij doen?',
    attendees: 'Welke organisaties waren erbij?',
    interpretationIsPublic: 'Deze duiding mag openbaar zijn',
    title: 'Titel',
    text: 'Verhaal',
    hasPermission: 'Er is toestemming om dit verhaal te publiceren',
  },
  hints: {
    period: '2025, 2025-H1 (half jaar), 2025-K3 (kwartaal) of 2025-03 (maand)',
    value: 'Bijvoorbeeld 12,5',
    persons: 'Bij 1 tot en met 4 personen tonen wij het cijfer niet naar buiten.',
    text: 'Schrijf zonder namen, geboortedata of andere gegevens waaraan iemand te herkennen is.',
  },
}
