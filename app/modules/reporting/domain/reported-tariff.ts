/** A tariff of the contract as a verantwoording tells it. */
import { yearUnit } from '../../tender/domain/price-units'
import type { ContractTariff } from './check-context'

/**
 * The year of a task is no code of WJ756, which the templates ask: what was paid for it is told in euros (83), of which
 * one costs one euro. Every other tariff is told as it stands.
 */
export const reportedTariff = (tariff: ContractTariff): ContractTariff =>
  tariff.unit === yearUnit ? { ...tariff, unit: '83', amountCents: 100 } : tariff
