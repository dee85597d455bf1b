import { addDays } from '../../../app/kernel/civil-date'
import { deterministicId } from '../deterministic-id'
import { accountOf } from './accounts'
import { deliveries } from './deliveries'
import { plannedObligations } from './obligations'
import type { ExampleComment } from './shapes'

/** The talk about the two returned reports: questions that the provider reads, and notes that stay inside. */
export const comments: readonly ExampleComment[] = [
  ...talkAbout('LR-2024-0038', '2025'),
  ...talkAbout('LR-2025-0030', '2026-10'),
]

function talkAbout(contractNumber: string, period: string): ExampleComment[] {
  const obligation = plannedObligations
    .map((planned) => planned.obligation)
    .find((candidate) => candidate.contractNumber === contractNumber && candidate.period === period)
  const delivery = deliveries.find((candidate) => candidate.obligationId === obligation?.id)
  if (!obligation || !delivery) throw new Error(`Nothing to talk about: ${contractNumber} ${period}`)
  const manager = accountOf('contractmanager')
  const base = { obligationId: obligation.id, supplierId: obligation.supplierId, deliveryId: delivery.id }
  const question = deterministicId(`comment:${delivery.id}:question`)
  return [
    {
      ...base,
      id: question,
      visibility: 'shared',
      body: 'Het aantal in Leiderdorp is hoger dan vorige keer. Klopt dit, of telt een cliënt dubbel?',
      authorId: manager.id,
      authorName: manager.name,
      answersId: null,
      on: addDays(delivery.uploadedOn, 4),
    },
    {
      ...base,
      id: deterministicId(`comment:${delivery.id}:internal`),
      visibility: 'internal',
      body: 'Samen met de controller bekeken: pas goedkeuren als het antwoord binnen is.',
      authorId: manager.id,
      authorName: manager.name,
      answersId: null,
      on: addDays(delivery.uploadedOn, 5),
    },
  ]
}
