/** The seal in the hidden sheet of a fill-in workbook: proof for later that this installation made it, and for what. */
import { createHmac } from 'node:crypto'
import { platform } from '~/platform/context.server'

/** What the workbook says it is for, in `_meta`. */
export type SealedFields = {
  readonly templateCode: string
  readonly templateVersion: string
  readonly contractNumber: string
  readonly period: string
  readonly supplierId: string
}

/** HMAC-SHA-256 with the key of this installation, as hexadecimals. */
export const sealOf = (of: SealedFields): string =>
  createHmac('sha256', platform().key)
    .update(JSON.stringify([of.templateCode, of.templateVersion, of.contractNumber, of.period, of.supplierId]))
    .digest('hex')
