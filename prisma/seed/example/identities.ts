import { deterministicId } from '../deterministic-id'

/** The name behind each id, in one place: what loads twice, or is named from two files, gets the same id. */
export const organisationId = (key: string): string => deterministicId(`organisation:${key}`)
export const contractId = (number: string): string => deterministicId(`contract:${number}`)
export const accountId = (email: string): string => deterministicId(`account:${email}`)
export const lotId = (tender: string, number: number): string => deterministicId(`lot:${tender}:${number}`)
export const strategyChoiceId = (segment: string): string => deterministicId(`strategy:${segment}`)
export const strategyVersionId = (number: number): string => deterministicId(`strategy-version:${number}`)
export const resultId = (code: string): string => deterministicId(`result:${code}`)
export const obligationId = (contract: string, template: string, period: string): string =>
  deterministicId(`obligation:${contract}:${template}:${period}`)
export const deliveryId = (obligation: string, number: number): string =>
  deterministicId(`delivery:${obligation}:${number}`)
