/** How a status reads on the thread: the word and the tone with which it is shown. */
import type { ContractStatus } from '~/modules/contract/domain/contract-status'
import { statusNames } from '~/modules/contract/texts'
import type { DeliveryStatus, ObligationStatus } from './domain/delivery-status'
import { deliveryStatusTexts, obligationStatusTexts } from './texts'

type Tone = 'neutral' | 'progress' | 'info' | 'success' | 'warning' | 'error'
export type StationStatus = { readonly tone: Tone; readonly label: string }

const contractTones: Readonly<Record<ContractStatus, Tone>> = {
  pending: 'neutral',
  active: 'success',
  terminated: 'neutral',
  cancelled: 'neutral',
}
const obligationTones: Readonly<Record<ObligationStatus, Tone>> = {
  open: 'neutral',
  submitted: 'progress',
  returned: 'warning',
  approved: 'success',
  waived: 'neutral',
}
const deliveryTones: Readonly<Record<DeliveryStatus, Tone>> = {
  received: 'progress',
  checking: 'progress',
  rejected: 'error',
  checked: 'progress',
  submitted: 'info',
  returned: 'warning',
  approved: 'success',
  superseded: 'neutral',
}

export const contractStation = (status: ContractStatus): StationStatus => ({
  tone: contractTones[status],
  label: statusNames[status],
})
export const obligationStation = (status: ObligationStatus, late: boolean): StationStatus =>
  late
    ? { tone: 'error', label: threadTexts.late }
    : { tone: obligationTones[status], label: obligationStatusTexts[status] }
export const deliveryStation = (status: DeliveryStatus): StationStatus => ({
  tone: deliveryTones[status],
  label: deliveryStatusTexts[status],
})

export const threadTexts = {
  late: 'Te laat',
  lot: (number: number, title: string) => `Perceel ${number}: ${title}`,
  award: (number: string, supplier: string) => `${number} ${supplier}`,
  obligation: (template: string, period: string, contract: string | null) =>
    [template, period, contract].filter((part) => part !== null).join(' '),
  delivery: (number: number, of: string | null) => (of === null ? `Versie ${number}` : `${of}, versie ${number}`),
}
