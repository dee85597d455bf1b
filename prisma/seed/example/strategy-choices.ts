import { webPage } from '../facts/sources'
import { strategyChoiceId, strategyVersionId } from './identities'
import type { ExampleStrategyChoice, SegmentCode } from './shapes'

/** What the invented procurement strategy chose per segment, why, and which results it serves. */
const fiveForms = webPage('sleutelstad.nl, 16-2-2020: vijf vormen in het programmaplan')
type Choice = Omit<ExampleStrategyChoice, 'id' | 'versionId' | 'position' | 'isLatest' | 'source' | 'isExample'>
const choices: readonly Choice[] = [
  {
    segmentCode: 'toegang',
    segmentName: 'Gemeentelijke toegang',
    contractingModel: 'SAS met selectie op kwaliteit, één opdrachtnemer',
    funding: 'task',
    durationMonths: 48,
    extensionMonths: 48,
    maxProviders: 1,
    rationale:
      'Eén toegang voor vier gemeenten maakt de opdracht helder. Een vast budget geeft ruimte om zelf te helpen en minder te verwijzen.',
    model: 'sasWithAwardCriteria',
    ranking: 'quality',
    priceForm: 'budget',
    optionMonths: [24, 24],
    groupPath: ['Toegang'],
    productCategories: ['50'],
    durationReason:
      'Een toegang opbouwen kost jaren: medewerkers, huisvesting en vertrouwen bij scholen en huisartsen. Een langere duur geeft de stabiliteit die de gemeenten willen.',
    resultCodes: ['KG1', 'KG5', 'N3', 'D3', 'D5', 'D8'],
  },
  {
    segmentCode: 'ambulant',
    segmentName: 'Ambulante hulp',
    contractingModel: 'Open house met toelating per kwartaal',
    funding: 'effort',
    durationMonths: 36,
    extensionMonths: 48,
    maxProviders: null,
    rationale:
      'Gezinnen kiezen zelf wie helpt. Veel kleine aanbieders werken al dichtbij, op school en thuis; een tarief per uur past daarbij.',
    model: 'openHouse',
    ranking: 'none',
    priceForm: 'unitTariff',
    optionMonths: [24, 24],
    groupPath: ['Zorgaanbod', 'Zonder verblijf'],
    productCategories: ['45', '54'],
    durationReason:
      'Aanbieders blijven toetreden zolang de toelating open is; met opties weten gezinnen en aanbieders langer waar zij aan toe zijn.',
    resultCodes: ['KG3', 'KG4', 'N1', 'D2', 'D6'],
  },
  {
    segmentCode: 'dagbesteding',
    segmentName: 'Dagbesteding',
    contractingModel: 'SAS zonder gunningscriteria',
    funding: 'effort',
    durationMonths: 24,
    extensionMonths: 24,
    maxProviders: 10,
    rationale:
      'De vraag verandert door afspraken met het onderwijs. Een kortere duur met opties laat ruimte om het aanbod op school te zetten.',
    model: 'sasWithoutAwardCriteria',
    ranking: 'none',
    priceForm: 'unitTariff',
    optionMonths: [24],
    groupPath: ['Zorgaanbod', 'Zonder verblijf'],
    productCategories: ['41', '50'],
    durationReason:
      'Over de plaats van dagbesteding op school lopen nog afspraken met het onderwijs. Na twee jaar is bekend wat er nodig is.',
    resultCodes: ['N5', 'D2', 'D4'],
  },
  {
    segmentCode: 'woonlocatie',
    segmentName: 'Andere woonlocatie',
    contractingModel: 'SAS met selectie op kwaliteit',
    funding: 'effort',
    durationMonths: 48,
    extensionMonths: 24,
    maxProviders: 8,
    rationale:
      'Pleegzorg en gezinshuizen vragen zekerheid voor jaren. Een lange duur helpt om gezinsgerichte plekken op te bouwen.',
    model: 'sasWithAwardCriteria',
    ranking: 'quality',
    priceForm: 'unitTariff',
    optionMonths: [24],
    groupPath: ['Zorgaanbod', 'Met verblijf'],
    productCategories: ['43', '44'],
    durationReason:
      'Een gezinshuis of pleeggezin is voor jaren. Wisselen van aanbieder midden in een plaatsing schaadt de jeugdige.',
    resultCodes: ['KG7', 'N2', 'N7'],
  },
  {
    segmentCode: 'opname',
    segmentName: 'Opname in een instelling',
    contractingModel: 'Strategische partners na dialoog',
    funding: 'output',
    durationMonths: 24,
    extensionMonths: 24,
    maxProviders: 6,
    rationale:
      'Een traject met nazorg beloont dat een jeugdige terug naar huis gaat en blijft. Weinig partners maken afspraken over doorstroom mogelijk.',
    model: 'strategicPartners',
    ranking: 'quality',
    priceForm: 'outputPrice',
    optionMonths: [24],
    groupPath: ['Zorgaanbod', 'Met verblijf'],
    productCategories: ['43', '52'],
    durationReason:
      'De landelijke afbouw van gesloten plaatsen verandert het aanbod; na twee jaar herijken partners en gemeenten de afspraken.',
    resultCodes: ['KG9', 'KG10', 'N1'],
  },
  {
    segmentCode: 'crisis',
    segmentName: 'Crisishulp',
    contractingModel: 'SAS met selectie op kwaliteit',
    funding: 'task',
    durationMonths: 36,
    extensionMonths: 24,
    maxProviders: 4,
    rationale: 'Een crisisplek moet er altijd zijn, ook als hij leeg staat. Daarom betaalt de regio beschikbaarheid.',
    model: 'sasWithAwardCriteria',
    ranking: 'priceQuality',
    priceForm: 'budget',
    optionMonths: [24],
    groupPath: ['Zorgaanbod', 'Met verblijf'],
    productCategories: ['46'],
    durationReason:
      'Beschikbare crisisplekken vragen een vast team. Met een optie hoeft dat team niet na drie jaar te stoppen.',
    resultCodes: ['KG4', 'D5'],
  },
]

/** The choices of the version that was fixed: those that tenders and contracts came from. */
export const strategyChoices: readonly ExampleStrategyChoice[] = choices.map((choice, index) => ({
  ...choice,
  id: strategyChoiceId(choice.segmentCode),
  versionId: strategyVersionId(1),
  position: index + 1,
  isLatest: true,
  source: fiveForms,
  isExample: true,
}))

/** What the draft of the next version changes; day care still lacks its rationale and its results. */
const changesInDraft: Readonly<Partial<Record<SegmentCode, Partial<Choice>>>> = {
  ambulant: {
    contractingModel: 'SAS met selectie op kwaliteit, een kleinere groep aanbieders',
    model: 'sasWithAwardCriteria',
    ranking: 'quality',
    maxProviders: 25,
    durationMonths: 48,
    rationale:
      'Met veel kleine aanbieders is sturen op wachttijd en op hulp in de buurt moeilijk gebleken. Een vaste groep, gekozen op kwaliteit en voor een lange tijd, maakt afspraken over beide mogelijk.',
  },
  dagbesteding: { durationMonths: 36, durationReason: '', rationale: '', resultCodes: [] },
}
export const draftChoices: readonly ExampleStrategyChoice[] = choices.map((choice, index) => ({
  ...choice,
  ...changesInDraft[choice.segmentCode],
  id: strategyChoiceId(`2:${choice.segmentCode}`),
  versionId: strategyVersionId(2),
  position: index + 1,
  isLatest: false,
  source: fiveForms,
  isExample: true,
}))

export const strategyFor = (segment: SegmentCode): ExampleStrategyChoice => {
  const choice = strategyChoices.find((candidate) => candidate.segmentCode === segment)
  if (!choice) throw new Error(`No strategy choice for segment ${segment}`)
  return choice
}
