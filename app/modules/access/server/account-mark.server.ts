/** A mark for an e-mail address or visitor that can be compared and not read back, for limits and the audit log. */
import { createHmac } from 'node:crypto'
import { platform } from '~/platform/context.server'

const mark = (purpose: string, text: string): string =>
  createHmac('sha256', platform().key).update(`${purpose}\0${text}`).digest('hex').slice(0, 32)

export const accountMark = (email: string): string => mark('account', email)
export const visitorMark = (visitor: string): string => mark('visitor', visitor)
