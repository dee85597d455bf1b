/** Why something of the strategy can't be, in one sentence each. */
import type { DayInputCode } from '~/kernel/day-input'
import type { MoneyInputCode } from '~/kernel/money-input'
import type { Problem, ProblemTexts } from '~/kernel/result'
import type { ApprovalCode } from './domain/approval'
import type { ContractingModel, Funding, PriceForm } from './domain/choice-kinds'
import type { CombinationCode } from './domain/combination-rules'
import type { MissingCode } from './domain/completeness'
import type { MatrixCode } from './domain/decision-matrix'
import type { DurationCode, OptionsCode } from './domain/duration-rules'
import type { StrategyStatus } from './domain/strategy-status'

/** What only the server can find out. */
export type StrategyRefusalCode =
  | 'strategyStepUnknown'
  | 'versionNotDraft'
  | 'versionNotOpen'
  | 'versionAlreadyOpen'
  | 'noProject'
  | 'noSegments'
  | 'segmentIncomplete'
  | 'segmentCodeTaken'
  | 'bodyUnsettled'
  | 'bodiesMissing'
  | 'withdrawReasonMissing'
  | 'resultUnknown'
  | 'municipalityUnknown'
  | 'recordGone'
  | 'citizenNumber'
export type AnyStrategyProblem =
  | CombinationCode
  | MissingCode
  | DurationCode
  | OptionsCode
  | MatrixCode
  | ApprovalCode
  | MoneyInputCode
  | DayInputCode
  | StrategyRefusalCode

export const modelNames: Readonly<Record<ContractingModel, string>> = {
  openHouse: 'open house (toelating)',
  sasWithAwardCriteria: 'SAS met gunningscriteria (EMVI)',
  sasWithoutAwardCriteria: 'SAS zonder gunningscriteria',
  administrativeTendering: 'bestuurlijk aanbesteden',
  dialogue: 'dialoog (Zeeuws model)',
  subsidy: 'subsidie',
  strategicPartners: 'strategische partners',
}
export const fundingNames: Readonly<Record<Funding, string>> = {
  effort: 'inspanningsgericht',
  output: 'outputgericht',
  task: 'taakgericht',
}
export const priceFormNames: Readonly<Record<PriceForm, string>> = {
  unitTariff: 'tarief per eenheid',
  outputPrice: 'prijs per resultaat of traject',
  budget: 'budget voor een populatie',
}
export const statusNames: Readonly<Record<StrategyStatus, string>> = {
  draft: 'concept',
  submitted: 'voorgelegd',
  fixed: 'vastgesteld',
  withdrawn: 'ingetrokken',
}
const statusName = (code: unknown): string => statusNames[String(code) as StrategyStatus] ?? String(code)
const modelName = (code: unknown): string => modelNames[String(code) as ContractingModel] ?? String(code)
const percent = (bp: unknown): string => `${String(Number(bp) / 100).replace('.', ',')} %`

export const strategyProblems: ProblemTexts<AnyStrategyProblem> = {
  openHouseMaximum: () =>
    'Bij open house wordt iedereen toegelaten die aan de eisen voldoet: laat het hoogste aantal aanbieders leeg.',
  openHouseRanking: () =>
    'Bij open house worden aanbieders niet onderling vergeleken: wie rangschikt, houdt een aanbesteding. Kies “geen rangschikking”.',
  modelWithoutRanking: (p) => `Bij ${modelName(p.model)} hoort deze rangschikking niet. Kies een andere.`,
  modelNeedsRanking: (p) =>
    `Bij ${modelName(p.model)} kiest u tussen aanbieders: geef aan of kwaliteit telt, of prijs en kwaliteit.`,
  taskPerUnit: () =>
    'Taakgericht betaalt een budget voor een hele groep, zonder toewijzing per jeugdige: een tarief per eenheid kan daar niet bij.',
  priceFormFunding: (p) =>
    `Bij ${fundingNames[String(p.funding) as Funding] ?? p.funding} hoort geen ${priceFormNames[String(p.priceForm) as PriceForm] ?? p.priceForm}. Kies wat er wordt betaald opnieuw.`,
  subsidyPerUnit: () =>
    'Een subsidie betaalt een activiteit of een budget en geen geleverde eenheden: kies outputgericht of taakgericht.',
  durationMissing: () => 'Vul in hoeveel maanden de overeenkomst duurt.',
  durationIndefinite: () =>
    'Onbepaalde tijd kan niet: een overeenkomst heeft een einddatum. Vul een aantal maanden in, en opties om te verlengen.',
  durationNotRead: (p) => `Wij lezen “${p.typed}” niet als duur. Schrijf het zo: 48 maanden.`,
  durationTooLong: (p) => `Een duur van meer dan ${p.most} maanden kan niet. Controleer het aantal.`,
  optionsNotRead: (p) => `Wij lezen “${p.typed}” niet als opties. Schrijf het zo: 2 x 24, of 24 + 12.`,
  optionsTooMany: (p) => `Meer dan ${p.most} opties kan niet.`,
  longNeedsReason: (p) =>
    `De duur met alle opties is langer dan ${p.months} maanden. Motiveer waarom dat nodig is (${p.source}).`,
  shortNeedsReason: (p) => `De duur is korter dan ${p.months} maanden. Leg uit waarom (${p.source}).`,
  rationaleMissing: () => 'De onderbouwing ontbreekt: schrijf op waarom u dit kiest.',
  resultsMissing: () => 'Er is geen resultaat gekozen: kies welke resultaten van de visie deze keuze dient.',
  categoriesMissing: () => 'Er is geen productcategorie gekozen.',
  amountsMissing: () => 'De raming en het plafond per gemeente ontbreken.',
  ceilingMissing: (p) =>
    `Het plafond van ${p.municipality ?? p.municipalityCode} ontbreekt: een raamovereenkomst zonder maximum is gebrekkig.`,
  ceilingBelowEstimate: (p) => `Het plafond van ${p.municipality ?? p.municipalityCode} ligt onder de raming.`,
  lotsMissing: () => 'Er is nog geen perceel voorzien: noem ten minste één perceel met zijn gemeenten.',
  municipalityWithoutLot: (p) =>
    `Voor ${p.municipality ?? p.municipalityCode} is geld geraamd, maar geen perceel bedient die gemeente.`,
  lotWithoutAmount: (p) =>
    `Een perceel bedient ${p.municipality ?? p.municipalityCode}, maar voor die gemeente is niets geraamd.`,
  partnersNeedMaximum: () => 'Strategische partners zijn een klein aantal: vul in hoeveel het er hoogstens zijn.',
  noCriteria: () => 'Kies eerst de uitgangspunten waartegen u de opties afweegt.',
  tooFewOptions: () => 'Noem ten minste twee opties: anders valt er niets af te wegen.',
  weightsNotWhole: (p) => `De wegingen zijn samen ${percent(p.sumBp)}. Maak er samen 100 % van.`,
  scoresMissing: (p) => (p.missing === 1 ? 'Er ontbreekt nog één score.' : `Er ontbreken nog ${p.missing} scores.`),
  mandateMissing: () => 'Leg uit wie in plaats van dit bestuursorgaan besluit, met het mandaatbesluit.',
  decidedOnMissing: () => 'Vul in op welke dag is besloten.',
  outcomeMissing: () => 'Kies wat is besloten, of maak de datum van het besluit leeg.',
  decidedInFuture: () => 'Deze dag is nog niet geweest. Vul hem in bij “gepland op”.',
  notForCollege: () => 'Een college stelt vast, stemt in of wijst af. Alleen een raad kan kennisnemen.',
  moneyMissing: () => 'Vul een bedrag in.',
  moneyNotRead: (p) => `Wij lezen “${p.typed}” niet als bedrag. Schrijf het zo: 1.234,50.`,
  moneyPointAsComma: (p) =>
    `“${p.typed}” kan twee dingen betekenen. Bedoelt u ${p.meant}? Gebruik een komma voor de centen.`,
  moneyTooPrecise: (p) => `“${p.typed}” heeft meer dan twee cijfers achter de komma. Een bedrag is in hele centen.`,
  moneyNegative: (p) => `Een bedrag kan hier niet onder nul zijn: “${p.typed}”.`,
  moneyTooLarge: () => 'Dit bedrag is te groot. Controleer het aantal cijfers.',
  dayMissing: () => 'Vul een datum in.',
  dayNotRead: (p) => `Wij lezen “${p.typed}” niet als datum. Schrijf het zo: 31-12-2026.`,
  dayDoesNotExist: (p) => `De datum ${p.typed} bestaat niet.`,
  strategyStepUnknown: (p) =>
    `Een versie met status “${statusName(p.from)}” kan niet naar “${statusName(p.to)}”. Iemand anders was u misschien voor.`,
  versionNotDraft: (p) =>
    `Deze versie is ${statusName(p.status)} en verandert niet meer. Maak een nieuwe versie, of haal de voorgelegde versie terug naar concept.`,
  versionNotOpen: (p) => `Deze versie is ${statusName(p.status)}: besluiten legt u vast zolang zij is voorgelegd.`,
  versionAlreadyOpen: (p) =>
    `Er wordt al gewerkt aan versie ${p.number}. Stel die eerst vast, of trek haar in: twee concepten naast elkaar geven twee waarheden.`,
  noProject: () => 'Er is nog geen project. Een strategie hoort bij een project.',
  noSegments: () => 'Deze versie heeft nog geen segmenten.',
  segmentIncomplete: (p) => `${p.segment}: ${p.sentence}`,
  segmentCodeTaken: (p) => `De code ${p.code} is in deze versie al gebruikt. Kies een andere.`,
  bodyUnsettled: (p) => `${p.body} heeft nog niet gunstig besloten.`,
  bodiesMissing: () => 'Er zijn geen bestuursorganen die besluiten: leg ten minste één besluit vast.',
  withdrawReasonMissing: () => 'Schrijf op waarom u deze versie intrekt.',
  resultUnknown: () => 'Een van de gekozen resultaten bestaat niet.',
  municipalityUnknown: () => 'Een van de gekozen gemeenten hoort niet bij deze regio.',
  recordGone: () => 'Wat u wilde wijzigen, bestaat niet meer.',
  citizenNumber: () =>
    'Deze tekst bevat een burgerservicenummer. Haal het weg: gegevens van jeugdigen horen hier niet.',
}

/** The Dutch sentence of a problem. */
export const strategyProblemText = (problem: Problem<AnyStrategyProblem>): string =>
  strategyProblems[problem.code](problem.params ?? {})
