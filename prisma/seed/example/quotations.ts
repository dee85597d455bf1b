/**
 * Which invented choices, criteria, contracts and templates quote which part: the thread from an assignment, both ways.
 * One of them quotes an older decided version, so that the notice of a newer one is seen.
 */
import type { QuotingKind } from '../../../app/modules/assignment/domain/quotation'
import { contracts } from './contracts'
import { strategyChoiceId } from './identities'
import { openCriterionId, openTenderId, openTenderNumbers, openTenders } from './open-tenders'
import { draftChoices } from './strategy-choices'

export type ExampleQuotation = {
  readonly kind: QuotingKind
  readonly objectId: string
  readonly label: string
  readonly href: string
  readonly partCode: string
  readonly version: number
  readonly note: string
  readonly quotedAt: string
}
type Quote = readonly [partCode: string, version: number, note: string]

const ofChoice = (segment: string, [partCode, version, note]: Quote): ExampleQuotation => {
  const id = strategyChoiceId(`2:${segment}`)
  const name = draftChoices.find((choice) => choice.id === id)?.segmentName ?? segment
  return {
    ...{ kind: 'strategyChoice', objectId: id, href: `/project/strategie/segmenten/${id}`, partCode, version, note },
    label: `Strategie versie 2, ${name}`,
    quotedAt: '2026-10-19T09:00:00Z',
  }
}

const ofCriterion = (number: string, lot: number, code: string, [partCode, version, note]: Quote): ExampleQuotation => {
  const tender = openTenders.find((each) => each.number === number)
  const criterion = tender?.criteria.find((each) => each.lot === lot && each.code === code)
  if (!tender || !criterion) throw new Error(`No criterion ${code} in ${number}`)
  return {
    ...{ kind: 'criterion', objectId: openCriterionId(number, lot, code), partCode, version, note },
    label: `${number}, ${code} ${criterion.title}`,
    href: `/aanbestedingen/${openTenderId(number)}/criteria`,
    quotedAt: '2026-08-24T09:00:00Z',
  }
}

const ofContract = (number: string, [partCode, version, note]: Quote): ExampleQuotation => {
  const contract = contracts.find((each) => each.number === number)
  if (!contract) throw new Error(`No contract ${number}`)
  const { id, title } = contract
  return {
    ...{
      kind: 'contract',
      objectId: id,
      label: `${number} ${title}`,
      href: `/contracten/${id}`,
      partCode,
      version,
      note,
    },
    quotedAt: '2026-07-06T09:00:00Z',
  }
}

const ofTemplate = (code: string, title: string, [partCode, version, note]: Quote): ExampleQuotation => ({
  ...{ kind: 'template', objectId: code, partCode, version, note },
  label: `${code} ${title}`,
  href: `/sjablonen/${code.toLowerCase()}`,
  quotedAt: '2026-10-05T09:00:00Z',
})

export const exampleQuotations: readonly ExampleQuotation[] = [
  ofChoice('toegang', ['TO-DOEL-01', 1, 'Een vast budget geeft de toegang ruimte om zelf te helpen.']),
  ofChoice('ambulant', ['PZ-DOEL-02', 2, 'Ambulante hulp komt in de plaats van verblijf waar dat kan.']),
  ofChoice('woonlocatie', ['PZ-DOEL-03', 2, 'Gezinshuizen en pleegzorg gaan voor een groep op een terrein.']),
  ofCriterion(openTenderNumbers.evaluated, 1, 'G1.2', [
    'TO-DOEL-01',
    1,
    'Inschrijvers beschrijven welke hulp zij zelf geven.',
  ]),
  ofCriterion(openTenderNumbers.evaluated, 1, 'G2', ['TO-TOEGANG-02', 1, '']),
  ofCriterion(openTenderNumbers.prepared, 1, 'G1', [
    'PZ-VOORWAARDE-02',
    2,
    'De chauffeur krijgt alleen te weten wat voor de rit nodig is.',
  ]),
  ofContract('LR-2026-0002', [
    'TO-TOEGANG-01',
    1,
    'De opdrachtnemer is elke werkdag bereikbaar voor consultatie en advies.',
  ]),
  ofContract('LR-2025-0003', ['PZ-DOEL-02', 1, 'De aanbieder bespreekt elk halfjaar of lichtere hulp kan.']),
  ofTemplate('T1', 'Productieverantwoording', [
    'PZ-VOORWAARDE-01',
    2,
    'Elke kolom noemt waarvoor de gemeenten het gegeven gebruiken.',
  ]),
  ofTemplate('T3', 'Wachttijd', ['TO-DOEL-03', 1, 'De wachttijd laat zien of dit doel dichterbij komt.']),
]
