import { webPage } from '../facts/sources'
import { strategyChoiceId } from './identities'
import type { ExampleStrategyChoice, SegmentCode } from './shapes'

/** What the invented procurement strategy chose per segment, why, and which results it serves. */
const fiveForms = webPage('sleutelstad.nl, 16-2-2020: vijf vormen in het programmaplan')
type Choice = Omit<ExampleStrategyChoice, 'id' | 'position' | 'source' | 'isExample'>
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
    resultCodes: ['KG4', 'D5'],
  },
]

export const strategyChoices: readonly ExampleStrategyChoice[] = choices.map((choice, index) => ({
  ...choice,
  id: strategyChoiceId(choice.segmentCode),
  position: index + 1,
  source: fiveForms,
  isExample: true,
}))

export const strategyFor = (segment: SegmentCode): ExampleStrategyChoice => {
  const choice = strategyChoices.find((candidate) => candidate.segmentCode === segment)
  if (!choice) throw new Error(`No strategy choice for segment ${segment}`)
  return choice
}
