import { accounts } from './accounts'
import { admitted } from './admissions'
import { ceilingUses } from './ceiling-uses'
import { comments } from './comments'
import { awards, contracts } from './contracts'
import { deliveries } from './deliveries'
import { obligations } from './obligations'
import { products } from './products'
import { providers } from './providers'
import { strategyChoices } from './strategy-choices'
import { lots, tenders } from './tenders'

/** Everything invented, in one object: what the loader writes and the tests walk. */
export const exampleRegion = {
  accounts,
  admitted,
  awards,
  ceilingUses,
  comments,
  /** The register, and the contracts that follow from admissions. */
  contractCount: contracts.length + admitted.length,
  contracts,
  deliveries,
  lots,
  obligations,
  products,
  providers,
  strategyChoices,
  tenders,
} as const
