import { civilDate } from '../../../app/kernel/civil-date'
import { deterministicId } from '../deterministic-id'
import { regionCodes } from '../facts/municipalities'
import { lotId, organisationId } from './identities'
import type { ProviderKey } from './providers'
import { type ExampleAward, type ExampleLot, type ExampleTender, type SegmentCode, segmentCodes } from './shapes'
import { strategyFor } from './strategy-choices'

/** Two invented tenders: the access function in one lot, and the care offer in five lots, one per form of care. */
const accessTender = 'LR-A-2025-01'
const careTender = 'LR-A-2024-02'

export const tenders: readonly ExampleTender[] = [
  {
    id: deterministicId(`tender:${accessTender}`),
    number: accessTender,
    title: 'Gemeentelijke toegang jeugdhulp Leidse regio (voorbeeld)',
    regime: 'sas',
    status: 'complete',
    publishedOn: civilDate('2025-02-03'),
    closesOn: civilDate('2025-04-14'),
    awardedOn: civilDate('2025-06-30'),
    isExample: true,
  },
  {
    id: deterministicId(`tender:${careTender}`),
    number: careTender,
    title: 'Zorgaanbod jeugdhulp Leidse regio (voorbeeld)',
    regime: 'sas',
    status: 'complete',
    publishedOn: civilDate('2023-09-04'),
    closesOn: civilDate('2023-11-20'),
    awardedOn: civilDate('2024-02-15'),
    isExample: true,
  },
]

export const lots: readonly ExampleLot[] = segmentCodes.map((segmentCode, index) => {
  const tender = segmentCode === 'toegang' ? accessTender : careTender
  const number = segmentCode === 'toegang' ? 1 : index
  return {
    id: lotId(tender, number),
    tenderId: deterministicId(`tender:${tender}`),
    number,
    title: strategyFor(segmentCode).segmentName,
    status: 'complete',
    segmentCode,
    strategyChoiceId: strategyFor(segmentCode).id,
    municipalityCodes: regionCodes,
    isExample: true,
  }
})

export const lotOf = (segment: SegmentCode): ExampleLot => {
  const lot = lots.find((candidate) => candidate.segmentCode === segment)
  if (!lot) throw new Error(`No lot for segment ${segment}`)
  return lot
}

/** The award of a lot to a supplier. One supplier is awarded a lot once, also when two contracts follow from it. */
export function awardOf(segment: SegmentCode, supplier: ProviderKey): ExampleAward {
  const lot = lotOf(segment)
  const tender = tenders.find((candidate) => candidate.id === lot.tenderId)
  const key = `award:${lot.id}:${supplier}`
  return {
    id: deterministicId(key),
    lotId: lot.id,
    supplier,
    supplierId: organisationId(supplier),
    number: `LR-G-${segment.slice(0, 3).toUpperCase()}-${deterministicId(key).slice(0, 4).toUpperCase()}`,
    status: 'active',
    decidedOn: tender?.awardedOn ?? civilDate('2024-02-15'),
    isExample: true,
  }
}
