/** How a contract is paid (uitvoeringsvariant, iJw) and for which area it was bought. */
export const contractVariants = ['effort', 'output', 'task'] as const
export type ContractVariant = (typeof contractVariants)[number]

export const contractScopes = ['subregion', 'hollandRijnland', 'supraregional', 'national'] as const
export type ContractScope = (typeof contractScopes)[number]

export const optionStatuses = ['open', 'exercised', 'lapsed'] as const
export type OptionStatus = (typeof optionStatuses)[number]

export const contactSides = ['buyer', 'supplier'] as const
export type ContactSide = (typeof contactSides)[number]

/** Units of code list WJ756 (iJw 3.2) that a tariff can have. */
export const tariffUnits = ['01', '04', '14', '16', '82', '83', '84'] as const
export type TariffUnit = (typeof tariffUnits)[number]
