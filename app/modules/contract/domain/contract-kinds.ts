/** How a contract is paid (uitvoeringsvariant, iJw) and for which area it was bought. */
import { priceUnits } from '../../tender/domain/price-units'

export const contractVariants = ['effort', 'output', 'task'] as const
export type ContractVariant = (typeof contractVariants)[number]

export const contractScopes = ['subregion', 'hollandRijnland', 'supraregional', 'national'] as const
export type ContractScope = (typeof contractScopes)[number]

export const optionStatuses = ['open', 'exercised', 'lapsed'] as const
export type OptionStatus = (typeof optionStatuses)[number]

export const contactSides = ['buyer', 'supplier'] as const
export type ContactSide = (typeof contactSides)[number]

/** Units that a tariff can have: what a tender asks a price per, so that every price of an award can stand here. */
export const tariffUnits = priceUnits
export type TariffUnit = (typeof tariffUnits)[number]
