import { deterministicId } from '../deterministic-id'
import type { ContractPlan } from './contract-plan'
import type { ExampleContact } from './shapes'

/** Invented people at addresses that can't exist: example.nl is nobody's, and the numbers are kept for fiction. */
const names = [
  'Lotte Zandstra',
  'Bram Wieringa',
  'Fenna Oosterhof',
  'Daan Kuipersma',
  'Iris Veldkamp',
  'Joost Hemelrijk',
  'Mila Roodenburg',
  'Teun Laarman',
  'Sara Brinkhuis',
  'Ruben Tolsma',
  'Eva Kranendonk',
] as const

export function contactsOf(plan: ContractPlan, supplierName: string): ExampleContact[] {
  const sequence = Number(plan.number.slice(-4))
  return [
    {
      id: deterministicId(`contact:${plan.number}:supplier`),
      side: 'supplier',
      name: names[sequence % names.length] ?? names[0],
      role: `Accountmanager ${supplierName}`,
      email: `contract.${plan.supplier.replace(/[^a-z0-9]+/g, '-')}@example.nl`,
      phone: `06 0000 ${String(1000 + sequence)}`,
    },
    {
      id: deterministicId(`contact:${plan.number}:buyer`),
      side: 'buyer',
      name: sequence % 2 === 0 ? 'Noor van Beek' : 'Pieter Hazelhoff',
      role: 'Contractmanager',
      email: `${sequence % 2 === 0 ? 'noor.vanbeek' : 'pieter.hazelhoff'}@example.nl`,
      phone: '06 0000 0001',
    },
  ]
}
